package nl.meldroute.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.Meldroute;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole product, asked through its API with HTTP Basic, as a connected system does. */
final class Product implements Partij {

  private static final String SYSTEEM = "twente-systeem";
  private static final String MEDEWERKER = "enschede-aandachtsfunctionaris";

  private static final String MELDING = tekst("melding.json");
  private static final String AFRONDING = tekst("afronding.json");

  private static final Pattern FILTERNAAM =
      Pattern.compile("\"id\":\"([^\"]+)\",\"resourceType\":\"Task\",\"name\":\"([^\"]+)\"");

  private final Map<String, String> filters = new HashMap<>();
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
                "--meldroute.bezorging.partners.kmar.machine=localhost",
                "--meldroute.bezorging.partners.kmar.geheim=whsec_"
                    + base64("alleen-voor-de-benchmark"),
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

  /** From now on the Koninklijke Marechaussee of Twente has a system of its own. */
  void sluitPartnerAan(String adres) {
    alsEigenaar()
        .sql(
            "update gidspartner set kanaal = 'API', webhook = ?, webhook_geheim = 'kmar' where regio = 'twente' and code = 'KMAR'")
        .param(adres)
        .update();
  }

  /**
   * Makes referrals to that partner, each of a casus of its own, up to the job that delivers them.
   *
   * @return the ids of those jobs
   */
  List<String> verwijs(int aantal) {
    List<Map<String, Object>> casussen = nietVerwezen(aantal);
    while (casussen.size() < aantal) {
      for (int meer = casussen.size(); meer < aantal; meer++) {
        meld();
      }
      casussen = nietVerwezen(aantal);
    }
    ververs();
    return casussen.parallelStream().map(this::verwijs).toList();
  }

  private List<Map<String, Object>> nietVerwezen(int aantal) {
    return alsEigenaar()
        .sql(
            """
            select c.id, c.nummer casus, m.nummer melding, c.regio, c.gemeente, m.meldersoort, c.gevaarniveau, c.dringendheid,
                   c.leeftijdscategorie
            from casus c join melding m on m.casus_id = c.id
            where not exists (select from verwijzing v where v.casus_id = c.id) limit ?
            """)
        .param(aantal)
        .query()
        .listOfRows();
  }

  private String verwijs(Map<String, Object> casus) {
    String onderwerp = UUID.randomUUID().toString();
    alsEigenaar()
        .sql(
            """
            insert into verwijzing (id, casus_id, regio, partner, dringendheid, reden, status, vastgesteld_door, vastgesteld_op, versie)
            values (?::uuid, ?, 'twente', 'KMAR', 'NORMAAL', 'Voor de benchmark.', 'KLAARGEZET', 'bench', now(), 0)
            """)
        .params(onderwerp, casus.get("id"))
        .update();
    Map<String, Object> codes = new HashMap<>(casus);
    codes.remove("id");
    codes.put("onderwerp", onderwerp);
    String instantie =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("verwijzing")
            .processDefinitionWithoutTenantId()
            .businessKey((String) casus.get("melding"))
            .setVariables(codes)
            .execute()
            .getId();
    Job job = volgende(instantie);
    while (!engine
        .getRuntimeService()
        .getActiveActivityIds(instantie)
        .contains("verwijzing-bezorgen")) {
      engine.getManagementService().executeJob(job.getId());
      job = volgende(instantie);
    }
    return job.getId();
  }

  private Job volgende(String instantie) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instantie)
        .messages()
        .singleResult();
  }

  /** As a thread of the job executor does. */
  void bezorg(String job) {
    engine.getManagementService().executeJob(job);
  }

  private JdbcClient alsEigenaar() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            database.jdbcUrl(), database.eigenaar(), database.eigenaarWachtwoord()));
  }

  @Override
  public void close() {
    product.close();
  }

  /** Runs a file of statements past all walls. */
  void voerUit(String bestand) {
    try (Connection eigenaar =
            DriverManager.getConnection(
                database.jdbcUrl(), database.eigenaar(), database.eigenaarWachtwoord());
        Statement opdracht = eigenaar.createStatement()) {
      opdracht.execute(tekst(bestand));
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /**
   * Begins a replay.
   *
   * @return its id
   */
  String speelNa(String pad, String gebruiker) {
    return post(pad, gebruiker, "{}", 202).replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
  }

  /** Reads all of an answer. */
  void haal(String pad, String gebruiker) {
    lees(pad, gebruiker);
  }

  /**
   * Reads all of an answer without keeping it.
   *
   * @return its length in bytes
   */
  long tel(String pad, String gebruiker) {
    try (InputStream antwoord = open(pad, gebruiker).getInputStream()) {
      return antwoord.transferTo(OutputStream.nullOutputStream());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  Databasetoegang database() {
    return database;
  }

  /** Names of the ready filters of Tasklist. */
  List<String> filters(String gebruiker) {
    List<String> namen = new ArrayList<>();
    Matcher naam = FILTERNAAM.matcher(lees("/engine-rest/filter", gebruiker));
    while (naam.find()) {
      namen.add(naam.group(2));
      filters.put(naam.group(2), naam.group(1));
    }
    return namen;
  }

  /** What Tasklist asks when somebody chooses a filter. */
  void eersteBladzijde(String filter, String gebruiker) {
    post(
        "/engine-rest/filter/%s/list?firstResult=0&maxResults=15".formatted(filters.get(filter)),
        gebruiker,
        "{}",
        200);
  }

  String lees(String pad, String gebruiker) {
    try (InputStream antwoord = open(pad, gebruiker).getInputStream()) {
      return new String(antwoord.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private HttpURLConnection open(String pad, String gebruiker) throws IOException {
    HttpURLConnection verzoek =
        (HttpURLConnection) URI.create(adres + pad).toURL().openConnection();
    verzoek.setRequestProperty("Authorization", "Basic " + base64(gebruiker + ":demo"));
    if (verzoek.getResponseCode() != 200) {
      throw new IllegalStateException(pad + " gaf " + verzoek.getResponseCode());
    }
    return verzoek;
  }

  private String post(String pad, String gebruiker, String inhoud, int verwacht) {
    try {
      HttpURLConnection verzoek =
          (HttpURLConnection) URI.create(adres + pad).toURL().openConnection();
      verzoek.setRequestMethod("POST");
      verzoek.setDoOutput(true);
      verzoek.setRequestProperty("Content-Type", "application/json");
      // Tasklist asks this, with the variables on the cards; our own API gives what it always
      // gives.
      verzoek.setRequestProperty("Accept", "application/hal+json, application/json;q=0.9");
      verzoek.setRequestProperty("Authorization", "Basic " + base64(gebruiker + ":demo"));
      verzoek.getOutputStream().write(inhoud.getBytes(StandardCharsets.UTF_8));
      int status = verzoek.getResponseCode();
      try (InputStream antwoord =
          status < 400 ? verzoek.getInputStream() : verzoek.getErrorStream()) {
        String tekst = new String(antwoord.readAllBytes(), StandardCharsets.UTF_8);
        if (status != verwacht) {
          throw new IllegalStateException(pad + " gaf " + status + ": " + tekst);
        }
        return tekst;
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
