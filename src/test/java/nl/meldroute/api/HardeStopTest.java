package nl.meldroute.api;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Partnersysteem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The power goes out at random moments, while meldingen come in and tasks are completed, and once
 * while a partner's system has a referral but has not said so yet. What was answered is there after
 * the next start, once and whole; what was not is safe to send again.
 */
class HardeStopTest {

  private static final int MELDINGEN = 500;
  private static final int MELDERS = 3;
  private static final int BEHANDELAARS = 2;

  /** How many answers the product gives before the plug is pulled: a random number up to this. */
  private static final int MEESTE_TOT_DE_STOP = 200;

  private static final int STOPS = 3;
  private static final String MEDEWERKER = "enschede-aandachtsfunctionaris";

  private static final String[] INSTELLINGEN =
      Stream.concat(
              Partnersysteem.instellingen().stream(),
              Stream.of(
                  "meldroute.bezorging.wachttijd=PT30S",
                  // What the one that was killed was doing is taken over this soon.
                  "camunda.bpm.job-execution.lock-time-in-millis=30000"))
          .map(instelling -> "--" + instelling)
          .toArray(String[]::new);

  private final Path map =
      Path.of("target", "hardestop-" + ProcessHandle.current().pid()).toAbsolutePath();

  /** Number that was answered, by melding. */
  private final Map<Integer, String> gemeld = new ConcurrentHashMap<>();

  /** Casussen of which the completion of a task was answered. */
  private final Set<String> besproken = ConcurrentHashMap.newKeySet();

  private final Doorverwijzing doorverwijzing = new Doorverwijzing();

  /** Opens when the partner's system gets its first message. */
  private final CountDownLatch onderweg = new CountDownLatch(1);

  @BeforeEach
  @AfterEach
  void ruimOp() throws IOException {
    Kindproduct.stopAchterblijver(map);
    FileSystemUtils.deleteRecursively(map);
  }

  @Test
  void afterEachKillWhatWasAnsweredIsThereOnceAndWholeAndTheRestCanBeSentAgain() throws Exception {
    try (Partnersysteem partner = Partnersysteem.start(bericht -> onderweg.countDown())) {
      partner.antwoordt(ok().withFixedDelay(3_000));
      werkEnVal(partner);
    }
  }

  private void werkEnVal(Partnersysteem partner) throws Exception {
    long begin = System.nanoTime();
    Random toeval = new Random(begin);
    for (int keer = 0; keer < STOPS; keer++) {
      boolean laatste = keer == STOPS - 1;
      int totDeStop = laatste ? Integer.MAX_VALUE : 1 + toeval.nextInt(MEESTE_TOT_DE_STOP);
      long achtergebleven;
      try (Kindproduct product = Kindproduct.start(map, INSTELLINGEN)) {
        product.wachtTotGezond();
        achtergebleven = Kindproduct.postgres(map);
        if (keer == 0) {
          aSecondStartIsRefused(product);
          Kindproduct.wijzig(map, Partnersysteem.AANGESLOTEN);
        }
        werk(product, totDeStop, laatste ? onderweg : new CountDownLatch(1), product::dood);
      }
      assertThat(onderweg.getCount()).as("a referral is under way").isEqualTo(laatste ? 0 : 1);
      assertThat(ProcessHandle.of(achtergebleven))
          .as("the database outlives its product (toeval %d, na %d)", begin, totDeStop)
          .isPresent();
    }
    try (Kindproduct product = Kindproduct.start(map, INSTELLINGEN)) {
      product.wachtTotGezond();
      Map<Integer, String> beloofd = Map.copyOf(gemeld);
      partner.antwoordt(ok());
      werk(product, Integer.MAX_VALUE, new CountDownLatch(1), () -> {});
      doorverwijzing.maakAf(product);

      assertThat(Doorverwijzing.sleutels(partner))
          .hasSameSizeAs(doorverwijzing.meldingen())
          .allSatisfy((verwijzing, sleutels) -> assertThat(sleutels).hasSize(1));
      assertThat(gemeld).hasSize(MELDINGEN).containsAllEntriesOf(beloofd);
      assertThat(new HashSet<>(gemeld.values())).hasSize(MELDINGEN);
      assertThat(alleInstanties(product))
          .containsAll(doorverwijzing.meldingen())
          .filteredOn(nummer -> !doorverwijzing.meldingen().contains(nummer))
          .containsExactlyInAnyOrderElementsOf(gemeld.values());
      List<JsonNode> casussen = alleCasussen(product);
      assertThat(casussen).as("toeval %d", begin).hasSize(MELDINGEN);
      casussen.forEach(HardeStopTest::isHeel);
      assertThat(casussen.stream().filter(HardeStopTest::isBesproken))
          .extracting(casus -> casus.path("nummer").asText())
          .containsAll(besproken);

      assertThat(product.stop()).as("a tidy stop within ten seconds").isTrue();
      assertThat(Kindproduct.postgres(map)).as("no database is left behind").isZero();
    }
  }

  private void aSecondStartIsRefused(Kindproduct eerste) throws Exception {
    try (Kindproduct tweede = Kindproduct.start(map)) {
      assertThat(tweede.eindigt()).isNotZero();
      assertThat(tweede.uitvoer()).contains("is in gebruik", "proces " + eerste.pid());
    }
    assertThat(eerste.als(null).haal("/actuator/health").status()).isEqualTo(200);
  }

  private interface Stop {
    void doe() throws InterruptedException;
  }

  /**
   * Reporters send all meldingen by their own keys, staff complete the tasks that they find; once
   * so many requests were answered, or all meldingen are in, comes the stop.
   *
   * @param genoeg opens then; {@code onderweg} opens when a referral is under way, and by nothing
   *     else
   */
  private void werk(Kindproduct product, int antwoorden, CountDownLatch genoeg, Stop stop)
      throws InterruptedException {
    ExecutorService mensen = Executors.newFixedThreadPool(MELDERS + BEHANDELAARS + 1);
    boolean opBericht = genoeg == onderweg;
    AtomicInteger volgende = new AtomicInteger();
    AtomicInteger beantwoord = new AtomicInteger();
    AtomicBoolean klaar = new AtomicBoolean();
    Runnable tel =
        () -> {
          if (beantwoord.incrementAndGet() >= antwoorden
              || gemeld.size() == MELDINGEN && !opBericht) {
            genoeg.countDown();
          }
        };
    for (int i = 0; i < MELDERS; i++) {
      mensen.submit(
          (Callable<Void>)
              () -> {
                for (int n = volgende.getAndIncrement();
                    n < MELDINGEN;
                    n = volgende.getAndIncrement()) {
                  gemeld.put(n, meld(product, n));
                  tel.run();
                }
                return null;
              });
    }
    for (int i = 0; i < BEHANDELAARS; i++) {
      mensen.submit(
          (Callable<Void>)
              () -> {
                while (!klaar.get()) {
                  bespreek(product, tel);
                }
                return null;
              });
    }
    if (opBericht) {
      mensen.submit(
          (Callable<Void>)
              () -> {
                while (!klaar.get()) {
                  doorverwijzing.werk(product);
                }
                return null;
              });
    }
    mensen.shutdown();
    assertThat(genoeg.await(180, TimeUnit.SECONDS)).as(product.uitvoer()).isTrue();
    stop.doe();
    klaar.set(true);
    assertThat(mensen.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  private static String meld(Kindproduct product, int n) {
    Antwoord antwoord =
        product
            .als(MEDEWERKER)
            .post(
                "/api/v1/meldingen",
                Voorbeeld.melding().put("omschrijving", "Melding nummer " + n + " van die nacht"),
                "Idempotency-Key",
                "nacht-" + n);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud().path("nummer").asText();
  }

  /** Two colleagues may choose the same task; then one of them hears that it is gone. */
  private void bespreek(Kindproduct product, Runnable tel) {
    for (JsonNode taak :
        product.als(MEDEWERKER).haal("/api/v1/taken?soort=signaal-bespreken").inhoud()) {
      Antwoord antwoord =
          product
              .als(MEDEWERKER)
              .post("/api/v1/taken/" + taak.path("id").asText() + "/afronding", Route.BESPREKING);
      if (antwoord.status() == 204) {
        assertThat(besproken.add(taak.path("casus").asText())).as("completed once").isTrue();
        tel.run();
      } else {
        assertThat(antwoord.status()).as(antwoord.tekst()).isIn(404, 409);
      }
    }
  }

  /** A task was completed with its data and its route went on, or neither. */
  private static void isHeel(JsonNode casus) {
    long verslagen = regels(casus, "bespreking");
    assertThat(verslagen).as(casus.path("nummer").asText()).isLessThanOrEqualTo(1);
    assertThat(regels(casus, "signaal-bespreken")).isEqualTo(verslagen);
    assertThat(casus.path("status").asText()).isEqualTo(verslagen == 1 ? "VERRIJKEN" : "GEMELD");
    assertThat(StreamSupport.stream(casus.path("taken").spliterator(), false))
        .extracting(taak -> taak.path("soort").asText())
        .isSubsetOf(verslagen == 1 ? "bronnen-kiezen" : "signaal-bespreken");
  }

  private static boolean isBesproken(JsonNode casus) {
    return regels(casus, "bespreking") == 1;
  }

  private static long regels(JsonNode casus, String soort) {
    return StreamSupport.stream(casus.path("tijdlijn").spliterator(), false)
        .filter(regel -> regel.path("soort").asText().equals(soort))
        .count();
  }

  private static List<JsonNode> alleCasussen(Kindproduct product) {
    List<JsonNode> casussen = new ArrayList<>();
    JsonNode bladzijde;
    int pagina = 1;
    do {
      bladzijde =
          product.als(MEDEWERKER).haal("/api/v1/casussen?grootte=100&pagina=" + pagina++).inhoud();
      bladzijde.forEach(
          kop ->
              casussen.add(
                  product
                      .als(MEDEWERKER)
                      .haal("/api/v1/casussen/" + kop.path("nummer").asText())
                      .inhoud()));
    } while (!bladzijde.isEmpty());
    return casussen;
  }

  private static List<String> alleInstanties(Kindproduct product) {
    List<String> sleutels = new ArrayList<>();
    for (JsonNode instantie :
        product
            .als("twente-manager")
            .haal("/engine-rest/process-instance?processDefinitionKey=meldroute&maxResults=2000")
            .inhoud()) {
      sleutels.add(instantie.path("businessKey").asText());
    }
    return sleutels;
  }
}
