package nl.meldroute.cijfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
        .containsExactly(
            java.util.Arrays.stream(Indicator.values()).map(Enum::name).toArray(String[]::new));
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

  @Test
  void theServiceOfAnotherRegionGetsNothing() {
    assertThatThrownBy(() -> toegang.alsSysteem("twente", () -> cijfers.kengetallen(REGIO, JAAR)))
        .isInstanceOf(NietGevonden.class);
  }
}
