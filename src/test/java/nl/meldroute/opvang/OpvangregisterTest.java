package nl.meldroute.opvang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Sessie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The register through the API and its page: who keeps it, who reads it, and who knows where. */
@Meldroutetest
class OpvangregisterTest {

  private static final String OPVANG = "twente-partner-opvang";
  private static final String ZORG = "twente-zorgcoordinator";
  private static final String ADRES = "Verzonnensteeg 12, Nergenshuizen";

  @Autowired private Environment omgeving;

  private final String naam = "Register " + UUID.randomUUID();

  private Map<String, Object> opgave(Map<String, Object> anders) {
    Map<String, Object> plek = new HashMap<>();
    plek.put("naam", naam);
    plek.put("vorm", "OMM");
    plek.put("ligging", "EIGEN_REGIO");
    plek.put("partner", "OPVANG");
    plek.put("geslachten", List.of("VROUW"));
    plek.put("leeftijdVan", 18);
    plek.put("leeftijdTot", 30);
    plek.put("talen", List.of("Pools"));
    plek.put("totaal", 4);
    plek.put("vrij", 3);
    plek.put("uren", "Kantoortijd");
    plek.put("adresGeheim", true);
    plek.put("inGebruik", true);
    plek.putAll(anders);
    return plek;
  }

  private Api api(String wie) {
    return Api.als(wie, omgeving);
  }

  private String voegToe(String wie) {
    Map<String, Object> opgave = opgave(Map.of("regio", "twente"));
    Api.Antwoord antwoord =
        api(wie).post("/api/v1/opvangplekken", opgave, "Idempotency-Key", naam.replace(" ", "-"));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud().path("id").asText();
  }

  private JsonNode plek(String wie) {
    for (JsonNode een : api(wie).haal("/api/v1/opvangplekken?regio=twente").inhoud()) {
      if (een.path("naam").asText().equals(naam)) {
        return een;
      }
    }
    return null;
  }

  @Test
  void aFacilityKeepsItsOwnPlacesAndWhoLooksForOneReadsThem() {
    String id = voegToe(OPVANG);
    assertThat(voegToe(OPVANG)).as("the same key").isEqualTo(id);
    assertThat(plek(ZORG).path("vrij").asInt()).isEqualTo(3);
    assertThat(plek("enschede-aandachtsfunctionaris")).isNotNull();
    assertThat(plek("twente-partner-politie")).as("looks for no place").isNull();
    assertThat(api("drenthe-zorgcoordinator").haal("/api/v1/opvangplekken?regio=twente").status())
        .isEqualTo(404);

    Map<String, Object> vol = opgave(Map.of("vrij", 0, "versie", 0));
    assertThat(
            api("enschede-aandachtsfunctionaris").put("/api/v1/opvangplekken/" + id, vol).status())
        .isEqualTo(403);
    assertThat(api(ZORG).put("/api/v1/opvangplekken/" + id, vol).status()).isEqualTo(204);
    Api.Antwoord ingehaald = api(OPVANG).put("/api/v1/opvangplekken/" + id, vol);
    assertThat(ingehaald.status()).isEqualTo(409);
    assertThat(ingehaald.tekst()).contains("intussen gewijzigd");
    Api.Antwoord fout =
        api(OPVANG)
            .put(
                "/api/v1/opvangplekken/" + id,
                opgave(Map.of("vrij", 9, "versie", 1, "uren", "soms")));
    assertThat(fout.status()).isEqualTo(422);
    assertThat(Sessie.van(OPVANG, omgeving).haal("/opvang").body())
        .contains(naam, "Bijwerken")
        .doesNotContain(ADRES);
  }

  @Test
  void aSecretAddressIsForPeopleByNameAndInNoListNorForAnyRole() {
    String id = voegToe(OPVANG);
    String adres = "/api/v1/opvangplekken/" + id + "/adres";
    assertThat(api(ZORG).put(adres, Map.of("adres", ADRES)).status())
        .as("not for the zorgcoördinator")
        .isEqualTo(403);
    assertThat(api(OPVANG).put(adres, Map.of("adres", ADRES)).status()).isEqualTo(204);
    assertThat(api(OPVANG).haal(adres).inhoud().path("adres").asText()).isEqualTo(ADRES);
    assertThat(api(ZORG).haal(adres).status()).isEqualTo(404);
    assertThat(
            api(OPVANG)
                .post("/api/v1/opvangplekken/" + id + "/adreskenners", Map.of("gebruiker", ZORG))
                .status())
        .isEqualTo(204);
    assertThat(api(ZORG).haal(adres).inhoud().path("adres").asText()).isEqualTo(ADRES);
    assertThat(api("twente-manager").haal(adres).status()).isEqualTo(404);
    assertThat(api(ZORG).haal("/api/v1/opvangplekken/" + id + "/adreskenners").status())
        .isEqualTo(403);
    assertThat(
            api(OPVANG)
                .post(
                    "/api/v1/opvangplekken/" + id + "/adresintrekkingen", Map.of("gebruiker", ZORG))
                .status())
        .isEqualTo(204);
    assertThat(api(ZORG).haal(adres).status()).isEqualTo(404);
    assertThat(api(OPVANG).haal("/api/v1/opvangplekken?regio=twente").tekst())
        .doesNotContain(ADRES);
    assertThat(
            api(OPVANG)
                .put("/api/v1/opvangplekken/" + id, opgave(Map.of("versie", 0, "adres", ADRES)))
                .status())
        .as("a secret address does not belong with the place")
        .isEqualTo(422);
  }
}
