package nl.meldroute.verwijzing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.platform.Conflict;
import nl.meldroute.verwijzing.Verstrekking.Inhoud;
import org.springframework.stereotype.Component;

/** What a partner reads on a form: the disclosure, and nothing of the casus beyond it. */
@Component
class Partnerformulier {

  private static final String NIETS = "Niet bekend of niet gedeeld.";

  private final Verzending verzending;

  Partnerformulier(Verzending verzending) {
    this.verzending = verzending;
  }

  Map<String, Object> gegevens(Verwijzing verwijzing) {
    Inhoud inhoud =
        verzending
            .verstrekking(verwijzing)
            .map(Verstrekking::inhoud)
            .orElseThrow(() -> new Conflict("Deze verwijzing is nog niet verzonden."));
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("verwijzing", verwijzing.id().toString());
    gegevens.put("van", inhoud.afzender());
    gegevens.put("aan", verwijzing.partner().tekst());
    gegevens.put("manier", verwijzing.groep() == null ? "TELEFOON" : "TAKENLIJST");
    gegevens.put("dringendheid", verwijzing.dringendheid().name());
    gegevens.put("bescherming", inhoud.nonPunishment() ? "NON_PUNISHMENT" : "GEEN");
    gegevens.put(
        "reden",
        inhoud.reden() == null
            ? "De afzender mag hier niet alles vertellen. Neem contact op als u meer moet weten."
            : inhoud.reden());
    gegevens.put(
        "volledig",
        inhoud.anoniem()
            ? "Een deel van de gegevens staat hier zonder namen. U kunt daaruit niet opmaken om wie het gaat."
            : "U leest hier alle gegevens die met u gedeeld mogen worden.");
    gegevens.put("kern", tekst(inhoud, Gegevenscategorie.CIJFERS));
    gegevens.put("personen", tekst(inhoud, Gegevenscategorie.IDENTITEIT));
    gegevens.put("contact", tekst(inhoud, Gegevenscategorie.CONTACT));
    gegevens.put("plekken", tekst(inhoud, Gegevenscategorie.LOCATIE));
    gegevens.put("zorg", tekst(inhoud, Gegevenscategorie.ZORG));
    gegevens.put("straf", tekst(inhoud, Gegevenscategorie.STRAF));
    gegevens.put("geld", tekst(inhoud, Gegevenscategorie.FISCAAL));
    return gegevens;
  }

  private static String tekst(Inhoud inhoud, Gegevenscategorie soort) {
    List<String> regels = inhoud.gegevens().getOrDefault(soort, List.of());
    return regels.isEmpty() ? NIETS : String.join("\n", regels);
  }
}
