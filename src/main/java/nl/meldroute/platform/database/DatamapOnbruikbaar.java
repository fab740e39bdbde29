package nl.meldroute.platform.database;

import java.nio.file.Path;
import nl.meldroute.platform.StartGeweigerd;

/** The data folder, or what lies in it, cannot serve as the built-in database. */
public class DatamapOnbruikbaar extends StartGeweigerd {

  private static final String ANDERE_MAP = "of kies een andere map met --meldroute.data-map=<map>.";

  private DatamapOnbruikbaar(String melding, String actie, Throwable oorzaak) {
    super(melding, actie, oorzaak);
  }

  static DatamapOnbruikbaar geenMap(Path map) {
    return new DatamapOnbruikbaar(
        "De datamap %s is geen map maar een bestand.".formatted(map),
        "Haal dat bestand weg, " + ANDERE_MAP,
        null);
  }

  static DatamapOnbruikbaar verbodenTeken(Path map) {
    return new DatamapOnbruikbaar(
        "De naam van de datamap %s bevat een teken dat PostgreSQL niet aankan (\" $ ` of een regeleinde)."
            .formatted(map),
        "Hernoem de map, " + ANDERE_MAP,
        null);
  }

  static DatamapOnbruikbaar nietSchrijfbaar(Path map, Throwable oorzaak) {
    return new DatamapOnbruikbaar(
        "Meldroute kan niet schrijven in de datamap %s.".formatted(map),
        "Geef de gebruiker die Meldroute start lees- en schrijfrechten op deze map, " + ANDERE_MAP,
        oorzaak);
  }

  static DatamapOnbruikbaar schijfVol(Path map, Throwable oorzaak) {
    return new DatamapOnbruikbaar(
        "De schijf van de datamap %s is vol. De database kan niet starten.".formatted(map),
        "Maak minstens 1 GB vrij en start opnieuw. Er gaan geen gegevens verloren.",
        oorzaak);
  }

  static DatamapOnbruikbaar geenDatabase(Path postgres) {
    return new DatamapOnbruikbaar(
        "De map %s is niet leeg en bevat geen database van PostgreSQL.".formatted(postgres),
        "Meldroute overschrijft niets. Verplaats de map, " + ANDERE_MAP,
        null);
  }

  static DatamapOnbruikbaar andereVersie(Path postgres, String gevonden, String nodig) {
    return new DatamapOnbruikbaar(
        "De database in %s is van PostgreSQL %s. Deze Meldroute heeft PostgreSQL %s nodig."
            .formatted(postgres, gevonden, nodig),
        "Zet de gegevens over volgens docs/beheer/upgrade.md, of start de vorige versie van Meldroute. Er is niets gewijzigd.",
        null);
  }

  static DatamapOnbruikbaar geheimenOntbreken(Path geheimen) {
    return new DatamapOnbruikbaar(
        "Er is een database, maar het bestand %s met de wachtwoorden ontbreekt of is niet compleet."
            .formatted(geheimen),
        "Zet het bestand terug uit de reservekopie, " + ANDERE_MAP,
        null);
  }

  static DatamapOnbruikbaar geheimenPassenNiet(Path geheimen, Throwable oorzaak) {
    return new DatamapOnbruikbaar(
        "De wachtwoorden in %s horen niet bij deze database.".formatted(geheimen),
        "Zet het bestand terug uit dezelfde reservekopie als de database, " + ANDERE_MAP,
        oorzaak);
  }

  static DatamapOnbruikbaar rootMagNiet() {
    return new DatamapOnbruikbaar(
        "PostgreSQL weigert te draaien als root, en een afgeschermde gebruiker (unshare -U) is hier niet mogelijk.",
        "Start Meldroute als gewone gebruiker die eigenaar is van de datamap, of gebruik een externe database.",
        null);
  }

  static DatamapOnbruikbaar achterblijver(Path map, long pid) {
    return new DatamapOnbruikbaar(
        "In %s draait nog een oude PostgreSQL (proces %d) die niet wil stoppen."
            .formatted(map, pid),
        "Stop proces %d en start opnieuw.".formatted(pid),
        null);
  }

  static DatamapOnbruikbaar stapMislukt(
      String stap, Path logboek, String uitvoer, Throwable oorzaak) {
    return new DatamapOnbruikbaar(
        "De ingebouwde database is niet gestart: %s is mislukt.%n%s".formatted(stap, uitvoer),
        "Lees de oorzaak hierboven of in %s.".formatted(logboek),
        oorzaak);
  }
}
