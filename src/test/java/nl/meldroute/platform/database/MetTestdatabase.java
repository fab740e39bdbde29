package nl.meldroute.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** On a Spring Boot test: its context works in a fresh database of {@link Testdatabase}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(
    properties = {
      "meldroute.ingebouwde-database=true",
      "meldroute.bericht.zonder-mail=true",
      "meldroute.geheim=uitsluitend-voor-geautomatiseerde-tests",
      "spring.datasource.hikari.maximum-pool-size=10"
    })
@ContextConfiguration(initializers = Testdatabase.Koppeling.class)
public @interface MetTestdatabase {}
