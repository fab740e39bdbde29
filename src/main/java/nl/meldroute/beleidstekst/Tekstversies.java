package nl.meldroute.beleidstekst;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the words of each region. Which is the newest is asked each time, so that what
 * another node published counts at once; what stands in it is read once.
 */
@Component
@Transactional
public class Tekstversies {

  private static final String KOLOMMEN =
      "select versie, inhoud, sinds, door, goedgekeurd_door, reden, wijziging from beleidstekst where regio = ? and sleutel = ? ";

  private final Map<Plaats, Tekstversie> gelezen = new ConcurrentHashMap<>();
  private final JdbcClient database;
  private final Tekstkeuring keuring;
  private final Fabriek fabriek;
  private final Toegang toegang;
  private final Clock klok;

  Tekstversies(
      JdbcClient database, Tekstkeuring keuring, Fabriek fabriek, Toegang toegang, Clock klok) {
    this.database = database;
    this.keuring = keuring;
    this.fabriek = fabriek;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** With its moment: a number that was undone with its transaction comes again. */
  private record Plaats(String regio, String sleutel, int versie, Instant sinds) {}

  /** The version that counts now; empty while the region never published one. */
  public Optional<Tekstversie> huidige(String regio, String sleutel) {
    return database
        .sql(
            "select versie, sinds from beleidstekst where regio = ? and sleutel = ? order by versie desc limit 1")
        .params(regio, sleutel)
        .query(
            (rij, nummer) ->
                new Plaats(regio, sleutel, rij.getInt(1), rij.getTimestamp(2).toInstant()))
        .optional()
        .map(
            plaats ->
                gelezen.computeIfAbsent(
                    plaats, nieuw -> versie(regio, sleutel, nieuw.versie()).orElseThrow()));
  }

  /** A version, also an older one; empty when there is none that may be read. */
  public Optional<Tekstversie> versie(String regio, String sleutel, int versie) {
    return database
        .sql(KOLOMMEN + "and versie = ?")
        .params(regio, sleutel, versie)
        .query(Tekstversies::lees)
        .optional();
  }

  /** All versions, newest first. */
  public List<Tekstversie> alle(String regio, String sleutel) {
    return database
        .sql(KOLOMMEN + "order by versie desc")
        .params(regio, sleutel)
        .query(Tekstversies::lees)
        .list();
  }

  /**
   * What a region publishes.
   *
   * @param inhoud as JSON; null to go back to the factory setting
   * @param door who wrote it
   * @param goedgekeurdDoor another person; null when an older version comes back
   * @param wijziging number of the beleidswijziging
   */
  public record Publicatie(
      String regio,
      String sleutel,
      String inhoud,
      String door,
      String goedgekeurdDoor,
      String reden,
      String wijziging) {}

  /**
   * Makes it the version that counts from now on. What is new is checked once more, because what
   * was right when it was approved need not be right any more; what comes back was right before.
   *
   * @return its number
   * @throws OngeldigeInvoer naming every fault; then nothing was published
   */
  public int publiceer(Publicatie nieuw) {
    Tekstsoort soort =
        fabriek
            .soort(nieuw.sleutel())
            .orElseThrow(() -> new IllegalArgumentException("Deze tekst is er niet"));
    return toegang.alsSysteem(nieuw.regio(), () -> publiceer(nieuw, soort));
  }

  private int publiceer(Publicatie nieuw, Tekstsoort soort) {
    Optional<Tekstversie> nu = huidige(nieuw.regio(), nieuw.sleutel());
    if (nieuw.inhoud() != null && nieuw.goedgekeurdDoor() != null) {
      List<Tekstbevinding> fouten = keuring.keur(nieuw.sleutel(), nieuw.inhoud(), nu);
      if (!fouten.isEmpty()) {
        throw new OngeldigeInvoer(fouten.stream().map(Tekstbevinding::alsFout).toList());
      }
    }
    int versie = nu.map(Tekstversie::versie).orElse(0) + 1;
    database
        .sql(
            """
            insert into beleidstekst (regio, soort, sleutel, versie, inhoud, sinds, door, goedgekeurd_door, reden, wijziging)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            nieuw.regio(),
            soort.name(),
            nieuw.sleutel(),
            versie,
            nieuw.inhoud(),
            Timestamp.from(klok.instant()),
            nieuw.door(),
            nieuw.goedgekeurdDoor(),
            nieuw.reden(),
            nieuw.wijziging())
        .update();
    return versie;
  }

  private static Tekstversie lees(ResultSet rij, int nummer) throws SQLException {
    return new Tekstversie(
        rij.getInt("versie"),
        rij.getString("inhoud"),
        rij.getTimestamp("sinds").toInstant(),
        rij.getString("door"),
        rij.getString("goedgekeurd_door"),
        rij.getString("reden"),
        rij.getString("wijziging"));
  }
}
