package nl.meldroute.verrijking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.begrippen.Informatieweigering;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Verzoekstatus;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Taak;
import nl.meldroute.verrijking.opslag.Informatieverzoeklijst;
import org.springframework.stereotype.Component;

/** The questions to sources about a casus, and what each of them answered (E25, E27). */
@Component
public class Informatieverzoeken implements Dossieronderdeel {

  private final Informatieverzoeklijst lijst;
  private final Verrijkingen verrijkingen;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Informatieverzoeken(
      Informatieverzoeklijst lijst,
      Verrijkingen verrijkingen,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.verrijkingen = verrijkingen;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  record Weergave(
      UUID id,
      Domein domein,
      Partnercode partner,
      String vraag,
      Verzoekstatus status,
      String vastgelegdDoor,
      Instant gevraagdOp,
      Instant herinnerdOp,
      String antwoord,
      Informatieweigering weigering,
      String toelichting,
      String afgerondDoor,
      Instant afgerondOp) {}

  @Override
  public String naam() {
    return "informatieverzoeken";
  }

  @Override
  public List<Weergave> van(Casus casus) {
    return verzoeken(casus).stream()
        .map(
            verzoek ->
                new Weergave(
                    verzoek.id(),
                    verzoek.domein(),
                    verzoek.partner(),
                    verzoek.vraag(),
                    verzoek.status(),
                    verzoek.vastgelegdDoor(),
                    verzoek.gevraagdOp(),
                    verzoek.herinnerdOp(),
                    verzoek.antwoord(),
                    verzoek.weigering(),
                    verzoek.toelichting(),
                    verzoek.afgerondDoor(),
                    verzoek.afgerondOp()))
        .toList();
  }

  List<Informatieverzoek> verzoeken(Casus casus) {
    return lijst.findByCasusIdOrderByVastgelegdOpAscPartnerAsc(casus.id());
  }

  /** The request that a task is about. */
  Informatieverzoek van(Taak taak, Casus casus) {
    return vind(taak.onderwerp(), casus.id());
  }

  /** Keeps a question; the process asks it. */
  void zetKlaar(Casus casus, Domein domein, Partnercode bron, String vraag) {
    lijst.save(nieuw(casus, domein, bron, vraag));
  }

  private Informatieverzoek nieuw(Casus casus, Domein domein, Partnercode bron, String vraag) {
    return new Informatieverzoek(
        casus.id(),
        domein,
        bron,
        vraag,
        casus.eigenaar(),
        toegang.huidige().gebruiker(),
        klok.instant());
  }

  /**
   * Asks at once, beside the route, which asks only what was chosen when it enriches.
   *
   * @return key of the question, for its process
   */
  public UUID stel(Casus casus, Domein domein, Partnercode bron, String vraag) {
    Informatieverzoek verzoek = nieuw(casus, domein, bron, vraag);
    verzoek.vraag(klok.instant());
    lijst.save(verzoek);
    schrijfBij(casus, verzoek, "Vraag gesteld aan %s.");
    return verzoek.id();
  }

  /** Keys of what was written down and not asked yet, for the process. */
  public List<String> nogTeVragen(String casusnummer) {
    return lijst
        .findByCasusIdAndStatusOrderByPartner(dossiers.id(casusnummer), Verzoekstatus.KLAARGEZET)
        .stream()
        .map(verzoek -> verzoek.id().toString())
        .toList();
  }

  /**
   * From now on the source has the question, if it had not already.
   *
   * @return the source
   */
  public Partnercode vraag(String casusnummer, String id) {
    Casus casus = dossiers.bewerk(casusnummer, "Informatie vragen");
    Informatieverzoek verzoek = vind(id, casus.id());
    if (!verzoek.isGevraagd()) {
      verzoek.vraag(klok.instant());
      schrijfBij(casus, verzoek, "Informatie gevraagd aan %s.");
    }
    return verzoek.partner();
  }

  /** The term comes near; nothing is left to do for a source that answered in the meantime. */
  public void herinner(String casusnummer, String id) {
    Casus casus = dossiers.bewerk(casusnummer, "Aan informatieverzoek herinneren");
    Informatieverzoek verzoek = vind(id, casus.id());
    if (verzoek.isGevraagd()) {
      verzoek.herinner(klok.instant());
      schrijfBij(casus, verzoek, "Herinnerd aan het informatieverzoek: %s.");
    }
  }

  /** Ends a request; what the source knows is from now on part of the enrichment. */
  void rondAf(Casus casus, Informatieverzoek verzoek, Bronantwoord antwoord) {
    verzoek.rondAf(antwoord, toegang.huidige().gebruiker(), klok.instant());
    if (antwoord.status() == Verzoekstatus.GEANTWOORD) {
      verrijkingen.legVast(
          casus, verzoek.domein(), verzoek.partner().tekst(), antwoord.bevinding());
    }
    schrijfBij(
        casus,
        verzoek,
        "Informatieverzoek aan %s: " + antwoord.status().tekst().toLowerCase(Locale.ROOT) + ".");
  }

  /** The source gets a new term. */
  void wachtOpnieuw(Casus casus, Informatieverzoek verzoek, String afspraak) {
    schrijfBij(casus, verzoek, "Opnieuw wachten op het antwoord van %s.");
    dossiers.schrijfBij(casus, "informatieverzoek", "Afspraak: " + afspraak);
  }

  private void schrijfBij(Casus casus, Informatieverzoek verzoek, String tekst) {
    dossiers.schrijfBij(casus, "informatieverzoek", tekst.formatted(verzoek.partner().tekst()));
  }

  private Informatieverzoek vind(String id, UUID casus) {
    return lijst
        .findByIdAndCasusId(UUID.fromString(id), casus)
        .orElseThrow(() -> new NietGevonden("informatieverzoek"));
  }
}
