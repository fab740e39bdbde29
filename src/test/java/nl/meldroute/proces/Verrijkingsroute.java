package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Step 2 of a route: who is asked, and what each source finds in its own list. */
@Component
class Verrijkingsroute {

  static final String WIJKCOACH = "enschede-wijkcoach";
  static final String VEILIGHEID = "enschede-medewerker-veiligheid";

  private final ProcessEngine engine;
  private final Werkbank werk;

  Verrijkingsroute(ProcessEngine engine, Werkbank werk) {
    this.engine = engine;
    this.werk = werk;
  }

  /** A melding that is being enriched, with the choice of sources open. */
  Route begin() {
    return werk.meld(Antwoorden.VEILIG).besproken("JA");
  }

  /** The same about what a victim told: the region does the steps of the municipality. */
  Route beginVanSlachtoffer() {
    Map<String, Object> melding =
        Antwoorden.met(Antwoorden.melding(Antwoorden.VEILIG), Map.of("meldersoort", "SLACHTOFFER"));
    return werk.meldAls(Werkbank.AANDACHTSFUNCTIONARIS, melding)
        .door(Werkbank.PROCESMANAGER)
        .besproken("JA");
  }

  /** Both domains are asked, and nobody spars. */
  Route gevraagd() {
    return begin()
        .voltooi(
            "bronnen-kiezen",
            keuze(
                bron("SOCIAAL_DOMEIN", "WIJKCOACH"), bron("VEILIGHEID", "MEDEWERKER_VEILIGHEID")));
  }

  /** One source is asked: the one whose request the tests follow. */
  Route gevraagdAan(String partner) {
    return vraag(begin(), partner);
  }

  static Route vraag(Route route, String partner) {
    return route.voltooi(
        "bronnen-kiezen",
        Antwoorden.met(
            keuze(bron("SOCIAAL_DOMEIN", partner)),
            Map.of("redenNietGevraagd", "Veiligheid weet dit al.")));
  }

  static Map<String, Object> bron(String domein, String partner) {
    return Map.of("domein", domein, "partner", partner, "vraag", "Kent u het adres Proefweg 1?");
  }

  @SafeVarargs
  static Map<String, Object> keuze(Map<String, Object>... bronnen) {
    return Map.of("bronnen", List.of(bronnen), "consultatie", "NEE");
  }

  static Map<String, Object> geantwoord() {
    return Map.of(
        "antwoord",
        "GEANTWOORD",
        "bevinding",
        "Er staan negen mensen ingeschreven.",
        "kenmerken",
        List.of(Map.of("soort", "KENTEKEN", "waarde", "PR-03-EF")));
  }

  static Map<String, Object> opvolging(String besluit) {
    return Map.of("besluit", besluit, "toelichting", "Gebeld met de balie.");
  }

  /** The open request for a source, as that source finds it in its own list. */
  JsonNode verzoek(Route route, String bron) {
    JsonNode taken =
        werk.api(bron)
            .haal("/api/v1/taken?soort=informatieverzoek-beantwoorden&casus=" + route.casus())
            .inhoud();
    assertThat(taken).as("Verzoeken voor %s", bron).hasSize(1);
    return taken.get(0);
  }

  Api.Antwoord formulier(JsonNode verzoek, String gebruiker) {
    return werk.api(gebruiker).haal(pad(verzoek) + "/formulier");
  }

  Api.Antwoord probeer(JsonNode verzoek, String gebruiker, Map<String, Object> antwoord) {
    return werk.api(gebruiker).post(pad(verzoek) + "/afronding", antwoord);
  }

  /** A source answers its open request. */
  void beantwoord(Route route, String bron, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst = probeer(verzoek(route, bron), bron, antwoord);
    assertThat(uitkomst.status()).as(uitkomst.tekst()).isEqualTo(204);
    new Proces(engine).werkAf(route.melding());
  }

  private static String pad(JsonNode verzoek) {
    return "/api/v1/taken/" + verzoek.path("id").asText();
  }

  /** The running request; there is one. */
  ProcessInstance instantie(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("informatieverzoek")
        .processInstanceBusinessKey(route.melding())
        .singleResult();
  }

  /** What the view of the casus says about the request of a source. */
  JsonNode bewaard(Route route, String partner) {
    JsonNode verzoeken = route.dossier().path("informatieverzoeken");
    return Stream.iterate(0, i -> i < verzoeken.size(), i -> i + 1)
        .map(verzoeken::get)
        .filter(verzoek -> verzoek.path("partner").asText().equals(partner))
        .findFirst()
        .orElseThrow();
  }
}
