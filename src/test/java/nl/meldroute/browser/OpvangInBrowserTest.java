package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** From the task to the place, as the zorgcoördinator and the facility do it. */
@Meldroutetest
class OpvangInBrowserTest extends Browsertest {

  private static final String ZORG = "twente-zorgcoordinator";
  private static final String OPVANG = "twente-partner-opvang";

  @Autowired private Environment omgeving;

  @Test
  void aVictimIsPlacedFromTheTaskToThePlace() {
    String naam = "Opvang " + UUID.randomUUID();
    String plek = plek(naam);
    Route route =
        Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    api(ZORG).post("/api/v1/casussen/" + route.casus() + "/opvangvragen", Map.of());
    werkAf(route);
    beeld(ZORG, route, "Opvangvraag vaststellen", "opvangvraag");
    String vraag = taak(ZORG, route, "opvangvraag-vaststellen");
    assertThat(api(ZORG).post("/api/v1/taken/" + vraag + "/afronding", vraag()).status())
        .isEqualTo(204);
    werkAf(route);

    Takenlijst zorg = takenlijst(ZORG);
    zorg.open("Mijn groepen", route.casus(), "Plek zoeken");
    zorg.pakOp();
    Toegankelijkheid.toegankelijk(zorg.scherm(), ".mr-taak");
    zorg.kies("besluit", "Ja, uit de lijst hieronder");
    zorg.kies("tijdelijk", "Nee");
    zorg.kies("vervoer", "Nee");
    Locator rij = zorg.rijen("kandidaten-keuze").nth(rij(route, plek));
    rij.getByText("Ja", new Locator.GetByTextOptions().setExact(true)).click();
    foto(zorg.scherm(), "plek-zoeken");
    zorg.rondAf();
    werkAf(route);

    Takenlijst opvang = takenlijst(OPVANG);
    opvang.open("Mijn groepen", route.casus(), "Plek bevestigen");
    opvang.pakOp();
    assertThat(opvang.veld("wie")).hasValue("1 vrouw; 25 jaar");
    opvang.kies("besluit", "Ja, de plek is er");
    foto(opvang.scherm(), "plek-bevestigen");
    opvang.rondAf();
    werkAf(route);
    opvang.open("Mijn groepen", route.casus(), "Aankomst bevestigen");
    opvang.pakOp();
    opvang.kies("besluit", "Ja, ook als er minder mensen kwamen dan verwacht");
    opvang.rondAf();
    werkAf(route);

    Page casus =
        Takenlijst.meldAan(ZORG, browser.nieuweSessie(), adres(), "/casus/" + route.casus());
    assertThat(casus.locator("#opvang, [aria-labelledby*='opvang']").first())
        .containsText("1 vrouw; 25 jaar: verblijf loopt");
    assertThat(casus.locator("body")).containsText(naam);
    foto(casus, "casus");
    casus.navigate(adres() + "/opvang");
    assertThat(casus.locator("body")).containsText(naam);
    assertThat(casus.locator("body")).containsText("0 toegezegd, 1 bezet");
    Toegankelijkheid.toegankelijk(casus);
    foto(casus, "opvangplekken");
    eenLezerGaatWeerVanDeLijst(opvang.scherm(), naam);
  }

  private void eenLezerGaatWeerVanDeLijst(Page scherm, String naam) {
    scherm.navigate(adres() + "/opvang");
    noem(scherm, naam, "niemand-met-deze-naam");
    assertThat(scherm.locator("[role=alert]")).containsText("Niemand heeft deze gebruikersnaam");
    noem(scherm, naam, ZORG);
    assertThat(scherm.locator("[role=status]")).containsText("kan het adres nu zien");
    Locator plek = deel(scherm, naam);
    plek.getByText("Het geheime adres bijhouden").click();
    Toegankelijkheid.toegankelijk(scherm);
    foto(scherm, "geheim-adres");
    plek.getByText("Niet meer laten zien").click();
    assertThat(scherm.locator("[role=status]")).containsText("niet meer zien");
    deel(scherm, naam).getByText("Het geheime adres bijhouden").click();
    assertThat(deel(scherm, naam)).containsText("Niemand kan dit adres nu zien.");
  }

  private static void noem(Page scherm, String naam, String gebruiker) {
    Locator plek = deel(scherm, naam);
    plek.getByText("Het geheime adres bijhouden").click();
    plek.getByLabel("Wie mag het adres zien? De gebruikersnaam").fill(gebruiker);
    plek.getByText("Deze persoon het adres laten zien").click();
  }

  private static Locator deel(Page scherm, String naam) {
    return scherm.locator("section.casusdeel", new Page.LocatorOptions().setHasText(naam));
  }

  private String plek(String naam) {
    Map<String, Object> plek = new HashMap<>();
    plek.put("regio", "twente");
    plek.put("naam", naam);
    plek.put("vorm", "VROUWENOPVANG");
    plek.put("ligging", "EIGEN_REGIO");
    plek.put("partner", "OPVANG");
    plek.put("geslachten", List.of("VROUW"));
    plek.put("leeftijdVan", 18);
    plek.put("leeftijdTot", 99);
    plek.put("talen", List.of("Nederlands"));
    plek.put("totaal", 40);
    plek.put("vrij", 40);
    plek.put("uren", "24 uur per dag");
    plek.put("adresGeheim", true);
    plek.put("inGebruik", true);
    return api(OPVANG).post("/api/v1/opvangplekken", plek).inhoud().path("id").asText();
  }

  private static Map<String, Object> vraag() {
    Map<String, Object> vraag = new HashMap<>();
    vraag.put("besluit", "ZOEKEN");
    vraag.put("spoed", "JA");
    vraag.put("vrouwen", 1);
    vraag.put("jongste", 25);
    vraag.put("oudste", 25);
    for (String een :
        List.of(
            "toegankelijk",
            "huisdier",
            "alleenstaandeMinderjarigeVreemdeling",
            "bedenktijd",
            "aangifteGedaan",
            "multiproblematiek",
            "arbeidsuitbuitingMetHuisvesting",
            "ernstigeBenadeling",
            "dakloos",
            "dreigingInRegio",
            "ingeschreven")) {
      vraag.put(een, "NEE");
    }
    return vraag;
  }

  private int rij(Route route, String plek) {
    JsonNode rijen =
        api(ZORG)
            .haal("/api/v1/taken/" + taak(ZORG, route, "plek-zoeken") + "/formulier")
            .inhoud()
            .at("/gegevens/kandidaten");
    return rijen.findValuesAsText("kenmerk").indexOf(plek);
  }

  private String taak(String wie, Route route, String soort) {
    return api(wie)
        .haal("/api/v1/taken?soort=" + soort + "&casus=" + route.casus())
        .inhoud()
        .at("/0/id")
        .asText();
  }

  private Api api(String wie) {
    return Api.als(wie, omgeving);
  }

  private static void werkAf(Route route) {
    Proces.vanDeTest().werkAf(route.melding());
  }

  private void beeld(String wie, Route route, String taak, String naam) {
    Takenlijst lijst = takenlijst(wie);
    lijst.open("Mijn groepen", route.casus(), taak);
    Toegankelijkheid.toegankelijk(lijst.scherm(), ".mr-taak");
    foto(lijst.scherm(), naam);
  }

  /** To be looked at by whoever changes a form. */
  private static void foto(Page scherm, String naam) {
    scherm.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "schermen", "opvang-" + naam + ".png")));
  }

  private Takenlijst takenlijst(String wie) {
    return Takenlijst.van(wie, browser.nieuweSessie(), adres());
  }

  private String adres() {
    return "http://localhost:" + omgeving.getProperty("local.server.port");
  }
}
