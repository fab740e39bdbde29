package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.proces.Autorisatiematrix.Oproep;
import nl.meldroute.proces.Autorisatiematrix.Stand;
import nl.meldroute.proces.Autorisatiematrix.Wie;
import nl.meldroute.regio.Dossiertoegang;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Regiorol;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Rolniveau;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Every call of the API as every role, in every relation to a casus, gets the answer of the matrix.
 */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class MatrixTest {

  private static final Logger LOG = LoggerFactory.getLogger(MatrixTest.class);
  private static final Path PAGINA = Path.of("docs/beheer/rechtenmatrix.md");
  private static final Autorisatiematrix MATRIX = Autorisatiematrix.lees();

  /** What a group gets that takes part in a casus without a step of its own. */
  private static final List<String> MEEGENOMEN =
      List.of(
          "twente-enschede-wijkcoach",
          "twente-enschede-medewerker-veiligheid",
          "twente-hengelo-aandachtsfunctionaris",
          "twente-hengelo-wijkcoach",
          "twente-hengelo-medewerker-veiligheid",
          "twente-tafelvoorzitter",
          "twente-secretaris");

  private static final Map<String, Object> AFSCHERMING =
      Map.of("gebruikers", List.of("enschede-wijkcoach"), "reden", "Een proef.");

  /** A key that nothing has. */
  private static final String ONBEKEND = "00000000-0000-0000-0000-000000000000";

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private IdentityService identiteiten;
  @Autowired private Regioprofielen regios;
  @Autowired private Environment omgeving;

  /** Per relation to a casus: the numbers and keys to fill into a call. */
  private final Map<String, Map<String, String>> sleutels = new HashMap<>();

  private Route afgeschermd;

  @BeforeAll
  void aCasusForEachRelation() {
    Collega.inEnschede(identiteiten);
    Route gewoon = werk.meld(Antwoorden.VEILIG);
    for (String groep : MEEGENOMEN) {
      werk.voerUit(
          "insert into casus_toegang select id, '%s', regio, 'proef', now() from casus where nummer = '%s'"
              .formatted(groep, gewoon.casus()));
    }
    Route vanBuiten =
        werk.meldAls(
            "twente-systeem",
            Antwoorden.met(
                Antwoorden.melding(Antwoorden.VEILIG), Map.of("meldersoort", "POLITIE")));
    afgeschermd = werk.meld(Antwoorden.VEILIG).actie("afschermingen", AFSCHERMING);
    Route gemeden =
        werk.meld(Antwoorden.VEILIG).actie("belangenconflicten", Map.of("gebruiker", Collega.ID));
    Route verwezen = Verwijsronde.casus(werk);
    Verwijsronde ronde = Verwijsronde.naar("POLITIE", verwezen, werk, engine).werkAf();
    Map<String, String> vanPartner =
        Map.of(
            "verwijzing", ronde.id(),
            "partnertaak", verwezen.taak("verwijzing-beantwoorden").getId());
    sleutels.put("ja", van(gewoon, vanPartner));
    sleutels.put("nee", van(vanBuiten, vanPartner));
    sleutels.put("conflict", van(gemeden, vanPartner));
    sleutels.put("op-naam", van(afgeschermd, vanPartner));
    sleutels.put("niet-op-naam", van(afgeschermd, vanPartner));
    sleutels.put("partner", van(verwezen, vanPartner));
  }

  private Map<String, String> van(Route route, Map<String, String> vanPartner) {
    Map<String, String> sleutels = new HashMap<>(vanPartner);
    sleutels.put("casus", route.casus());
    sleutels.put("melding", route.melding());
    sleutels.put("taak", route.taak("signaal-bespreken").getId());
    sleutels.put("instantie", route.instantie().getProcessInstanceId());
    sleutels.put("definitie", definitie());
    return sleutels;
  }

  /** The shared table that decides about danger. */
  private String definitie() {
    return engine
        .getRepositoryService()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey("acuut-gevaar")
        .withoutTenantId()
        .latestVersion()
        .singleResult()
        .getId();
  }

  @Test
  void everyCallAsEverybodyGetsTheAnswerOfTheMatrix() {
    SoftAssertions alle = new SoftAssertions();
    Map<String, Integer> geteld = new TreeMap<>();
    int cellen = 0;
    for (Wie wie : MATRIX.wie()) {
      for (Oproep oproep : MATRIX.oproepen()) {
        String verwacht = verwacht(wie, oproep);
        alle.assertThat(gekregen(wie, oproep, verwacht))
            .as("%s als %s (betrokken: %s)", oproep.bewerking(), wie.gebruiker(), wie.betrokken())
            .isEqualTo(verwacht);
        geteld.merge(verwacht, 1, Integer::sum);
        cellen++;
      }
    }
    LOG.info("Rechtenmatrix: {} cellen getoetst, per antwoord: {}", cellen, geteld);
    assertThat(cellen).isEqualTo(MATRIX.cellen()).isGreaterThan(1000);
    alle.assertAll();
  }

  private static String verwacht(Wie wie, Oproep oproep) {
    if (oproep.openbaar()) {
      return "mag";
    }
    if (wie.stand() == Stand.ANONIEM) {
      return "401";
    }
    if (!oproep.isVoor(wie.rol())) {
      return oproep.verborgen() ? "404" : "403";
    }
    if (oproep.mag().contains(wie.stand())) {
      return "mag";
    }
    if (oproep.verboden().contains(wie.stand())) {
      return "403";
    }
    return switch (oproep.anders()) {
      case ONBEKEND -> "404";
      case LEEG -> "leeg";
      case ONGELDIG -> "422 regio";
    };
  }

  private String gekregen(Wie wie, Oproep oproep, String verwacht) {
    Map<String, String> invullen =
        sleutels.get(wie.stand() == Stand.PARTNER ? "partner" : wie.betrokken());
    Api api = wie.stand() == Stand.ANONIEM ? Api.anoniem(omgeving) : werk.api(wie.gebruiker());
    String pad = vul(pad(oproep) + oproep.vraag(), invullen);
    Api.Antwoord antwoord =
        api.stuur(
            oproep.methode(),
            pad,
            oproep.verzoek() == null ? null : verzoek(oproep, invullen).getBytes());
    if (antwoord.status() == 204 && oproep.pad().endsWith("/openstellingen")) {
      afgeschermd.actie("afschermingen", AFSCHERMING);
    }
    boolean lijst = oproep.anders() == Autorisatiematrix.Anders.LEEG;
    if (lijst && antwoord.status() == 200) {
      return antwoord.tekst().contains(invullen.get("casus")) ? "mag" : "leeg";
    }
    if ("422 regio".equals(verwacht) && antwoord.status() == 422) {
      return antwoord.inhoud().path("fouten").findValuesAsText("veld").contains("regio")
          ? "422 regio"
          : antwoord.tekst();
    }
    if (wie.stand() == Stand.ANONIEM
        && !oproep.openbaar()
        && antwoord.status() == 403
        && isWijziging(oproep)) {
      // Without an account there is no token against requests from other sites either; that is
      // asked first.
      return "401";
    }
    return oproep.ja().contains(antwoord.status()) ? "mag" : String.valueOf(antwoord.status());
  }

  private static boolean isWijziging(Oproep oproep) {
    return !oproep.methode().equals("GET");
  }

  private static String pad(Oproep oproep) {
    return oproep
        .pad()
        .replace("/tafels/{code}/zittingen/{nummer}", "/tafels/casustafel/zittingen/Z-" + ONBEKEND)
        .replace("/tafels/{code}", "/tafels/casustafel")
        .replace("/meldingen/{nummer}", "/meldingen/{melding}")
        .replace("/casussen/{nummer}", "/casussen/{casus}")
        .replace("/beleidswijzigingen/{nummer}", "/beleidswijzigingen/B-geen")
        .replace("/taken/{id}", oproep.partner() ? "/taken/{partnertaak}" : "/taken/{taak}")
        .replace("/verwijzingen/{id}", "/verwijzingen/{verwijzing}")
        .replace("/beleidsteksten/{sleutel}", "/beleidsteksten/berichten")
        .replace("{sleutel}", "acuut-gevaar")
        .replace("/procesbeeld/instanties/{id}", "/procesbeeld/instanties/{instantie}")
        .replace("/procesbeeld/beslistabellen/{id}", "/procesbeeld/beslistabellen/{definitie}")
        .replace("/regios/{regio}", "/regios/twente")
        .replace("/cijferpublicaties/{regio}/{jaar}", "/cijferpublicaties/twente/2001")
        .replace("/jaarverslagen/{regio}/{jaar}", "/jaarverslagen/twente/2015")
        .replace("/partners/{code}", "/partners/UWV")
        .replace("/tafelafspraken/{id}", "/tafelafspraken/" + ONBEKEND)
        .replace("/convenanten/{id}", "/convenanten/" + ONBEKEND)
        .replace("/rolhouders/{id}", "/rolhouders/" + ONBEKEND)
        .replace("/piketdiensten/{id}", "/piketdiensten/" + ONBEKEND)
        .replace("/zittingen/{nummer}", "/zittingen/Z-geen")
        .replace("/naspelingen/{id}", "/naspelingen/" + ONBEKEND)
        .replace("/testgevallen/{id}", "/testgevallen/" + ONBEKEND)
        .replace("/opvangplekken/{id}", "/opvangplekken/" + ONBEKEND)
        .replace("/punten/{punt}", "/punten/" + ONBEKEND)
        .replace("/opmerkingen/{id}", "/opmerkingen/" + ONBEKEND)
        .replace("/besluiten/{besluit}", "/besluiten/" + ONBEKEND);
  }

  private static String verzoek(Oproep oproep, Map<String, String> invullen) {
    return "{melding-invoer}".equals(oproep.verzoek())
        ? Api.JSON.valueToTree(Antwoorden.melding(Antwoorden.VEILIG)).toString()
        : vul(oproep.verzoek(), invullen);
  }

  private static String vul(String tekst, Map<String, String> invullen) {
    String gevuld = tekst.replace("{morgen}", LocalDate.now().plusDays(1).toString());
    for (Map.Entry<String, String> sleutel : invullen.entrySet()) {
      gevuld = gevuld.replace("{" + sleutel.getKey() + "}", sleutel.getValue());
    }
    return gevuld;
  }

  @Test
  void everyOperationOfTheApiIsInTheMatrix() {
    JsonNode document = Api.anoniem(omgeving).haal("/api/v1/openapi.json").inhoud();
    Set<String> bewerkingen = new TreeSet<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            pad ->
                pad.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        methode -> bewerkingen.add(methode.toUpperCase() + " " + pad.getKey())));
    assertThat(MATRIX.oproepen().stream().map(Oproep::bewerking).collect(Collectors.toSet()))
        .isEqualTo(bewerkingen);
  }

  @Test
  void everyRoleIsInTheMatrixInEveryRelationThatItCanHave() {
    SoftAssertions alle = new SoftAssertions();
    for (Regiorol rol : regios.profiel("twente").orElseThrow().rollen()) {
      String code = rol.rol().code();
      List<String> gemeenten =
          rol.niveau() == Rolniveau.GEMEENTE ? List.of("eigen", "andere") : List.of("-");
      for (String gemeente : gemeenten) {
        alle.assertThat(betrokken("eigen", gemeente, code))
            .as("%s, gemeente %s", code, gemeente)
            .containsAll(relaties(rol.dossier()));
      }
    }
    for (Regiorol rol : regios.profiel("drenthe").orElseThrow().rollen()) {
      if (rol.rol() != Rol.BEHEERDER) {
        alle.assertThat(
                MATRIX.wie().stream().filter(wie -> wie.regio().equals("andere")).map(Wie::rol))
            .contains(rol.rol().code());
      }
    }
    alle.assertAll();
  }

  private static Set<String> relaties(Dossiertoegang dossier) {
    return switch (dossier) {
      case GEMEENTE_CASUSSEN, BETROKKEN -> Set.of("ja", "nee");
      case REGIO_CASUSSEN -> Set.of("ja", "niet-op-naam");
      case GEEN -> Set.of("nee");
    };
  }

  private static Set<String> betrokken(String regio, String gemeente, String rol) {
    return MATRIX.wie().stream()
        .filter(wie -> wie.regio().equals(regio) && wie.gemeente().equals(gemeente))
        .filter(wie -> wie.rol().equals(rol))
        .map(Wie::betrokken)
        .collect(Collectors.toSet());
  }

  @Test
  void theDocumentationShowsTheMatrixAsItIs() throws IOException {
    if (Boolean.getBoolean("bijwerken")) {
      Files.writeString(PAGINA, MATRIX.tekst());
    }
    assertThat(PAGINA)
        .as("mvn test -Dtest=MatrixTest -Dbijwerken=true writes it again")
        .hasContent(MATRIX.tekst());
  }
}
