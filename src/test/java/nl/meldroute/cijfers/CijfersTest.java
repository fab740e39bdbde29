package nl.meldroute.cijfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.cijfers.Register.Gemeld;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures on a real database: what counts, in which cell, and once. */
@Meldroutetest
class CijfersTest {

  private static final String REGIO = "ijsselland";
  private static final int JAAR = 2017;

  @Autowired private Cijfers cijfers;
  @Autowired private Toegang toegang;
  @Autowired private Databasetoegang database;

  private Opslag opslag;
  private Register register;

  @BeforeEach
  void open() {
    opslag = new Opslag(database);
    register = new Register(opslag.vraag(), REGIO);
  }

  @AfterEach
  void ruimOp() {
    register.ruimOp();
    opslag.close();
  }

  private <T> T alsDienst(Supplier<T> werk) {
    return toegang.alsSysteem(REGIO, werk);
  }

  private Cijfertabel tabel(Eenheid eenheid, Uitsplitsing... uitsplitsingen) {
    return alsDienst(
        () -> cijfers.tabel(REGIO, Periode.jaar(JAAR), eenheid, List.of(uitsplitsingen), Map.of()));
  }

  private Kengetal kengetal(Indicator indicator) {
    return alsDienst(() -> cijfers.kengetallen(REGIO, JAAR)).stream()
        .filter(een -> een.code().equals(indicator.code()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachMeldingCountsOnceInATableWithAllItsZeros() {
    register.melding("2017-03-01T12:00+01:00", "Zwolle", "POLITIE", "ARBEID");
    register.melding("2017-03-02T12:00+01:00", "Zwolle", "GGD", "ARBEID SEKSUEEL");
    register.melding("2017-04-02T12:00+02:00", "ONBEKEND", "GGD", "");

    Cijfertabel tabel = tabel(Eenheid.MELDING, Uitsplitsing.GEMEENTE, Uitsplitsing.VORM);

    assertThat(tabel.code()).isEqualTo("melding-gemeente-vorm");
    assertThat(tabel.aantal("Zwolle", "ARBEID")).contains(1L);
    assertThat(tabel.aantal("Zwolle", "MEERDERE")).contains(1L);
    assertThat(tabel.aantal("ONBEKEND", "ONBEKEND")).contains(1L);
    assertThat(tabel.aantal("Deventer", "CRIMINEEL")).contains(0L);
    assertThat(tabel.totaal()).contains(3L);
    assertThat(tabel.cellen()).hasSize((11 + 2) * (6 + 2));
    assertThat(tabel(Eenheid.MELDING).cellen()).containsExactly(new Cel(List.of(), 3L));
    assertThat(tabel(Eenheid.MELDING, Uitsplitsing.MAAND).aantal("03")).contains(2L);
  }

  @Test
  void theYearIsThatOfTheDutchCalendar() {
    register.melding("2016-12-31T23:30Z", "Zwolle", "POLITIE", "ARBEID");
    register.melding("2017-12-31T23:30Z", "Zwolle", "POLITIE", "ARBEID");
    assertThat(tabel(Eenheid.MELDING, Uitsplitsing.MAAND).aantal("01")).contains(1L);
    assertThat(tabel(Eenheid.MELDING).totaal()).contains(1L);
  }

  @Test
  void whatTheReporterDidNotSayIsTakenFromTheCasusAndADrillIsNotCounted() {
    Gemeld zonder =
        register.melding(
            "2017-03-01T12:00Z", "ONBEKEND", "POLITIE", Register.inhoud("", "BOUW", ""), "ARBEID");
    opslag
        .vraag()
        .sql("update casus set gemeente = 'Raalte' where id = ?")
        .param(zonder.casus())
        .update();
    register.oefening(register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID"));
    Cijfertabel tabel = tabel(Eenheid.MELDING, Uitsplitsing.GEMEENTE, Uitsplitsing.VORM);
    assertThat(tabel.aantal("Raalte", "ARBEID")).contains(1L);
    assertThat(tabel.totaal()).contains(1L);
    assertThat(tabel(Eenheid.MELDING, Uitsplitsing.RISICOGROEP).aantal("ONBEKEND")).contains(1L);
  }

  @Test
  void aJoinedCasusCountsOnceAndItsMeldingenKeepCounting() {
    Gemeld eerste = register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID");
    Gemeld tweede = register.melding("2017-05-01T12:00Z", "Raalte", "GGD", "ARBEID");
    register.slachtoffer(eerste, "Wies Verzonnen", "2000-03-02", "ONBEKEND", "VROUW");
    register.slachtoffer(tweede, " wies verzonnen", null, "ONBEKEND", "ONBEKEND");
    register.slachtoffer(tweede, null, null, "MEERDERJARIG", "MAN");
    register.samengevoegd(tweede, eerste);

    assertThat(tabel(Eenheid.MELDING).totaal()).contains(2L);
    assertThat(tabel(Eenheid.CASUS, Uitsplitsing.GEMEENTE).aantal("Zwolle")).contains(1L);
    assertThat(tabel(Eenheid.CASUS).totaal()).contains(1L);
    Cijfertabel mensen = tabel(Eenheid.SLACHTOFFER, Uitsplitsing.LEEFTIJD, Uitsplitsing.GESLACHT);
    assertThat(mensen.aantal("MINDERJARIG", "VROUW")).as("the day before 18").contains(1L);
    assertThat(mensen.aantal("MEERDERJARIG", "MAN")).contains(1L);
    assertThat(mensen.totaal()).contains(2L);
    assertThat(kengetal(Indicator.OVER_GEMEENTEGRENZEN).teller()).isEqualTo(1L);
    assertThat(tabel(Eenheid.MELDING, Uitsplitsing.GESLACHT).totaal()).contains(2L);
  }

  @Test
  void theFlowRunsFromMeldingToOutcome() {
    Gemeld een = register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID");
    Gemeld twee = register.melding("2017-03-01T12:00Z", "Raalte", "GGD", "ARBEID");
    register.melding("2017-03-01T12:00Z", "Raalte", "GGD", "CRIMINEEL");
    register.beoordeeld(een, "MENSENHANDEL", "2017-03-05T12:00Z");
    register.beoordeeld(twee, "GEEN_MENSENHANDEL", "2017-03-11T12:00Z");
    register.verwijzing(
        een, "POLITIE", "2017-03-06T12:00Z", "2017-03-08T12:00Z", null, "OPSPORING");
    register.verwijzing(een, "RIEC", "2017-03-06T12:00Z", null, "2017-03-20T12:00Z", null);
    register.afgesloten(een, "OPSPORING", "2018-03-01T12:00Z");

    assertThat(kengetal(Indicator.MELDINGEN).waarde()).isEqualByComparingTo("3");
    assertThat(kengetal(Indicator.VERMOEDEN))
        .extracting(Kengetal::teller, Kengetal::noemer, Kengetal::waarde)
        .containsExactly(1L, 3L, new BigDecimal("33.3"));
    assertThat(kengetal(Indicator.VERWEZEN).waarde()).isEqualByComparingTo("100");
    assertThat(kengetal(Indicator.OPSPORING).waarde()).isEqualByComparingTo("100");
    assertThat(kengetal(Indicator.OP_TAFEL).teller()).isZero();
    assertThat(kengetal(Indicator.VERWIJZING_MET_UITKOMST).waarde()).isEqualByComparingTo("50");
    assertThat(kengetal(Indicator.PARTNER_OP_TIJD))
        .extracting(Kengetal::teller, Kengetal::noemer)
        .containsExactly(1L, 2L);
    assertThat(kengetal(Indicator.DAGEN_TOT_BEOORDELING).waarde()).isEqualByComparingTo("7");
    assertThat(kengetal(Indicator.DAGEN_TOT_VERWIJZING).waarde()).isEqualByComparingTo("5");
    assertThat(kengetal(Indicator.DAGEN_TOT_ANTWOORD).waarde()).isEqualByComparingTo("2");
    assertThat(kengetal(Indicator.DAGEN_TOT_AFSLUITING).waarde()).isEqualByComparingTo("365");
    assertThat(kengetal(Indicator.BRONNEN_ZONDER_MELDING).teller()).isEqualTo(17 - 2L);
    assertThat(kengetal(Indicator.GEMEENTEN_ZONDER_MELDING).teller()).isEqualTo(11 - 2L);
    assertThat(kengetal(Indicator.OPVANG_NIET_GEVONDEN).waarde()).as("of nothing").isNull();
    assertThat(tabel(Eenheid.VERWIJZING, Uitsplitsing.PARTNER, Uitsplitsing.UITKOMST))
        .satisfies(tabel -> assertThat(tabel.aantal("POLITIE", "OPSPORING")).contains(1L))
        .satisfies(tabel -> assertThat(tabel.aantal("RIEC", "OPEN")).contains(1L));
  }

  @Test
  void livingRecruitingAndExploitingAreApart() {
    Gemeld een = register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID");
    register.locatie(een, "WOONPLAATS", "zwolle");
    register.locatie(een, "UITBUITING", "Deventer");
    register.locatie(een, "WERVING", "Nergenshuizen");
    Gemeld twee = register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID");
    register.locatie(twee, "WOONPLAATS", "Zwolle");
    register.locatie(twee, "UITBUITING", "Zwolle");
    Cijfertabel tabel =
        tabel(Eenheid.CASUS, Uitsplitsing.WOONGEMEENTE, Uitsplitsing.UITBUITINGSGEMEENTE);
    assertThat(tabel.aantal("Zwolle", "Deventer")).contains(1L);
    assertThat(tabel(Eenheid.CASUS, Uitsplitsing.WERVINGSGEMEENTE).aantal("BUITEN_REGIO"))
        .contains(1L);
    assertThat(kengetal(Indicator.WOONT_ELDERS).waarde()).isEqualByComparingTo("50");
    assertThat(kengetal(Indicator.GEWORVEN_ELDERS).waarde()).isEqualByComparingTo("100");
    assertThat(kengetal(Indicator.OVER_GEMEENTEGRENZEN).teller()).isEqualTo(1L);
  }

  @Test
  void everyTableOfAPublicationAddsUpAndEveryKeyFigureIsThere() {
    register.slachtoffer(
        register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID"),
        null,
        null,
        "MINDERJARIG",
        "X");
    assertThat(alsDienst(() -> cijfers.voorPublicatie(REGIO, JAAR)))
        .allSatisfy(
            tabel ->
                assertThat(tabel.totaal())
                    .as(tabel.code())
                    .contains(tabel.eenheid() == Eenheid.VERWIJZING ? 0L : 1L));
    assertThat(alsDienst(() -> cijfers.kengetallen(REGIO, JAAR)))
        .extracting(Kengetal::code)
        .containsExactly(Arrays.stream(Indicator.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void aFilterCountsOnlyWhatHasItsCode() {
    register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID");
    register.melding("2017-03-01T12:00Z", "Zwolle", "GGD", "CRIMINEEL");
    assertThat(
            alsDienst(
                    () ->
                        cijfers.tabel(
                            REGIO,
                            Periode.jaar(JAAR),
                            Eenheid.MELDING,
                            List.of(Uitsplitsing.VORM),
                            Map.of(Uitsplitsing.MELDERSOORT, "GGD")))
                .aantal("CRIMINEEL"))
        .contains(1L);
  }

  @Test
  void whatLacksIsListedWithWhatToDo() {
    register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID");
    List<Ontbrekend> ontbrekend = alsDienst(() -> cijfers.ontbrekend(REGIO, JAAR, 1));
    assertThat(ontbrekend).hasSize(1);
    assertThat(ontbrekend.get(0).casus()).startsWith("CJ-");
    assertThat(ontbrekend.get(0).ontbreekt())
        .extracting(Ontbrekend.Veld::veld)
        .containsExactly("SLACHTOFFER");
    assertThat(alsDienst(() -> cijfers.ontbrekend(REGIO, JAAR, 2))).isEmpty();
  }

  /**
   * The reports that were made after the yearly report, moved to a year in which nobody else is.
   */
  @Test
  void theReportsOfDrentheGiveTheFiguresThatDrenthePublished() throws IOException {
    Register drenthe = new Register(opslag.vraag(), "drenthe");
    for (JsonNode een : Api.JSON.readTree(Path.of("voorbeelden/drenthe-2023.json").toFile())) {
      drenthe.melding(
          een.path("ontvangenOp").asText().replace("2023-", "2014-"),
          een.path("gemeente").asText(),
          een.path("meldersoort").asText(),
          een.toString(),
          een.path("vormen").get(0).asText());
    }
    List<Cijfertabel> tabellen =
        toegang.alsSysteem("drenthe", () -> cijfers.voorPublicatie("drenthe", 2014));
    assertThat(getallen(tabellen, "melding-vorm"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("SEKSUEEL", 28L, "ARBEID", 11L, "CRIMINEEL", 7L, "ONBEKEND", 21L));
    assertThat(getallen(tabellen, "melding-gemeente"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Assen", 11L),
                Map.entry("Emmen", 15L),
                Map.entry("Hoogeveen", 4L),
                Map.entry("Westerveld", 5L),
                Map.entry("Tynaarlo", 1L),
                Map.entry("Borger-Odoorn", 3L),
                Map.entry("Midden-Drenthe", 2L),
                Map.entry("Coevorden", 4L),
                Map.entry("Meppel", 7L),
                Map.entry("Noordenveld", 1L),
                Map.entry("De Wolden", 2L),
                Map.entry("ONBEKEND", 12L)));
    assertThat(
            tabellen.stream()
                .filter(tabel -> tabel.code().equals("melding-gemeente"))
                .findFirst()
                .orElseThrow()
                .aantal("Aa en Hunze"))
        .contains(0L);
  }

  private static Map<String, Long> getallen(List<Cijfertabel> tabellen, String code) {
    return tabellen.stream()
        .filter(tabel -> tabel.code().equals(code))
        .flatMap(tabel -> tabel.cellen().stream())
        .filter(cel -> cel.aantal() > 0)
        .collect(Collectors.toMap(cel -> cel.plek().get(0), Cel::aantal));
  }

  /** At the database, as the application would introduce them: the wall behind the one in Java. */
  @Test
  void whoDoesNotLeadTheRegionGetsNoCountFromTheDatabaseEither() {
    register.melding("2017-03-01T12:00Z", "Zwolle", "POLITIE", "ARBEID");
    assertThat(geteldAls("ijsselland", "ijsselland-manager")).isOne();
    assertThat(geteldAls("ijsselland", "ijsselland-auditor")).isOne();
    assertThat(geteldAls("ijsselland", "ijsselland-zorgcoordinator")).isZero();
    assertThat(geteldAls("ijsselland", "ijsselland-zwolle-aandachtsfunctionaris")).isZero();
    assertThat(geteldAls("ijsselland", "ijsselland-partner-politie")).isZero();
    assertThat(geteldAls("ijsselland", "twente-manager")).isZero();
    assertThat(geteldAls("ijsselland", "")).isZero();
    assertThat(geteldAls("twente", "ijsselland-manager")).isZero();
    assertThat(geteldAls("", "ijsselland-manager")).isZero();
  }

  private int geteldAls(String regios, String groepen) {
    DataSource bron = Opslag.alsToepassing(database);
    JdbcClient app = JdbcClient.create(bron);
    return new TransactionTemplate(new DataSourceTransactionManager(bron))
        .execute(
            stand -> {
              app.sql(
                      "select set_config('meldroute.regios', ?, true), set_config('meldroute.groepen', ?, true), set_config('meldroute.gebruiker', 'x', true)")
                  .params(regios, groepen)
                  .query((rij, nummer) -> nummer)
                  .list();
              String jaar = "'ijsselland', '2017-01-01', '2018-01-01'";
              int tabellen =
                  rijen(
                      app,
                      "cijfer_tabellen("
                          + jaar
                          + ", 'MELDING', '{}', '{VORM}', '{\"\"}', '{}', '{}')");
              assertThat(rijen(app, "cijfer_kengetallen(" + jaar + ", now(), '{}', 17)"))
                  .isEqualTo(tabellen * Indicator.values().length);
              assertThat(rijen(app, "cijfer_ontbrekend(" + jaar + ", 50, 0)")).isEqualTo(tabellen);
              assertThat(rijen(app, "cijfer_regels(" + jaar + ")")).isEqualTo(tabellen);
              return tabellen;
            });
  }

  private static int rijen(JdbcClient app, String functie) {
    return app.sql("select * from " + functie).query((rij, nummer) -> nummer).list().size();
  }

  @Test
  void noneOfTheFunctionsThatNameACaseCanBeCalled() {
    List<String> inwendig =
        opslag
            .vraag()
            .sql(
                """
                select p.proname from pg_proc p
                where p.proname like 'cijfer\\_%' and has_function_privilege(?, p.oid, 'execute') order by 1
                """)
            .param(database.appGebruiker())
            .query(String.class)
            .list();
    assertThat(inwendig)
        .containsExactly(
            "cijfer_assen",
            "cijfer_dag",
            "cijfer_kengetallen",
            "cijfer_lijst",
            "cijfer_ontbrekend",
            "cijfer_regels",
            "cijfer_tabellen",
            "cijfer_vormen",
            "cijfer_waarde");
  }

  @Test
  void theServiceOfAnotherRegionGetsNothing() {
    assertThatThrownBy(() -> toegang.alsSysteem("twente", () -> cijfers.kengetallen(REGIO, JAAR)))
        .isInstanceOf(NietGevonden.class);
  }
}
