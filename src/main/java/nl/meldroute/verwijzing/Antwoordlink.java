package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import nl.meldroute.verwijzing.Partnerantwoord.Antwoord;
import nl.meldroute.verwijzing.link.Linksleutels;
import nl.meldroute.verwijzing.opslag.Bezorgingen;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Kennisgeving;
import nl.meldroute.verwijzing.proces.Linkaanmelding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The page that a link in an e-mail leads to. The link alone shows that there is a referral and
 * nothing of it, for a mailbox has many readers: with it one confirms receipt or refuses. Reading
 * and taking over ask for the code that the sender tells by telephone. After an answer the link has
 * done its work.
 */
@Component
public class Antwoordlink {

  /** As long as the longest term, and the same again (aanname). */
  private static final Duration GELDIG = Duration.ofDays(30);

  private static final int MEESTE_FOUTE_CODES = 5;

  private static final Set<Verwijzingstatus> OPEN =
      Set.of(Verwijzingstatus.VERZONDEN, Verwijzingstatus.ONTVANGEN, Verwijzingstatus.TE_LAAT);

  private final Bezorgingen bezorgingen;
  private final Verwijzingen verwijzingen;
  private final Verzending verzending;
  private final Partnerformulier formulier;
  private final Partnerantwoord antwoorden;
  private final Linksleutels sleutels;
  private final Linkaanmelding aanmelding;
  private final Verwerkingen verwerkingen;
  private final TransactionTemplate transactie;
  private final Toegang toegang;
  private final Clock klok;

  Antwoordlink(
      Bezorgingen bezorgingen,
      Verwijzingen verwijzingen,
      Verzending verzending,
      Partnerformulier formulier,
      Partnerantwoord antwoorden,
      Linksleutels sleutels,
      Linkaanmelding aanmelding,
      Verwerkingen verwerkingen,
      TransactionTemplate transactie,
      Toegang toegang,
      Clock klok) {
    this.bezorgingen = bezorgingen;
    this.verwijzingen = verwijzingen;
    this.verzending = verzending;
    this.formulier = formulier;
    this.antwoorden = antwoorden;
    this.sleutels = sleutels;
    this.aanmelding = aanmelding;
    this.verwerkingen = verwerkingen;
    this.transactie = transactie;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** What can be done with a link now. */
  public enum Stand {
    OPEN,
    BEANTWOORD,
    INGETROKKEN,
    VERLOPEN,
    GEBLOKKEERD
  }

  /**
   * What anybody with the link sees.
   *
   * @param afzender who sent it, as a role
   */
  public record Kaart(
      Stand stand, String partner, String afzender, Dringendheid dringendheid, Instant op) {}

  /**
   * @throws NietGevonden for a link that is not ours
   */
  public Kaart kaart(String regio, String sleutel) {
    return bij(regio, sleutel, geopend -> geopend.kaart);
  }

  /**
   * What was disclosed, for who has the code; empty when the code is wrong.
   *
   * @throws NietGevonden for a link that is not ours
   * @throws Conflict when the link has done its work
   */
  public Optional<Map<String, Object>> lees(String regio, String sleutel, String code) {
    return bij(
        regio,
        sleutel,
        geopend -> {
          eisOpen(geopend.kaart);
          if (!sleutels.klopt(geopend.bericht.id(), code)) {
            bezorgingen.telFouteCode(geopend.bericht.id());
            return Optional.empty();
          }
          geopend.verwijzing.ontvang(klok.instant());
          verwerkingen.legVast(
              Verwerking.van(
                  Handeling.INZIEN,
                  "Verwijzing lezen via een link en een code",
                  regio,
                  List.of(geopend.verwijzing.casus())));
          return Optional.of(formulier.gegevens(geopend.verwijzing));
        });
  }

  /**
   * @param code null for who has none, and then only confirms receipt or refuses
   * @return whether it was taken; not with a wrong code
   * @throws NietGevonden for a link that is not ours
   * @throws Conflict when the link has done its work
   */
  public boolean antwoord(String regio, String sleutel, String code, Antwoord antwoord) {
    if (antwoord.status() == Verwijzingstatus.GEACCEPTEERD
        && (code == null || lees(regio, sleutel, code).isEmpty())) {
      return false;
    }
    Kennisgeving bericht =
        bij(
            regio,
            sleutel,
            geopend -> {
              eisOpen(geopend.kaart);
              return geopend.bericht;
            });
    aanmelding.als(
        regio,
        bericht.groep(),
        () -> antwoorden.antwoord(bericht.verwijzing(), antwoord, new byte[0], null));
    return true;
  }

  private record Geopend(Kennisgeving bericht, Verwijzing verwijzing, Kaart kaart) {}

  private <T> T bij(String regio, String sleutel, Function<Geopend, T> werk) {
    UUID id = sleutels.bericht(regio, sleutel).orElseThrow(() -> new NietGevonden("link"));
    return transactie.execute(
        lopend ->
            toegang.alsSysteem(
                regio,
                () -> {
                  Kennisgeving bericht =
                      bezorgingen.kennisgeving(id).orElseThrow(() -> new NietGevonden("link"));
                  Verwijzing verwijzing = verwijzingen.verwijzing(bericht.verwijzing());
                  return werk.apply(new Geopend(bericht, verwijzing, kaart(bericht, verwijzing)));
                }));
  }

  private Kaart kaart(Kennisgeving bericht, Verwijzing verwijzing) {
    return new Kaart(
        stand(bericht, verwijzing),
        verwijzing.partner().tekst(),
        verzending
            .verstrekking(verwijzing)
            .map(verstrekking -> verstrekking.inhoud().afzender())
            .orElse(""),
        verwijzing.dringendheid(),
        bericht.aangemaaktOp());
  }

  private Stand stand(Kennisgeving bericht, Verwijzing verwijzing) {
    if (verwijzing.status() == Verwijzingstatus.INGETROKKEN) {
      return Stand.INGETROKKEN;
    }
    if (verwijzing.ronde() != bericht.ronde()
        || bericht.aangemaaktOp().plus(GELDIG).isBefore(klok.instant())) {
      return Stand.VERLOPEN;
    }
    if (!OPEN.contains(verwijzing.status())) {
      return Stand.BEANTWOORD;
    }
    return bericht.fouteCodes() >= MEESTE_FOUTE_CODES ? Stand.GEBLOKKEERD : Stand.OPEN;
  }

  private static void eisOpen(Kaart kaart) {
    if (kaart.stand() != Stand.OPEN) {
      throw new Conflict("Met deze link kunt u niet meer antwoorden.");
    }
  }
}
