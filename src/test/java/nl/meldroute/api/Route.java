package nl.meldroute.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Proces;

/** One melding on its way, at its first task, with the numbers to find it by. */
public record Route(Api medewerker, String melding, String casus) {

  public static final Map<String, Object> BESPREKING =
      Map.of(
          "bespreking", "Besproken met de melder",
          "vormen", List.of("ARBEID"),
          "leeftijdscategorie", "MEERDERJARIG",
          "zorg", "JA");

  public static final Map<String, Object> VERRIJKING =
      Map.of(
          "verrijkingen",
          List.of(
              Map.of(
                  "domein",
                  "VEILIGHEID",
                  "bron",
                  "Toezicht",
                  "bevinding",
                  "Veel mensen op een adres")),
          "handeling",
          "JA",
          "dwangmiddel",
          "JA",
          "oogmerkUitbuiting",
          "JA",
          "wervingProstitutieBuitenland",
          "NEE",
          "aantalSignalen",
          3,
          "aantalRisicofactoren",
          1);

  public static final Map<String, Object> GEEN_BRONNEN =
      Map.of("consultatie", "NEE", "redenNietGevraagd", "Alles is al bekend");

  public static Route begin(Api medewerker, ObjectNode melding) {
    Antwoord ontvangen = medewerker.post("/api/v1/meldingen", melding.toString());
    if (ontvangen.status() != 201) {
      throw new AssertionError(ontvangen.tekst());
    }
    String nummer = ontvangen.inhoud().path("nummer").asText();
    Proces.vanDeTest().werkAf(nummer);
    return new Route(medewerker, nummer, ontvangen.inhoud().path("casus").asText());
  }

  /** Id of the one open task that the employee sees. */
  public String taak() {
    return medewerker.haal("/api/v1/taken?casus=" + casus).inhoud().at("/0/id").asText();
  }

  public void rondAf(Map<String, Object> gegevens) {
    Antwoord antwoord = medewerker.post("/api/v1/taken/" + taak() + "/afronding", gegevens);
    if (antwoord.status() != 204) {
      throw new AssertionError(antwoord.tekst());
    }
  }

  public JsonNode bekijk() {
    return medewerker.haal("/api/v1/casussen/" + casus).inhoud();
  }

  /** The decisions of one table about this casus, newest first. */
  public List<JsonNode> beslissingen(String sleutel) {
    return java.util.stream.StreamSupport.stream(bekijk().path("beslissingen").spliterator(), false)
        .filter(beslissing -> beslissing.path("sleutel").asText().equals(sleutel))
        .toList();
  }
}
