package nl.meldroute.platform;

import java.util.List;

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

  /**
   * @param keuzes what there is for this user, to choose from
   */
  public NietGevonden(String wat, List<String> keuzes) {
    super(
        "Geen %s gevonden die u mag zien. Kies uit: %s.".formatted(wat, String.join(", ", keuzes)));
  }
}
