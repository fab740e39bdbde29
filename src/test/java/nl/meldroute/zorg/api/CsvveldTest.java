package nl.meldroute.zorg.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvveldTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31", "-1", "@som", "\t=1", "\r=1", "\n=1"})
  void aFormulaIsAText(String formule) {
    assertThat(Csvveld.van(formule).replace("\"", "")).startsWith("'");
  }

  @Test
  void aValueIsOneFieldOnOneLine() {
    assertThat(Csvveld.van("een;twee")).isEqualTo("\"een;twee\"");
    assertThat(Csvveld.van("zei \"ja\"")).isEqualTo("\"zei \"\"ja\"\"\"");
    assertThat(Csvveld.van("ARBEID")).isEqualTo("ARBEID");
    assertThat(Csvveld.van(null)).isEmpty();
  }
}
