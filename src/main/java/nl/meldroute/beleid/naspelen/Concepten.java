package nl.meldroute.beleid.naspelen;

import java.util.List;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beslissing.Proeftabel;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;

/** Drafts of tables, ready to be asked. */
final class Concepten {

  private Concepten() {}

  /**
   * @param inhoud what is typed now; null for the stored draft
   * @throws OngeldigeInvoer naming all that keeps it from being asked
   */
  static Proeftabel tabel(Beleidswijziging wijziging, String inhoud) {
    if (wijziging.soort() != Beleidssoort.TABEL) {
      throw new Conflict("Alleen een beslistabel is te proberen.");
    }
    try {
      return Proeftabel.lees(inhoud == null ? wijziging.inhoud() : inhoud);
    } catch (Proeftabel.NietTeLezen nietTeLezen) {
      throw ongeldig(nietTeLezen.redenen());
    }
  }

  static OngeldigeInvoer ongeldig(List<String> redenen) {
    return new OngeldigeInvoer(redenen.stream().map(reden -> new Fout("inhoud", reden)).toList());
  }
}
