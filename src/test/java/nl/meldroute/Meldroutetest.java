package nl.meldroute;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.meldroute.bericht.Postbus;
import nl.meldroute.platform.beveiliging.Identiteitsserver;
import nl.meldroute.platform.database.MetTestdatabase;
import nl.meldroute.platform.database.Testdatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a real PostgreSQL, with its demo users, and an identity provider, a mail
 * server and a text message service beside them, on a free port. All tests share this one context:
 * the engine and its webapps are known to the whole JVM by one name, so a second would take over
 * the first. Jobs do not run by themselves: a test runs them ({@link Proces}) and so decides when.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@MetTestdatabase
@ContextConfiguration(
    initializers = {
      Testdatabase.Koppeling.class,
      Identiteitsserver.Koppeling.class,
      Postbus.Koppeling.class,
      Partnersysteem.Koppeling.class
    })
public @interface Meldroutetest {}
