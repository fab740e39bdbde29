package nl.meldroute.begrippen;

/** Where a place in a shelter is, seen from the region that keeps it. */
public enum Ligging implements Waarde {
  EIGEN_REGIO("In de eigen regio"),
  BUITEN_REGIO("Buiten de regio"),
  LANDELIJK("Landelijke plek");

  private final String tekst;

  Ligging(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
