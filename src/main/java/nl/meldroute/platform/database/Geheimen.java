package nl.meldroute.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the built-in database: random, made once, readable by the owner only. */
record Geheimen(String beheerder, String eigenaar, String app) {

  static Geheimen laadOfMaak(Datamap map) {
    try {
      if (Files.exists(map.geheimen())) {
        return laad(map);
      }
      if (map.heeftDatabase()) {
        throw DatamapOnbruikbaar.geheimenOntbreken(map.geheimen());
      }
      Geheimen nieuw = new Geheimen(willekeurig(), willekeurig(), willekeurig());
      nieuw.bewaar(map.geheimen());
      return nieuw;
    } catch (IOException e) {
      throw Datamap.fout(map.pad(), e);
    }
  }

  private static Geheimen laad(Datamap map) throws IOException {
    Properties p = new Properties();
    try (Reader in = Files.newBufferedReader(map.geheimen())) {
      p.load(in);
    }
    for (String naam : new String[] {"beheerder", "eigenaar", "app"}) {
      if (p.getProperty(naam, "").isBlank()) {
        throw DatamapOnbruikbaar.geheimenOntbreken(map.geheimen());
      }
    }
    return new Geheimen(
        p.getProperty("beheerder"), p.getProperty("eigenaar"), p.getProperty("app"));
  }

  /** On disk before the database is made with them, so that no crash can part the two. */
  private void bewaar(Path bestand) throws IOException {
    Properties p = new Properties();
    p.setProperty("beheerder", beheerder);
    p.setProperty("eigenaar", eigenaar);
    p.setProperty("app", app);
    Path tijdelijk = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
    Files.deleteIfExists(tijdelijk);
    Files.createFile(tijdelijk, Datamap.alleenEigenaar(tijdelijk, "rw-------"));
    try (Writer uit = Files.newBufferedWriter(tijdelijk)) {
      p.store(uit, "Wachtwoorden van de ingebouwde database. Bewaar samen met de map postgres.");
    }
    try (FileChannel kanaal = FileChannel.open(tijdelijk, StandardOpenOption.WRITE)) {
      kanaal.force(true);
    }
    Files.move(
        tijdelijk, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String willekeurig() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Geheimen[***]";
  }
}
