package nl.meldroute.platform.database;

/** Address and the two accounts of a database: one that owns it, one that works in it. */
public record Databasetoegang(
    String jdbcUrl,
    String appGebruiker,
    String appWachtwoord,
    String eigenaar,
    String eigenaarWachtwoord) {

  @Override
  public String toString() {
    return "Databasetoegang[" + jdbcUrl + ", " + appGebruiker + ", " + eigenaar + "]";
  }
}
