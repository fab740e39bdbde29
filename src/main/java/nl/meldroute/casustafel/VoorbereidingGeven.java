package nl.meldroute.casustafel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.dossier.Belangenconflicten;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Tafels;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Routes;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A partner prepares an item. It sees which casus and why, and nothing else of it. */
@Component
class VoorbereidingGeven implements Taakafhandeling {

  /** What a partner has to say. */
  enum Kennis {
    KENT_IEMAND,
    IETS,
    NIETS,
    NIET_VERTELLEN
  }

  private static final String CONFLICT = "BELANGENCONFLICT";
  private static final String KLAAR = "VOORBEREID";

  private final Voorbereidingen voorbereidingen;
  private final Belangenconflicten conflicten;
  private final Tafels tafels;
  private final Routes routes;
  private final Toegang toegang;
  private final Clock klok;

  VoorbereidingGeven(
      Voorbereidingen voorbereidingen,
      Belangenconflicten conflicten,
      Tafels tafels,
      Routes routes,
      Toegang toegang,
      Clock klok) {
    this.voorbereidingen = voorbereidingen;
    this.conflicten = conflicten;
    this.tafels = tafels;
    this.routes = routes;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "voorbereiding-geven";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Agendapunt punt = punt(taak);
    Zitting zitting = voorbereidingen.zitting(punt);
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("tafel", tafel(zitting).naam());
    gegevens.put("begin", new Schermtijd(klok.getZone()).van(zitting.begin()));
    gegevens.put("casusNummer", punt.casusnummer());
    gegevens.put("doel", punt.doel().tekst());
    gegevens.put("redenen", Agenda.redenen(punt));
    return gegevens;
  }

  /**
   * In the same transaction, after this task is done: who may not do the tasks of a casus any more
   * may not end this one either.
   */
  private void houBuiten(Casus casus, String wie) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean alleenLezen) {
            routes.houBuiten(casus, wie);
          }
        });
  }

  private Agendapunt punt(Taak taak) {
    return voorbereidingen.punt(voorbereidingen.voorbereiding(UUID.fromString(taak.onderwerp())));
  }

  private Tafel tafel(Zitting zitting) {
    return tafels
        .tafel(zitting.regio(), zitting.tafel())
        .orElseThrow(() -> new NietGevonden("tafel"));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Kennis kennis = invoer.code("weet", Kennis.class);
    if (kennis == Kennis.KENT_IEMAND) {
      String wie = toegang.huidige().gebruiker();
      conflicten.meld(casus, wie);
      houBuiten(casus, wie);
      return Map.of("besluit", CONFLICT);
    }
    Laag laag = invoer.code("laag", Laag.class);
    List<Laag> lagen = tafel(voorbereidingen.zitting(punt(taak))).lagen();
    if (laag != null && !lagen.contains(laag)) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout(
                  "laag",
                  "Deze tafel heeft deze laag niet. Kies uit: %s."
                      .formatted(String.join(", ", lagen.stream().map(Laag::tekst).toList())))));
    }
    boolean iets = kennis == Kennis.IETS;
    voorbereidingen.geef(
        UUID.fromString(taak.onderwerp()),
        iets ? laag : null,
        iets ? invoer.tekst("inbreng") : null,
        iets ? invoer.tekst("grondslag") : null,
        invoer.tekst("redenNiet"));
    return Map.of("besluit", KLAAR);
  }
}
