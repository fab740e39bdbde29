package nl.meldroute.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31", "-1", "@som", "\t=1", "\r=1", "\n=1"})
  void aFormulaIsAText(String formule) {
    assertThat(Csv.veld(formule).replace("\"", "")).startsWith("'");
  }

  @Test
  void aValueIsOneFieldOnOneLine() {
    assertThat(Csv.veld("een;twee")).isEqualTo("\"een;twee\"");
    assertThat(Csv.veld("zei \"ja\"")).isEqualTo("\"zei \"\"ja\"\"\"");
    assertThat(Csv.veld("ARBEID")).isEqualTo("ARBEID");
    assertThat(Csv.veld(null)).isEmpty();
  }

  @Test
  void aLineEndsAsSpreadsheetsEndThem() {
    assertThat(Csv.regel(Arrays.asList("Oekraïne", null, "a;b")))
        .isEqualTo("Oekraïne;;\"a;b\"\r\n");
  }
}
