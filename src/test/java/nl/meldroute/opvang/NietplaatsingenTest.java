package nl.meldroute.opvang;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.opvang.Nietplaatsingen.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that may tell who it was about. */
class NietplaatsingenTest {

  @ParameterizedTest(name = "{0} requests of {1} people")
  @CsvSource({"1, 1, ,", "4, 12, ,", "5, 5, 5, 5", "6, 4, 6, "})
  void fewerThanFiveAreNotTold(long aantal, long personen, Long gezegd, Long mensen) {
    Telling telling =
        new Telling(GeenPlek.VOL, "VROUWEN", aantal, personen).zonderKleineAantallen();
    assertThat(telling.aantal()).isEqualTo(gezegd);
    assertThat(telling.personen()).isEqualTo(mensen);
  }

  @Test
  void whatIsNotToldIsSaidToBeFew() {
    assertThat(Telling.leesbaar(null)).isEqualTo("minder dan 5");
    assertThat(Telling.leesbaar(12L)).isEqualTo("12");
  }
}
