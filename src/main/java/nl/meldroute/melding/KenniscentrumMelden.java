package nl.meldroute.melding;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Step 3 of the route (Twente 2022, §6.1): each suspicion is registered with the kenniscentrum, for
 * its nature and extent, and how and when the reporter hears back is agreed.
 */
@Component
class KenniscentrumMelden implements Taakafhandeling {

  private final Dossiers dossiers;
  private final Verbandenlijst verbanden;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  KenniscentrumMelden(
      Dossiers dossiers,
      Verbandenlijst verbanden,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.dossiers = dossiers;
    this.verbanden = verbanden;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "kenniscentrum-melden";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("classificatie", casus.classificatie().tekst());
    gegevens.put("verbanden", verbanden.rijen(casus));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    verbanden.beoordeel(casus, invoer.rijen("verbanden"));
    Number aantal = invoer.getal("aantalSlachtoffers");
    Antwoord bekend = invoer.code("alBekend", Antwoord.class);
    database
        .sql(
            """
            insert into registratie (id, casus_id, al_bekend, aantal_slachtoffers, toelichting, terugkoppeling, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(bekend.name())
        .param(aantal == null ? null : aantal.intValue())
        .param(invoer.tekst("toelichting"))
        .param(invoer.tekst("terugkoppeling"))
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
    dossiers.schrijfBij(
        casus,
        "geregistreerd",
        "Het vermoeden is opgenomen bij het kenniscentrum. Al bekend: %s. Afspraak over terugkoppeling: %s"
            .formatted(bekend.tekst(), invoer.tekst("terugkoppeling")));
    return Map.of();
  }
}
