package nl.meldroute.terugkoppeling;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Wijze;

/**
 * How a reporter may be reached and how never.
 *
 * @param taal of the reporter; null when not known
 * @param verboden ways that are never used
 * @param van from when somebody may phone or mail, with {@code tot}; null for the whole day
 * @param nooit numbers and addresses that are never used, one on each line; null when there are
 *     none
 * @param toelichting null when there is nothing to add
 */
public record Contactafspraak(
    Taal taal,
    Set<Wijze> verboden,
    LocalTime van,
    LocalTime tot,
    String nooit,
    String toelichting) {

  /** Nothing was agreed. */
  public static final Contactafspraak GEEN =
      new Contactafspraak(null, Set.of(), null, null, null, null);

  public Contactafspraak {
    verboden = Set.copyOf(verboden);
  }

  /** What somebody who is going to be in touch has to know, in Dutch. */
  List<String> regels() {
    List<String> regels = new ArrayList<>();
    if (taal != null && taal != Taal.NL) {
      regels.add("De melder gebruikte het formulier in het " + taal.tekst() + ".");
    }
    if (van != null) {
      regels.add("Bel of mail alleen tussen %s en %s uur.".formatted(van, tot));
    }
    if (!verboden.isEmpty()) {
      regels.add(
          "Gebruik nooit: "
              + verboden.stream()
                  .sorted()
                  .map(Wijze::tekst)
                  .map(String::toLowerCase)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (nooit != null) {
      regels.add(
          "Nooit deze nummers of adressen: " + nooit.strip().replaceAll("\\s*\\R\\s*", "; "));
    }
    if (toelichting != null) {
      regels.add("Over contact: " + toelichting);
    }
    return regels;
  }
}
