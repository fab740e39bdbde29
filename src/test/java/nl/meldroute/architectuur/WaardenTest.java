package nl.meldroute.architectuur;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Waarde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value list of every module can be shown to a person. */
class WaardenTest {

  /** An abbreviation, such as RIEC, may read as its code. */
  private static final int LANGSTE_AFKORTING = 5;

  static Stream<Class<?>> lijsten() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("nl.meldroute").stream()
            .filter(soort -> soort.isEnum() && soort.isAssignableTo(Waarde.class))
            .map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("lijsten")
  void everyValueHasATextThatIsNotItsCode(Class<?> lijst) {
    assertThat(lijst.getEnumConstants())
        .extracting(Waarde.class::cast)
        .allSatisfy(
            waarde -> {
              assertThat(waarde.tekst()).isNotBlank().doesNotContain("_");
              if (waarde.code().length() > LANGSTE_AFKORTING) {
                assertThat(waarde.tekst()).isNotEqualTo(((Enum<?>) waarde).name());
              }
            });
  }
}
