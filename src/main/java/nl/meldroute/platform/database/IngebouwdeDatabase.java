package nl.meldroute.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a data folder, for who has no database server of their own. Data stay
 * between runs and are as durable as in any PostgreSQL. Listens on the loopback address only, and
 * asks other users of this machine for a password too.
 */
public final class IngebouwdeDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(IngebouwdeDatabase.class);
  private static final String DATABASE = "meldroute";

  private final Datamapslot slot;
  private final Postgresserver server;
  private final Databaseinrichting inrichting;
  private final Databasetoegang toegang;
  private final AtomicBoolean gesloten = new AtomicBoolean();

  private IngebouwdeDatabase(
      Datamapslot slot,
      Postgresserver server,
      Databaseinrichting inrichting,
      Databasetoegang toegang) {
    this.slot = slot;
    this.server = server;
    this.inrichting = inrichting;
    this.toegang = toegang;
  }

  /**
   * Starts the server on this folder, and creates folder and database if there are none.
   *
   * @throws DatamapBezet when a living product works in the folder
   * @throws DatamapOnbruikbaar when the folder cannot serve; nothing in it has changed
   */
  public static IngebouwdeDatabase start(Path dataMap) {
    Datamap map = Datamap.open(dataMap);
    return start(map, map.programma(), true);
  }

  static IngebouwdeDatabase start(Datamap map, Path programmamap, boolean duurzaam) {
    Datamapslot slot = Datamapslot.neem(map);
    Postgresserver server = null;
    try {
      map.controleer(Postgresserver.VERSIE);
      Geheimen geheimen = Geheimen.laadOfMaak(map);
      Postgresprogramma programma = Postgresprogramma.uitgepaktIn(programmamap);
      server = new Postgresserver(map, programma, duurzaam);
      server.stopAchterblijver();
      if (programmamap.equals(map.programma())) {
        programma.ruimAndereOp();
      }
      if (!map.heeftDatabase()) {
        server.maak(geheimen);
      }
      int poort = server.start();
      Databaseinrichting inrichting = new Databaseinrichting(poort, geheimen);
      Databasetoegang toegang = inrichting.richtIn(DATABASE);
      log.info("Ingebouwde database gestart in {} op poort {}", map.pad(), poort);
      return new IngebouwdeDatabase(slot, server, inrichting, toegang);
    } catch (IOException e) {
      breekAf(server, slot);
      throw Datamap.fout(map.pad(), e);
    } catch (SQLException e) {
      breekAf(server, slot);
      throw uitleg(map, e);
    } catch (RuntimeException | Error e) {
      breekAf(server, slot);
      throw e;
    }
  }

  /** Another database on this server, with the same roles. */
  Databasetoegang extraDatabase(String naam) throws SQLException {
    return inrichting.richtIn(naam);
  }

  public Databasetoegang toegang() {
    return toegang;
  }

  public String jdbcUrl() {
    return toegang.jdbcUrl();
  }

  public String appGebruiker() {
    return toegang.appGebruiker();
  }

  public String appWachtwoord() {
    return toegang.appWachtwoord();
  }

  public String eigenaar() {
    return toegang.eigenaar();
  }

  public String eigenaarWachtwoord() {
    return toegang.eigenaarWachtwoord();
  }

  @Override
  public void close() {
    if (gesloten.compareAndSet(false, true)) {
      breekAf(server, slot);
    }
  }

  private static void breekAf(Postgresserver server, Datamapslot slot) {
    try {
      if (server != null && !server.stop()) {
        log.error(
            "De ingebouwde database wil niet stoppen; de volgende start probeert het opnieuw.");
      }
    } catch (IOException e) {
      log.error(
          "De ingebouwde database is niet gestopt; de volgende start probeert het opnieuw.", e);
    } finally {
      slot.close();
    }
  }

  private static DatamapOnbruikbaar uitleg(Datamap map, SQLException e) {
    String staat = String.valueOf(e.getSQLState());
    if (staat.equals("28P01")) {
      return DatamapOnbruikbaar.geheimenPassenNiet(map.geheimen(), e);
    }
    return staat.equals("53100") // disk_full
        ? DatamapOnbruikbaar.schijfVol(map.pad(), e)
        : DatamapOnbruikbaar.stapMislukt(
            "het inrichten van de database", map.logboek(), e.getMessage(), e);
  }
}
