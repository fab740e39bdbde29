package nl.meldroute.regio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.regio.vulling.Eerstevulling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables in the database: filled once from the profiles, and the truth from then on. */
@Meldroutetest
class TafelsTest {

  private static final String REGIO = "heuvelrug";

  @Autowired private Databasetoegang verbinding;
  @Autowired private Regioprofielen regios;
  @Autowired private Tafels tafels;
  @Autowired private Partnergids gids;
  @Autowired private Eerstevulling vulling;
  @Autowired private TransactionTemplate transactie;

  private Opslag opslag;

  @BeforeEach
  void open() {
    opslag = new Opslag(verbinding);
  }

  /** As it was delivered, for the other tests on this database. */
  @AfterEach
  void restore() {
    opslag
        .vraag()
        .sql(
            "update tafel set naam = 'Lokaal ondermijningsoverleg', voorzitter = 'tafelvoorzitter', in_gebruik = true where regio = ? and code = 'ondermijningsoverleg'")
        .param(REGIO)
        .update();
    opslag.close();
  }

  private void start() {
    transactie.executeWithoutResult(
        status -> vulling.vul(regios.profiel(REGIO).orElseThrow(), UnaryOperator.identity()));
  }

  private void wijzig(String wat) {
    opslag
        .vraag()
        .sql("update tafel set %s where regio = ? and code = 'ondermijningsoverleg'".formatted(wat))
        .param(REGIO)
        .update();
  }

  @Test
  void aRegionStartsWithTheTablesOfItsProfile() {
    for (Regioprofiel regio : regios.alle()) {
      assertThat(tafels.tafels(regio.code())).containsAll(regio.tafels());
    }
  }

  @Test
  void aChangeOfTheRegionOutlivesTheNextStart() {
    wijzig("naam = 'Overleg ondermijning'");
    start();
    assertThat(tafels.tafel(REGIO, "ondermijningsoverleg").orElseThrow().naam())
        .isEqualTo("Overleg ondermijning");
  }

  @Test
  void aTableThatTheRegionHasDoneWithDoesNotComeBack() {
    wijzig("in_gebruik = false");
    start();
    assertThat(tafels.tafel(REGIO, "ondermijningsoverleg")).isEmpty();
    assertThat(tafels.alle(REGIO))
        .anyMatch(
            regel -> regel.tafel().code().equals("ondermijningsoverleg") && !regel.inGebruik());
  }

  @Test
  void aReferralToATableGoesToTheChairThatTheRegionChose() {
    assertThat(gids.partnergroep(REGIO, Partnercode.CASUSTAFEL, Gemeente.ONBEKEND))
        .contains("heuvelrug-tafelvoorzitter");
    wijzig("voorzitter = 'ketenregisseur'");
    assertThat(gids.partnergroep(REGIO, Partnercode.CASUSTAFEL, Gemeente.ONBEKEND))
        .contains("heuvelrug-ketenregisseur");
  }
}
