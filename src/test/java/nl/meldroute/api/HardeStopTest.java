package nl.meldroute.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meldroute.Api.Antwoord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The power goes out while meldingen come in. What was answered with a number is there after the
 * next start, once, with one running route; what was not is safe to send again.
 */
class HardeStopTest {

  private static final int MELDINGEN = 200;
  private static final int ZENDERS = 4;

  /** Enough to have all senders busy, with more than half still to come. */
  private static final int TOT_DE_STOP = 80;

  private final Path map =
      Path.of("target", "hardestop-" + ProcessHandle.current().pid()).toAbsolutePath();

  @BeforeEach
  @AfterEach
  void ruimOp() throws IOException {
    Kindproduct.stopAchterblijver(map);
    FileSystemUtils.deleteRecursively(map);
  }

  @Test
  void afterAKillEachAnsweredMeldingIsThereOnceAndTheRestCanBeSentAgain() throws Exception {
    long achtergebleven;
    Map<Integer, String> beloofd;
    try (Kindproduct product = Kindproduct.start(map)) {
      product.wachtTotGezond();
      achtergebleven = Kindproduct.postgres(map);
      aSecondStartIsRefused(product);
      beloofd = meldAlles(product, TOT_DE_STOP);
    }
    assertThat(beloofd.size()).isBetween(TOT_DE_STOP, MELDINGEN - 1);
    assertThat(ProcessHandle.of(achtergebleven))
        .as("the database outlives its product")
        .isPresent();

    try (Kindproduct opnieuw = Kindproduct.start(map)) {
      opnieuw.wachtTotGezond();
      assertThat(Kindproduct.postgres(map)).isNotEqualTo(achtergebleven);
      beloofd.values().forEach(nummer -> isErEenKeer(opnieuw, nummer));

      Map<Integer, String> ontvangen = meldAlles(opnieuw, MELDINGEN);
      assertThat(ontvangen).hasSize(MELDINGEN).containsAllEntriesOf(beloofd);
      assertThat(new HashSet<>(ontvangen.values())).hasSize(MELDINGEN);
      assertThat(alleInstanties(opnieuw)).containsExactlyInAnyOrderElementsOf(ontvangen.values());
      Antwoord lijst = opnieuw.als("enschede-aandachtsfunctionaris").haal("/api/v1/casussen");
      assertThat(lijst.antwoord().headers().firstValue("X-Total-Count")).contains("" + MELDINGEN);

      assertThat(opnieuw.stop()).as("a tidy stop within ten seconds").isTrue();
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

  /**
   * Posts all meldingen by their own keys, and pulls the plug once so many were answered.
   *
   * @return the number that was answered, by melding
   */
  private static Map<Integer, String> meldAlles(Kindproduct product, int totDeStop)
      throws InterruptedException {
    ExecutorService zenders = Executors.newFixedThreadPool(ZENDERS);
    Map<Integer, String> ontvangen = new ConcurrentHashMap<>();
    AtomicInteger volgende = new AtomicInteger();
    CountDownLatch genoeg = new CountDownLatch(totDeStop);
    for (int i = 0; i < ZENDERS; i++) {
      zenders.submit(
          () -> {
            for (int n = volgende.getAndIncrement();
                n < MELDINGEN;
                n = volgende.getAndIncrement()) {
              ontvangen.put(n, meld(product, n));
              genoeg.countDown();
            }
            return null;
          });
    }
    zenders.shutdown();
    assertThat(genoeg.await(45, TimeUnit.SECONDS)).as(product.uitvoer()).isTrue();
    if (totDeStop < MELDINGEN) {
      product.dood();
    }
    assertThat(zenders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    return ontvangen;
  }

  private static String meld(Kindproduct product, int n) {
    Antwoord antwoord =
        product
            .als("enschede-aandachtsfunctionaris")
            .post(
                "/api/v1/meldingen",
                Voorbeeld.melding().put("omschrijving", "Melding nummer " + n + " van die nacht"),
                "Idempotency-Key",
                "nacht-" + n);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud().path("nummer").asText();
  }

  private static void isErEenKeer(Kindproduct product, String nummer) {
    assertThat(
            product
                .als("enschede-aandachtsfunctionaris")
                .haal("/api/v1/meldingen/" + nummer)
                .status())
        .isEqualTo(200);
    assertThat(
            product
                .als("twente-manager")
                .haal("/engine-rest/process-instance?businessKey=" + nummer)
                .inhoud())
        .hasSize(1);
  }

  private static List<String> alleInstanties(Kindproduct product) {
    List<String> sleutels = new ArrayList<>();
    for (JsonNode instantie :
        product
            .als("twente-manager")
            .haal("/engine-rest/process-instance?processDefinitionKey=meldroute")
            .inhoud()) {
      sleutels.add(instantie.path("businessKey").asText());
    }
    return sleutels;
  }
}
