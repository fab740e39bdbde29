package nl.meldroute.gevaar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acute danger: the partners are reached at once, and what was agreed is written down. */
@Component
class DirectContactOpnemen implements Taakafhandeling {

  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  DirectContactOpnemen(Dossiers dossiers, JdbcClient database, Toegang toegang, Clock klok) {
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "direct-contact-opnemen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("leeftijdscategorie", casus.leeftijdscategorie().name());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    invoer.rijen("contacten").forEach(contact -> legVast(casus, contact));
    String geborgd = invoer.tekst("veiligheidGeborgd");
    boolean veilig = "JA".equals(geborgd);
    if (veilig) {
      casus.veilig(klok.instant());
    }
    dossiers.schrijfBij(
        casus,
        "veiligheid",
        veilig
            ? "De veiligheid is geborgd; de meldroute gaat verder."
            : "De veiligheid is nog niet geborgd.");
    return Map.of("veiligheidGeborgd", geborgd, "dringendheid", casus.dringendheid().name());
  }

  private void legVast(Casus casus, Invoer contact) {
    Partnercode partner = contact.code("partner", Partnercode.class);
    String gegeven = contact.tekst("tijdstip");
    Instant tijdstip = gegeven == null ? klok.instant() : Instant.parse(gegeven);
    database
        .sql(
            """
            insert into contactmoment (id, casus_id, partner, gesproken_met, tijdstip, afspraak, door, vastgelegd_op)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(partner.name())
        .param(contact.tekst("gesprokenMet"))
        .param(Timestamp.from(tijdstip))
        .param(contact.tekst("afspraak"))
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
    dossiers.schrijfBij(
        casus,
        "contact",
        "Contact met %s: %s".formatted(partner.tekst(), contact.tekst("afspraak")));
  }
}
