package nl.meldroute.verwijzing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.verwijzing.koppeling.Gebeurtenis;
import nl.meldroute.verwijzing.koppeling.Gebeurtenis.Soort;
import nl.meldroute.verwijzing.koppeling.Koppelingen;
import nl.meldroute.verwijzing.koppeling.NietBezorgd;
import nl.meldroute.verwijzing.koppeling.Webhook;
import nl.meldroute.verwijzing.koppeling.Webhook.Bericht;
import nl.meldroute.verwijzing.opslag.Bezorgingen;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Wachtend;
import nl.meldroute.verwijzing.opslag.Verstrekkinglijst;
import org.springframework.stereotype.Component;

/**
 * Tells a partner that does not look into Tasklist. Nothing is written before the partner's system
 * answered: it may answer the referral before it answers us, and must not wait for our locks.
 */
@Component
public class Bezorging {

  private final Bezorgingen bezorgingen;
  private final Koppelingen koppelingen;
  private final Webhook webhook;
  private final Partnermail mail;
  private final Verwijzingen verwijzingen;
  private final Verstrekkinglijst verstrekkingen;
  private final Dossiers dossiers;
  private final ObjectMapper json;
  private final Clock klok;

  Bezorging(
      Bezorgingen bezorgingen,
      Koppelingen koppelingen,
      Webhook webhook,
      Partnermail mail,
      Verwijzingen verwijzingen,
      Verstrekkinglijst verstrekkingen,
      Dossiers dossiers,
      ObjectMapper json,
      Clock klok) {
    this.bezorgingen = bezorgingen;
    this.koppelingen = koppelingen;
    this.webhook = webhook;
    this.mail = mail;
    this.verwijzingen = verwijzingen;
    this.verstrekkingen = verstrekkingen;
    this.dossiers = dossiers;
    this.json = json;
    this.klok = klok;
  }

  /**
   * What a partner's system gets: the disclosure, letter by letter, and where to answer it.
   *
   * @param reden why, in the sender's words; left out where names may not go
   * @param anoniem whether anything was left out that would tell who it is about
   * @param nonPunishment whether a victim may have been forced to crimes, and is not to be punished
   */
  record Pakket(
      UUID verwijzing,
      int ronde,
      Partnercode partner,
      Dringendheid dringendheid,
      String afzender,
      String reden,
      boolean anoniem,
      boolean nonPunishment,
      Map<Gegevenscategorie, List<String>> gegevens,
      List<String> grondslagen,
      String antwoorden) {}

  /** That there is nothing to answer any more; why the sender says by telephone. */
  record Intrekking(UUID verwijzing, int ronde) {}

  /**
   * Delivers what waits for this partner about this casus, the oldest first.
   *
   * @throws NietBezorgd when it has to be tried again
   */
  public void bezorg(String casusnummer, UUID verwijzing) {
    bezorg(casusnummer, verwijzing, Soort.VERWIJZING);
  }

  /**
   * Tells the partner's system that a referral was withdrawn, after what it got before.
   *
   * @throws NietBezorgd when it has to be tried again
   */
  public void bezorgIntrekking(String casusnummer, UUID verwijzing) {
    bezorg(casusnummer, verwijzing, Soort.INTREKKING);
  }

  private void bezorg(String casusnummer, UUID verwijzing, Soort soort) {
    List<Wachtend> berichten = bezorgingen.wachtend(verwijzing, soort);
    for (Wachtend bericht : berichten) {
      if (bericht.kanaal() == Kanaal.API) {
        webhook.bezorg(
            koppelingen.van(bericht.regio(), bericht.partner()),
            new Bericht(bericht.id().toString(), inhoud(bericht)));
      } else {
        mail.stuur(bericht);
      }
    }
    if (!berichten.isEmpty()) {
      schrijfOp(dossiers.bewerk(casusnummer, "Verwijzing bezorgen"), berichten);
    }
  }

  private void schrijfOp(Casus casus, List<Wachtend> berichten) {
    Instant nu = klok.instant();
    for (Wachtend bericht : berichten) {
      bezorgingen.bezorgd(bericht, nu);
      dossiers.schrijfBij(
          casus, "verwijzing-bezorgd", bericht.partner().tekst() + ": " + watErGebeurde(bericht));
    }
  }

  private static String watErGebeurde(Wachtend bericht) {
    boolean intrekking = bericht.soort() == Soort.INTREKKING;
    if (bericht.kanaal() == Kanaal.API) {
      return intrekking
          ? "het systeem van de partner weet dat de verwijzing is ingetrokken."
          : "bezorgd bij het systeem van de partner.";
    }
    return intrekking
        ? "e-mail gestuurd dat de verwijzing is ingetrokken."
        : "e-mail gestuurd met een link, zonder inhoud.";
  }

  private byte[] inhoud(Wachtend bericht) {
    try {
      return json.writeValueAsBytes(
          Gebeurtenis.van(
              bericht.soort(),
              bericht.id(),
              bericht.regio(),
              bericht.verwijzing(),
              bericht.aangemaaktOp(),
              bericht.volgnummer(),
              bericht.soort() == Soort.VERWIJZING
                  ? pakket(bericht)
                  : new Intrekking(bericht.verwijzing(), bericht.ronde())));
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Wat is gedeeld is altijd als JSON te schrijven", fout);
    }
  }

  private Pakket pakket(Wachtend bericht) {
    Verwijzing verwijzing = verwijzingen.verwijzing(bericht.verwijzing());
    Verstrekking gedeeld =
        verstrekkingen
            .findByVerwijzingIdAndRonde(bericht.verwijzing(), bericht.ronde())
            .orElseThrow();
    return new Pakket(
        verwijzing.id(),
        bericht.ronde(),
        verwijzing.partner(),
        verwijzing.dringendheid(),
        gedeeld.inhoud().afzender(),
        gedeeld.inhoud().reden(),
        gedeeld.inhoud().anoniem(),
        gedeeld.inhoud().nonPunishment(),
        new TreeMap<>(gedeeld.inhoud().gegevens()),
        gedeeld.grondslagen(),
        "/api/v1/verwijzingen/" + verwijzing.id() + "/antwoorden");
  }
}
