package nl.meldroute.begrippen;

import static nl.meldroute.begrippen.Classificatie.ERNSTIG_VERMOEDEN;
import static nl.meldroute.begrippen.Classificatie.GEEN_MENSENHANDEL;
import static nl.meldroute.begrippen.Classificatie.MENSENHANDEL;
import static nl.meldroute.begrippen.Classificatie.RISICOFACTOREN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WaardeTest {

  static Stream<Class<?>> lijsten() {
    return new ClassFileImporter()
        .importPackagesOf(Waarde.class).stream().filter(JavaClass::isEnum).map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("lijsten")
  void everyValueHasItsNameAsCodeAndADutchTextOfItsOwn(Class<?> lijst) {
    List<Waarde> waarden = Stream.of(lijst.getEnumConstants()).map(Waarde.class::cast).toList();

    assertThat(waarden).allMatch(waarde -> waarde.code().equals(waarde.name()));
    assertThat(waarden)
        .extracting(Waarde::tekst)
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
    List<String> codes = waarden.stream().map(Waarde::code).toList();
    assertThat(codes)
        .as("Leestekst knows the list")
        .allSatisfy(
            code -> assertThat(Leestekst.code(code, codes)).isEqualTo(tekst(waarden, code)));
  }

  private static String tekst(List<Waarde> waarden, String code) {
    return waarden.stream()
        .filter(waarde -> waarde.code().equals(code))
        .findFirst()
        .orElseThrow()
        .tekst();
  }

  @Test
  void aCodeIsFoundOnlyAsItIsWritten() {
    assertThat(Waarde.zoek(Antwoord.class, "JA")).contains(Antwoord.JA);
    assertThat(Waarde.zoek(Antwoord.class, "ja")).isEmpty();
    assertThat(Waarde.zoek(Antwoord.class, null)).isEmpty();
  }

  @Test
  void theHeaviestClassificationCounts() {
    assertThat(Classificatie.zwaarste(List.of(RISICOFACTOREN, MENSENHANDEL, ERNSTIG_VERMOEDEN)))
        .contains(MENSENHANDEL);
    assertThat(Classificatie.zwaarste(List.of())).isEmpty();
  }

  @Test
  void onlyTheTwoHeaviestClassificationsAreASuspicion() {
    assertThat(Classificatie.values())
        .filteredOn(Classificatie::isVermoeden)
        .containsExactly(ERNSTIG_VERMOEDEN, MENSENHANDEL)
        .doesNotContain(GEEN_MENSENHANDEL);
  }

  @ParameterizedTest
  @EnumSource(value = Meldersoort.class, mode = EnumSource.Mode.EXCLUDE, names = "GEMEENTE")
  void everyOtherReporterIsNotOfAMunicipality(Meldersoort melder) {
    assertThat(melder.vanGemeente()).isFalse();
    assertThat(Meldersoort.GEMEENTE.vanGemeente()).isTrue();
  }
}
