package nl.meldroute.architectuur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The models as they lie in bpmn/. */
final class Modellen {

  static final Path MAP = Path.of("bpmn");

  private static final Pattern EXPRESSIE = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern TEKST = Pattern.compile("'[^']*'");

  /** A name that is not a member of something before it. */
  private static final Pattern NAAM = Pattern.compile("(?<![.\\w])([a-zA-Z]\\w*)");

  private static final Set<String> WOORDEN =
      Set.of(
          "and", "or", "not", "empty", "true", "false", "null", "eq", "ne", "lt", "gt", "le", "ge");

  /** Whoever the directory, the table or the agreement names, and no step of the profile. */
  private static final Set<String> BUITEN_HET_PROFIEL =
      Set.of(
          "${kandidaatgroepen.voorPartner(execution)}",
          "${kandidaatgroepen.voorTafel(execution)}",
          "${actieafspraken.eigenaar(execution)}");

  static final String AFGESPROKEN_DAG = "${actieafspraken.uiterlijk(execution)}";

  /** The reflection period ends by the calendar. */
  static final String EINDE_BEDENKTIJD = "${bedenktijdbewaking.einde(execution)}";

  /** The term of a rung comes from the table that names the partner, with timer and all. */
  static final String TERMIJN_VAN_CONTACT = "${acuteContacten.uiterlijk(execution)}";

  private static final String TERMIJN_VAN_INTERVENTIE =
      "${interventietermijnen.uiterlijk(execution, '%s')}";

  private Modellen() {}

  /** By law, by what was planned, or by the table: which, says the step. */
  static String termijnVanInterventie(String stap) {
    return TERMIJN_VAN_INTERVENTIE.formatted(stap);
  }

  static List<Path> bestanden() {
    return inMap(MAP, ".bpmn");
  }

  static List<Path> formulieren() {
    return inMap(MAP.resolve("formulieren"), ".form");
  }

  static BpmnModelInstance lees(Path bestand) {
    return Bpmn.readModelFromFile(bestand.toFile());
  }

  /** Whether a partner or who runs a table does the task, and not a role by the profile. */
  static boolean isVanPartner(UserTask taak) {
    return BUITEN_HET_PROFIEL.contains(taak.getCamundaCandidateGroups());
  }

  static boolean heeftEigenTermijn(UserTask taak) {
    return TERMIJN_VAN_CONTACT.equals(taak.getCamundaDueDate())
        || AFGESPROKEN_DAG.equals(taak.getCamundaDueDate())
        || EINDE_BEDENKTIJD.equals(taak.getCamundaDueDate())
        || termijnVanInterventie(taak.getId()).equals(taak.getCamundaDueDate());
  }

  static Set<String> gebruikerstaken() {
    return taken(taak -> true);
  }

  static Set<String> taken(Predicate<UserTask> welke) {
    return bestanden().stream()
        .flatMap(bestand -> lees(bestand).getModelElementsByType(UserTask.class).stream())
        .filter(welke)
        .map(UserTask::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the expressions of all models call by name: variables and beans. */
  static Set<String> namenInExpressies() {
    return bestanden().stream()
        .map(Modellen::tekst)
        .flatMap(tekst -> treffers(EXPRESSIE, tekst))
        .map(expressie -> TEKST.matcher(expressie).replaceAll(""))
        .flatMap(expressie -> treffers(NAAM, expressie))
        .filter(naam -> !WOORDEN.contains(naam) && !naam.equals("execution"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> treffers(Pattern patroon, String tekst) {
    Function<MatchResult, String> eerste = gevonden -> gevonden.group(1);
    return patroon.matcher(tekst).results().map(eerste);
  }

  private static String tekst(Path bestand) {
    try {
      return Files.readString(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static List<Path> inMap(Path map, String einde) {
    try (Stream<Path> paden = Files.list(map)) {
      return paden.filter(pad -> pad.toString().endsWith(einde)).sorted().toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
