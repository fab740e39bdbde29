package nl.meldroute.platform.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Which database the settings ask for. An address of our own always wins. */
enum Databasekeuze {
  EXTERN,
  INGEBOUWD,
  GEEN;

  static Databasekeuze van(Environment omgeving) {
    if (!omgeving.getProperty("spring.datasource.url", "").isBlank()) {
      return EXTERN;
    }
    boolean ingebouwd = omgeving.getProperty("meldroute.ingebouwde-database", Boolean.class, false);
    return ingebouwd || isDemo(omgeving) ? INGEBOUWD : GEEN;
  }

  static boolean isDemo(Environment omgeving) {
    return omgeving.acceptsProfiles(Profiles.of("demo"));
  }

  static final class IsExtern implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return van(context.getEnvironment()) == EXTERN;
    }
  }

  static final class IsIngebouwd implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return van(context.getEnvironment()) == INGEBOUWD;
    }
  }
}
