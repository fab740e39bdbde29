package nl.meldroute.regio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.regio.vulling.Eerstevulling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The directory in the database: filled once from the profiles, and the truth from then on. */
@Meldroutetest
class PartnergidsTest {

  private static final String REGIO = "heuvelrug";
  private static final Instant NU = Instant.parse("2031-03-05T10:00:00Z");

  @Autowired private Databasetoegang verbinding;
  @Autowired private Regioprofielen regios;
  @Autowired private Partnergids gids;
  @Autowired private Rolbezetting bezetting;
  @Autowired private Eerstevulling vulling;
  @Autowired private Toegang toegang;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transactie;

  private Opslag opslag;

  @BeforeEach
  void open() {
    opslag = new Opslag(verbinding);
  }

  /** As it was delivered, for the other tests on this database. */
  @AfterEach
  void restore() {
    opslag.vraag().sql("delete from piketdienst where regio = ?").param(REGIO).update();
    opslag.vraag().sql("delete from rolhouder where regio = ?").param(REGIO).update();
    opslag.vraag().sql("delete from convenant where regio = ?").param(REGIO).update();
    opslag.vraag().sql("delete from gidspartner where regio = ?").param(REGIO).update();
    opslag.close();
    start();
  }

  private void start() {
    transactie.executeWithoutResult(
        status -> vulling.vul(regios.profiel(REGIO).orElseThrow(), UnaryOperator.identity()));
  }

  private void alsEigenaar(String sql, Object... waarden) {
    assertThat(opslag.vraag().sql(sql).params(List.of(waarden)).update()).isPositive();
  }

  @Test
  void aRegionStartsWithThePartnersOfItsProfile() {
    for (Regioprofiel regio : regios.alle()) {
      assertThat(gids.partners(regio.code()))
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
              "contact", "vervanger", "noodcontact")
          .containsExactlyInAnyOrderElementsOf(regio.partners());
    }
  }

  @Test
  void aChangeOfTheRegionOutlivesTheNextStart() {
    alsEigenaar(
        "update gidspartner set naam = 'GGD anders', uren = 'ma-vr 08:00-12:00' where regio = ? and code = 'GGD'",
        REGIO);
    start();
    Partner ggd = gids.partner(REGIO, Partnercode.GGD).orElseThrow();
    assertThat(ggd.naam()).isEqualTo("GGD anders");
    assertThat(ggd.uren().notatie()).isEqualTo("ma-vr 08:00-12:00");
  }

  @Test
  void aPartnerThatTheRegionHasDoneWithDoesNotComeBack() {
    alsEigenaar(
        "update gidspartner set in_gebruik = false where regio = ? and code = 'GGD'", REGIO);
    start();
    assertThat(gids.partner(REGIO, Partnercode.GGD)).isEmpty();
    assertThat(gids.partnergroep(REGIO, Partnercode.GGD, Gemeente.ONBEKEND)).isEmpty();
    assertThat(gids.contactstappen(REGIO, Partnercode.GGD, NU)).isEmpty();
  }

  @Test
  void aNewPartnerInTheProfileOfAnUpgradeIsAdded() {
    alsEigenaar("delete from gidspartner where regio = ? and code = 'GGD'", REGIO);
    assertThat(gids.partner(REGIO, Partnercode.GGD)).isEmpty();
    start();
    assertThat(gids.partner(REGIO, Partnercode.GGD)).isPresent();
  }

  @Test
  void aReferralGoesToTheReceiverThatTheRegionChose() {
    assertThat(gids.partnergroep(REGIO, Partnercode.GGD, Gemeente.ONBEKEND))
        .contains("heuvelrug-partner-ggd");
    alsEigenaar(
        "update gidspartner set groep = null, rol = 'ketenregisseur' where regio = ? and code = 'GGD'",
        REGIO);
    assertThat(gids.partnergroep(REGIO, Partnercode.GGD, Gemeente.ONBEKEND))
        .contains("heuvelrug-ketenregisseur");
  }

  @Test
  void aPartnerWithoutAGroupOfItsOwnCanGetOneThatEachNodeKnows() {
    Groep groep = regios.groep("heuvelrug-partner-gemeente").orElseThrow();
    assertThat(groep.partner()).contains(Partnercode.GEMEENTE);
    assertThat(opslag.aantal("select count(*) from act_id_group where id_ = ?", groep.id()))
        .isOne();
  }

  @Test
  void aConvenantHoldsFromItsFirstDayThroughItsLast() {
    opslag
        .vraag()
        .sql(
            "insert into convenant (id, regio, partner, naam, van, tot) values (?, ?, 'GGD', 'Proef', '2031-01-01', '2031-12-31')")
        .params(UUID.randomUUID(), REGIO)
        .update();
    Partner ggd = gids.partner(REGIO, Partnercode.GGD).orElseThrow();
    assertThat(ggd.heeftConvenant(LocalDate.parse("2030-12-31"))).isFalse();
    assertThat(ggd.heeftConvenant(LocalDate.parse("2031-01-01"))).isTrue();
    assertThat(ggd.heeftConvenant(LocalDate.parse("2031-12-31"))).isTrue();
    assertThat(ggd.heeftConvenant(LocalDate.parse("2032-01-01"))).isFalse();
  }

  @Test
  void whoIsOnDutyComesBeforeTheHolderAndTheDeputyLast() {
    alsEigenaar("delete from rolhouder where regio = ? and rol = 'ketenregisseur'", REGIO);
    assertThat(bezetting.bereikbaar(REGIO, Rol.KETENREGISSEUR, NU)).isEmpty();
    alsEigenaar(
        """
        insert into rolhouder (id, regio, rol, gebruiker, mobiel, vervanger, vervanger_mail, van, tot)
        values (?, ?, 'ketenregisseur', 'heuvelrug-ketenregisseur', '06-0000 9001', 'heuvelrug-manager', 'stand-in@heuvelrug.example', '2031-01-01', '2031-03-05')
        """,
        UUID.randomUUID(),
        REGIO);
    alsEigenaar(
        "insert into piketdienst (id, regio, rol, gebruiker, mobiel, van, tot) values (?, ?, 'ketenregisseur', 'heuvelrug-procesmanager', '06-0000 9003', ?, ?)",
        UUID.randomUUID(),
        REGIO,
        Timestamp.from(NU),
        Timestamp.from(NU.plusSeconds(3600)));
    assertThat(bezetting.bereikbaar(REGIO, Rol.KETENREGISSEUR, NU))
        .extracting(
            Bereikbare::gebruiker, wie -> wie.hoedanigheid().name(), wie -> wie.mobiel().orElse(""))
        .containsExactly(
            tuple("heuvelrug-procesmanager", "DIENST", "06-0000 9003"),
            tuple("heuvelrug-ketenregisseur", "HOUDER", "06-0000 9001"),
            tuple("heuvelrug-manager", "VERVANGER", ""));
    assertThat(bezetting.bereikbaar("heuvelrug-ketenregisseur", NU.plusSeconds(3600)))
        .extracting(wie -> wie.mail().orElse(""))
        .containsExactly("heuvelrug-ketenregisseur@demo.example", "stand-in@heuvelrug.example");
    assertThat(bezetting.bereikbaar("heuvelrug-ketenregisseur", NU.plusSeconds(24 * 3600)))
        .isEmpty();
  }

  @Test
  void whoIsInAGroupAtTheFirstStartHoldsItsRole() {
    assertThat(bezetting.bereikbaar("twente-enschede-aandachtsfunctionaris", Instant.now()))
        .extracting(Bereikbare::gebruiker)
        .contains("enschede-aandachtsfunctionaris");
  }

  @Test
  void theHistorySaysWhatWasAndCannotBeChanged() {
    toegang.alsSysteem(
        REGIO,
        () ->
            transactie.executeWithoutResult(
                status ->
                    database
                        .sql(
                            "update gidspartner set naam = 'GGD nieuw' where regio = ? and code = 'GGD'")
                        .param(REGIO)
                        .update()));
    assertThat(
            opslag
                .vraag()
                .sql(
                    "select door || ' ' || handeling || ' ' || (wordt ->> 'naam') from gidswijziging where regio = ? and sleutel = 'GGD' order by id desc limit 1")
                .param(REGIO)
                .query(String.class)
                .single())
        .isEqualTo("systeem GEWIJZIGD GGD nieuw");
    for (String poging :
        List.of(
            "update gidswijziging set door = 'x'",
            "delete from gidswijziging",
            "delete from gidspartner",
            "delete from rolhouder")) {
      assertThatThrownBy(
              () ->
                  toegang.alsSysteem(
                      REGIO,
                      () -> transactie.executeWithoutResult(s -> database.sql(poging).update())))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void theDatabaseLetsNobodyWriteInAnotherRegion() {
    assertThatThrownBy(
            () ->
                toegang.alsSysteem(
                    "drenthe",
                    () ->
                        transactie.executeWithoutResult(
                            s ->
                                database
                                    .sql(
                                        "insert into gidspartner (regio, code, naam, kanaal, uren) values (?, 'POLITIE', 'x', 'TELEFOON', 'Altijd')")
                                    .param(REGIO)
                                    .update())))
        .isInstanceOf(DataAccessException.class);
    int gewijzigd =
        toegang.alsSysteem(
            "drenthe",
            () ->
                transactie.execute(
                    s ->
                        database
                            .sql("update gidspartner set naam = 'x' where regio = ?")
                            .param(REGIO)
                            .update()));
    assertThat(gewijzigd).isZero();
  }
}
