package nl.meldroute.cijfers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The report through the API, of the reports of Drenthe 2023 in a year in which nobody else is. */
@Meldroutetest
class JaarverslagApiTest {

  private static final String VERSLAG = "/api/v1/jaarverslagen/drenthe/2012";
  private static final Pattern RIJ =
      Pattern.compile("<th scope=\"row\"[^>]*>([^<]*)</th>\\s*<td[^>]*>\\s*<span>([^<]*)</span>");

  @Autowired private Databasetoegang database;
  @Autowired private Environment omgeving;

  private Opslag opslag;
  private Register register;

  @BeforeEach
  void theReportsOfDrenthe() throws IOException {
    opslag = new Opslag(database);
    register = new Register(opslag.vraag(), "drenthe");
    for (JsonNode een : Api.JSON.readTree(Path.of("voorbeelden/drenthe-2023.json").toFile())) {
      register.melding(
          een.path("ontvangenOp").asText().replace("2023-", "2012-"),
          een.path("gemeente").asText(),
          een.path("meldersoort").asText(),
          een.toString(),
          een.path("vormen").get(0).asText());
    }
  }

  @AfterEach
  void ruimOp() {
    register.ruimOp();
    opslag.close();
  }

  private Api.Antwoord haal(String wie, String vraag) {
    return Api.als(wie, omgeving).haal(VERSLAG + vraag);
  }

  @Test
  void itsTablesAreThoseThatDrenthePublishedCellByCell() {
    Api.Antwoord antwoord = haal("drenthe-manager", "?weergave=intern");
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    assertThat(rijen(antwoord.tekst(), "Signalen per vorm van uitbuiting"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Seksuele uitbuiting", "28",
                "Arbeidsuitbuiting", "11",
                "Criminele uitbuiting", "7",
                "Onbekend", "21",
                "Totaal", "67"));
    assertThat(rijen(antwoord.tekst(), "Herkomst signalen per gemeente"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Aa en Hunze", "0"),
                Map.entry("Assen", "11"),
                Map.entry("Emmen", "15"),
                Map.entry("Hoogeveen", "4"),
                Map.entry("Westerveld", "5"),
                Map.entry("Tynaarlo", "1"),
                Map.entry("Borger-Odoorn", "3"),
                Map.entry("Midden-Drenthe", "2"),
                Map.entry("Coevorden", "4"),
                Map.entry("Meppel", "7"),
                Map.entry("Noordenveld", "1"),
                Map.entry("De Wolden", "2"),
                Map.entry("Buiten de regio", "0"),
                Map.entry("Onbekend", "12"),
                Map.entry("Totaal", "67")));
  }

  @Test
  void thePaperIsAFileAndWhatIsNotPublishedIsNotThere() {
    assertThat(haal("drenthe-manager", "?weergave=intern&soort=pdf").tekst()).startsWith("%PDF-");
    assertThat(haal("drenthe-manager", "").status()).isEqualTo(404);
    assertThat(haal("drenthe-bestuurlijk-trekker", "").status()).isEqualTo(404);
    assertThat(haal("drenthe-bestuurlijk-trekker", "?weergave=intern").status()).isEqualTo(404);
    assertThat(haal("twente-manager", "?weergave=intern").status()).isEqualTo(404);
    assertThat(haal("drenthe-manager", "?weergave=alles&soort=doc").status()).isEqualTo(422);
  }

  private static Map<String, String> rijen(String pagina, String titel) {
    int begin = pagina.indexOf(". " + titel + "</caption>");
    assertThat(begin).as(titel).isPositive();
    Map<String, String> rijen = new LinkedHashMap<>();
    Matcher rij = RIJ.matcher(pagina.substring(begin, pagina.indexOf("</table>", begin)));
    while (rij.find()) {
      rijen.put(rij.group(1), rij.group(2));
    }
    return rijen;
  }
}
