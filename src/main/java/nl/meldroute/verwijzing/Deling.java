package nl.meldroute.verwijzing;

import java.util.UUID;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Grondslag;

/**
 * Whether one kind of data goes along with a referral.
 *
 * @param grondslag on which ground, as staff read it
 * @param beslissing the decision of the table behind it
 * @param uitleg why, in the words of the rule
 * @param zonderRegel whether the table had no answer, so that a human has to look
 */
public record Deling(
    Gegevenscategorie categorie,
    Deelbaarheid toegestaan,
    String grondslag,
    UUID beslissing,
    String uitleg,
    boolean zonderRegel) {

  boolean gaatMee() {
    return toegestaan == Deelbaarheid.JA || toegestaan == Deelbaarheid.GEANONIMISEERD;
  }

  /** The same without names; what the police keeps to itself is not shared that way either. */
  Deling anoniem() {
    return categorie == Gegevenscategorie.POLITIE_CIE
        ? this
        : met(Deelbaarheid.GEANONIMISEERD, Grondslag.GEEN_PERSOONSGEGEVENS.tekst());
  }

  Deling met(Deelbaarheid anders, String grond) {
    return new Deling(categorie, anders, grond, beslissing, uitleg, zonderRegel);
  }

  /** A line for who judges the ground or looks back at it. */
  String regel() {
    return "%s: %s. %s".formatted(categorie.tekst(), toegestaan.tekst().toLowerCase(), uitleg);
  }
}
