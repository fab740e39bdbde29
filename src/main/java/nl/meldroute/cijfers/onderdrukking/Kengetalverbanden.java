package nl.meldroute.cijfers.onderdrukking;

import java.util.List;
import java.util.Set;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Indicator;
import nl.meldroute.cijfers.Uitsplitsing;

/**
 * Which key figures tell what a table tells too, by their definition. A key figure that counts
 * nobody, but sources or municipalities, needs no hiding: noughts are shown.
 */
final class Kengetalverbanden {

  /**
   * What a numerator adds up.
   *
   * @param van whether these values count, or all others
   */
  record Optelling(
      Indicator kengetal,
      Eenheid eenheid,
      Uitsplitsing uitsplitsing,
      boolean van,
      Set<String> waarden) {}

  static final List<Optelling> OPTELLINGEN =
      List.of(
          new Optelling(
              Indicator.VERMOEDEN,
              Eenheid.CASUS,
              Uitsplitsing.CLASSIFICATIE,
              true,
              Set.of(Classificatie.ERNSTIG_VERMOEDEN.code(), Classificatie.MENSENHANDEL.code())),
          new Optelling(
              Indicator.AFGESLOTEN,
              Eenheid.CASUS,
              Uitsplitsing.UITKOMST,
              false,
              Set.of(Uitsplitsing.OPEN)),
          new Optelling(
              Indicator.VERWIJZING_MET_UITKOMST,
              Eenheid.VERWIJZING,
              Uitsplitsing.UITKOMST,
              false,
              Set.of(Uitsplitsing.OPEN)));

  private static final Set<String> ZONDER_MENSEN =
      Set.of(
          Indicator.BRONNEN_ZONDER_MELDING.code(),
          Indicator.GEMEENTEN_ZONDER_MELDING.code(),
          Indicator.CONTROLE_IN_RISICOSECTOR.code());

  private Kengetalverbanden() {}

  static boolean teltMensen(String kengetal) {
    return !ZONDER_MENSEN.contains(kengetal);
  }
}
