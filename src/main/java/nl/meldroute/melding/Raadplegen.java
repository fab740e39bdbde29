package nl.meldroute.melding;

import java.util.List;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.dossier.Melding;
import nl.meldroute.melding.proces.Raadpleegproces;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Behandelaars;
import nl.meldroute.verrijking.Bronnen;
import nl.meldroute.verrijking.Informatieverzoeken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a partner or a colleague something about a casus without handing it over. Who is asked sees
 * the question and nothing of the casus (ADR 0022).
 */
@Component
@Transactional
public class Raadplegen {

  private final Dossiers dossiers;
  private final Behandelaars behandelaars;
  private final Embargos embargos;
  private final Bronnen bronnen;
  private final Informatieverzoeken verzoeken;
  private final Raadpleegproces proces;

  Raadplegen(
      Dossiers dossiers,
      Behandelaars behandelaars,
      Embargos embargos,
      Bronnen bronnen,
      Informatieverzoeken verzoeken,
      Raadpleegproces proces) {
    this.dossiers = dossiers;
    this.behandelaars = behandelaars;
    this.embargos = embargos;
    this.bronnen = bronnen;
    this.verzoeken = verzoeken;
    this.proces = proces;
  }

  /** Somebody who can be asked. */
  public record Keuze(String code, String naam) {}

  public List<Keuze> keuzes(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Te raadplegen partners tonen");
    return bronnen.codes(casus.regio()).stream()
        .map(partner -> new Keuze(partner.code(), partner.tekst()))
        .toList();
  }

  /**
   * @throws NietToegestaan when the current user does no step of the casus
   * @throws Conflict when the casus is closed
   * @throws OngeldigeInvoer when nobody there can answer, or it is the owner itself
   */
  public void vraag(String casusnummer, Partnercode partner, String vraag) {
    Casus casus = dossiers.bewerk(casusnummer, "Raadplegen");
    behandelaars.eis(casus);
    if (!casus.isOpen()) {
      throw new Conflict("Deze casus is afgesloten. Doe een nieuwe melding.");
    }
    if (embargos.houdtTegen(casus, partner)) {
      throw new Conflict(
          "Op deze casus ligt een embargo van het OM. Tot het is opgeheven, wordt er niets gedeeld.");
    }
    if (!bronnen.kanAntwoorden(casus.regio(), partner)) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout(
                  "partner",
                  "Deze organisatie kan in uw regio geen vraag krijgen. Kies een andere of bel zelf.")));
    }
    if (bronnen.is(casus.regio(), partner, casus.gemeente(), casus.eigenaar())) {
      throw new OngeldigeInvoer(
          List.of(new Fout("partner", "Dit is wie de casus al heeft. Kies iemand anders.")));
    }
    Melding melding = dossiers.leidendeMelding(casus);
    proces.start(casus, melding, verzoeken.stel(casus, domein(partner), partner, vraag));
  }

  private static Domein domein(Partnercode partner) {
    return partner.doel() == Interventiesoort.ZORG ? Domein.SOCIAAL_DOMEIN : Domein.VEILIGHEID;
  }
}
