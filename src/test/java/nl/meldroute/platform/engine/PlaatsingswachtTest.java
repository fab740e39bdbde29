package nl.meldroute.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.Eigenwerk;
import nl.meldroute.platform.Modelkeuring;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** No model reaches the engine but through our own gate. */
@Meldroutetest
class PlaatsingswachtTest {

  @Autowired private RepositoryService repository;
  @Autowired private ResourcePatternResolver bronnen;
  @Autowired private Modelbonen bonen;

  private long plaatsingen;

  @BeforeEach
  void tel() {
    plaatsingen = repository.createDeploymentQuery().count();
  }

  @AfterEach
  void nietsGeplaatst() {
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(plaatsingen);
  }

  @Test
  void nobodyElseDeploysNotEvenOurOwnModels() throws IOException {
    for (DeploymentBuilder plaatsing :
        List.of(
            nieuw().addString("verwijzing.dmn", tekst("/dmn/verwijzing.dmn")),
            nieuw().addString("meldroute.bpmn", tekst("/bpmn/meldroute.bpmn")),
            nieuw().addZipInputStream(zip()))) {
      assertThatThrownBy(plaatsing::deploy).isInstanceOf(AuthorizationException.class);
    }
  }

  @Test
  void ourselvesAlsoOnlyWhatBelongsToThisVersion() throws IOException {
    String anders = tekst("/bpmn/meldroute.bpmn").replace("R3/PT1M", "R9/PT1M");
    weigert(nieuw().addString("meldroute.bpmn", anders), "deze versie");
    weigert(nieuw().addString("ander.bpmn", tekst("/bpmn/meldroute.bpmn")), "deze versie");
    weigert(nieuw().addString("verrijken.form", "{}"), "deze versie");
    weigert(nieuw().addString("../db/x.form", "{}"), "deze versie");
    weigert(nieuw().addString("stap.groovy", "1"), "Alleen processen");
    weigert(nieuw().addString("zaak.cmmn", "<definitions/>"), "Alleen processen");
    weigert(nieuw().addString("proces.bpmn20.xml", "<definitions/>"), "Alleen processen");
    weigert(nieuw().addString("tabel.dmn11.xml", "<definitions/>"), "Alleen processen");
    weigert(
        nieuw()
            .addString(
                "verwijzing.dmn",
                tekst("/dmn/verwijzing.dmn")
                    .replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" ")),
        "FEEL");
    String eerdere = repository.createDeploymentQuery().listPage(0, 1).get(0).getId();
    weigert(nieuw().addDeploymentResources(eerdere), "als bestand");
  }

  @Test
  void whatIsInTheArtifactPasses() throws IOException {
    for (Resource model : bronnen.getResources("classpath:/bpmn/*.bpmn")) {
      try (InputStream inhoud = model.getInputStream()) {
        assertThat(Modelkeuring.vanProces(inhoud.readAllBytes(), bonen.namen()))
            .as(model.getFilename())
            .isEmpty();
      }
    }
  }

  @Test
  void anExpressionReachesNoBeanBesideThoseOfTheModels() {
    Map<Object, Object> bereikbaar = bonen.voorDeMotor();
    assertThat(bereikbaar.get("termijnen")).isNotNull();
    assertThat(bereikbaar.get("vermoedenBepalen")).isNotNull();
    for (String boon :
        List.of(
            "dataSource",
            "environment",
            "identityService",
            "processEngine",
            "eersteBeheerder",
            "takenlijst",
            "modelbonen")) {
      assertThat(bereikbaar.containsKey(boon)).as(boon).isFalse();
      assertThat(bereikbaar.get(boon)).as(boon).isNull();
    }
  }

  /** A model with a new variable fails here, and not when the first melding comes by. */
  @Test
  void theEngineKnowsTheVariablesThatTheModelsGiveIt() throws IOException {
    Pattern namen =
        Pattern.compile(
            "(?:target|camunda:elementVariable|camunda:inputParameter name)=\"([^\"]+)\"");
    for (Resource model : bronnen.getResources("classpath:/bpmn/*.bpmn")) {
      assertThat(namen.matcher(tekst("/bpmn/" + model.getFilename())).results())
          .as(model.getFilename())
          .allSatisfy(
              naam -> assertThat(Variabelenwacht.isToegestaan(naam.group(1), "CODE")).isTrue());
    }
  }

  private void weigert(DeploymentBuilder plaatsing, String waarom) {
    assertThatThrownBy(() -> Eigenwerk.doe(plaatsing::deploy))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining(waarom);
  }

  private DeploymentBuilder nieuw() {
    return repository.createDeployment().name("aanval");
  }

  private static String tekst(String pad) throws IOException {
    try (InputStream bron = PlaatsingswachtTest.class.getResourceAsStream(pad)) {
      return new String(bron.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ZipInputStream zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("verwijzing.dmn"));
      zip.write(tekst("/dmn/verwijzing.dmn").getBytes(StandardCharsets.UTF_8));
    }
    return new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
