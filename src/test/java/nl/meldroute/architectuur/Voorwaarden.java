package nl.meldroute.architectuur;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the rules in {@link RegelsTest} look at, and ArchUnit has no words for. */
final class Voorwaarden {

  private static final Pattern KEUZE = Pattern.compile("\\b(if|switch|for|while)\\s*\\(|\\s\\?\\s");
  private static final int DUNNE_REGELS = 30;

  private static final Set<String> VARIABELEN =
      Set.of("setVariable", "setVariables", "setVariableLocal", "setVariablesLocal", "complete");

  private Voorwaarden() {}

  /** The moment of the machine, which a test cannot set; with a clock as argument it can. */
  static DescribedPredicate<JavaMethodCall> klokVanDeMachine() {
    return DescribedPredicate.describe(
        "asks the machine for the time",
        aanroep -> {
          String eigenaar = aanroep.getTargetOwner().getName();
          return switch (aanroep.getName()) {
            case "now" ->
                eigenaar.startsWith("java.time.")
                    && aanroep.getTarget().getRawParameterTypes().stream()
                        .noneMatch(soort -> soort.isAssignableTo(Clock.class));
            case "currentTimeMillis" -> eigenaar.equals("java.lang.System");
            case "system", "systemUTC", "systemDefaultZone" -> eigenaar.equals("java.time.Clock");
            default -> false;
          };
        });
  }

  static DescribedPredicate<JavaMethodCall> geeftVariabelenAanDeEngine() {
    return DescribedPredicate.describe(
        "gives variables to the engine",
        aanroep -> {
          JavaClass eigenaar = aanroep.getTargetOwner();
          boolean engine =
              eigenaar.isAssignableTo(VariableScope.class)
                  || eigenaar.isAssignableTo(RuntimeService.class)
                  || eigenaar.isAssignableTo(TaskService.class);
          return engine
              && (VARIABELEN.contains(aanroep.getName())
                  || aanroep.getName().startsWith("startProcessInstance")
                  || aanroep.getName().startsWith("createMessageCorrelation"));
        });
  }

  /** A delegate passes on; what is decided is in the model or in a table. */
  static ArchCondition<JavaClass> dunZijn() {
    return voorwaarde(
        "have one collaborator, no choices and few lines",
        (soort, events) -> {
          String bron = bron(soort);
          boolean dun =
              soort.getConstructors().stream().allMatch(c -> c.getParameters().size() <= 1)
                  && !KEUZE.matcher(bron).find()
                  && bron.substring(bron.indexOf("\nclass ")).lines().count() <= DUNNE_REGELS;
          if (!dun) {
            events.add(violated(soort, soort.getName() + " is more than a delegate"));
          }
        });
  }

  /** A port, or something that several classes are; repositories are made by Spring Data. */
  static ArchCondition<JavaClass> meerDanEenSoortHebbenOfEenPoortZijn() {
    return voorwaarde(
        "have more than one implementation, or be a port in the root of their module",
        (soort, events) -> {
          List<JavaClass> gemaakt =
              soort.getAllSubclasses().stream()
                  .filter(onder -> !onder.getModifiers().contains(JavaModifier.ABSTRACT))
                  .toList();
          boolean poort = soort.getPackageName().matches("nl\\.meldroute\\.\\w+");
          if (gemaakt.size() == 1 && !poort) {
            events.add(
                violated(soort, soort.getName() + " is only " + gemaakt.get(0).getSimpleName()));
          }
        });
  }

  private static ArchCondition<JavaClass> voorwaarde(
      String naam, BiConsumer<JavaClass, ConditionEvents> toets) {
    return new ArchCondition<>(naam) {
      @Override
      public void check(JavaClass soort, ConditionEvents events) {
        toets.accept(soort, events);
      }
    };
  }

  private static String bron(JavaClass soort) {
    try {
      return Files.readString(
          Path.of("src/main/java", soort.getName().replace('.', '/') + ".java"));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
