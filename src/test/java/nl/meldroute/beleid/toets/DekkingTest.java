package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether blocks cover an area, of variables with few groups and with many. */
class DekkingTest {

  private static final int VEEL = 200;

  private final Ruimte ruimte =
      new Ruimte(List.of(gegeven("weinig", 3), gegeven("veel", VEEL), gegeven("twee", 2)));

  @Test
  void theOnlyInputWithoutABlockIsFoundAlsoBeyondTheFirstSixtyFourGroups() {
    for (int weg : new int[] {0, 63, 64, 127, 128, VEEL - 1}) {
      List<long[]> blokken = alleBehalve(weg);
      assertThat(zoek(blokken)).containsExactly(1, weg, 0);
      blokken.add(ruimte.punt(new int[] {1, weg, 0}));
      assertThat(zoek(blokken)).isNull();
    }
  }

  @Test
  void aBlockIsAllOfAVariableOnlyWithItsLastGroupToo() {
    long[] blok = ruimte.alles();
    assertThat(ruimte.isVol(blok, 1)).isTrue();
    ruimte.wis(blok, 1, VEEL - 1);
    assertThat(ruimte.isVol(blok, 1)).isFalse();
    ruimte.maakLeeg(blok, 1);
    assertThat(ruimte.isLeeg(blok)).isTrue();
    assertThat(ruimte.doorsnede(blok, ruimte.alles())).isNull();
  }

  @Test
  void whatTakesTooManyStepsIsGivenUp() {
    List<long[]> blokken = alleBehalve(VEEL - 1);
    assertThatThrownBy(
            () -> new Dekking(ruimte, new Rekengrens(5)).zoekGat(ruimte.alles(), blokken))
        .isInstanceOf(TeGroot.class);
  }

  /** Blocks that cover everything but one combination of three groups. */
  private List<long[]> alleBehalve(int weg) {
    List<long[]> blokken = new ArrayList<>();
    for (int plaats = 0; plaats < 3; plaats++) {
      int groep = new int[] {1, weg, 0}[plaats];
      long[] blok = ruimte.alles();
      ruimte.wis(blok, plaats, groep);
      blokken.add(blok);
    }
    return blokken;
  }

  private int[] zoek(List<long[]> blokken) {
    return new Dekking(ruimte, Rekengrens.geen()).zoekGat(ruimte.alles(), blokken);
  }

  private static Gegeven gegeven(String naam, int groepen) {
    return Gegeven.van(
        naam, IntStream.range(0, groepen).mapToObj(i -> List.<Object>of("W" + i)).toList());
  }
}
