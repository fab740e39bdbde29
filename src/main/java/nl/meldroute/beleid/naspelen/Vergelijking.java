package nl.meldroute.beleid.naspelen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.beslissing.Proeftabel;
import nl.meldroute.platform.Fout;

/**
 * Asks a draft about one past input after another and keeps count of what would come out otherwise.
 * Not thread-safe, as the tables are not.
 */
final class Vergelijking {

  private final Proeftabel concept;
  private final Proeftabel nu;
  private final String regio;
  private final boolean verzamelt;
  private final Verwoording woorden;
  private final Map<Soort, Telling> tellingen = new LinkedHashMap<>();
  private long gedaan;

  /**
   * @param nu the table that the draft began with
   */
  Vergelijking(Proeftabel concept, Proeftabel nu, String regio) {
    this.concept = concept;
    this.nu = nu;
    this.regio = regio;
    this.verzamelt = concept.verzamelt();
    this.woorden = new Verwoording(concept);
  }

  /**
   * A past input with what was decided on it.
   *
   * @param sleutel names this input with this outcome
   * @param aantal how many such decisions there were
   * @param afgeweken in how many of them a human decided otherwise
   */
  record Verleden(
      UUID sleutel,
      Map<String, Object> invoer,
      List<Map<String, Object>> uitkomsten,
      long aantal,
      long afgeweken) {}

  /**
   * @param deel whether these are what drops out and what comes in, and not the whole answers
   * @param reden why the input does not fit; null when it does
   */
  private record Soort(Antwoord van, Antwoord naar, boolean deel, boolean alZoNu, String reden) {}

  private static final class Telling {
    private long aantal;
    private long afgeweken;
    private final List<UUID> invoer = new ArrayList<>();
  }

  void tel(Verleden verleden) {
    gedaan += verleden.aantal();
    Antwoord toen = Antwoord.van(verleden.uitkomsten(), verzamelt);
    List<Fout> fouten = concept.fouten(verleden.invoer());
    if (!fouten.isEmpty()) {
      String velden = fouten.stream().map(Fout::veld).sorted().collect(Collectors.joining(", "));
      tel(new Soort(toen, null, false, false, velden.replace("invoer.", "")), verleden);
      return;
    }
    Antwoord straks = antwoord(concept, verleden);
    if (straks.equals(toen)) {
      return;
    }
    boolean alZoNu = straks.equals(antwoord(nu, verleden));
    // Of a long list of partners only the difference is told; but not when one side says nothing.
    boolean deel = verzamelt && !toen.leeg() && !straks.leeg();
    tel(
        deel
            ? new Soort(toen.zonder(straks), straks.zonder(toen), true, alZoNu, null)
            : new Soort(toen, straks, false, alZoNu, null),
        verleden);
  }

  private Antwoord antwoord(Proeftabel tabel, Verleden verleden) {
    return Antwoord.van(tabel.beslis(regio, verleden.invoer()).uitkomsten(), verzamelt);
  }

  private void tel(Soort soort, Verleden verleden) {
    Telling telling = tellingen.computeIfAbsent(soort, nieuw -> new Telling());
    telling.aantal += verleden.aantal();
    telling.afgeweken += verleden.afgeweken();
    telling.invoer.add(verleden.sleutel());
  }

  long gedaan() {
    return gedaan;
  }

  boolean verzamelt() {
    return verzamelt;
  }

  /** How many decisions would come out otherwise. */
  long anders() {
    return aantal(false);
  }

  /** Of how many decisions the input no longer fits the table. */
  long pastNiet() {
    return aantal(true);
  }

  private long aantal(boolean pastNiet) {
    return tellingen.entrySet().stream()
        .filter(telling -> (telling.getKey().reden() != null) == pastNiet)
        .mapToLong(telling -> telling.getValue().aantal)
        .sum();
  }

  /** The differences, the largest first. */
  List<Naspeelgroep> groepen() {
    List<Map.Entry<Soort, Telling>> grootsteEerst =
        tellingen.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<Soort, Telling> een) -> een.getValue().aantal)
                    .reversed())
            .toList();
    List<Naspeelgroep> groepen = new ArrayList<>();
    for (Map.Entry<Soort, Telling> een : grootsteEerst) {
      groepen.add(groep(groepen.size() + 1, een.getKey(), een.getValue()));
    }
    return groepen;
  }

  private Naspeelgroep groep(int volgorde, Soort soort, Telling telling) {
    boolean pastNiet = soort.reden() != null;
    return new Naspeelgroep(
        volgorde,
        soort.deel() ? woorden.deel(soort.van(), "Niets vervalt") : woorden.van(soort.van()),
        pastNiet
            ? "De tabel kent dit niet meer: " + soort.reden()
            : soort.deel()
                ? woorden.deel(soort.naar(), "Er komt niets bij")
                : woorden.van(soort.naar()),
        pastNiet,
        soort.alZoNu(),
        telling.aantal,
        telling.afgeweken,
        telling.invoer);
  }
}
