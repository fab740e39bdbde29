package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.verwijzing.Toestemmingen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks whether a victim is registered with CoMensha. To be called in the name of the service. */
@Component
@Transactional
public class Comenshavraag {

  private static final String TABEL = "comensha-registratie";

  /** Who is surely of age, of whom the age in years is not known. */
  private static final int MEERDERJARIG = 18;

  private final Comenshalijst registraties;
  private final Zorglijst lijst;
  private final Slachtoffers slachtoffers;
  private final Toestemmingen toestemmingen;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Clock klok;

  Comenshavraag(
      Comenshalijst registraties,
      Zorglijst lijst,
      Slachtoffers slachtoffers,
      Toestemmingen toestemmingen,
      Beslissingen beslissingen,
      Dossiers dossiers,
      Clock klok) {
    this.registraties = registraties;
    this.lijst = lijst;
    this.slachtoffers = slachtoffers;
    this.toestemmingen = toestemmingen;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /**
   * @return REGISTREREN, NIET_REGISTREREN when there is nothing to register, or TOESTEMMING when
   *     somebody has to look, as without a rule
   */
  public String bepaal(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "CoMensha-registratie bepalen");
    Zorgtraject traject = lijst.traject(id);
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(
                TABEL, casus.regio(), casus.id(), "comensha-bepalen", invoer(casus, traject)));
    String registreren = beslissing.uitslag().eerste("registreren");
    String vereiste = beslissing.uitslag().eerste("vereiste");
    boolean ja = "JA".equals(registreren);
    registraties.bepaald(traject, ja, vereiste == null ? "ONBEKEND" : vereiste, beslissing.id());
    if (ja) {
      return "REGISTREREN";
    }
    return "NEE".equals(registreren) && "GEEN".equals(vereiste)
        ? "NIET_REGISTREREN"
        : "TOESTEMMING";
  }

  private Map<String, Object> invoer(Casus casus, Zorgtraject traject) {
    Map<String, Object> invoer = new HashMap<>();
    invoer.put("meldersoort", dossiers.leidendeMelding(casus).meldersoort().name());
    invoer.put("toestemming", toestemmingen.schriftelijk(casus, Partnercode.COMENSHA).name());
    if (casus.classificatie() != null) {
      invoer.put("classificatie", casus.classificatie().name());
    }
    Integer jaren = jaren(casus, traject);
    if (jaren != null) {
      invoer.put("leeftijdJaren", jaren);
    }
    return invoer;
  }

  /** Null when it is not known: the table then counts with younger than sixteen. */
  private Integer jaren(Casus casus, Zorgtraject traject) {
    return slachtoffers
        .opgave(casus, traject.betrokkene())
        .map(
            persoon -> {
              if (persoon.geboortedatum() != null) {
                return persoon.geboortedatum().until(LocalDate.now(klok)).getYears();
              }
              return persoon.leeftijdscategorie() == Leeftijdscategorie.MEERDERJARIG
                  ? MEERDERJARIG
                  : null;
            })
        .orElse(null);
  }
}
