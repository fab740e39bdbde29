package nl.meldroute.proces;

import static nl.meldroute.proces.Tafelwerk.VOORZITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.casustafel.Agendapunt;
import nl.meldroute.casustafel.Zitting;
import nl.meldroute.casustafel.Zittingwerk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** One session, from planning to minutes: {@code bpmn/casustafel.bpmn}. */
@Meldroutetest
class CasustafelPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("casustafel");

  @Autowired private Tafelwerk werk;
  @Autowired private ProcessEngine engine;

  private String tafel;

  @BeforeEach
  void tafel() {
    tafel = werk.tafel("Als er een casus is");
  }

  @AfterEach
  void ruimOp() {
    werk.ruimOp(tafel);
  }

  private List<Agendapunt> agenda(Zitting zitting) {
    return new Zittingwerk(werk.opslag()).zittingen().agenda(zitting);
  }

  private void sluit(Zitting zitting) {
    werk.opslag()
        .sql("update zitting set stand = 'VERSLAG' where id = ?")
        .param(zitting.id())
        .update();
    engine
        .getRuntimeService()
        .createMessageCorrelation("zitting-gesloten")
        .processInstanceBusinessKey(zitting.nummer())
        .correlateAll();
    werk.werkAf(zitting.nummer());
  }

  @Test
  void theChairFixesTheAgendaWithTheReasonOfEachItemAndTheMinutesEndTheSession() {
    Zitting zitting = werk.zitting(tafel);
    String casus = werk.casus(tafel);
    werk.totNa(zitting.nummer(), zitting.sluiting());
    Task taak = werk.taken(zitting.nummer(), "agenda-vaststellen").get(0);
    JsonNode punt = werk.formulier(VOORZITTER, taak).inhoud().at("/gegevens/punten/0");
    assertThat(punt.path("casus").asText()).isEqualTo(casus);
    assertThat(punt.path("redenen").asText()).isEqualTo("Opnieuw gevraagd. Een proef.");
    werk.rondAf(
        VOORZITTER,
        taak,
        Map.of(
            "punten",
            List.of(Map.of("casus", casus, "doel", "INTERVENTIES_BESLUITEN", "opnemen", "JA"))));
    werk.werkAf(zitting.nummer());
    assertThat(agenda(zitting))
        .singleElement()
        .satisfies(een -> assertThat(een.stand()).isEqualTo(Puntstand.VASTGESTELD));
    assertThat(werk.stand(zitting.nummer()).stand()).isEqualTo(Zittingstand.VOORBEREIDING);
    assertThat(werk.taken(zitting.nummer(), "voorbereiding-geven")).isNotEmpty();

    werk.totNa(zitting.nummer(), zitting.begin());
    assertThat(werk.taken(zitting.nummer(), "zitting-houden")).hasSize(1);
    sluit(zitting);
    assertThat(agenda(zitting).get(0).stand())
        .as("not dealt with")
        .isEqualTo(Puntstand.DOORGESCHOVEN);
    werk.rondAf(
        VOORZITTER,
        werk.taken(zitting.nummer(), "verslag-vaststellen").get(0),
        Map.of("akkoord", "JA"));
    assertThat(werk.taken(zitting.nummer(), "verslag-vaststellen")).isEmpty();
  }

  @Test
  void whatTheChairLeavesOffIsKeptWithTheReasonAndWithoutAChairEverythingStaysOn() {
    Zitting zitting = werk.zitting(tafel);
    String casus = werk.casus(tafel);
    werk.totNa(zitting.nummer(), zitting.sluiting());
    werk.rondAf(
        VOORZITTER,
        werk.taken(zitting.nummer(), "agenda-vaststellen").get(0),
        Map.of(
            "punten",
            List.of(
                Map.of(
                    "casus", casus, "doel", "WEGEN", "opnemen", "NEE", "redenNiet", "Te vroeg."))));
    assertThat(agenda(zitting)).isEmpty();

    Zitting zonderVoorzitter = werk.zitting(tafel);
    werk.laatVervallen(zitting.nummer());
    String andere = werk.casus(tafel);
    werk.totNa(zonderVoorzitter.nummer(), zonderVoorzitter.sluiting());
    werk.totNa(zonderVoorzitter.nummer(), zonderVoorzitter.sluiting().plus(Duration.ofDays(1)));
    assertThat(werk.taken(zonderVoorzitter.nummer(), "agenda-vaststellen")).isEmpty();
    assertThat(agenda(zonderVoorzitter))
        .filteredOn(punt -> punt.casusnummer().equals(andere))
        .extracting(Agendapunt::stand)
        .containsExactly(Puntstand.VASTGESTELD);
    werk.totNa(zonderVoorzitter.nummer(), zonderVoorzitter.begin());
    werk.opslag()
        .sql("update zitting set stand = 'BEZIG' where id = ?")
        .param(zonderVoorzitter.id())
        .update();
    werk.rondAf(
        VOORZITTER,
        werk.taken(zonderVoorzitter.nummer(), "zitting-houden").get(0),
        Map.of("klaar", "JA"));
    werk.werkAf(zonderVoorzitter.nummer());
    assertThat(werk.taken(zonderVoorzitter.nummer(), "verslag-vaststellen")).hasSize(1);
  }

  @Test
  void aCancelledSessionHandsItsItemsToTheNextAndAskedPartnersAreLeftInPeace() {
    Zitting zitting = werk.zitting(tafel);
    String casus = werk.casus(tafel);
    werk.totNa(zitting.nummer(), zitting.sluiting());
    werk.totNa(zitting.nummer(), zitting.sluiting().plus(Duration.ofDays(1)));
    Zitting volgende = werk.zitting(tafel);
    werk.laatVervallen(zitting.nummer());
    assertThat(werk.taken(zitting.nummer(), "voorbereiding-geven")).isEmpty();
    assertThat(werk.stand(zitting.nummer()).vervallenReden()).contains("Een proef");
    assertThat(agenda(volgende))
        .singleElement()
        .satisfies(
            punt -> {
              assertThat(punt.casusnummer()).isEqualTo(casus);
              assertThat(punt.redenen()).contains(Agendareden.DOORGESCHOVEN);
            });
  }

  @Test
  void aMovedSessionTakesItsTimersAlong() {
    Zitting zitting = werk.zitting(tafel);
    Instant later = zitting.begin().plus(Duration.ofDays(7));
    werk.verplaats(zitting.nummer(), later);
    Zitting verplaatst = werk.stand(zitting.nummer());
    assertThat(verplaatst.begin()).isEqualTo(later);
    assertThat(werk.wekkers(zitting.nummer()))
        .singleElement()
        .satisfies(
            wekker -> assertThat(wekker.getDuedate().toInstant()).isEqualTo(verplaatst.sluiting()));
  }
}
