package nl.meldroute.verwijzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Weigeringsreden;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taken;
import nl.meldroute.verwijzing.opslag.Verwijzinglijst;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A partner's system answers a referral. It does the task that a colleague would do on the screen,
 * with the same checks, so there is one way to answer and not two.
 */
@Component
@Transactional
public class Partnerantwoord {

  private final Taken taken;
  private final Verwijzinglijst verwijzingen;
  private final Idempotentie idempotentie;
  private final Toegang toegang;

  Partnerantwoord(
      Taken taken, Verwijzinglijst verwijzingen, Idempotentie idempotentie, Toegang toegang) {
    this.taken = taken;
    this.verwijzingen = verwijzingen;
    this.idempotentie = idempotentie;
    this.toegang = toegang;
  }

  /**
   * What a partner says.
   *
   * @param status ONTVANGEN, GEACCEPTEERD, GEWEIGERD or AFGEROND
   * @param toelichting in the partner's own words
   * @param redenWeigering why not, with GEWEIGERD; OVERIG when left out
   * @param uitkomst what came of it, with AFGEROND
   */
  public record Antwoord(
      Verwijzingstatus status,
      String toelichting,
      Weigeringsreden redenWeigering,
      Partneruitkomst uitkomst) {}

  /**
   * @param inhoud the body as it was sent, for the idempotency key
   * @param sleutel Idempotency-Key; null when there is none
   * @throws NietGevonden for who is not of the group that received the referral
   * @throws Conflict when the referral is not in a state for this answer
   */
  public void antwoord(UUID id, Antwoord antwoord, byte[] inhoud, String sleutel) {
    idempotentie.eenmalig(
        sleutel,
        (id + "\n" + new String(inhoud, UTF_8)).getBytes(UTF_8),
        () -> {
          verwerk(id, antwoord);
          return antwoord.status().name();
        });
  }

  private void verwerk(UUID id, Antwoord antwoord) {
    boolean uitkomst = antwoord.status() == Verwijzingstatus.AFGEROND;
    Taak taak =
        taak(id, uitkomst ? VerwijzingUitkomst.SOORT : VerwijzingBeantwoorden.SOORT)
            .orElseThrow(() -> geweigerd(id));
    switch (antwoord.status()) {
      case ONTVANGEN -> taken.formulier(taak.id());
      case AFGEROND -> taken.rondAf(taak.id(), uitkomst(antwoord));
      default -> taken.rondAf(taak.id(), besluit(antwoord));
    }
  }

  private Optional<Taak> taak(UUID id, String soort) {
    return taken.over(id.toString(), soort);
  }

  /** Who received it learns that it is too early or too late; to all others it does not exist. */
  private RuntimeException geweigerd(UUID id) {
    Optional<Verwijzing> ontvangen =
        verwijzingen
            .findById(id)
            .filter(gevonden -> toegang.huidige().groepen().contains(gevonden.groep()));
    if (ontvangen.filter(een -> een.status() == Verwijzingstatus.INGETROKKEN).isPresent()) {
      return new Conflict(
          "De afzender heeft deze verwijzing ingetrokken. U hoeft niets meer te doen.");
    }
    boolean open =
        taak(id, VerwijzingUitkomst.SOORT).isPresent()
            || taak(id, VerwijzingBeantwoorden.SOORT).isPresent();
    return ontvangen.isPresent() || open
        ? new Conflict(
            "Dit antwoord past niet bij hoe ver de verwijzing is. Neem haar eerst aan voordat u de uitkomst meldt; antwoorden kan één keer.")
        : new NietGevonden("verwijzing");
  }

  private static Map<String, Object> uitkomst(Antwoord antwoord) {
    Map<String, Object> velden = new LinkedHashMap<>();
    velden.put("uitkomst", antwoord.uitkomst().name());
    velden.put(
        antwoord.uitkomst().vraagtUitleg() ? "redenNiet" : "toelichting", antwoord.toelichting());
    return velden;
  }

  private static Map<String, Object> besluit(Antwoord antwoord) {
    Map<String, Object> velden = new LinkedHashMap<>();
    velden.put("antwoord", antwoord.status().name());
    if (antwoord.status() == Verwijzingstatus.GEACCEPTEERD) {
      velden.put("toelichting", antwoord.toelichting());
    } else {
      velden.put(
          "redenWeigering",
          (antwoord.redenWeigering() == null ? Weigeringsreden.OVERIG : antwoord.redenWeigering())
              .name());
      velden.put("toelichtingWeigering", antwoord.toelichting());
    }
    return velden;
  }
}
