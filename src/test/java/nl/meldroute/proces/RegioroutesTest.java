package nl.meldroute.proces;

import static nl.meldroute.proces.Antwoorden.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The other regions on the same models, each with an example of its own from start to end; that of
 * Twente is in {@link MeldroutePadenTest}. What differs comes from a profile or a table.
 */
@Meldroutetest
class RegioroutesTest {

  private static final String HEUVELRUG = "utrechtse-heuvelrug-aandachtsfunctionaris";

  @Autowired private Werkbank werk;

  /**
   * IJsselland 2021 §2.1: a school reports, the aandachtsfunctionaris enriches, the weeg- en
   * monitortafel weighs the tracks.
   */
  @Test
  void inIJssellandTheAandachtsfunctionarisEnrichesAndTheTableWeighsTheTracks() {
    Route route =
        werk.meldAls("ijsselland-systeem", melding("ijsselland", "Deventer", "ONDERWIJS"))
            .door("deventer-aandachtsfunctionaris");
    assertThat(route.taak("signaal-bespreken"))
        .hasCandidateGroup("ijsselland-deventer-aandachtsfunctionaris");
    route.besproken("JA").verrijkt();
    beoordeel(route, Map.of("zorgbehoefte", "JA", "ondermijning", "JA"));
    route.als(
        "ijsselland-zorgcoordinator",
        () -> route.voltooi("kenniscentrum-melden", Antwoorden.KENNISCENTRUM_MELDEN));
    assertThat(route.instantie())
        .hasNotPassed("gemeente-informeren-afwegen")
        .isWaitingAtExactly("vervolg-vaststellen");

    JsonNode voorstel = route.gegevens("vervolg-vaststellen");
    assertThat(voorstel.path("advies").asText())
        .contains("regionale weeg- en monitortafel", "informatieplein");
    assertThat(reden(voorstel, "CASUSTAFEL"))
        .contains("Zorg en straf (regie: Zorg- en Veiligheidshuis)", "Ondermijning (regie: RIEC)");
    assertThat(voorstel.findValuesAsText("partner"))
        .contains("VEILIG_THUIS", "ZORGCOORDINATOR", "RIEC", "POLITIE");

    route.vervolgVastgesteld();
    assertThat(gelezen(route, "ijsselland-tafelvoorzitter").path("kern").asText())
        .contains("Sporen om te wegen: Zorg en straf");
    sluitAf(route);
  }

  /** Heuvelrug 2023 §4.1.4: a professional reports to the meldpunt, and Veilig Thuis classifies. */
  @Test
  void inHeuvelrugVeiligThuisClassifiesWhatAProfessionalReports() {
    Route route =
        werk.meldAls(
                "heuvelrug-systeem", melding("heuvelrug", "Utrechtse Heuvelrug", "ZORGINSTELLING"))
            .door("heuvelrug-procesmanager");
    assertThat(route.taak("signaal-bespreken")).hasCandidateGroup("heuvelrug-procesmanager");
    String casus = "/api/v1/casussen/" + route.casus();
    assertThat(werk.api(HEUVELRUG).haal(casus).status()).as("not told yet").isEqualTo(404);
    route.besproken("JA").verrijkt();
    assertThat(route.gegevens("vermoeden-beoordelen").path("adviesClassificatie").asText())
        .isEqualTo("MENSENHANDEL");
    beoordeel(route, Map.of());
    route.als(
        "heuvelrug-zorgcoordinator",
        () -> route.voltooi("kenniscentrum-melden", Antwoorden.KENNISCENTRUM_MELDEN));
    route.gemeenteAfgewogen("JA");
    assertThat(werk.api(HEUVELRUG).haal(casus).status()).isEqualTo(200);

    JsonNode voorstel = route.gegevens("vervolg-vaststellen");
    assertThat(reden(voorstel, "ZORGCOORDINATOR")).contains("Moviera");
    assertThat(reden(voorstel, "CASUSTAFEL")).contains("integraal besproken");
    route.vervolgVastgesteld();
    sluitAf(route);
  }

  /**
   * Heuvelrug 2023, bijlage Melden: an import of Meld Misdaad Anoniem is taken by the municipality;
   * the victim wants no help and worries remain.
   */
  @Test
  void inHeuvelrugWhoWantsNoHelpWhileWorriesRemainComesToTheChainDirector() {
    Map<String, Object> melding =
        met(
            melding("heuvelrug", "Utrechtse Heuvelrug", "MELD_MISDAAD_ANONIEM"),
            Map.of("ontvangenOp", "2026-11-18T20:15:00Z", "melder", Map.of("anoniem", true)));
    Api systeem = werk.api("heuvelrug-systeem");
    String[] nummer = {"Idempotency-Key", "mma-2026-000123"};
    assertThat(systeem.post("/api/v1/meldingen", melding, nummer).inhoud().path("nummer"))
        .as("read in twice, taken once")
        .isEqualTo(systeem.post("/api/v1/meldingen", melding, nummer).inhoud().path("nummer"));

    Route route = werk.meldAls("heuvelrug-systeem", melding).door(HEUVELRUG);
    route.besproken("JA").verrijkt();
    beoordeel(route, Map.of("slachtofferWilHulp", "NEE", "aanhoudendeZorgen", "JA"));
    route.als(
        "heuvelrug-zorgcoordinator",
        () -> route.voltooi("kenniscentrum-melden", Antwoorden.KENNISCENTRUM_MELDEN));
    assertThat(route.instantie())
        .hasNotPassed("gemeente-informeren-afwegen")
        .isWaitingAtExactly("vervolg-vaststellen");
    assertThat(reden(route.gegevens("vervolg-vaststellen"), "RIEC"))
        .contains("wil geen hulp", "het mag, het moet niet");

    route.vervolgVastgesteld();
    assertThat(gelezen(route, "heuvelrug-ketenregisseur").path("aan").asText()).isEqualTo("RIEC");
    assertThat(route.dossier().path("verwijzingen").findValuesAsText("via"))
        .contains("KETENREGISSEUR");
    sluitAf(route);
  }

  @Test
  void whoReportedIsNeverPartOfAnImportOfMeldMisdaadAnoniem() {
    Api.Antwoord geweigerd =
        werk.api("heuvelrug-systeem")
            .post(
                "/api/v1/meldingen",
                met(
                    melding("heuvelrug", "Utrechtse Heuvelrug", "MELD_MISDAAD_ANONIEM"),
                    Map.of("melder", Map.of("telefoon", "06 00000001"))));
    assertThat(geweigerd.status()).isEqualTo(422);
    assertThat(geweigerd.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactly("melder.telefoon");
  }

  /** Drenthe 2023, Eenduidige meldroute: every signal is discussed in the Drieluik. */
  @Test
  void inDrentheEverySignalIsDiscussedInTheDrieluik() {
    Route route =
        werk.meldAls("drenthe-systeem", melding("drenthe", "Emmen", "POLITIE"))
            .door("drenthe-zorgcoordinator");
    route.besproken("JA").verrijkt();
    beoordeel(route, Map.of("zorgbehoefte", "JA"));
    route.voltooi("kenniscentrum-melden", Antwoorden.KENNISCENTRUM_MELDEN).gemeenteAfgewogen("JA");
    JsonNode voorstel = route.gegevens("vervolg-vaststellen");
    assertThat(reden(voorstel, "CASUSTAFEL")).contains("Drieluik", "Sporen om te wegen");
    assertThat(voorstel.findValuesAsText("partner"))
        .contains("ZORGCOORDINATOR", "KETENREGISSEUR", "GGD");
    zonder(route, voorstel, "GGD");
    assertThat(gelezen(route, "drenthe-tafelvoorzitter").path("kern").asText())
        .contains("Gemeente: Emmen", "Zorg en straf");
    sluitAf(route);
  }

  /** All proposed partners but one, which waits for consent. */
  private static void zonder(Route route, JsonNode voorstel, String partner) {
    List<JsonNode> rijen = new ArrayList<>();
    voorstel.path("verwijzingen").forEach(rijen::add);
    rijen.removeIf(rij -> rij.path("partner").asText().equals(partner));
    route.voltooi("vervolg-vaststellen", Map.of("verwijzingen", rijen));
  }

  private static Map<String, Object> melding(String regio, String gemeente, String melder) {
    return met(
        Antwoorden.melding(Antwoorden.VEILIG),
        Map.of("regio", regio, "gemeente", gemeente, "meldersoort", melder));
  }

  /** Follows the advice about the suspicion, with some answers otherwise. */
  private static void beoordeel(Route route, Map<String, Object> anders) {
    String advies = route.gegevens("vermoeden-beoordelen").path("adviesClassificatie").asText();
    route.voltooi("vermoeden-beoordelen", met(Antwoorden.vermoedenBeoordelen(advies), anders));
  }

  private static String reden(JsonNode voorstel, String partner) {
    for (JsonNode rij : voorstel.path("verwijzingen")) {
      if (rij.path("partner").asText().equals(partner)) {
        return rij.path("reden").asText();
      }
    }
    throw new AssertionError("Geen voorstel voor " + partner);
  }

  /** What a partner reads about the casus that was referred to it. */
  private JsonNode gelezen(Route route, String partner) {
    JsonNode taken =
        werk.api(partner)
            .haal("/api/v1/taken?soort=verwijzing-beantwoorden&casus=" + route.casus())
            .inhoud();
    assertThat(taken).as("Verwijzing bij %s", partner).hasSize(1);
    return werk.api(partner)
        .haal("/api/v1/taken/" + taken.get(0).path("id").asText() + "/formulier")
        .inhoud()
        .path("gegevens");
  }

  /** All partners take over and tell what came of it; who reported hears it, and it is done. */
  private static void sluitAf(Route route) {
    assertThat(route.taken("verwijzing-beantwoorden")).isNotEmpty();
    route.partnersNemenAan().partnersMeldenUitkomst().teruggekoppeld().afgesloten();
    assertThat(route.instantie()).isEnded().hasPassed("casus-afgesloten");
    assertThat(List.of("AFGEROND"))
        .containsAll(route.dossier().path("verwijzingen").findValuesAsText("status"));
  }
}
