package nl.meldroute.platform.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The beans that an expression in a model can reach: the delegates, and those that say who does a
 * step and by when. Without this list the engine lets every expression reach every bean of the
 * product: the database, the accounts, the configuration.
 */
@Component
class Modelbonen {

  private static final Set<String> VRAAGBAKEN =
      Set.of(
          "actieafspraken",
          "acuteContacten",
          "beleidsmomenten",
          "bedenktijdbewaking",
          "controledagen",
          "interventietermijnen",
          "daderbewaking",
          "kandidaatgroepen",
          "lopendeSporen",
          "opvangtermijnen",
          "parkeringen",
          "spoedtaken",
          "termijnen",
          "uitTeZetten",
          "uitstaandeVerzoeken",
          "zittingmomenten",
          "zorgbewaking");

  private final ApplicationContext product;

  Modelbonen(ApplicationContext product) {
    this.product = product;
  }

  Set<String> namen() {
    Set<String> namen = new HashSet<>(VRAAGBAKEN);
    namen.addAll(Arrays.asList(product.getBeanNamesForType(JavaDelegate.class, true, false)));
    return namen;
  }

  boolean bevat(Object naam) {
    return naam instanceof String boon
        && (VRAAGBAKEN.contains(boon)
            || product.containsBean(boon) && product.isTypeMatch(boon, JavaDelegate.class));
  }

  /** As the engine asks for them: by name, each when it is needed. */
  Map<Object, Object> voorDeMotor() {
    return new AbstractMap<>() {
      @Override
      public boolean containsKey(Object naam) {
        return bevat(naam);
      }

      @Override
      public Object get(Object naam) {
        return bevat(naam) ? product.getBean((String) naam) : null;
      }

      @Override
      public Set<Map.Entry<Object, Object>> entrySet() {
        return namen().stream()
            .map(naam -> Map.<Object, Object>entry(naam, product.getBean(naam)))
            .collect(Collectors.toSet());
      }
    };
  }
}
