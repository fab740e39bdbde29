package nl.meldroute.opvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.api.Test;

/** What a form shows of a large register: it has to be sent back, also with 2,000 places. */
class KandidaatTest {

  private static List<Kandidaat> plekken(int aantal, List<String> uitsluitingen) {
    return IntStream.range(0, aantal).mapToObj(nummer -> plek(nummer, uitsluitingen)).toList();
  }

  private static Kandidaat plek(int nummer, List<String> uitsluitingen) {
    return new Kandidaat(
        UUID.randomUUID(),
        "Plek " + nummer,
        Opvangvorm.NOODPLEK,
        Ligging.EIGEN_REGIO,
        Partnercode.OPVANG,
        1,
        true,
        null,
        uitsluitingen,
        List.of("Er is plek"));
  }

  @Test
  void theBestHundredOfALargeRegisterAreOffered() {
    assertThat(Kandidaat.rijen(plekken(2_000, List.of())))
        .hasSize(100)
        .first()
        .satisfies(
            rij -> {
              assertThat(rij).containsEntry("plek", "Plek 0 (Noodplek voor korte tijd)");
              assertThat(rij).containsEntry("redenen", "Er is plek.").containsEntry("keuze", "NEE");
            });
    assertThat(Kandidaat.rijen(plekken(3, List.of("Vol")))).isEmpty();
  }

  @Test
  void ofTheOthersSomeAreNamedWithTheReasonAndTheRestIsCounted() {
    assertThat(Kandidaat.uitgesloten(plekken(2, List.of("Vol", "Te jong"))))
        .isEqualTo("Plek 0: Vol; Te jong.\nPlek 1: Vol; Te jong.");
    assertThat(Kandidaat.uitgesloten(plekken(2_000, List.of("Vol"))))
        .endsWith("En nog 1750 andere plekken.");
    assertThat(Kandidaat.uitgesloten(plekken(3, List.of()))).startsWith("Er zijn geen andere");
  }
}
