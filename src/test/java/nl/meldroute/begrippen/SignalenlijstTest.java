package nl.meldroute.begrippen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalenlijstTest {

  private static final String GOED =
      "{code: ONDERBETALING, tekst: Te weinig loon, vorm: ARBEID, bron: Twente 2022 §1.2}";

  private final Signalenlijst signalen = new Signalenlijst();

  @Test
  void theFormHasIndicatorsForEveryFormOfExploitation() {
    assertThat(signalen.alle()).hasSizeGreaterThan(30);
    for (Uitbuitingsvorm vorm : Uitbuitingsvorm.values()) {
      if (vorm != Uitbuitingsvorm.ONBEKEND) {
        assertThat(signalen.alle()).extracting(Signaal::vorm).contains(vorm.code());
      }
    }
    assertThat(signalen.alle()).extracting(Signaal::vorm).contains(Signaal.ALGEMEEN);
  }

  @Test
  void anUnprovenFeelingIsTheFirstIndicator() {
    assertThat(signalen.alle().get(0).code()).isEqualTo("NIET_PLUIS");
  }

  @Test
  void anIndicatorIsFoundByItsCode() {
    assertThat(signalen.signaal("GELDEZEL")).map(Signaal::vorm).contains("CRIMINEEL");
    assertThat(signalen.signaal("BESTAAT_NIET")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{code: klein, tekst: Te weinig loon, vorm: ARBEID, bron: aanname}",
        "{tekst: Te weinig loon, vorm: ARBEID, bron: aanname}",
        "{code: LOON, tekst: '', vorm: ARBEID, bron: aanname}",
        "{code: LOON, tekst: Te weinig loon, vorm: WERK, bron: aanname}",
        "{code: LOON, tekst: Te weinig loon, vorm: ARBEID, bron: van horen zeggen}",
      })
  void anIndicatorThatIsNotCompleteIsRefused(String signaal) {
    assertThatThrownBy(() -> lees("- " + signaal)).hasMessageContaining("signalen.yaml");
  }

  @Test
  void aDoubleIndicatorIsRefused() {
    assertThatThrownBy(() -> lees("- " + GOED + "\n- " + GOED))
        .hasMessageContaining("\"ONDERBETALING\" staat er twee keer");
  }

  private static Signalenlijst lees(String yaml) {
    return new Signalenlijst(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
