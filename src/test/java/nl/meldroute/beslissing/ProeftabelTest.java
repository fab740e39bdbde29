package nl.meldroute.beslissing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.meldroute.beslissing.Proeftabel.NietTeLezen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is judged before it is read, and evaluated as if it were published. */
class ProeftabelTest {

  private static String dmn() throws IOException {
    return Files.readString(Path.of("dmn/acuut-gevaar.dmn"));
  }

  @Test
  void whatIsLeftOutCountsAsUnknown() throws IOException {
    Uitslag uitslag = Proeftabel.lees(dmn()).reken("twente", Map.of("levensbedreigend", "NEE"));
    assertThat(uitslag.invoer()).containsEntry("fysiekGevaarDreigt", "ONBEKEND");
    assertThat(uitslag.versie()).isNull();
    assertThat(uitslag.eerste("niveau")).isEqualTo("BEOORDELEN");
    assertThat(uitslag.uitleg()).isNotBlank();
  }

  @Test
  void allFaultsOfAnInputAreToldAtOnce() throws IOException {
    assertThat(
            Proeftabel.lees(dmn()).fouten(Map.of("levensbedreigend", "MISSCHIEN", "onzin", "JA")))
        .extracting("veld")
        .containsExactlyInAnyOrder("invoer.levensbedreigend", "invoer.onzin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "geen xml",
        "<definitions/>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
      })
  void whatIsNoDecisionTableIsRefusedWithReasons(String dmn) {
    NietTeLezen fout = catchThrowableOfType(NietTeLezen.class, () -> Proeftabel.lees(dmn));
    assertThat(fout.redenen()).isNotEmpty();
  }

  @Test
  void aCellWithCodeIsNotEvenRead() throws IOException {
    String metCode =
        dmn()
            .replaceFirst(
                "<inputEntry id=\"([^\"]*)\">",
                "<inputEntry id=\"$1\" expressionLanguage=\"javascript\">");
    assertThat(metCode).isNotEqualTo(dmn());
    NietTeLezen fout = catchThrowableOfType(NietTeLezen.class, () -> Proeftabel.lees(metCode));
    assertThat(fout.redenen()).contains("Een beslistabel rekent alleen met FEEL.");
  }

  @Test
  void anAnswerThatNobodyUnderstandsIsNone() throws IOException {
    Proeftabel tabel = Proeftabel.lees(dmn().replace("\"BEOORDELEN\"", "\"VERZONNEN\""));
    assertThat(tabel.reken("twente", Map.of()).geenRegel()).isFalse();
    assertThat(tabel.beslis("twente", Map.of()).geenRegel()).isTrue();
  }
}
