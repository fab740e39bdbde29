package nl.meldroute.melding;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Uitkomst;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.casustafel.Behandelingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.terugkoppeling.Terugkoppelingen;
import nl.meldroute.verwijzing.Verwijzing;
import nl.meldroute.verwijzing.Verwijzingen;
import org.springframework.stereotype.Component;

/** The end of the route: what follows is secured (Twente 2022, §6.1 stap 4). */
@Component
class CasusAfsluiten implements Taakafhandeling {

  private final Dossiers dossiers;
  private final Verwijzingen verwijzingen;
  private final Terugkoppelingen terugkoppelingen;
  private final Behandelingen behandelingen;
  private final Clock klok;

  CasusAfsluiten(
      Dossiers dossiers,
      Verwijzingen verwijzingen,
      Terugkoppelingen terugkoppelingen,
      Behandelingen behandelingen,
      Clock klok) {
    this.dossiers = dossiers;
    this.verwijzingen = verwijzingen;
    this.terugkoppelingen = terugkoppelingen;
    this.behandelingen = behandelingen;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "casus-afsluiten";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    List<Verwijzing> lijst = verwijzingen.verwijzingen(casus);
    gegevens.put(
        "verwijzingenOverzicht",
        lijst.isEmpty()
            ? "Er zijn geen verwijzingen vastgesteld."
            : lijst.stream().map(CasusAfsluiten::regel).collect(Collectors.joining("\n"))
                + opTafel(casus));
    return gegevens;
  }

  /** The route does not wait for what came of a referral; who closes has to know nevertheless. */
  private String opTafel(Casus casus) {
    return behandelingen.isOpTafel(casus)
        ? "\nLet op: de casus ligt nog op een tafel. Vraag de voorzitter of afsluiten kan."
        : "";
  }

  private static String regel(Verwijzing verwijzing) {
    String partner = verwijzing.partner().tekst();
    if (verwijzing.status() == Verwijzingstatus.INGETROKKEN) {
      return "%s: niet doorgezet. %s".formatted(partner, verwijzing.redenNiet());
    }
    return verwijzing.uitkomst() == null
        ? "%s: %s.".formatted(partner, verwijzing.status().tekst())
        : "%s: %s. %s."
            .formatted(partner, verwijzing.status().tekst(), verwijzing.uitkomst().tekst());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    if (!terugkoppelingen.compleet(casus.nummer())) {
      throw new Conflict(
          "Er is intussen een melding bij deze casus gekomen. Koppel eerst aan die melder terug; sluit daarna af.");
    }
    Uitkomst uitkomst = invoer.code("uitkomst", Uitkomst.class);
    casus.sluitAf(uitkomst, klok.instant());
    dossiers.schrijfBij(
        casus, "afgesloten", "%s. %s".formatted(uitkomst.tekst(), invoer.tekst("toelichting")));
    if (invoer.tekst("lessen") != null) {
      dossiers.schrijfBij(casus, "lessen", invoer.tekst("lessen"));
    }
    return Map.of("uitkomst", uitkomst.name());
  }
}
