package nl.meldroute.interventie;

import java.util.Set;
import nl.meldroute.begrippen.Interventie;

/** The way that an intervention goes; its name is a code of the process. */
public enum Interventieweg {
  /** By way of a decision in the sense of the Algemene wet bestuursrecht. */
  BESLUIT,
  /** Under the authority's own law, with the outcome back to the chain. */
  EIGEN_GEZAG;

  private static final Set<Interventie> BESLUITEN =
      Set.of(
          Interventie.VERGUNNING_WEIGEREN,
          Interventie.VERGUNNING_INTREKKEN,
          Interventie.PAND_SLUITEN,
          Interventie.LAST_ONDER_DWANGSOM,
          Interventie.LAST_ONDER_BESTUURSDWANG,
          Interventie.BESTUURLIJKE_BOETE,
          Interventie.VOORZIENING_INTREKKEN);

  public static Interventieweg van(Interventie interventie) {
    return BESLUITEN.contains(interventie) ? BESLUIT : EIGEN_GEZAG;
  }
}
