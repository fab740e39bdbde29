package nl.meldroute.voorbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TabelTest {

  @Test
  void aTextThatDoesNotFitGoesOnAtTheNextLine() {
    assertThat(Tabel.breekAf("het gevaar is nog niet beoordeeld", 16))
        .containsExactly("het gevaar is", "nog niet", "beoordeeld");
  }

  @Test
  void anItemGoesOnUnderItsTextAndNotUnderItsMark() {
    assertThat(Tabel.breekAf("- Politie: er is gevaar", 14))
        .containsExactly("- Politie: er", "  is gevaar");
    assertThat(Tabel.breekAf("  procesmanager of wijkcoach", 16))
        .containsExactly("  procesmanager", "  of wijkcoach");
  }

  @Test
  void aCodeBreaksAfterAHyphenAndALongWordWhereItMust() {
    assertThat(Tabel.breekAf("enschede-aandachtsfunctionaris", 24))
        .containsExactly("enschede-", "aandachtsfunctionaris");
    assertThat(Tabel.breekAf("aandachtsfunctionaris", 10))
        .containsExactly("aandachtsf", "unctionari", "s");
  }

  @Test
  void columnsStandUnderEachOtherAndNoLineIsTooLong() {
    Tabel tabel = new Tabel(5, 8);
    tabel.rij(List.of(List.of("een"), List.of("twee", "drie vier vijf")));
    tabel.rij(List.of(List.of(), List.of("zes")));

    assertThat(tabel.toString().lines())
        .containsExactly(
            "een   | twee",
            "      | drie",
            "      | vier",
            "      | vijf",
            "------+---------",
            "      | zes",
            "------+---------")
        .allMatch(regel -> regel.length() <= tabel.breedte());
  }
}
