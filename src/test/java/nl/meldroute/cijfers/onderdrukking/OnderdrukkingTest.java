package nl.meldroute.cijfers.onderdrukking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Indicator;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Eerder.Uitgave;
import org.junit.jupiter.api.Test;

class OnderdrukkingTest {

  private static final int JAAR = 2024;

  private static Cijfertabel rij(Eenheid eenheid, Uitsplitsing as, Object... waarden) {
    List<String> codes = new ArrayList<>();
    List<Cel> cellen = new ArrayList<>();
    for (int i = 0; i < waarden.length; i += 2) {
      codes.add((String) waarden[i]);
      cellen.add(new Cel(List.of((String) waarden[i]), ((Integer) waarden[i + 1]).longValue()));
    }
    return new Cijfertabel(
        eenheid + "-" + as, "Tabel", eenheid, List.of(new As(as, codes)), cellen);
  }

  private static Cijfertabel blok(long[]... rijen) {
    List<String> vormen = new ArrayList<>();
    List<String> gemeenten = new ArrayList<>();
    List<Cel> cellen = new ArrayList<>();
    for (int v = 0; v < rijen.length; v++) {
      vormen.add("V" + v);
      for (int g = 0; g < rijen[v].length; g++) {
        cellen.add(new Cel(List.of("V" + v, "G" + g), rijen[v][g]));
      }
    }
    for (int g = 0; g < rijen[0].length; g++) {
      gemeenten.add("G" + g);
    }
    return new Cijfertabel(
        "blok",
        "Blok",
        Eenheid.MELDING,
        List.of(new As(Uitsplitsing.VORM, vormen), new As(Uitsplitsing.GEMEENTE, gemeenten)),
        cellen);
  }

  private static Veiligeset onderdrukt(Cijfertabel... tabellen) {
    return Onderdrukking.onderdruk(new Cijferset(JAAR, List.of(tabellen)), 5, Eerder.niets());
  }

  @Test
  void aSmallNumberTakesOneOtherAlongAndTheTotalStays() {
    Publicatietabel tabel =
        onderdrukt(
                rij(
                    Eenheid.MELDING,
                    Uitsplitsing.VORM,
                    "SEKSUEEL",
                    40,
                    "ARBEID",
                    9,
                    "CRIMINEEL",
                    2))
            .tabellen()
            .get(0);
    assertThat(tabel.aantal("SEKSUEEL")).contains(40L);
    assertThat(tabel.aantal("ARBEID")).isEmpty();
    assertThat(tabel.aantal("CRIMINEEL")).isEmpty();
    assertThat(tabel.aantal("TOTAAL")).contains(51L);
  }

  @Test
  void noughtsAreShownAndSoIsATableWithoutSmallNumbers() {
    Publicatietabel tabel =
        onderdrukt(
                rij(Eenheid.MELDING, Uitsplitsing.VORM, "SEKSUEEL", 12, "ARBEID", 0, "OVERIG", 5))
            .tabellen()
            .get(0);
    assertThat(tabel.verborgen()).isZero();
  }

  @Test
  void whatIsLeastMissedGoesFirst() {
    Publicatietabel tabel =
        onderdrukt(
                rij(Eenheid.MELDING, Uitsplitsing.VORM, "SEKSUEEL", 9, "ONBEKEND", 9, "OVERIG", 3))
            .tabellen()
            .get(0);
    assertThat(tabel.aantal("SEKSUEEL")).contains(9L);
    assertThat(tabel.aantal("ONBEKEND")).isEmpty();
  }

  @Test
  void twoOnesOfATotalOfTwoAreNotHiddenByHidingThemAlone() {
    Publicatietabel tabel =
        onderdrukt(
                rij(Eenheid.MELDING, Uitsplitsing.VORM, "SEKSUEEL", 1, "ARBEID", 1, "OVERIG", 30))
            .tabellen()
            .get(0);
    assertThat(tabel.aantal("OVERIG").isPresent() && tabel.aantal("TOTAAL").isPresent()).isFalse();
  }

  @Test
  void aSmallCellInABlockTakesThreeOthersAlong() {
    Publicatietabel tabel =
        onderdrukt(blok(new long[] {3, 20, 30}, new long[] {25, 35, 45}, new long[] {55, 65, 75}))
            .tabellen()
            .get(0);
    assertThat(tabel.verborgen()).isEqualTo(4);
    assertThat(tabel.totalen()).extracting(Cel::aantal).doesNotContainNull();
  }

  @Test
  void aNumberThatIsHiddenInOneTableIsHiddenInAll() {
    Veiligeset set =
        onderdrukt(
            blok(new long[] {2, 0}, new long[] {30, 40}, new long[] {20, 10}),
            rij(Eenheid.MELDING, Uitsplitsing.VORM, "V0", 2, "V1", 70, "V2", 30));
    assertThat(set.tabellen().get(0).aantal("V0", "TOTAAL")).isEmpty();
    assertThat(set.tabellen().get(1).aantal("V0")).isEmpty();
    assertThat(set.tabellen().get(0).aantal("V1", "TOTAAL"))
        .isEqualTo(set.tabellen().get(1).aantal("V1"));
  }

  @Test
  void theSameNumbersGiveTheSameAnswer() {
    for (int zaad = 0; zaad < 20; zaad++) {
      Cijferset set = new Toevalsset(zaad, 6, 200).set();
      assertThat(Onderdrukking.onderdruk(set, 5, Eerder.niets()))
          .isEqualTo(Onderdrukking.onderdruk(set, 5, Eerder.niets()));
    }
  }

  @Test
  void nothingIsHiddenThatCouldBeShown() {
    for (int zaad = 0; zaad < 150; zaad++) {
      Cijferset set = new Toevalsset(zaad).set();
      List<Publicatietabel> tabellen = Onderdrukking.onderdruk(set, 5, Eerder.niets()).tabellen();
      for (int t = 0; t < tabellen.size(); t++) {
        Publicatietabel tabel = tabellen.get(t);
        Onderdrukking.metTotalen(set.tabellen().get(t))
            .forEach(
                (plek, aantal) -> {
                  if (aantal >= 5 && tabel.aantal(plek.toArray(String[]::new)).isEmpty()) {
                    assertThat(geeftWeg(tabellen, tabel, plek, aantal)).isTrue();
                  }
                });
      }
    }
  }

  /** Whether showing this one number gives a hidden one away. */
  private static boolean geeftWeg(
      List<Publicatietabel> tabellen, Publicatietabel tabel, List<String> plek, long aantal) {
    Sleutel wat = Onderdrukking.sleutel(tabel.eenheid(), tabel.assen(), plek, JAAR);
    List<Publicatietabel> met =
        tabellen.stream()
            .map(
                een ->
                    new Publicatietabel(
                        een.code(),
                        een.titel(),
                        een.eenheid(),
                        een.assen(),
                        met(een, een.cellen(), wat, aantal),
                        met(een, een.totalen(), wat, aantal)))
            .toList();
    try {
      return !new Aanvaller(5).leest(JAAR, met).rekentUit().isEmpty();
    } catch (IllegalStateException nietTeGeloven) {
      // Nothing small is left in what is hidden: the attacker sees that it was hidden for nothing.
      return false;
    }
  }

  private static List<Cel> met(Publicatietabel tabel, List<Cel> cellen, Sleutel wat, long aantal) {
    return cellen.stream()
        .map(
            cel ->
                Onderdrukking.sleutel(tabel.eenheid(), tabel.assen(), cel.plek(), JAAR).equals(wat)
                    ? new Cel(cel.plek(), aantal)
                    : cel)
        .toList();
  }

  @Test
  void tablesThatDoNotCountTheSameAreRefused() {
    assertThatThrownBy(
            () ->
                onderdrukt(
                    rij(Eenheid.MELDING, Uitsplitsing.VORM, "SEKSUEEL", 9),
                    rij(Eenheid.MELDING, Uitsplitsing.GEMEENTE, "Zwolle", 8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aThresholdThatHidesOnlyOnesIsRefused() {
    assertThatThrownBy(
            () -> Onderdrukking.onderdruk(new Cijferset(JAAR, List.of()), 2, Eerder.niets()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Kengetal kengetal(Indicator indicator, int teller, Integer noemer) {
    return new Kengetal(
        indicator.code(),
        indicator.tekst(),
        (long) teller,
        noemer == null ? null : noemer.longValue(),
        BigDecimal.TEN,
        indicator.eenheid());
  }

  private static List<Kengetal> kengetallen(List<Cijfertabel> tabellen, Kengetal... kengetallen) {
    return Onderdrukking.onderdruk(
            new Cijferset(JAAR, tabellen, List.of(kengetallen), List.of()), 5, Eerder.niets())
        .kengetallen();
  }

  @Test
  void aKeyFigureOfAFewIsHiddenWithItsPercentage() {
    Kengetal getal = kengetallen(List.of(), kengetal(Indicator.OPVANG_NIET_GEVONDEN, 2, 30)).get(0);
    assertThat(getal.teller()).isNull();
    assertThat(getal.waarde()).isNull();
    assertThat(getal.noemer()).isEqualTo(30);
  }

  @Test
  void aKeyFigureOfAllButAFewIsHiddenToo() {
    Kengetal getal = kengetallen(List.of(), kengetal(Indicator.AFGESLOTEN, 28, 30)).get(0);
    assertThat(getal.teller()).isNull();
    assertThat(getal.waarde()).isNull();
  }

  @Test
  void whatIsHiddenAsANumeratorIsHiddenAsADenominator() {
    List<Kengetal> getallen =
        kengetallen(
            List.of(rij(Eenheid.CASUS, Uitsplitsing.GEMEENTE, "Zwolle", 30)),
            kengetal(Indicator.VERMOEDEN, 28, 30),
            kengetal(Indicator.VERWEZEN, 14, 28));
    assertThat(getallen.get(0).teller()).isNull();
    assertThat(getallen.get(1).noemer()).isNull();
  }

  @Test
  void aKeyFigureDoesNotTellWhatATableHides() {
    Cijfertabel tabel =
        rij(
            Eenheid.CASUS,
            Uitsplitsing.CLASSIFICATIE,
            "GEEN_MENSENHANDEL",
            60,
            "RISICOFACTOREN",
            6,
            "ERNSTIG_VERMOEDEN",
            2,
            "MENSENHANDEL",
            40);
    Veiligeset set =
        Onderdrukking.onderdruk(
            new Cijferset(
                JAAR, List.of(tabel), List.of(kengetal(Indicator.VERMOEDEN, 42, 108)), List.of()),
            5,
            Eerder.niets());
    boolean mensenhandel = set.tabellen().get(0).aantal("MENSENHANDEL").isPresent();
    assertThat(mensenhandel && set.kengetallen().get(0).teller() != null).isFalse();
  }

  @Test
  void sourcesAndMunicipalitiesAreNoPeople() {
    Kengetal getal =
        kengetallen(List.of(), kengetal(Indicator.GEMEENTEN_ZONDER_MELDING, 2, 14)).get(0);
    assertThat(getal.teller()).isEqualTo(2);
  }

  @Test
  void whatWasHiddenOnceStaysHiddenWhileItIsTheSame() {
    Cijferset eerst =
        new Cijferset(
            JAAR, List.of(rij(Eenheid.MELDING, Uitsplitsing.VORM, "V0", 3, "V1", 9, "V2", 30)));
    Veiligeset getoond = Onderdrukking.onderdruk(eerst, 5, Eerder.niets());
    assertThat(getoond.tabellen().get(0).aantal("V1")).isEmpty();
    Cijferset daarna =
        new Cijferset(
            JAAR, List.of(rij(Eenheid.MELDING, Uitsplitsing.VORM, "V0", 6, "V1", 9, "V2", 30)));
    Publicatietabel tabel =
        Onderdrukking.onderdruk(daarna, 5, new Eerder(List.of(new Uitgave(eerst, getoond))))
            .tabellen()
            .get(0);
    assertThat(tabel.aantal("V1")).isEmpty();
    assertThat(tabel.alles().map(Cel::aantal).filter(Objects::isNull)).hasSizeGreaterThan(1);
  }
}
