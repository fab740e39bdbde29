package nl.meldroute.casustafel;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Spoor;

/**
 * Whether the decisions at an item answer one question, and what follows. What is not clearly
 * decided comes back on the agenda; what a table may not decide by itself goes up first.
 *
 * @param besluit the decision that counts; null when there is none
 * @param reden why it comes back; null when nothing new was said about it
 */
record Tafeluitslag(
    Vervolg vervolg,
    Puntbesluit besluit,
    Agendareden reden,
    String toelichting,
    LocalDate herzienOp) {

  /** The code that the process goes by. */
  enum Vervolg {
    VERDER,
    SLUITEN,
    ESCALEREN,
    OPNIEUW
  }

  /**
   * @param besproken what the item was put on the agenda for: only that question goes up
   * @param spoor the track that was asked about, with {@code VOORTGANG}; else null
   * @param gemachtigd whether who is above the table has said yes
   */
  static Tafeluitslag van(
      Agendadoel doel,
      Agendadoel besproken,
      List<Puntbesluit> besluiten,
      Spoor spoor,
      boolean gemachtigd) {
    Optional<Puntbesluit> omhoog =
        besluiten.stream()
            .filter(een -> een.soort() == Besluitsoort.ESCALEREN && doel == besproken)
            .findFirst();
    if (omhoog.isPresent()) {
      return new Tafeluitslag(Vervolg.ESCALEREN, omhoog.get(), null, null, null);
    }
    return besluiten.stream()
        .filter(een -> antwoorden(doel).contains(een.soort()))
        .reduce((eerste, laatste) -> laatste)
        .map(een -> besloten(doel, een, spoor, gemachtigd))
        .orElseGet(() -> onbeslist(besluiten));
  }

  private static Tafeluitslag besloten(
      Agendadoel doel, Puntbesluit besluit, Spoor spoor, boolean gemachtigd) {
    if (!besluit.binnenMandaat() && !gemachtigd) {
      return new Tafeluitslag(Vervolg.ESCALEREN, besluit, null, null, null);
    }
    return new Tafeluitslag(
        sluit(doel, besluit, spoor) ? Vervolg.SLUITEN : Vervolg.VERDER, besluit, null, null, null);
  }

  private static boolean sluit(Agendadoel doel, Puntbesluit besluit, Spoor spoor) {
    return switch (doel) {
      case WEGEN, EVALUEREN -> besluit.soort() == Besluitsoort.AFSLUITEN_ADVISEREN;
      case INTERVENTIES_BESLUITEN -> false;
      case VOORTGANG ->
          besluit.soort() == Besluitsoort.SPOOR_KIEZEN && !besluit.sporen().contains(spoor);
    };
  }

  private static Set<Besluitsoort> antwoorden(Agendadoel doel) {
    return switch (doel) {
      case WEGEN, EVALUEREN ->
          EnumSet.of(Besluitsoort.SPOOR_KIEZEN, Besluitsoort.AFSLUITEN_ADVISEREN);
      case INTERVENTIES_BESLUITEN ->
          EnumSet.of(
              Besluitsoort.INTERVENTIES, Besluitsoort.ACTIES, Besluitsoort.AFSLUITEN_ADVISEREN);
      case VOORTGANG -> EnumSet.complementOf(EnumSet.of(Besluitsoort.ESCALEREN));
    };
  }

  private static Tafeluitslag onbeslist(List<Puntbesluit> besluiten) {
    return besluiten.stream()
        .map(Tafeluitslag::terug)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new Tafeluitslag(Vervolg.OPNIEUW, null, null, null, null));
  }

  private static Optional<Tafeluitslag> terug(Puntbesluit besluit) {
    return switch (besluit.soort()) {
      case AANHOUDEN ->
          Optional.of(opnieuw(besluit, Agendareden.DOORGESCHOVEN, "De tafel hield de casus aan."));
      case TERUG_OP_AGENDA ->
          Optional.of(
              opnieuw(
                  besluit,
                  Agendareden.HERZIENING,
                  "De tafel wilde de casus nu opnieuw bespreken."));
      case PARKEREN_ADVISEREN ->
          Optional.of(
              opnieuw(
                  besluit,
                  Agendareden.HERZIENING,
                  "De tafel adviseerde te parkeren en kijkt opnieuw."));
      default -> Optional.empty();
    };
  }

  private static Tafeluitslag opnieuw(Puntbesluit besluit, Agendareden reden, String toelichting) {
    return new Tafeluitslag(Vervolg.OPNIEUW, besluit, reden, toelichting, besluit.herzienOp());
  }
}
