package nl.meldroute.taak.formulier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.meldroute.platform.Fout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulierTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> bestanden() {
    return Geval.formulieren();
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void readsEachFormOfTheRoute(Path bestand) {
    String naam = bestand.getFileName().toString();

    var formulier = Formulier.lees(naam, Geval.tekst(bestand));

    assertThat(formulier.id() + ".form").isEqualTo(naam);
  }

  @Test
  void thereIsAFormForEachTask() {
    assertThat(Geval.formulieren().map(pad -> pad.getFileName().toString()))
        .containsExactlyInAnyOrder(
            "gevaar-beoordelen.form",
            "controle-voorbereiden.form",
            "controle-vastleggen.form",
            "controle-opvolgen.form",
            "rapportage-vastleggen.form",
            "voornemen-sturen.form",
            "zienswijze-afwegen.form",
            "besluit-nemen.form",
            "bezwaar-behandelen.form",
            "gezag-afwegen.form",
            "interventie-uitvoeren.form",
            "zorg-voorbereiden.form",
            "interventie-evalueren.form",
            "actie-uitvoeren.form",
            "actie-opvolgen.form",
            "noodtoegang-beoordelen.form",
            "gids-bijwerken.form",
            "beleidswijziging-beoordelen.form",
            "beleidswijziging-aanpassen.form",
            "beleidswijziging-bekijken.form",
            "jaarcijfers-nalopen.form",
            "jaarcijfers-beoordelen.form",
            "dossier-vormen.form",
            "interventieadvies-opstellen.form",
            "mandaat-besluiten.form",
            "spoor-aankondigen.form",
            "spoor-uitvoeren.form",
            "embargo-herzien.form",
            "agenda-vaststellen.form",
            "voorbereiding-geven.form",
            "zitting-houden.form",
            "verslag-vaststellen.form",
            "direct-contact-opnemen.form",
            "noodcontact-bellen.form",
            "contact-overnemen.form",
            "contact-afdwingen.form",
            "partners-kiezen.form",
            "veiligheid-beoordelen.form",
            "noodopvang-regelen.form",
            "opvangvraag-vaststellen.form",
            "plek-zoeken.form",
            "plek-bevestigen.form",
            "opvangvervoer-regelen.form",
            "aankomst-bevestigen.form",
            "plaatsing-lezen.form",
            "verblijf-herzien.form",
            "doorstroom-regelen.form",
            "vervoer-regelen.form",
            "spoedadvies-geven.form",
            "in-kennis-stellen.form",
            "signaal-bespreken.form",
            "bronnen-kiezen.form",
            "informatieverzoek-beantwoorden.form",
            "informatieverzoek-opvolgen.form",
            "raadpleging-lezen.form",
            "consultatie-kenniscentrum.form",
            "verrijken.form",
            "vermoeden-beoordelen.form",
            "vervolg-vaststellen.form",
            "terugkoppelen.form",
            "melderreactie-bekijken.form",
            "melder-bijpraten.form",
            "casus-afsluiten.form",
            "storing-oplossen.form",
            "gevaar-opnieuw-beoordelen.form",
            "kenniscentrum-melden.form",
            "gemeente-informeren-afwegen.form",
            "stilstand-bekijken.form",
            "parkering-herzien.form",
            "grondslag-beoordelen.form",
            "verwijzing-beantwoorden.form",
            "verwijzing-opvolgen.form",
            "verwijzing-heroverwegen.form",
            "verwijzing-uitkomst.form",
            "daders-vaststellen.form",
            "non-punishment-beoordelen.form",
            "non-punishment-lezen.form",
            "daderplan-opstellen.form",
            "jeugdplan-opstellen.form",
            "daderplan-herzien.form",
            "slachtofferveiligheid-nagaan.form",
            "vrijlating-voorbereiden.form",
            "zorg-aanmelden.form",
            "zorg-overnemen.form",
            "zorg-intake.form",
            "jeugd-regelen.form",
            "zorgplan-herzien.form",
            "zorg-heroverwegen.form",
            "zorg-afsluiten.form",
            "nazorg-contact.form",
            "bedenktijd-wijzen.form",
            "aangifte-besluiten.form",
            "bedenktijd-bespreken.form",
            "bedenktijd-verstreken.form",
            "verblijf-volgen.form",
            "comensha-registreren.form",
            "comensha-toestemming-vragen.form",
            "toestemming-opvolgen.form",
            "zorgplan-opstellen.form");
  }

  @Test
  void keepsWhatWasAskedCleaned() throws Exception {
    var toetsing =
        toets(
            "terugkoppelen",
            """
            {"gegeven":"JA","wijze":"GESPREK","inhoud":"  Gebeld.\\r\\nAlles goed. ","redenNiet":"oud","afspraak":"vals"}
            """,
            "{}");

    assertThat(toetsing.akkoord()).isTrue();
    assertThat(toetsing.gegevens())
        .isEqualTo(
            json(
                "{\"gegeven\":\"JA\",\"wijze\":\"GESPREK\",\"inhoud\":\"Gebeld.\\nAlles goed.\"}"));
  }

  @Test
  void leavesOutEmptyFieldsButKeepsLists() throws Exception {
    var toetsing =
        toets("vervolg-vaststellen", "{\"verwijzingen\":[],\"toelichting\":\" \"}", "{}");

    assertThat(toetsing.gegevens()).isEqualTo(json("{\"verwijzingen\":[]}"));
  }

  @Test
  void writesDateTimesAsUtcInstants() throws Exception {
    var toetsing =
        toets(
            "direct-contact-opnemen",
            """
            {"bereikt":"JA","tijdstip":"2026-03-01T12:30Z","afspraak":"x"}
            """,
            "{}");

    assertThat(toetsing.gegevens().path("tijdstip").asText()).isEqualTo("2026-03-01T12:30:00Z");
  }

  @Test
  void believesReadOnlyValuesOfTheServerOnly() throws Exception {
    JsonNode ingevuld =
        geldigeBeoordeling("MENSENHANDEL").put("adviesClassificatie", "MENSENHANDEL");

    var toetsing =
        Geval.formulier("vermoeden-beoordelen")
            .toets(ingevuld, json("{\"adviesClassificatie\":\"GEEN_MENSENHANDEL\"}"));

    assertThat(toetsing.fouten()).containsExactly(new Fout("redenAfwijking", "Vul dit veld in."));
    assertThat(toetsing.gegevens().has("adviesClassificatie")).isFalse();
  }

  @Test
  void namesFewOfManyUnknownFields() {
    ObjectNode ingevuld = JSON.createObjectNode().put("toelichting", "x");
    for (int i = 0; i < 1000; i++) {
      ingevuld.put("x".repeat(200) + i, 1);
    }

    var toetsing = Geval.formulier("storing-oplossen").toets(ingevuld, JSON.createObjectNode());

    assertThat(toetsing.fouten()).hasSize(20).allMatch(fout -> fout.veld().length() <= 100);
  }

  @Test
  void handsOutACopyOfTheSchema() {
    var formulier = Geval.formulier("storing-oplossen");

    ((ObjectNode) formulier.schema()).removeAll();

    assertThat(formulier.schema().has("components")).isTrue();
  }

  private static ObjectNode geldigeBeoordeling(String classificatie) {
    return Geval.alle()
        .filter(
            geval -> geval.formulier().equals("vermoeden-beoordelen") && geval.fouten().isEmpty())
        .findFirst()
        .map(geval -> ((ObjectNode) geval.gegevens()).put("classificatie", classificatie))
        .orElseThrow();
  }

  private static Toetsing toets(String formulier, String ingevuld, String gegevens)
      throws Exception {
    return Geval.formulier(formulier).toets(json(ingevuld), json(gegevens));
  }

  private static JsonNode json(String tekst) throws Exception {
    return JSON.readTree(tekst);
  }
}
