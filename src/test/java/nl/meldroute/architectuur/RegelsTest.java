package nl.meldroute.architectuur;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ENUMS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.RECORDS;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.Date;
import nl.meldroute.platform.Eigenwerk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** What holds for all code of the product; each rule is a sentence. */
@AnalyzeClasses(packages = "nl.meldroute", importOptions = DoNotIncludeTests.class)
class RegelsTest {

  @ArchTest
  static final ArchRule the_engine_is_known_in_few_places =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "nl.meldroute.platform..",
              "nl.meldroute.taak..",
              "nl.meldroute.beslissing..",
              "nl.meldroute.feel..",
              "nl.meldroute.beleid..",
              "nl.meldroute.*.proces..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("the engine is a part and not the architecture: it must stay replaceable");

  @ArchTest
  static final ArchRule what_features_build_on_does_not_know_the_engine =
      noClasses()
          .that()
          .resideInAnyPackage(
              "nl.meldroute.platform", "nl.meldroute.beslissing", "nl.meldroute.taak")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("features would come to know the engine through these");

  @ArchTest
  static final ArchRule the_engine_gets_its_variables_in_few_places =
      noClasses()
          .that()
          .resideOutsideOfPackage("nl.meldroute.*.proces..")
          .should()
          .callMethodWhere(Voorwaarden.geeftVariabelenAanDeEngine())
          .because("the engine holds keys and codes only, and few places are easily read");

  @ArchTest
  static final ArchRule models_and_filters_are_placed_in_few_places =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("nl.meldroute.platform.engine.Modellen")
          .and()
          .doNotHaveFullyQualifiedName("nl.meldroute.platform.engine.Invoerwacht")
          .and()
          .doNotHaveFullyQualifiedName("nl.meldroute.beleid.proces.Tabelplaatsing")
          .and()
          .doNotHaveFullyQualifiedName("nl.meldroute.taak.proces.Filters")
          .and()
          .doNotHaveFullyQualifiedName("nl.meldroute.platform.beveiliging.Accountspiegel")
          .and()
          .doNotBelongToAnyOf(Eigenwerk.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Eigenwerk.class)
          .because("it opens what the engine refuses to everybody else");

  @ArchTest
  static final ArchRule a_fact_does_not_know_the_framework =
      noClasses()
          .that(annotatedWith(Entity.class).or(RECORDS).or(ENUMS))
          .and()
          .resideInAPackage("nl.meldroute.*")
          .and()
          .resideOutsideOfPackage("nl.meldroute.feel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta.servlet..")
          .because("entities, records and value lists in the root of a module are its domain");

  @ArchTest
  static final ArchRule a_delegate_stands_with_its_process_and_is_hidden =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should()
          .resideInAPackage("nl.meldroute.*.proces")
          .andShould()
          .bePackagePrivate()
          .because("only a model calls it");

  @ArchTest
  static final ArchRule a_delegate_only_passes_on =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should(Voorwaarden.dunZijn())
          .because("the models are the program");

  @ArchTest
  static final ArchRule a_controller_stands_at_the_edge_and_is_hidden =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .resideInAnyPackage("nl.meldroute.*.api", "nl.meldroute.*.web")
          .andShould()
          .bePackagePrivate()
          .because("only a request calls it");

  @ArchTest
  static final ArchRule nothing_builds_on_the_edge =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.meldroute.*.api..", "nl.meldroute.*.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nl.meldroute.*.api..", "nl.meldroute.*.web..")
          .because("what goes over HTTP may change without the rest");

  @ArchTest
  static final ArchRule a_repository_is_storage =
      classes()
          .that()
          .areAssignableTo(Repository.class)
          .should()
          .resideInAPackage("nl.meldroute.*.opslag")
          .because("the way to data goes through the API of its module, which logs it");

  @ArchTest
  static final ArchRule an_interface_has_more_than_one_implementation_or_is_a_port =
      classes()
          .that()
          .areInterfaces()
          .should(Voorwaarden.meerDanEenSoortHebbenOfEenPoortZijn())
          .because("a second name for one thing helps nobody");

  @ArchTest
  static final ArchRule a_name_says_what_a_class_is =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
          .because("these words say nothing");

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.meldroute.platform.engine", "nl.meldroute.platform.database")
          .should()
          .callMethodWhere(Voorwaarden.klokVanDeMachine())
          .orShould()
          .callConstructor(Date.class)
          .because("a term must be testable; platform.engine makes the one clock");

  @ArchTest
  static final ArchRule nothing_sleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("what has to wait waits for something");

  @ArchTest
  static final ArchRule nothing_is_injected_into_a_field = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule logs_go_one_way =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
          .because("one way is enough: SLF4J");
}
