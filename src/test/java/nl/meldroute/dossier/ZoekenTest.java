package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Free search finds what the user may see, by an index. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class ZoekenTest {

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Api enschede;
  private Route route;

  @BeforeAll
  void meld() {
    enschede = Api.als("enschede-aandachtsfunctionaris", omgeving);
    ObjectNode melding = Voorbeeld.melding();
    melding
        .putArray("slachtoffers")
        .addObject()
        .put("naam", "Yù Zoekgraag-Vindman")
        .put("bijnaam", "50% Korting_meisje");
    melding
        .putArray("kenmerken")
        .addObject()
        .put("soort", "TELEFOON")
        .put("waarde", "06 14 98 76 54");
    route = Route.begin(enschede, melding);
  }

  private static List<String> vind(Api wie, String zoekterm) {
    return wie
        .post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", zoekterm))
        .inhoud()
        .findValues("nummer")
        .stream()
        .map(JsonNode::asText)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoekgraag",
        "graag-vind",
        "  Zoekgraag ",
        "yù",
        "0% kort",
        "ting_meis",
        "+31 6 14987654",
        "0614987654"
      })
  void findsByPartOfANameAndByIdentifier(String zoekterm) {
    assertThat(vind(enschede, zoekterm)).contains(route.casus());
  }

  @Test
  void findsByNumber() {
    assertThat(vind(enschede, route.casus())).containsExactly(route.casus());
    assertThat(vind(enschede, route.melding())).containsExactly(route.casus());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "zo_kgraag", "zoek%man", "zo", "\\", "50% Korting-meisje"})
  void takesSignsLiterallyAndShortTermsAsWholeNames(String zoekterm) {
    assertThat(vind(enschede, zoekterm)).doesNotContain(route.casus());
  }

  @Test
  void findsNothingOfAnotherMunicipality() {
    Api hengelo = Api.als("hengelo-aandachtsfunctionaris", omgeving);
    for (String zoekterm : List.of("zoekgraag", "0614987654", route.casus(), route.melding())) {
      assertThat(vind(hengelo, zoekterm)).as(zoekterm).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=GEMELD",
        "gemeente=Enschede",
        "vorm=ARBEID",
        "eigenaar=twente-enschede-aandachtsfunctionaris",
        "vorm=ARBEID&gemeente=Enschede&status=GEMELD"
      })
  void aListHoldsTheCasusThatItsFiltersName(String filters) {
    assertThat(lijst(filters)).contains(route.casus());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=AFGESLOTEN",
        "gemeente=Hengelo",
        "vorm=ORGAANVERWIJDERING",
        "eigenaar=twente-ketenregisseur",
        "vorm=ARBEID&status=GEPARKEERD"
      })
  void aListLeavesOutTheCasusThatItsFiltersDoNotName(String filters) {
    assertThat(lijst(filters)).doesNotContain(route.casus());
  }

  @Test
  void pagesFollowEachOtherAndEachTellsHowManyThereAre() {
    Route.begin(enschede, Voorbeeld.melding());
    Api.Antwoord eerste = enschede.haal("/api/v1/casussen?grootte=1");
    Api.Antwoord tweede = enschede.haal("/api/v1/casussen?grootte=1&pagina=2");
    assertThat(aantal(eerste)).isEqualTo(aantal(tweede)).isGreaterThanOrEqualTo(2);
    assertThat(eerste.inhoud().findValuesAsText("nummer"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(tweede.inhoud().findValuesAsText("nummer"));
    assertThat(lijst("pagina=100000")).isEmpty();
  }

  private static long aantal(Api.Antwoord lijst) {
    return lijst.antwoord().headers().firstValueAsLong("X-Total-Count").orElseThrow();
  }

  private List<String> lijst(String filters) {
    Api.Antwoord antwoord = enschede.haal("/api/v1/casussen?grootte=100&" + filters);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.inhoud().findValuesAsText("nummer");
  }

  @Test
  void aPartOfANameIsLookedUpInTheIndex() {
    try (Opslag opslag = new Opslag(toegang)) {
      JdbcClient eigenaar = opslag.vraag();
      eigenaar.sql("set enable_seqscan = off").update();
      assertThat(
              eigenaar
                  .sql(
                      "explain select casus_id from betrokkene where naam ilike any (array['%zoekgraag%'])")
                  .query(String.class)
                  .list())
          .anyMatch(regel -> regel.contains("betrokkene_naam"));
    }
  }
}
