package nl.meldroute.terugkoppeling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melderopgave;
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
  private final Contactafspraken contactafspraken;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Terugkoppelen(
      Terugkoppelafspraken afspraken,
      Contactafspraken contactafspraken,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.afspraken = afspraken;
    this.contactafspraken = contactafspraken;
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
    List<String> afspraak = new ArrayList<>();
    afspraak.add(melder(dossiers.melder(melding)));
    afspraak.addAll(contactafspraken.van(melding).regels());
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
    gegevens.put("afspraak", String.join("\n", afspraak));
    return gegevens;
  }

  private static String melder(Melderopgave melder) {
    if (Boolean.TRUE.equals(melder.anoniem())) {
      return "De melder is anoniem en volgt de melding met de volgcode.";
    }
    List<String> bekend = new ArrayList<>();
    for (String deel :
        new String[] {
          melder.naam(), melder.functie(), melder.organisatie(), melder.telefoon(), melder.email()
        }) {
      if (deel != null) {
        bekend.add(deel);
      }
    }
    return "Melder: "
        + (bekend.isEmpty() ? "geen contactgegevens" : String.join(", ", bekend))
        + ".";
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Melding melding = dossiers.melding(taak.melding(), "Terugkoppelen aan melder");
    boolean gegeven = "JA".equals(invoer.tekst("gegeven"));
    database
        .sql(
            """
            insert into terugkoppeling (id, casus_id, melding_id, gegeven, wijze, inhoud, reden_niet, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(melding.id())
        .param(gegeven)
        .param(invoer.tekst("wijze"))
        .param(invoer.tekst("inhoud"))
        .param(invoer.tekst("redenNiet"))
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
    dossiers.schrijfBij(
        casus,
        "terugkoppeling",
        gegeven ? "De melder is ingelicht." : "Niet teruggekoppeld: " + invoer.tekst("redenNiet"));
    return Map.of();
  }
}
