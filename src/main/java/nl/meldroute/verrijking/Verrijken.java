package nl.meldroute.verrijking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.dossier.Persoonsopgave;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Step 2 of the route (Twente 2022, §6.1): information from both sociaal domein and veiligheid. */
@Component
class Verrijken implements Taakafhandeling {

  /** What the table {@code vermoeden} asks and only a human can answer. */
  private static final List<String> VRAGEN =
      List.of("handeling", "dwangmiddel", "oogmerkUitbuiting", "wervingProstitutieBuitenland");

  private static final List<String> AANTALLEN = List.of("aantalSignalen", "aantalRisicofactoren");

  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Verrijken(Dossiers dossiers, JdbcClient database, Toegang toegang, Clock klok) {
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "verrijken";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    VRAGEN.forEach(vraag -> gegevens.put(vraag, "ONBEKEND"));
    gegevens.put("aantalSignalen", aantal(taak, "signalen"));
    gegevens.put("aantalRisicofactoren", aantal(taak, "risicogroepen"));
    return gegevens;
  }

  private int aantal(Taak taak, String lijst) {
    return dossiers.melding(taak.melding(), "Signaal verrijken").inhoud().get(lijst)
            instanceof List<?> genoemd
        ? genoemd.size()
        : 0;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    invoer.rijen("verrijkingen").forEach(verrijking -> legVast(casus, verrijking));
    invoer
        .rijen("kenmerken")
        .forEach(
            rij ->
                dossiers.voegKenmerkToe(
                    casus,
                    new Kenmerkopgave(rij.code("soort", Kenmerksoort.class), rij.tekst("waarde"))));
    invoer
        .rijen("betrokkenen")
        .forEach(
            rij ->
                dossiers.voegBetrokkeneToe(
                    casus, Set.of(rij.code("rol", Betrokkenerol.class)), persoon(rij)));
    Map<String, Object> antwoorden = new LinkedHashMap<>();
    VRAGEN.forEach(vraag -> antwoorden.put(vraag, invoer.tekst(vraag)));
    AANTALLEN.forEach(vraag -> antwoorden.put(vraag, invoer.getal(vraag)));
    casus.beoordeel(antwoorden, klok.instant());
    return Map.of();
  }

  private static Persoonsopgave persoon(Invoer rij) {
    return new Persoonsopgave(
        rij.tekst("naam"),
        null,
        null,
        rij.code("leeftijdscategorie", Leeftijdscategorie.class),
        null,
        null,
        null,
        null);
  }

  private void legVast(Casus casus, Invoer verrijking) {
    database
        .sql(
            "insert into verrijking (id, casus_id, domein, bron, bevinding, door, tijdstip) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            casus.id(),
            verrijking.tekst("domein"),
            verrijking.tekst("bron"),
            verrijking.tekst("bevinding"),
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()))
        .update();
  }
}
