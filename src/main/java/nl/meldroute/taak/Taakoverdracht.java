package nl.meldroute.taak;

import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.proces.Overdrachttaken;
import org.springframework.stereotype.Component;

/** What becomes of the work of somebody who leaves a role: nothing stays behind with them. */
@Component
public class Taakoverdracht {

  private final Overdrachttaken taken;
  private final Toegang toegang;

  Taakoverdracht(Overdrachttaken taken, Toegang toegang) {
    this.taken = taken;
    this.toegang = toegang;
  }

  /** How many tasks somebody took up that they can do by no other role. */
  public int aantal(String regio, String gebruiker, String groep) {
    return toegang.alsSysteem(regio, () -> taken.opgepakt(regio, gebruiker, groep));
  }

  /**
   * Takes all tasks from somebody that they can do by no other role than that of a group.
   *
   * @param naar who gets those that were taken up, where they may do them; null gives all back to
   *     the group
   */
  public void draagOver(String regio, String gebruiker, String groep, String naar) {
    toegang.alsSysteem(regio, () -> taken.draagOver(regio, gebruiker, groep, naar));
  }
}
