package nl.meldroute.proces;

import static nl.meldroute.proces.Zorgronde.ZORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Three months to think, for a foreign victim: {@code bpmn/bedenktijd.bpmn}. */
@Meldroutetest
class BedenktijdPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("bedenktijd");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  /** Nobody knows where the victim comes from and whether they may stay. */
  private Zorgronde buitenlands() {
    return Zorgronde.casus(engine, werk, Map.of("leeftijdscategorie", "MEERDERJARIG")).begin();
  }

  private static Map<String, Object> gewezen(Zorgronde ronde, String keuze) {
    Map<String, Object> antwoord =
        new HashMap<>(
            Map.of(
                "keuze", keuze,
                "gewezenDoor", "POLITIE",
                "gewezenOp", ronde.dag(-1),
                "taal", "Roemeens",
                "tolk", "TOLK_TELEFOON",
                "bewijs", "Proces-verbaal AVIM, verzonnen nummer.",
                "toelichting", "Wil eerst rust."));
    if ("LOOPT".equals(keuze)) {
      antwoord.put("begin", ronde.dag(0));
    }
    return antwoord;
  }

  private static Map<String, Object> besluit(Zorgronde ronde, String keuze) {
    return Map.of("keuze", keuze, "beslotenOp", ronde.dag(0), "toelichting", "Met de advocaat.");
  }

  private static JsonNode bedenktijd(Zorgronde ronde) {
    return ronde.zorg(ZORG).at("/bedenktijden/0");
  }

  @Test
  void theRightIsProvenTheVictimIsWarnedTwiceAndAfterTheReportTheStayIsFollowed() {
    Zorgronde ronde = buitenlands();
    ProcessInstance bedenktijd = ronde.instantie("bedenktijd");
    assertThat(bedenktijd).isWaitingAtExactly("bedenktijd-wijzen");
    Map<String, Object> teVroeg = gewezen(ronde, "LOOPT");
    teVroeg.put("begin", ronde.dag(-2));
    assertThat(ronde.probeer(ZORG, "bedenktijd-wijzen", teVroeg).status())
        .as("not before the right was pointed out")
        .isEqualTo(422);
    ronde.voltooi("bedenktijd-wijzen", gewezen(ronde, "LOOPT"));
    assertThat(bedenktijd).isWaitingAtExactly("aangifte-besluiten").hasPassed("bedenktijd-begint");
    assertThat(bedenktijd(ronde).path("einde").asText()).isEqualTo("2027-02-20");
    assertThat(bedenktijd(ronde).at("/wijzing/taal").asText()).isEqualTo("Roemeens");
    assertThat(ronde.taak("aangifte-besluiten").getDueDate())
        .as("midnight after the last day, in Amsterdam")
        .isEqualTo("2027-02-20T23:00:00.000Z");

    ronde.naDagen(65);
    assertThat(ronde.taken("bedenktijd-bespreken")).hasSize(1);
    ronde.voltooi(
        "bedenktijd-bespreken", Map.of("besproken", "JA", "toelichting", "Advocaat gebeld."));
    assertThat(ronde.zorg(ZORG).at("/contacten/0/verslag").asText())
        .contains("Einde van de bedenktijd.");
    ronde.naDagen(21);
    assertThat(ronde.taken("bedenktijd-bespreken")).as("the last week").hasSize(1);

    ronde.voltooi("aangifte-besluiten", besluit(ronde, "AANGIFTE"));
    assertThat(bedenktijd).isWaitingAt("verblijf-volgen").hasPassed("gevolgen-doorgeven");
    ronde.voltooi("verblijf-volgen", Map.of("verblijf", "AANGEVRAAGD", "toelichting", "Wacht."));
    assertThat(bedenktijd).isWaitingAt("verblijf-opnieuw");
    ronde
        .naDagen(29)
        .voltooi("verblijf-volgen", Map.of("verblijf", "VERLEEND", "toelichting", "Geen pas."));
    assertThat(bedenktijd).as("without a pass nothing is arranged").isWaitingAt("verblijf-opnieuw");
    Map<String, Object> pas =
        Map.of("verblijf", "PAS_AFGEGEVEN", "pasTot", ronde.dag(365), "toelichting", "Er is.");
    ronde.naDagen(29);
    assertThat(
            ronde
                .probeer(
                    ZORG, "verblijf-volgen", Antwoorden.met(pas, Map.of("pasTot", ronde.dag(0))))
                .status())
        .isEqualTo(422);
    ronde.voltooi("verblijf-volgen", pas).naDagen(200);
    assertThat(bedenktijd).isWaitingAt("verblijf-opnieuw");
    ronde.naDagen(60);
    assertThat(ronde.formulier("verblijf-volgen").path("verblijfNu").asText())
        .contains("de pas is afgegeven. Geldig tot en met ");
    ronde.voltooi(
        "verblijf-volgen", Map.of("verblijf", "NIET_MEER_VOLGEN", "toelichting", "Heeft werk."));
    assertThat(bedenktijd).isEnded();
    assertThat(bedenktijd(ronde).path("verblijf").asText()).isEqualTo("PAS_AFGEGEVEN");
  }

  @Test
  void withoutADecisionInTimeSomebodyFindsOutThatDay() {
    Zorgronde ronde = buitenlands();
    ronde.voltooi("bedenktijd-wijzen", gewezen(ronde, "LOOPT"));
    ProcessInstance bedenktijd = ronde.instantie("bedenktijd");
    ronde.naDagen(65).naDagen(21).naDagen(7);
    assertThat(bedenktijd).isWaitingAt("bedenktijd-verstreken");
    assertThat(ronde.taken("aangifte-besluiten")).isEmpty();
    ronde.voltooi("bedenktijd-verstreken", besluit(ronde, "VERSTREKEN"));
    assertThat(bedenktijd).isEnded().hasNotPassed("verblijf-volgen");
    assertThat(bedenktijd(ronde).path("stand").asText()).isEqualTo("VERSTREKEN");
  }

  @Test
  void whoReportsAtOnceNeedsNoTimeToThinkAndWhoMayStayHasNoSuchRight() {
    Zorgronde meteen = buitenlands();
    meteen.voltooi("bedenktijd-wijzen", gewezen(meteen, "AANGIFTE"));
    assertThat(meteen.instantie("bedenktijd")).isWaitingAtExactly("verblijf-volgen");

    Zorgronde mag = buitenlands();
    ProcessInstance bedenktijd = mag.instantie("bedenktijd");
    mag.voltooi(
        "bedenktijd-wijzen",
        Map.of("keuze", "NIET_VAN_TOEPASSING", "toelichting", "Heeft een verblijfsvergunning."));
    assertThat(bedenktijd).isEnded();

    Zorgronde nederlands = Zorgronde.casus(engine, werk).begin();
    assertThat(nederlands.instantie("bedenktijd")).as("nothing to find out").isNull();
  }
}
