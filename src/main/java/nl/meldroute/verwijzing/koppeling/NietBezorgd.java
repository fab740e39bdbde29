package nl.meldroute.verwijzing.koppeling;

/** A message did not arrive, or nobody knows whether it did; the engine tries again later. */
public class NietBezorgd extends RuntimeException {

  /** Why, without anything that a partner's system said. */
  public enum Reden {
    GEEN_KOPPELING,
    ANDER_ADRES,
    EIGEN_NETWERK,
    ONBEKEND_ADRES,
    GEEN_VERBINDING,
    GEEN_ANTWOORD,
    GEWEIGERD,
    STORING_BIJ_PARTNER,
    RUST
  }

  private final Reden reden;

  public NietBezorgd(Reden reden) {
    super(reden.name());
    this.reden = reden;
  }

  public Reden reden() {
    return reden;
  }
}
