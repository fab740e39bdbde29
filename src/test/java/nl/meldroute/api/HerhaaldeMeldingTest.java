package nl.meldroute.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The same Idempotency-Key: the same melding, however often and however fast it is sent. */
@Meldroutetest
class HerhaaldeMeldingTest {

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Opslag opslag;
  private Api melder;
  private final String sleutel = UUID.randomUUID().toString();

  @BeforeEach
  void open() {
    opslag = new Opslag(toegang);
    melder = Api.als("enschede-aandachtsfunctionaris", omgeving);
  }

  @AfterEach
  void sluit() {
    opslag.close();
  }

  @Test
  void theSameKeyWithTheSameBodyGetsTheSameAnswerAndStoresNothingMore() {
    Antwoord eerste = meld(melder, sleutel, Voorbeeld.melding());
    Map<String, Long> na = opslag.aantallen();
    Antwoord tweede = meld(melder, sleutel, Voorbeeld.melding());
    assertThat(List.of(eerste.status(), tweede.status())).containsOnly(201);
    assertThat(tweede.inhoud()).isEqualTo(eerste.inhoud());
    assertThat(tweede.inhoud().path("volgcode").asText()).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
    assertThat(tweede.antwoord().headers().firstValue("Location"))
        .isEqualTo(eerste.antwoord().headers().firstValue("Location"));
    Map<String, Long> daarna = opslag.aantallen();
    // That the melding was shown once more is the one thing that is kept.
    assertThat(daarna.remove("verwerking")).isEqualTo(na.remove("verwerking") + 1);
    assertThat(daarna).isEqualTo(na);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    meld(melder, sleutel, Voorbeeld.melding());
    Map<String, Long> na = opslag.aantallen();
    Antwoord ander = meld(melder, sleutel, Voorbeeld.melding().put("gemeente", "Hengelo"));
    Weigering.problem(422, ander);
    assertThat(Weigering.velden(ander)).containsExactly("Idempotency-Key");
    assertThat(ander.tekst()).doesNotContain(sleutel);
    assertThat(opslag.aantallen()).isEqualTo(na);
  }

  @Test
  void aRefusedMeldingLeavesItsKeyFree() {
    ObjectNode fout = Voorbeeld.melding().put("gemeente", "Rotterdam");
    assertThat(meld(melder, sleutel, fout).status()).isEqualTo(422);
    assertThat(meld(melder, sleutel, Voorbeeld.melding()).status()).isEqualTo(201);
  }

  @Test
  void theSameKeyOfSomebodyElseIsAnotherMelding() {
    Antwoord eerste = meld(melder, sleutel, Voorbeeld.melding());
    Antwoord tweede = meld(Api.als("twente-systeem", omgeving), sleutel, Voorbeeld.melding());
    assertThat(tweede.status()).isEqualTo(201);
    assertThat(tweede.inhoud().path("nummer")).isNotEqualTo(eerste.inhoud().path("nummer"));
  }

  @Test
  void withoutAKeyEachMeldingIsANewOne() {
    String inhoud = Voorbeeld.melding().toString();
    assertThat(melder.post("/api/v1/meldingen", inhoud).inhoud().path("nummer"))
        .isNotEqualTo(melder.post("/api/v1/meldingen", inhoud).inhoud().path("nummer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "met een spatie", "0123456789"})
  void aKeyThatIsNoKeyIsRefused(String vreemd) {
    String lang = vreemd.startsWith("0") ? vreemd.repeat(11) : vreemd;
    Map<String, Long> voor = opslag.aantallen();
    Antwoord antwoord = meld(melder, lang, Voorbeeld.melding());
    Weigering.problem(422, antwoord);
    assertThat(Weigering.velden(antwoord)).containsExactly("Idempotency-Key");
    assertThat(opslag.aantallen()).isEqualTo(voor);
  }

  @Test
  void sixteenAtOnceMakeOneMeldingWithOneRoute() throws Exception {
    Map<String, Long> voor = opslag.aantallen();
    List<Antwoord> antwoorden = tegelijk(16, () -> meld(melder, sleutel, Voorbeeld.melding()));
    assertThat(antwoorden).extracting(Antwoord::status).containsOnly(201);
    assertThat(antwoorden).extracting(Antwoord::inhoud).containsOnly(antwoorden.get(0).inhoud());
    Map<String, Long> na = opslag.aantallen();
    for (String tabel : List.of("melding", "casus", "idempotentie", "act_hi_procinst")) {
      assertThat(na.get(tabel)).as(tabel).isEqualTo(voor.get(tabel) + 1);
    }
    String nummer = antwoorden.get(0).inhoud().path("nummer").asText();
    assertThat(
            opslag.aantal(
                "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null",
                nummer))
        .isOne();
  }

  @Test
  void ofTwoBodiesWithOneKeyAtOnceOneWins() throws Exception {
    long voor = opslag.aantal("select count(*) from melding");
    List<Antwoord> antwoorden =
        tegelijk(
            8,
            () ->
                meld(
                    melder,
                    sleutel,
                    Voorbeeld.melding()
                        .put(
                            "omschrijving",
                            "Verhaal van draad " + Thread.currentThread().getName())));
    assertThat(antwoorden)
        .extracting(Antwoord::status)
        .containsOnlyOnce(201)
        .containsOnly(201, 422);
    assertThat(opslag.aantal("select count(*) from melding")).isEqualTo(voor + 1);
  }

  private static List<Antwoord> tegelijk(int aantal, Callable<Antwoord> vraag) throws Exception {
    ExecutorService draden = Executors.newFixedThreadPool(aantal);
    try {
      CyclicBarrier start = new CyclicBarrier(aantal);
      List<Future<Antwoord>> lopend = new ArrayList<>();
      for (int i = 0; i < aantal; i++) {
        lopend.add(
            draden.submit(
                () -> {
                  start.await();
                  return vraag.call();
                }));
      }
      List<Antwoord> antwoorden = new ArrayList<>();
      for (Future<Antwoord> een : lopend) {
        antwoorden.add(een.get());
      }
      return antwoorden;
    } finally {
      draden.shutdownNow();
    }
  }

  private static Antwoord meld(Api wie, String sleutel, ObjectNode melding) {
    return wie.stuur(
        "POST", "/api/v1/meldingen", Voorbeeld.bytes(melding), "Idempotency-Key", sleutel);
  }
}
