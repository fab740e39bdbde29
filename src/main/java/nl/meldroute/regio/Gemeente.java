package nl.meldroute.regio;

/** A municipality of a region, such as {@code hof-van-twente} with the name Hof van Twente. */
public record Gemeente(String code, String naam) {

  /** Takes the place of a municipality's code when the place lies outside the region. */
  public static final String BUITEN_REGIO = "BUITEN_REGIO";

  /** Takes the place of a municipality's code when nobody knows the place yet. */
  public static final String ONBEKEND = "ONBEKEND";

  public static Gemeente van(String naam) {
    return new Gemeente(Kebab.van(naam), naam);
  }

  /** A name, or what stands in its place, as staff read it. */
  public static String tekst(String naam) {
    return switch (naam) {
      case BUITEN_REGIO -> "een gemeente buiten de regio";
      case ONBEKEND -> "gemeente onbekend";
      default -> naam;
    };
  }

  boolean heet(String naamOfCode) {
    return naam.equalsIgnoreCase(naamOfCode) || code.equals(naamOfCode);
  }
}
