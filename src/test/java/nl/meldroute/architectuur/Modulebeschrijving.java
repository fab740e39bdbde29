package nl.meldroute.architectuur;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

/**
 * The modules in words and a diagram. Mermaid instead of the PlantUML that Spring Modulith writes,
 * because code hosts draw it without a plugin.
 */
class Modulebeschrijving {

  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  /** Used by nearly all; their arrows would hide the others. */
  private static final Set<String> ONDERGROND = Set.of("begrippen", "platform");

  private final Map<String, Set<String>> gebruikt = new TreeMap<>();
  private final List<ApplicationModule> vanBovenNaarBeneden;

  Modulebeschrijving(ApplicationModules modules) {
    modules.forEach(
        module ->
            gebruikt.put(
                naam(module),
                module
                    .getDirectDependencies(modules)
                    .uniqueModules()
                    .map(Modulebeschrijving::naam)
                    .collect(Collectors.toCollection(TreeSet::new))));
    this.vanBovenNaarBeneden =
        modules.stream()
            .sorted(
                Comparator.comparing((ApplicationModule module) -> alles(naam(module)).size())
                    .reversed()
                    .thenComparing(Modulebeschrijving::naam))
            .toList();
  }

  String tekst() {
    return """
        # Modules

        Written by `ModulesTest` from the code; do not edit. After a change:
        `mvn test -Dtest=ModulesTest -Dbijwerken=true`.

        An arrow says: uses. Arrows that follow from others are left out, and so are those to %s, which \
        nearly every module uses.

        ```mermaid
        flowchart TD
        %s
        ```

        The root package of a module is its API; its other packages are hidden from other modules.

        | Module | What lives there | Uses | API |
        |---|---|---|---|
        %s
        """
        .formatted(
            new TreeSet<>(ONDERGROND).stream().collect(Collectors.joining("` and `", "`", "`")),
            vanBovenNaarBeneden.stream()
                .filter(module -> !ONDERGROND.contains(naam(module)))
                .map(this::pijlen)
                .collect(Collectors.joining("\n")),
            vanBovenNaarBeneden.stream().map(this::rij).collect(Collectors.joining("\n")));
  }

  private String pijlen(ApplicationModule module) {
    Set<String> getoond = new TreeSet<>(gebruikt.get(naam(module)));
    gebruikt.get(naam(module)).forEach(tussen -> getoond.removeAll(alles(tussen)));
    getoond.removeAll(ONDERGROND);
    return "  "
        + naam(module)
        + getoond.stream()
            .map(doel -> "\n  %s --> %s".formatted(naam(module), doel))
            .collect(Collectors.joining());
  }

  private String rij(ApplicationModule module) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            naam(module),
            uitleg(module),
            opsomming(gebruikt.get(naam(module))),
            opsomming(publiek(module)));
  }

  private static String opsomming(Set<String> namen) {
    return namen.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }

  /** Own reckoning: asking Spring Modulith for all depths takes minutes on these modules. */
  private Set<String> alles(String module) {
    Set<String> gevonden = new TreeSet<>(gebruikt.get(module));
    gebruikt.get(module).forEach(tussen -> gevonden.addAll(alles(tussen)));
    return gevonden;
  }

  private static Set<String> publiek(ApplicationModule module) {
    return module.getNamedInterfaces().stream()
        .flatMap(NamedInterface::asJavaClasses)
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The Javadoc of package-info, which is not in the compiled class. */
  private static String uitleg(ApplicationModule module) {
    try {
      Matcher javadoc =
          JAVADOC.matcher(
              Files.readString(
                  Path.of(
                      "src/main/java",
                      module.getBasePackage().getName().replace('.', '/'),
                      "package-info.java")));
      if (!javadoc.find()) {
        throw new IllegalStateException(naam(module) + " does not say what lives there");
      }
      return javadoc
          .group(1)
          .replaceAll("\\s*\\n\\s*\\*", " ")
          .replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
          .replaceAll("\\{@link\\s+(?:[a-z]+\\.)*([^}]*)}", "`$1`")
          .replaceAll("\\s+", " ")
          .strip();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static String naam(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
