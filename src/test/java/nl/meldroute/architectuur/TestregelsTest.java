package nl.meldroute.architectuur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;

/** What holds for the tests themselves. */
@AnalyzeClasses(packages = "nl.meldroute", importOptions = OnlyIncludeTests.class)
class TestregelsTest {

  @ArchTest
  static final ArchRule no_test_sleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("it is slow where it works, and does not always work");

  @ArchTest
  static final ArchRule no_test_is_switched_off =
      noMethods()
          .should()
          .beAnnotatedWith(Disabled.class)
          .because("a test that does not run shows nothing");

  @ArchTest
  static final ArchRule no_test_class_is_switched_off =
      noClasses()
          .should()
          .beAnnotatedWith(Disabled.class)
          .because("a test that does not run shows nothing");

  @ArchTest
  static final ArchRule nothing_is_mocked =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mockito..", "org.springframework.test.context.bean.override..")
          .because("the real engine and the real database start in seconds and do not lie");
}
