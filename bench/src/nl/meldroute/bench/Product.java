package nl.meldroute.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.Meldroute;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole product, asked through its API with HTTP Basic, as a connected system does. */
final class Product implements Partij {

  private static final String SYSTEEM = "twente-systeem";
  private static final String MEDEWERKER = "enschede-aandachtsfunctionaris";

  private static final String MELDING = tekst("melding.json");
  private static final String AFRONDING = tekst("afronding.json");

  private final AtomicInteger nummer = new AtomicInteger(100_000);

  private final Databasetoegang database;
  private final ConfigurableApplicationContext product;
  private final ProcessEngine engine;
  private final String adres;

  private Product(Databasetoegang database, ConfigurableApplicationContext product) {
    this.database = database;
    this.product = product;
    this.engine = product.getBean(ProcessEngine.class);
    this.adres = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
  }

  static Product start(Databasetoegang database) {
    // One connection per client, as any client library keeps.
    System.setProperty("http.maxConnections", "64");
    return new Product(
        database,
        new SpringApplicationBuilder(Meldroute.class)
            .web(WebApplicationType.SERVLET)
            .profiles("demo")
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(Databasetoegang.class, () -> database))
            .run(
                "--server.port=0",
                "--meldroute.ingebouwde-database=true",
                "--meldroute.geheim=alleen-voor-de-benchmark",
                "--camunda.bpm.job-execution.enabled=false"));
  }

  @Override
  public void meld() {
    // Each about other people and another phone: the same everywhere would link all of them.
    int volgende = nummer.incrementAndGet();
    String melding =
        MELDING
            .replace("@nummer@", String.valueOf(volgende))
            .replace("@slachtoffer@", naam(2L * volgende))
            .replace("@pleger@", naam(2L * volgende + 1));
    post("/api/v1/meldingen", SYSTEEM, melding, 201);
  }

  /** A first and a last name that sound like no other. */
  private static String naam(long nummer) {
    Random willekeur = new Random(nummer);
    return woord(willekeur, 2) + " " + woord(willekeur, 4);
  }

  private static String woord(Random willekeur, int lettergrepen) {
    StringBuilder woord = new StringBuilder();
    for (int i = 0; i < lettergrepen; i++) {
      woord
          .append("bdfghjklmnprstvwz".charAt(willekeur.nextInt(17)))
          .append("aeiou".charAt(willekeur.nextInt(5)))
          .append("klmnrst".charAt(willekeur.nextInt(7)));
    }
    return Character.toUpperCase(woord.charAt(0)) + woord.substring(1);
  }

  @Override
  public void rondAf(String taak) {
    post("/api/v1/taken/" + taak + "/afronding", MEDEWERKER, AFRONDING, 204);
  }

  @Override
  public List<String> taken() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey("signaal-bespreken")
        .list()
        .stream()
        .map(Task::getId)
        .toList();
  }

  @Override
  public void werkJobsAf() {
    Jobs.werkAf(engine);
  }

  @Override
  public void ververs() {
    try (Connection eigenaar =
            DriverManager.getConnection(
                database.jdbcUrl(), database.eigenaar(), database.eigenaarWachtwoord());
        Statement opdracht = eigenaar.createStatement()) {
      opdracht.execute("analyze");
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  @Override
  public void close() {
    product.close();
  }

  private void post(String pad, String gebruiker, String inhoud, int verwacht) {
    try {
      HttpURLConnection verzoek =
          (HttpURLConnection) URI.create(adres + pad).toURL().openConnection();
      verzoek.setRequestMethod("POST");
      verzoek.setDoOutput(true);
      verzoek.setRequestProperty("Content-Type", "application/json");
      verzoek.setRequestProperty("Authorization", "Basic " + base64(gebruiker + ":demo"));
      verzoek.getOutputStream().write(inhoud.getBytes(StandardCharsets.UTF_8));
      int status = verzoek.getResponseCode();
      try (InputStream antwoord =
          status < 400 ? verzoek.getInputStream() : verzoek.getErrorStream()) {
        String tekst = new String(antwoord.readAllBytes(), StandardCharsets.UTF_8);
        if (status != verwacht) {
          throw new IllegalStateException(pad + " gaf " + status + ": " + tekst);
        }
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static String base64(String tekst) {
    return Base64.getEncoder().encodeToString(tekst.getBytes(StandardCharsets.UTF_8));
  }

  private static String tekst(String bestand) {
    try (InputStream bron = Product.class.getResourceAsStream(bestand)) {
      return new String(bron.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
