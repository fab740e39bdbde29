package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.casustafel.Zitting;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What a partner is asked before a session: {@code bpmn/voorbereiding.bpmn}. */
@Meldroutetest
class VoorbereidingPadenTest {

  private static final String POLITIE = "twente-partner-politie";

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("voorbereiding");

  @Autowired private Tafelwerk werk;

  private String tafel;

  @AfterEach
  void ruimOp() {
    werk.ruimOp(tafel);
  }

  /** A session whose agenda holds one casus, with the questions out. */
  private Zitting uitgezet() {
    tafel = werk.tafel("Als er een casus is");
    Zitting zitting = werk.zitting(tafel);
    werk.casus(tafel);
    werk.totNa(zitting.nummer(), zitting.sluiting());
    werk.totNa(zitting.nummer(), zitting.sluiting().plus(Duration.ofDays(1)));
    return zitting;
  }

  private Task vraagAanPolitie(Zitting zitting) {
    return werk.taken(zitting.nummer(), "voorbereiding-geven").stream()
        .filter(taak -> werk.formulier(POLITIE, taak).status() == 200)
        .findFirst()
        .orElseThrow();
  }

  private String antwoord(Task taak, String kolom) {
    return werk.opslag()
        .sql(
            "select v.%s::text from voorbereiding v join act_hi_varinst i on i.text_ = v.id::text where i.proc_inst_id_ = ? and i.name_ = 'onderwerp'"
                .formatted(kolom))
        .param(taak.getProcessInstanceId())
        .query(String.class)
        .single();
  }

  @Test
  void aPartnerSaysWhatItKnowsOnWhatGroundAndInWhichLayer() {
    Zitting zitting = uitgezet();
    Task taak = vraagAanPolitie(zitting);
    assertThat(werk.formulier(POLITIE, taak).inhoud().at("/gegevens/tafel").asText())
        .isEqualTo("Proeftafel");
    werk.rondAf(
        POLITIE,
        taak,
        Map.of(
            "weet", "IETS",
            "inbreng", "Er loopt een onderzoek.",
            "grondslag", "Wpg artikel 20",
            "laag", "ZONDER_ZORG"));
    assertThat(antwoord(taak, "laag")).isEqualTo("ZONDER_ZORG");
    assertThat(antwoord(taak, "grondslag")).isEqualTo("Wpg artikel 20");
  }

  @Test
  void whoKnowsSomebodyHandsTheQuestionToAColleagueAndHearsNoMoreOfIt() {
    Zitting zitting = uitgezet();
    Task taak = vraagAanPolitie(zitting);
    werk.rondAf(POLITIE, taak, Map.of("weet", "KENT_IEMAND"));
    Task opnieuw =
        werk.taken(zitting.nummer(), "voorbereiding-geven").stream()
            .filter(een -> een.getProcessInstanceId().equals(taak.getProcessInstanceId()))
            .findFirst()
            .orElseThrow();
    assertThat(werk.formulier(POLITIE, opnieuw).status()).isEqualTo(404);
  }

  @Test
  void aQuestionEndsWhenTheSessionBeginsAndThatItWasNotAnsweredIsKept() {
    Zitting zitting = uitgezet();
    Task taak = vraagAanPolitie(zitting);
    werk.totNa(zitting.nummer(), zitting.begin());
    assertThat(werk.taken(zitting.nummer(), "voorbereiding-geven")).isEmpty();
    assertThat(antwoord(taak, "uitgebleven_op")).isNotNull();
  }

  @Test
  void aQuestionEndsWhenTheSessionIsCancelled() {
    Zitting zitting = uitgezet();
    vraagAanPolitie(zitting);
    werk.laatVervallen(zitting.nummer());
    assertThat(werk.taken(zitting.nummer(), "voorbereiding-geven")).isEmpty();
  }
}
