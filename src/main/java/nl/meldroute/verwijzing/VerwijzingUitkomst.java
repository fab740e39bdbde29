package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What came of it returns to the chain, also when there is no prosecution (E14). */
@Component
class VerwijzingUitkomst implements Taakafhandeling {

  static final String SOORT = "verwijzing-uitkomst";

  private final Verwijzingen verwijzingen;
  private final Partnerformulier formulier;
  private final Dossiers dossiers;
  private final Clock klok;

  VerwijzingUitkomst(
      Verwijzingen verwijzingen, Partnerformulier formulier, Dossiers dossiers, Clock klok) {
    this.verwijzingen = verwijzingen;
    this.formulier = formulier;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return SOORT;
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.gegevens(verwijzingen.verwijzing(UUID.fromString(taak.onderwerp())));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    Partneruitkomst uitkomst = invoer.code("uitkomst", Partneruitkomst.class);
    verwijzing.rondAf(
        uitkomst,
        invoer.tekst(uitkomst.vraagtUitleg() ? "redenNiet" : "toelichting"),
        klok.instant());
    dossiers.schrijfBij(
        casus,
        "verwijzing-uitkomst",
        "%s: %s.".formatted(verwijzing.partner().tekst(), uitkomst.tekst()));
    return Map.of("besluit", "AFGEROND");
  }
}
