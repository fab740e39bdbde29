package nl.meldroute.melding;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Behandelaars;
import nl.meldroute.terugkoppeling.Contactafspraak;
import nl.meldroute.terugkoppeling.Contactafspraken;
import nl.meldroute.terugkoppeling.Melderberichten;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What who works on a casus does towards its reporter, at any moment of the route. */
@Component
@Transactional
public class Meldercontact {

  private final Dossiers dossiers;
  private final Behandelaars behandelaars;
  private final Melderberichten berichten;
  private final Contactafspraken contactafspraken;

  Meldercontact(
      Dossiers dossiers,
      Behandelaars behandelaars,
      Melderberichten berichten,
      Contactafspraken contactafspraken) {
    this.dossiers = dossiers;
    this.behandelaars = behandelaars;
    this.berichten = berichten;
    this.contactafspraken = contactafspraken;
  }

  /**
   * An agreement as it is filled in.
   *
   * @param verboden codes of the ways that are never used
   * @param van such as {@code 09:00}, with {@code tot}; null for the whole day
   */
  public record Afspraak(
      Set<String> verboden, String van, String tot, String nooit, String toelichting) {}

  /**
   * @param meldingnummer null for the melding that opened the casus
   * @throws Conflict when the casus is closed, or a question waits already
   */
  public void vraag(String casusnummer, String meldingnummer, String vraag) {
    Casus casus = dossiers.bewerk(casusnummer, "Vraag aan de melder stellen");
    behandelaars.eis(casus);
    if (!casus.isOpen()) {
      throw new Conflict("Deze casus is afgesloten. De melder kan geen antwoord meer geven.");
    }
    berichten.vraag(casus, melding(casus, meldingnummer), vraag);
  }

  /**
   * @param meldingnummer null for the melding that opened the casus
   * @throws NietToegestaan when the current user may not know the reporter
   * @throws OngeldigeInvoer naming every fault
   */
  public void spreekAf(String casusnummer, String meldingnummer, Afspraak afspraak) {
    Casus casus = dossiers.bewerk(casusnummer, "Contact met de melder afspreken");
    behandelaars.eis(casus);
    Melding melding = melding(casus, meldingnummer);
    if (!contactafspraken.magKennen(melding)) {
      throw new NietToegestaan(
          "Dit legt vast wie eigenaar is van de casus: de melder is afgeschermd.");
    }
    contactafspraken.legVast(melding, gelezen(afspraak, contactafspraken.van(melding)));
    dossiers.schrijfBij(
        casus, "contact-afgesproken", "Over contact met de melder is een afspraak vastgelegd.");
  }

  private static Contactafspraak gelezen(Afspraak afspraak, Contactafspraak eerder) {
    List<Fout> fouten = new ArrayList<>();
    LocalTime van = tijd("van", afspraak.van(), fouten);
    LocalTime tot = tijd("tot", afspraak.tot(), fouten);
    if (fouten.isEmpty() && ((van == null) != (tot == null) || van != null && !van.isBefore(tot))) {
      fouten.add(new Fout("tot", "Vul twee tijden in, de vroegste eerst, of geen."));
    }
    Set<Wijze> verboden =
        afspraak.verboden().stream()
            .flatMap(code -> Waarde.zoek(Wijze.class, code).stream())
            .filter(wijze -> wijze != Wijze.GEEN)
            .collect(Collectors.toSet());
    if (verboden.size() < afspraak.verboden().size()) {
      fouten.add(new Fout("verboden", "Kies uit de antwoorden."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return new Contactafspraak(
        eerder.taal(), verboden, van, tot, afspraak.nooit(), afspraak.toelichting());
  }

  private static LocalTime tijd(String veld, String tekst, List<Fout> fouten) {
    try {
      return tekst == null ? null : LocalTime.parse(tekst);
    } catch (DateTimeParseException geenTijd) {
      fouten.add(new Fout(veld, "Geef een tijd als 09:00."));
      return null;
    }
  }

  private Melding melding(Casus casus, String nummer) {
    if (nummer == null) {
      return dossiers.leidendeMelding(casus);
    }
    return dossiers.dossier(casus).meldingen().stream()
        .filter(melding -> melding.nummer().equals(nummer))
        .findFirst()
        .orElseThrow(
            () ->
                new OngeldigeInvoer(
                    List.of(new Fout("melding", "Deze melding hoort niet bij deze casus."))));
  }
}
