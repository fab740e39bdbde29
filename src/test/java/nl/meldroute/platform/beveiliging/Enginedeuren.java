package nl.meldroute.platform.beveiliging;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/**
 * The endpoints that the engine's REST API and the webapps really have, read from their classes:
 * from each root resource along all sub-resources.
 */
final class Enginedeuren {

  private static final int DIEPSTE = 8;

  private Enginedeuren() {}

  /** As {@code METHOD /path}, in the notation of the table. */
  static Set<String> alle() {
    Set<String> deuren = new TreeSet<>();
    CamundaRestResources.getResourceClasses()
        .forEach(wortel -> loop(wortel, "/engine-rest", deuren));
    new EngineRestApplication()
        .getClasses()
        .forEach(wortel -> loop(wortel, "/camunda/api/engine", deuren));
    new CockpitApplication()
        .getClasses()
        .forEach(wortel -> loop(wortel, "/camunda/api/cockpit", deuren));
    new AdminApplication()
        .getClasses()
        .forEach(wortel -> loop(wortel, "/camunda/api/admin", deuren));
    new TasklistApplication()
        .getClasses()
        .forEach(wortel -> loop(wortel, "/camunda/api/tasklist", deuren));
    new WelcomeApplication()
        .getClasses()
        .forEach(wortel -> loop(wortel, "/camunda/api/welcome", deuren));
    return deuren;
  }

  private static void loop(Class<?> wortel, String vanaf, Set<String> deuren) {
    Path pad = zoek(wortel, Path.class);
    if (pad != null) {
      volg(wortel, vanaf + "/" + pad.value(), deuren, DIEPSTE);
    }
  }

  private static void volg(Class<?> soort, String pad, Set<String> deuren, int diepte) {
    if (diepte == 0) {
      throw new IllegalStateException("Resources go round in circles at " + pad);
    }
    for (Method methode : soort.getMethods()) {
      Path stap = zoek(methode, Path.class);
      String verder = stap == null ? pad : pad + "/" + stap.value();
      List<String> werkwoorden = werkwoorden(methode);
      if (!werkwoorden.isEmpty()) {
        werkwoorden.forEach(werkwoord -> deuren.add(werkwoord + " " + opgeschoond(verder)));
      } else if (stap != null) {
        volg(methode.getReturnType(), verder, deuren, diepte - 1);
      }
    }
  }

  private static List<String> werkwoorden(Method methode) {
    List<String> werkwoorden = new ArrayList<>();
    for (Method verklaard : verklaringen(methode)) {
      for (Annotation annotatie : verklaard.getAnnotations()) {
        HttpMethod werkwoord = annotatie.annotationType().getAnnotation(HttpMethod.class);
        if (werkwoord != null) {
          werkwoorden.add(werkwoord.value());
        }
      }
    }
    return werkwoorden;
  }

  private static <A extends Annotation> A zoek(Method methode, Class<A> annotatie) {
    return verklaringen(methode).stream()
        .map(verklaard -> verklaard.getAnnotation(annotatie))
        .filter(gevonden -> gevonden != null)
        .findFirst()
        .orElse(null);
  }

  private static <A extends Annotation> A zoek(Class<?> soort, Class<A> annotatie) {
    return typen(soort).stream()
        .map(type -> type.getAnnotation(annotatie))
        .filter(gevonden -> gevonden != null)
        .findFirst()
        .orElse(null);
  }

  /** The method itself and those that it implements: either may carry the annotations. */
  private static List<Method> verklaringen(Method methode) {
    List<Method> verklaringen = new ArrayList<>();
    for (Class<?> type : typen(methode.getDeclaringClass())) {
      try {
        verklaringen.add(type.getDeclaredMethod(methode.getName(), methode.getParameterTypes()));
      } catch (NoSuchMethodException nietHier) {
        continue;
      }
    }
    return verklaringen;
  }

  private static Set<Class<?>> typen(Class<?> soort) {
    Set<Class<?>> typen = new LinkedHashSet<>();
    for (Class<?> type = soort; type != null; type = type.getSuperclass()) {
      typen.add(type);
      for (Class<?> contract : type.getInterfaces()) {
        typen.addAll(typen(contract));
      }
    }
    return typen;
  }

  /**
   * One notation: no double or trailing slashes, {@code {x}} for a parameter and {@code {x...}} for
   * one that takes all that follows. The engine has one set of endpoints at three places.
   */
  private static String opgeschoond(String pad) {
    String recht =
        pad.replaceAll("\\{\\s*([\\w-]+)\\s*:\\s*\\.[*+]\\s*}", "{$1...}")
            .replaceAll("\\{\\s*([\\w-]+)\\s*(:[^}]*)?}", "{$1}")
            .replaceAll("/+", "/")
            .replaceAll("/$", "");
    return recht.replaceFirst(
        "^(/engine-rest/engine/\\{\\w+}|/camunda/api/engine/engine/\\{\\w+}|/engine-rest(?!/engine$))(?=/|$)",
        "{motor}");
  }
}
