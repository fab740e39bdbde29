package nl.meldroute.casustafel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Spoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MandaatTest {

  private static final Mandaat ZORG = new Mandaat(Set.of(Interventiesoort.ZORG));

  @Test
  void aTrackNeedsTheKindsBehindIt() {
    assertThat(dekt(ZORG, Spoor.ZORGTRAJECT)).isTrue();
    assertThat(dekt(ZORG, Spoor.REGULIERE_HULP, Spoor.ZORGTRAJECT)).isTrue();
    assertThat(dekt(ZORG, Spoor.ZORG_EN_STRAF)).isFalse();
    assertThat(dekt(ZORG, Spoor.ZORGTRAJECT, Spoor.ONDERMIJNING)).isFalse();
  }

  @Test
  void anInterventionOutsideTheMandateTakesTheDecisionOutsideIt() {
    assertThat(ZORG.dekt(Besluitsoort.INTERVENTIES, Set.of(), Set.of(Interventiesoort.ZORG)))
        .isTrue();
    assertThat(
            ZORG.dekt(
                Besluitsoort.INTERVENTIES,
                Set.of(),
                EnumSet.of(Interventiesoort.ZORG, Interventiesoort.FISCAAL)))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SPOOR_KIEZEN", "INTERVENTIES"})
  void everyTableMayWeighAgreeAdviseAndHandOn(Besluitsoort soort) {
    assertThat(new Mandaat(Set.of()).dekt(soort, Set.of(), EnumSet.allOf(Interventiesoort.class)))
        .isTrue();
  }

  private static boolean dekt(Mandaat mandaat, Spoor... sporen) {
    return mandaat.dekt(Besluitsoort.SPOOR_KIEZEN, List.of(sporen), Set.of());
  }
}
