package nl.meldroute.casustafel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.casustafel.Tafeluitslag.Vervolg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TafeluitslagTest {

  private static final LocalDate LATER = LocalDate.of(2027, 1, 12);

  @ParameterizedTest
  @CsvSource({
    "WEGEN, SPOOR_KIEZEN, VERDER",
    "WEGEN, AFSLUITEN_ADVISEREN, SLUITEN",
    "WEGEN, INTERVENTIES, OPNIEUW",
    "WEGEN, ACTIES, OPNIEUW",
    "WEGEN, AANHOUDEN, OPNIEUW",
    "INTERVENTIES_BESLUITEN, INTERVENTIES, VERDER",
    "INTERVENTIES_BESLUITEN, ACTIES, VERDER",
    "INTERVENTIES_BESLUITEN, AFSLUITEN_ADVISEREN, VERDER",
    "INTERVENTIES_BESLUITEN, SPOOR_KIEZEN, OPNIEUW",
    "VOORTGANG, AANHOUDEN, VERDER",
    "VOORTGANG, TERUG_OP_AGENDA, VERDER",
    "VOORTGANG, SPOOR_KIEZEN, VERDER",
    "EVALUEREN, AFSLUITEN_ADVISEREN, SLUITEN",
    "EVALUEREN, SPOOR_KIEZEN, VERDER",
    "EVALUEREN, PARKEREN_ADVISEREN, OPNIEUW",
  })
  void aDecisionAnswersTheQuestionThatItFits(Agendadoel doel, Besluitsoort soort, Vervolg vervolg) {
    assertThat(uitslag(doel, false, besluit(soort, true)).vervolg()).isEqualTo(vervolg);
  }

  @ParameterizedTest
  @EnumSource(Agendadoel.class)
  void nothingOutsideTheMandateIsDoneBeforeAYesWhateverTheQuestion(Agendadoel doel) {
    for (Besluitsoort soort : Besluitsoort.values()) {
      assertThat(uitslag(doel, false, besluit(soort, false)).vervolg())
          .as(soort.name())
          .isIn(Vervolg.ESCALEREN, Vervolg.OPNIEUW);
    }
    assertThat(uitslag(doel, true, besluit(Besluitsoort.AFSLUITEN_ADVISEREN, false)).vervolg())
        .isIn(Vervolg.VERDER, Vervolg.SLUITEN);
  }

  @Test
  void whatTheTableItselfBringsUpGoesUpForTheQuestionOfTheItemOnly() {
    List<Puntbesluit> omhoog = List.of(besluit(Besluitsoort.ESCALEREN, true));
    assertThat(
            Tafeluitslag.van(
                    Agendadoel.VOORTGANG, Agendadoel.VOORTGANG, omhoog, Spoor.ONDERMIJNING, true)
                .vervolg())
        .isEqualTo(Vervolg.ESCALEREN);
    assertThat(
            Tafeluitslag.van(Agendadoel.EVALUEREN, Agendadoel.VOORTGANG, omhoog, null, false)
                .vervolg())
        .isEqualTo(Vervolg.OPNIEUW);
  }

  @Test
  void aTrackThatIsNotChosenAnyMoreStops() {
    assertThat(
            Tafeluitslag.van(
                    Agendadoel.VOORTGANG,
                    Agendadoel.VOORTGANG,
                    List.of(besluit(Besluitsoort.SPOOR_KIEZEN, true)),
                    Spoor.ZORG_EN_STRAF,
                    false)
                .vervolg())
        .isEqualTo(Vervolg.SLUITEN);
  }

  @Test
  void theLastOfSeveralDecisionsCountsAndTheRestDoesNotHinderIt() {
    Tafeluitslag uitslag =
        uitslag(
            Agendadoel.WEGEN,
            false,
            besluit(Besluitsoort.AFSLUITEN_ADVISEREN, true),
            besluit(Besluitsoort.ACTIES, true),
            besluit(Besluitsoort.SPOOR_KIEZEN, true),
            besluit(Besluitsoort.AANHOUDEN, true));
    assertThat(uitslag.vervolg()).isEqualTo(Vervolg.VERDER);
  }

  @Test
  void whatComesBackSaysWhyAndWhen() {
    Tafeluitslag uitslag =
        uitslag(Agendadoel.EVALUEREN, false, besluit(Besluitsoort.TERUG_OP_AGENDA, true));
    assertThat(uitslag.reden()).isEqualTo(Agendareden.HERZIENING);
    assertThat(uitslag.herzienOp()).isEqualTo(LATER);
    assertThat(uitslag(Agendadoel.WEGEN, false, besluit(Besluitsoort.AANHOUDEN, true)).reden())
        .isEqualTo(Agendareden.DOORGESCHOVEN);
    assertThat(uitslag(Agendadoel.WEGEN, false).vervolg()).isEqualTo(Vervolg.OPNIEUW);
  }

  private static Tafeluitslag uitslag(
      Agendadoel doel, boolean gemachtigd, Puntbesluit... besluiten) {
    return Tafeluitslag.van(doel, doel, Arrays.asList(besluiten), Spoor.ONDERMIJNING, gemachtigd);
  }

  private static Puntbesluit besluit(Besluitsoort soort, boolean binnenMandaat) {
    return new Puntbesluit(
        UUID.randomUUID(),
        Laag.ALLEN,
        soort,
        soort == Besluitsoort.SPOOR_KIEZEN ? Set.of(Spoor.ONDERMIJNING) : Set.of(),
        soort == Besluitsoort.TERUG_OP_AGENDA ? LATER : null,
        binnenMandaat);
  }
}
