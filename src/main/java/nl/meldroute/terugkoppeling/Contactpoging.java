package nl.meldroute.terugkoppeling;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.platform.Fout;

/**
 * Somebody wants to be in touch with a reporter, or was. Whether that is safe is judged here: what
 * is not is refused, because who warns only is clicked away.
 *
 * @param bereiktOp number or address; null when none was used
 * @param moment when
 */
record Contactpoging(Wijze wijze, String bereiktOp, Instant moment) {

  private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");

  /** Ways that others can notice, on a phone or a screen. */
  private static final Set<Wijze> MERKBAAR = EnumSet.of(Wijze.TELEFOON, Wijze.E_MAIL_ZONDER_INHOUD);

  /** Enough digits to tell a phone number, with or without the code of a country. */
  private static final int NUMMER = 9;

  /** What is missing to judge it. */
  Optional<Fout> onvolledig() {
    return MERKBAAR.contains(wijze) && bereiktOp == null
        ? fout("bereiktOp", "Vul het nummer of adres in dat u hebt gebruikt.")
        : Optional.empty();
  }

  /** Why it may not be; empty when it may. */
  Optional<Fout> bezwaar(Melderopgave melder, Contactafspraak afspraak) {
    if (afspraak.verboden().contains(wijze)) {
      return fout("wijze", "Dit mag niet: met de melder is afgesproken dat dit nooit gebeurt.");
    }
    if (!MERKBAAR.contains(wijze)) {
      return Optional.empty();
    }
    if (Boolean.TRUE.equals(melder.anoniem())) {
      return fout("wijze", "Dit mag niet: de melder is anoniem. Gebruik de volgcode.");
    }
    if (melder.veiligContact() != Antwoord.JA) {
      return fout(
          "wijze",
          "Dit mag niet: het is niet zeker dat bellen of mailen veilig is voor de melder. Gebruik de volgcode.");
    }
    if (buitenDeUren(afspraak)) {
      return fout(
          "contactOp",
          "Dit mag niet: bel of mail alleen tussen %s en %s uur."
              .formatted(afspraak.van(), afspraak.tot()));
    }
    if (bereiktOp != null && isVerboden(afspraak.nooit())) {
      return fout("bereiktOp", "Dit mag niet: dit nummer of adres mag nooit worden gebruikt.");
    }
    return Optional.empty();
  }

  private static Optional<Fout> fout(String veld, String melding) {
    return Optional.of(new Fout(veld, melding));
  }

  private boolean buitenDeUren(Contactafspraak afspraak) {
    LocalTime tijd = moment.atZone(HIER).toLocalTime();
    return afspraak.van() != null
        && (tijd.isBefore(afspraak.van()) || tijd.isAfter(afspraak.tot()));
  }

  /** Each line or part of what must never be used counts, however it is written. */
  private boolean isVerboden(String nooit) {
    return nooit != null
        && Arrays.stream(nooit.split("[\\n;,]"))
            .filter(deel -> !kaal(deel).isEmpty())
            .anyMatch(this::isDezelfde);
  }

  private boolean isDezelfde(String verboden) {
    List<String> nummers = List.of(cijfers(verboden), cijfers(bereiktOp));
    boolean zelfdeNummer =
        nummers.stream().allMatch(nummer -> nummer.length() >= NUMMER)
            && einde(nummers.get(0)).equals(einde(nummers.get(1)));
    return zelfdeNummer
        || kaal(bereiktOp).contains(kaal(verboden))
        || kaal(verboden).contains(kaal(bereiktOp));
  }

  private static String einde(String nummer) {
    return nummer.substring(nummer.length() - NUMMER);
  }

  private static String cijfers(String tekst) {
    return tekst.replaceAll("\\D", "");
  }

  private static String kaal(String tekst) {
    return tekst.toLowerCase(Locale.ROOT).replaceAll("[\\s().-]", "");
  }
}
