package nl.meldroute.dossier;

import java.time.LocalDate;
import nl.meldroute.begrippen.Geslacht;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.Verblijf;

/** What is told about a person; all of it may be unknown. */
public record Persoonsopgave(
    String naam,
    String bijnaam,
    LocalDate geboortedatum,
    Leeftijdscategorie leeftijdscategorie,
    Geslacht geslacht,
    Nationaliteitsgroep nationaliteitsgroep,
    Verblijf verblijf,
    String omschrijving) {

  private static final int MEERDERJARIG_VANAF = 18;

  /** The age category by birth date where it is known, else as stated, else ONBEKEND. */
  public Leeftijdscategorie leeftijd(LocalDate peildatum) {
    if (geboortedatum != null) {
      return geboortedatum.plusYears(MEERDERJARIG_VANAF).isAfter(peildatum)
          ? Leeftijdscategorie.MINDERJARIG
          : Leeftijdscategorie.MEERDERJARIG;
    }
    return leeftijdscategorie == null ? Leeftijdscategorie.ONBEKEND : leeftijdscategorie;
  }
}
