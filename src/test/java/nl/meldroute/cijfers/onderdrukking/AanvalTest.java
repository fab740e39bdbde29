package nl.meldroute.cijfers.onderdrukking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.onderdrukking.Eerder.Uitgave;
import org.junit.jupiter.api.Test;

/** Tables by chance, attacked by somebody who tries every number. */
class AanvalTest {

  private static final int DREMPEL = 5;
  private static final LongPredicate KLEIN = aantal -> aantal > 0 && aantal < DREMPEL;

  @Test
  void noHiddenNumberOfTenThousandLinkedSetsCanBeComputed() {
    for (int zaad = 0; zaad < 10_000; zaad++) {
      Cijferset set = new Toevalsset(zaad).set();
      Veiligeset veilig = Onderdrukking.onderdruk(set, DREMPEL, Eerder.niets());
      Aanvaller aanvaller = new Aanvaller(DREMPEL).leest(set.jaar(), veilig.tabellen());
      assertThat(aanvaller.rekentUit()).as("set %d", zaad).isEmpty();
      assertThat(getoond(veilig)).as("set %d", zaad).noneMatch(KLEIN::test);
    }
  }

  private static List<Long> getoond(Veiligeset veilig) {
    return veilig.tabellen().stream()
        .flatMap(Publicatietabel::alles)
        .map(Cel::aantal)
        .filter(aantal -> aantal != null)
        .toList();
  }

  @Test
  void theAttackFindsWhatIsLeftWhenOnlySmallNumbersAreHidden() {
    int gevonden = 0;
    int metKlein = 0;
    for (int zaad = 0; zaad < 1_000; zaad++) {
      Cijferset set = new Toevalsset(zaad).set();
      if (Toevalsset.tel(set, KLEIN) > 0) {
        metKlein++;
        List<Publicatietabel> tabellen =
            set.tabellen().stream().map(AanvalTest::zonderKleine).toList();
        if (!new Aanvaller(DREMPEL).leest(set.jaar(), tabellen).rekentUit().isEmpty()) {
          gevonden++;
        }
      }
    }
    assertThat(gevonden).isGreaterThan(metKlein * 3 / 4);
  }

  private static Publicatietabel zonderKleine(Cijfertabel tabel) {
    List<Cel> cellen = new ArrayList<>();
    List<Cel> totalen = new ArrayList<>();
    Onderdrukking.metTotalen(tabel)
        .forEach(
            (plek, aantal) ->
                (plek.contains(Publicatietabel.TOTAAL) ? totalen : cellen)
                    .add(new Cel(plek, KLEIN.test(aantal) ? null : aantal)));
    return new Publicatietabel(
        tabel.code(), tabel.titel(), tabel.eenheid(), tabel.assen(), cellen, totalen);
  }

  @Test
  void theAttackFindsWhatEachTableHidesForItselfOnly() {
    int gevonden = 0;
    for (int zaad = 0; zaad < 1_000; zaad++) {
      Cijferset set = new Toevalsset(zaad).set();
      List<Publicatietabel> los =
          set.tabellen().stream()
              .flatMap(
                  tabel ->
                      Onderdrukking.onderdruk(
                          new Cijferset(set.jaar(), List.of(tabel)), DREMPEL, Eerder.niets())
                          .tabellen()
                          .stream())
              .toList();
      if (!new Aanvaller(DREMPEL).leest(set.jaar(), los).rekentUit().isEmpty()) {
        gevonden++;
      }
    }
    assertThat(gevonden).isGreaterThan(20);
  }

  @Test
  void aSecondVersionOfAYearGivesNothingAwayOfTheFirst() {
    int niet = 0;
    for (int zaad = 0; zaad < 2_000; zaad++) {
      Toevalsset toeval = new Toevalsset(zaad);
      Cijferset eerste = toeval.set();
      Veiligeset getoond = Onderdrukking.onderdruk(eerste, DREMPEL, Eerder.niets());
      Cijferset tweede = (zaad % 3 == 0 ? toeval.metMeerTabellen() : toeval.verbeterd()).set();
      Veiligeset daarna;
      try {
        daarna =
            Onderdrukking.onderdruk(
                tweede, DREMPEL, new Eerder(List.of(new Uitgave(eerste, getoond))));
      } catch (NietTeBeschermen geweigerd) {
        niet++;
        continue;
      }
      Map<Sleutel, Long> toen = waarden(eerste);
      Map<Sleutel, Long> nu = waarden(tweede);
      Aanvaller aanvaller =
          new Aanvaller(DREMPEL)
              .leest(eerste.jaar(), getoond.tabellen())
              .leest(tweede.jaar(), daarna.tabellen(), merk(toen, nu));
      assertThat(aanvaller.rekentUit()).as("set %d", zaad).isEmpty();
    }
    assertThat(niet).isLessThan(100);
  }

  private static Function<Map<String, String>, String> merk(
      Map<Sleutel, Long> toen, Map<Sleutel, Long> nu) {
    return naam -> {
      Map<String, String> deel = new HashMap<>(naam);
      Sleutel sleutel = new Sleutel(deel.remove("#"), deel);
      return !toen.containsKey(sleutel) || toen.get(sleutel).equals(nu.get(sleutel)) ? "" : "2";
    };
  }

  private static Map<Sleutel, Long> waarden(Cijferset set) {
    Map<Sleutel, Long> waarden = new HashMap<>();
    for (Cijfertabel tabel : set.tabellen()) {
      Onderdrukking.metTotalen(tabel)
          .forEach(
              (plek, aantal) ->
                  waarden.put(
                      Onderdrukking.sleutel(Eenheid.MELDING, tabel.assen(), plek, set.jaar()),
                      aantal));
    }
    return waarden;
  }

  /** What is open at the end of a year is what was open, and what came in, less what went out. */
  @Test
  void nothingFollowsFromLastYearsStockAndWhatCameAndWent() {
    int niet = 0;
    for (int zaad = 0; zaad < 1_000; zaad++) {
      Voorraad voorraad = new Voorraad(zaad);
      Veiligeset toen = Onderdrukking.onderdruk(voorraad.eerste(), DREMPEL, Eerder.niets());
      Cijferset tweede = voorraad.tweede();
      Veiligeset nu;
      try {
        nu =
            Onderdrukking.onderdruk(
                tweede, DREMPEL, new Eerder(List.of(new Uitgave(voorraad.eerste(), toen))));
      } catch (NietTeBeschermen geweigerd) {
        niet++;
        continue;
      }
      Aanvaller aanvaller =
          new Aanvaller(DREMPEL)
              .leest(voorraad.eerste().jaar(), toen.tabellen())
              .leest(tweede.jaar(), nu.tabellen());
      for (Verband verband : tweede.verbanden()) {
        aanvaller.weet(
            verband.termen().stream().map(Verband.Term::sleutel).toList(),
            verband.termen().stream().mapToInt(Verband.Term::factor).toArray());
      }
      assertThat(aanvaller.rekentUit()).as("set %d", zaad).isEmpty();
    }
    assertThat(niet).isLessThan(50);
  }
}
