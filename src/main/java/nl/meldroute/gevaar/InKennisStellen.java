package nl.meldroute.gevaar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** After acute danger: who is told what, and who deliberately is not (IJsselland 2021, §2.2). */
@Component
class InKennisStellen implements Taakafhandeling {

  /** Who should hear of it at least, if the region has them. */
  private static final List<Partnercode> VOORSTEL =
      List.of(Partnercode.GEMEENTE, Partnercode.CASUSTAFEL);

  private final Dossiers dossiers;
  private final Partnergids gids;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  InKennisStellen(
      Dossiers dossiers, Partnergids gids, JdbcClient database, Toegang toegang, Clock klok) {
    this.dossiers = dossiers;
    this.gids = gids;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "in-kennis-stellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put(
        "kennisgevingen",
        voorstel(casus).map(partner -> Map.of("partner", partner.name())).toList());
    return gegevens;
  }

  private Stream<Partnercode> voorstel(Casus casus) {
    return VOORSTEL.stream().filter(partner -> gids.partner(casus.regio(), partner).isPresent());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    List<Invoer> rijen = invoer.rijen("kennisgevingen");
    toetsAfweging(invoer, rijen);
    Melding melding = dossiers.melding(taak.melding(), "In kennis stellen");
    Instant nu = klok.instant();
    rijen.forEach(rij -> legVast(casus, melding, invoer, rij, nu));
    return Map.of();
  }

  /** What the Openbaar Ministerie keeps back, nobody tells. */
  private static void toetsAfweging(Invoer invoer, List<Invoer> rijen) {
    if (!"NIET_DELEN".equals(invoer.tekst("omAfweging"))) {
      return;
    }
    List<Fout> fouten = new ArrayList<>();
    for (int i = 0; i < rijen.size(); i++) {
      if (isGeinformeerd(rijen.get(i))) {
        fouten.add(
            new Fout(
                "kennisgevingen[%d].besluit".formatted(i),
                "Het Openbaar Ministerie wil dat dit nu niet wordt gedeeld. Kies Niet inlichten."));
      }
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  private void legVast(Casus casus, Melding melding, Invoer invoer, Invoer rij, Instant nu) {
    Partnercode partner = rij.code("partner", Partnercode.class);
    boolean geinformeerd = isGeinformeerd(rij);
    database
        .sql(
            """
            insert into kennisgeving (id, casus_id, melding_id, partner, geinformeerd, inhoud, reden_niet,
                                      strafrechtelijke_interventie, om_afweging, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(melding.id())
        .param(partner.name())
        .param(geinformeerd)
        .param(rij.tekst("inhoud"))
        .param(rij.tekst("redenNiet"))
        .param(invoer.tekst("strafrechtelijkeInterventie"))
        .param(invoer.tekst("omAfweging"))
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(nu))
        .update();
    dossiers.schrijfBij(
        casus,
        "kennisgeving",
        "%s is %s."
            .formatted(partner.tekst(), geinformeerd ? "ingelicht" : "bewust niet ingelicht"));
  }

  private static boolean isGeinformeerd(Invoer rij) {
    return "INFORMEREN".equals(rij.tekst("besluit"));
  }
}
