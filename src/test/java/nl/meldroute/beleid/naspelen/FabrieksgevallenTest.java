package nl.meldroute.beleid.naspelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.meldroute.beleid.naspelen.Fabriek.Blad;
import nl.meldroute.beslissing.Proeftabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

/** Each region begins with the examples of its tables as required ones. */
class FabrieksgevallenTest {

  private final Fabrieksgevallen fabriek = new Fabrieksgevallen(new DefaultResourceLoader());

  static List<Blad> bladen() {
    return Fabriek.bladen();
  }

  @ParameterizedTest
  @MethodSource("bladen")
  void everyTableBringsRequiredExamplesThatItAnswersAsExpected(Blad blad) {
    List<Testgeval> gevallen = fabriek.van(blad.vragend(), blad.sleutel(), blad.regio() == null);
    Proeftabel tabel = Proeftabel.lees(blad.dmn());
    assertThat(gevallen).isNotEmpty().allMatch(Testgeval::verplicht);
    for (Testgeval geval : gevallen) {
      assertThat(tabel.fouten(geval.invoer())).as(geval.naam()).isEmpty();
      assertThat(tabel.beslis(blad.vragend(), geval.invoer()).uitkomsten())
          .as(geval.naam())
          .isEqualTo(geval.verwacht());
    }
  }

  @Test
  void aRegionWithATableOfItsOwnHasTheExamplesOfThatOneUntilItSharesAgain() {
    assertThat(fabriek.van("twente", "verwijzing", false))
        .isNotEqualTo(fabriek.van("twente", "verwijzing", true));
    assertThat(fabriek.van("drenthe", "acuut-gevaar", false))
        .isEqualTo(fabriek.van("twente", "acuut-gevaar", false));
  }

  @Test
  void aTableThatMeldrouteDoesNotBringHasNoExamples() {
    assertThat(fabriek.van("twente", "bestaat-niet", false)).isEmpty();
  }
}
