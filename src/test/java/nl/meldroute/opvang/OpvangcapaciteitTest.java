package nl.meldroute.opvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Plaatsingstand;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever eight people do at once, no place is given away twice and none is lost. */
@Meldroutetest
class OpvangcapaciteitTest {

  private static final int DRADEN = 8;
  private static final int KEREN = 40;
  private static final List<Integer> PLEKKEN = List.of(2, 5, 9);

  @Autowired private Databasetoegang toegang;
  @Autowired private Toegang dienst;
  @Autowired private TransactionTemplate transactie;
  @Autowired private Plekkenlijst plekken;
  @Autowired private Plaatsinglijst plaatsingen;
  @Autowired private Verblijven verblijven;

  private Opslag opslag;
  private UUID casus;
  private final List<UUID> register = new ArrayList<>();

  @BeforeEach
  void eenCasusEnDriePlekken() {
    opslag = new Opslag(toegang);
    casus = UUID.randomUUID();
    opslag
        .vraag()
        .sql(
            """
            insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie,
                               vormen, geopend_op, laatst_bewogen_op, versie)
            values (?, ?, 'twente', 'Borne', 'GEMELD', 'twente-borne-aandachtsfunctionaris', 'GEEN', 'NORMAAL', 'ONBEKEND',
                    '{ONBEKEND}', now(), now(), 0)
            """)
        .params(casus, "C-proef-" + casus)
        .update();
    for (int totaal : PLEKKEN) {
      UUID id = UUID.randomUUID();
      binnen(
          () -> {
            plekken.voegToe(id, "twente", null, opgave(totaal), "proef", Instant.now());
            return id;
          });
      register.add(id);
    }
  }

  /** Not in use for anybody else's test. */
  @AfterEach
  void ruimOp() {
    opslag
        .vraag()
        .sql("update opvangplek set in_gebruik = false where id = any (?)")
        .param(register.toArray(UUID[]::new))
        .update();
    opslag.close();
  }

  private static Opvangplekopgave opgave(int totaal) {
    return new Opvangplekopgave(
        "Capaciteit",
        Opvangvorm.MAATSCHAPPELIJKE_OPVANG,
        Ligging.EIGEN_REGIO,
        false,
        Partnercode.ZORGCOORDINATOR,
        Set.of("MAN"),
        18,
        19,
        false,
        Set.of(),
        false,
        false,
        totaal,
        totaal,
        "24 uur per dag",
        null,
        true,
        null,
        true);
  }

  private <T> T binnen(Supplier<T> werk) {
    return dienst.alsSysteem("twente", () -> transactie.execute(nu -> werk.get()));
  }

  private Plaatsing plaatsing(int mannen) {
    Plaatsing nieuw =
        new Plaatsing(
            UUID.randomUUID(),
            casus,
            "twente",
            null,
            new Doelgroep(0, mannen, 0, 0, 18, 19, null, false, false),
            null,
            Map.of(),
            null,
            null,
            null,
            Plaatsingstand.GEVRAAGD,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            "proef",
            Instant.now(),
            null);
    plaatsingen.bewaar(nieuw);
    return nieuw;
  }

  private Kandidaat kandidaat(UUID plek) {
    return new Kandidaat(
        plek,
        "Capaciteit",
        Opvangvorm.MAATSCHAPPELIJKE_OPVANG,
        Ligging.EIGEN_REGIO,
        Partnercode.ZORGCOORDINATOR,
        1,
        true,
        Instant.now(),
        List.of(),
        List.of());
  }

  private Verblijf reserveer(UUID plek, int mannen) {
    return binnen(
        () ->
            verblijven.reserveer(
                plaatsing(mannen),
                kandidaat(plek),
                false,
                Instant.now().plus(Duration.ofHours(1))));
  }

  @Test
  void ofEightWhoWantTheLastTwoPlacesTwoGetOne() throws Exception {
    UUID plek = register.get(0);
    List<Boolean> gelukt =
        tegelijk(
            nummer -> {
              try {
                reserveer(plek, 1);
                return true;
              } catch (Conflict teLaat) {
                return false;
              }
            });
    assertThat(gelukt).filteredOn(ja -> ja).hasSize(2);
    klopt();
  }

  @Test
  void whateverEightDoAtOnceTheRegisterCountsWhatTheStaysSay() throws Exception {
    ConcurrentLinkedQueue<Verblijf> bekend = new ConcurrentLinkedQueue<>();
    tegelijk(
        nummer -> {
          Random kans = new Random(nummer);
          for (int keer = 0; keer < KEREN; keer++) {
            doeIets(kans, bekend);
          }
          return true;
        });
    klopt();
    bekend.forEach(een -> binnen(() -> verblijven.beeindig(een, Verblijfeinde.VERTROKKEN, null)));
    klopt();
    assertThat(
            opslag.aantal(
                "select count(*) from opvangplek where id = any (?) and gereserveerd = 0 and bezet = 0",
                (Object) register.toArray(UUID[]::new)))
        .as(
            "nobody is expected or inside any more; what a facility says is taken elsewhere stays so")
        .isEqualTo(PLEKKEN.size());
  }

  private void doeIets(Random kans, ConcurrentLinkedQueue<Verblijf> bekend) {
    Verblijf een = bekend.peek();
    int wat = kans.nextInt(10);
    if (een == null || wat < 5) {
      try {
        bekend.add(reserveer(register.get(kans.nextInt(register.size())), 1 + kans.nextInt(3)));
      } catch (Conflict vol) {
        assertThat(vol).hasMessageContaining("Een collega was u net voor");
      }
    } else if (wat < 7) {
      binnen(() -> verblijven.aangekomen(een));
    } else if (wat < 9) {
      // Two may end the same stay at once.
      binnen(() -> verblijven.beeindig(een, Verblijfeinde.VERTROKKEN, null));
      bekend.remove(een);
    } else {
      facilityCountsAgain(kans);
    }
  }

  private void facilityCountsAgain(Random kans) {
    int welke = kans.nextInt(PLEKKEN.size());
    int totaal = PLEKKEN.get(welke);
    binnen(
        () ->
            plekken
                .plek(register.get(welke))
                .map(
                    plek ->
                        plekken.wijzig(
                            plek.id(),
                            vrij(opgave(totaal), totaal - plek.gereserveerd() - plek.bezet()),
                            plek.versie(),
                            "proef",
                            Instant.now()))
                .orElseThrow());
  }

  private static Opvangplekopgave vrij(Opvangplekopgave opgave, int vrij) {
    return new Opvangplekopgave(
        opgave.naam(),
        opgave.vorm(),
        opgave.ligging(),
        opgave.landelijk(),
        opgave.partner(),
        opgave.geslachten(),
        opgave.leeftijdVan(),
        opgave.leeftijdTot(),
        opgave.kinderen(),
        opgave.talen(),
        opgave.toegankelijk(),
        opgave.huisdieren(),
        opgave.totaal(),
        Math.max(0, vrij),
        opgave.uren(),
        opgave.aanmelden(),
        opgave.adresGeheim(),
        opgave.adres(),
        opgave.inGebruik());
  }

  /** Never negative, never double: what is held and taken is the sum of the stays. */
  private void klopt() {
    assertThat(
            opslag
                .vraag()
                .sql(
                    """
                    select count(*) from opvangplek p left join lateral (
                      select coalesce(sum(personen) filter (where stand in ('GERESERVEERD', 'BEVESTIGD')), 0) onderweg,
                             coalesce(sum(personen) filter (where stand = 'VERBLIJFT'), 0) binnen
                      from opvangverblijf v where v.plek_id = p.id) geteld on true
                    where p.id = any (?)
                      and (p.gereserveerd <> geteld.onderweg or p.bezet <> geteld.binnen or p.vrij < 0
                           or geteld.onderweg + geteld.binnen > p.totaal)
                    """)
                .param(register.toArray(UUID[]::new))
                .query(Long.class)
                .single())
        .isZero();
  }

  private interface Werk {
    boolean doe(int nummer) throws Exception;
  }

  private static List<Boolean> tegelijk(Werk werk) throws Exception {
    ExecutorService draden = Executors.newFixedThreadPool(DRADEN);
    try {
      List<Callable<Boolean>> taken =
          IntStream.range(0, DRADEN)
              .mapToObj(nummer -> (Callable<Boolean>) () -> werk.doe(nummer))
              .toList();
      List<Boolean> uitkomsten = new ArrayList<>();
      for (Future<Boolean> een : draden.invokeAll(taken)) {
        uitkomsten.add(een.get());
      }
      return uitkomsten;
    } finally {
      draden.shutdown();
    }
  }
}
