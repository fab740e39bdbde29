package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Sessie;
import nl.meldroute.platform.beveiliging.Deurtabel.Deur;
import nl.meldroute.platform.beveiliging.Deurtabel.Wie;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The table of doors names every endpoint there is, and each door is as the table says. */
@Meldroutetest
class DeurtabelTest {

  private static final Path BESCHRIJVING = Path.of("docs/beheer/deuren.md");
  private static final String AFMELDEN = "/logout";

  private static final List<String> MOTOREN =
      List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");

  private final Deurtabel tabel = Deurtabel.lees();

  @Autowired private Environment omgeving;

  @Test
  void everyEndpointStandsInTheTableAndEveryRowIsAnEndpoint() {
    List<String> rijen = tabel.deuren().stream().map(DeurtabelTest::naam).toList();
    assertThat(rijen).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(rijen)).isEqualTo(Enginedeuren.alle());
  }

  @Test
  void withoutSigningInEveryDoorIsShut() {
    SoftAssertions alle = new SoftAssertions();
    Api anoniem = Api.anoniem(omgeving);
    for (Deur deur : tabel.deuren()) {
      for (String pad : paden(deur)) {
        alle.assertThat(anoniem.stuur(deur.methode(), pad, inhoud(deur)).status())
            .as("%s %s", deur.methode(), pad)
            .isIn(401, 403, deur.adres().endsWith(AFMELDEN) ? 204 : 401);
      }
    }
    alle.assertAll();
  }

  @ParameterizedTest
  @CsvSource({
    "enschede-aandachtsfunctionaris, false, false",
    "twente-manager, true, false",
    "beheerder, true, true"
  })
  void everyDoorIsAsTheTableSays(String wie, boolean metCockpit, boolean beheerder) {
    SoftAssertions alle = new SoftAssertions();
    Sessie sessie = sessie(wie);
    for (Deur deur : tabel.deuren()) {
      boolean open =
          switch (deur.wie()) {
            case NIEMAND -> false;
            case AANGEMELD -> true;
            case COCKPIT -> metCockpit;
            case BEHEERDER -> beheerder;
          };
      for (String pad : paden(deur)) {
        HttpResponse<String> antwoord = sessie.schrijf(deur.methode(), pad, tekst(deur));
        alle.assertThat(isDicht(antwoord))
            .as("%s %s: %s", deur.methode(), pad, antwoord.statusCode())
            .isEqualTo(!open);
        if (deur.adres().endsWith(AFMELDEN)) {
          sessie = sessie(wie);
        }
      }
    }
    alle.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /engine-rest/application.wadl",
        "GET /engine-rest/bestaat-niet",
        "POST /engine-rest/task/x/y/z",
        "PATCH /engine-rest/task/x",
        "TRACE /engine-rest/task",
        "POST /camunda/api/bestaat-niet",
        "GET /camunda/api/admin/setup/default/user/create",
        "POST /camunda/app/tasklist/default/"
      })
  void whatIsNotInTheTableIsShut(String verzoek) {
    String[] deel = verzoek.split(" ");
    assertThat(Engineroutes.isToegestaan(deel[0], deel[1], wie -> true)).isFalse();
  }

  @Test
  void theDocumentationShowsTheTableAsItIs() throws IOException {
    String nu = beschrijving();
    if (Boolean.getBoolean("bijwerken")) {
      Files.writeString(BESCHRIJVING, nu);
    }
    assertThat(BESCHRIJVING)
        .as("mvn test -Dtest=DeurtabelTest -Dbijwerken=true writes it again")
        .hasContent(nu);
  }

  /** By our gate; behind it the engine has refusals of its own. */
  private static boolean isDicht(HttpResponse<String> antwoord) {
    return antwoord.statusCode() == 403 && antwoord.body().contains("Dit staat hier niet open.");
  }

  private Sessie sessie(String wie) {
    Sessie sessie = Sessie.van(wie, omgeving);
    // The webapps hand out their token at the first visit.
    sessie.haal("/camunda/api/engine/engine/default/task/count");
    return sessie;
  }

  private static List<String> paden(Deur deur) {
    String pad = deur.adres();
    if (!pad.startsWith(Deurtabel.MOTOR)) {
      return List.of("/" + vul(pad));
    }
    return MOTOREN.stream().map(motor -> vul(pad.replace(Deurtabel.MOTOR, motor))).toList();
  }

  private static String vul(String pad) {
    return pad.replaceAll("\\{(?i)(engine|processEngineName)}", "default")
        .replaceAll("\\{[^}]*}", "bestaat-niet");
  }

  private static byte[] inhoud(Deur deur) {
    return tekst(deur) == null ? null : tekst(deur).getBytes();
  }

  private static String tekst(Deur deur) {
    return List.of("POST", "PUT").contains(deur.methode()) ? "{}" : null;
  }

  private static String naam(Deur deur) {
    String adres = deur.adres();
    return deur.methode() + " " + (adres.startsWith(Deurtabel.MOTOR) ? adres : "/" + adres);
  }

  private String beschrijving() {
    Map<String, List<Deur>> groepen =
        tabel.deuren().stream()
            .collect(Collectors.groupingBy(Deur::adres, TreeMap::new, Collectors.toList()));
    List<String> rijen = new ArrayList<>();
    groepen.forEach((adres, deuren) -> rijen.add(rij(adres, deuren)));
    return """
        # De deuren van de motor

        Geschreven door `DeurtabelTest`; niet zelf wijzigen. Na een wijziging van `engineroutes.txt`:
        `mvn test -Dtest=DeurtabelTest -Dbijwerken=true`.

        Dit is elke aanroep van de REST API van de motor en van de webapps, met wie hem mag gebruiken. Wat hier niet staat, is dicht.
        De test leest de echte aanroepen uit de klassen van de motor, en probeert elke deur als niemand, medewerker, manager en beheerder.

        - **aangemeld**: wie is ingelogd. De rechten van de motor bepalen wat u ziet en bij welke taak het werkt.
        - **cockpit**: wie Cockpit heeft.
        - **beheerder**: alleen de groep beheerder.
        - **niemand**: dicht voor iedereen. Het zou iets wijzigen om de formulieren heen, tekst aannemen of code uitvoeren, of het is hier nergens voor nodig.

        `{motor}` is `/engine-rest`, `/engine-rest/engine/{naam}` en `/camunda/api/engine/engine/{naam}`.
        Aantal aanroepen: %d, waarvan %d voor niemand.

        | Adres | aangemeld | cockpit | beheerder | niemand |
        |---|---|---|---|---|
        %s
        """
        .formatted(
            tabel.deuren().size(),
            tabel.deuren().stream().filter(deur -> deur.wie() == Wie.NIEMAND).count(),
            String.join("\n", rijen));
  }

  private static String rij(String adres, List<Deur> deuren) {
    return "| `%s` | %s |"
        .formatted(
            adres.startsWith(Deurtabel.MOTOR) ? adres : "/" + adres,
            Stream.of(Wie.AANGEMELD, Wie.COCKPIT, Wie.BEHEERDER, Wie.NIEMAND)
                .map(
                    wie ->
                        deuren.stream()
                            .filter(deur -> deur.wie() == wie)
                            .map(Deur::methode)
                            .sorted(Comparator.naturalOrder())
                            .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | ")));
  }
}
