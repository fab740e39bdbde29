package nl.meldroute.terugkoppeling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reporter hears what became of the melding, or it is written down why not (E3). */
@Component
class Terugkoppelen implements Taakafhandeling {

  private final Terugkoppelafspraken afspraken;
  private final Contactwacht wacht;
  private final Terugkoppelwoorden woorden;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Terugkoppelen(
      Terugkoppelafspraken afspraken,
      Contactwacht wacht,
      Terugkoppelwoorden woorden,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.afspraken = afspraken;
    this.wacht = wacht;
    this.woorden = woorden;
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "terugkoppelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Melding melding = dossiers.melding(taak.melding(), "Terugkoppelen aan melder");
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    List<String> afspraak = new ArrayList<>(wacht.regels(casus, melding));
    afspraken
        .van(melding)
        .ifPresentOrElse(
            gemaakt -> {
              gegevens.put("wijze", gemaakt.wijze().name());
              afspraak.add(
                  "Terugkoppelen: %s, uiterlijk %s."
                      .formatted(gemaakt.wijze().tekst(), afspraken.datum(gemaakt.uiterlijk())));
              afspraak.add(gemaakt.uitleg());
            },
            () -> afspraak.add("Er is geen terugkoppeling afgesproken."));
    Terugkoppelinhoud inhoud = afspraken.inhoud(melding);
    afspraak.add(inhoud.tekst());
    afspraak.addAll(woorden.terugkoppelen(melding, afspraken.van(melding), inhoud));
    gegevens.put("afspraak", String.join("\n", afspraak));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Melding melding = dossiers.melding(taak.melding(), "Terugkoppelen aan melder");
    boolean gegeven = "JA".equals(invoer.tekst("gegeven"));
    Wijze wijze = gegeven ? wacht.eisVeilig(casus, melding, invoer) : null;
    database
        .sql(
            """
            insert into terugkoppeling (id, casus_id, melding_id, gegeven, wijze, inhoud, reden_niet, door, tijdstip, strekking)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(melding.id())
        .param(gegeven)
        .param(wijze == null ? null : wijze.name())
        .param(invoer.tekst("inhoud"))
        .param(invoer.tekst("redenNiet"))
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .param(wijze == Wijze.VOLGCODE ? afspraken.inhoud(melding).onderVolgcode() : null)
        .update();
    dossiers.schrijfBij(
        casus,
        "terugkoppeling",
        gegeven ? "De melder is ingelicht." : "Niet teruggekoppeld: " + invoer.tekst("redenNiet"));
    return Map.of();
  }
}
