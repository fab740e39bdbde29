package nl.meldroute.platform;

/**
 * What was asked for does not exist, or not for this user: the two are not told apart (ontwerp 7).
 */
public class NietGevonden extends RuntimeException {

  /**
   * @param wat the kind of thing, in Dutch: "casus", "taak"
   */
  public NietGevonden(String wat) {
    super("Geen " + wat + " gevonden die u mag zien.");
  }
}
