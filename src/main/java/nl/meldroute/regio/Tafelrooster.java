package nl.meldroute.regio;

import static nl.meldroute.begrippen.Tafelafwijking.EXTRA;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days on which a table sits: its rule, the public holidays and what was agreed for single
 * days.
 *
 * <p>A session on a public holiday is held on the first working day after it, at the same time; a
 * table that sits every week skips that week. What was agreed for a day goes before that.
 */
public final class Tafelrooster {

  private final Ritme ritme;
  private final List<Tafeluitzondering> uitzonderingen;

  public Tafelrooster(Ritme ritme, List<Tafeluitzondering> uitzonderingen) {
    this.ritme = ritme;
    this.uitzonderingen = List.copyOf(uitzonderingen);
  }

  /**
   * The first day of the rule after this one, also when the table does not sit on it. Empty for a
   * table that sits only when somebody plans it.
   */
  public Optional<Zitdag> na(LocalDate dag) {
    return ritme.regel().map(regel -> zitdag(regel.na(dag)));
  }

  /** The days of the rule after one day, up to and with another. */
  public List<Zitdag> tussen(LocalDate na, LocalDate tot) {
    List<Zitdag> dagen = new ArrayList<>();
    Optional<Zitdag> volgende = na(na);
    while (volgende.isPresent() && !volgende.get().ritmedag().isAfter(tot)) {
      dagen.add(volgende.get());
      volgende = na(volgende.get().ritmedag());
    }
    return dagen;
  }

  /** The sessions that were agreed on top of the rule. */
  public List<Tafeluitzondering> extra() {
    return uitzonderingen.stream().filter(een -> een.soort() == EXTRA).toList();
  }

  private Zitdag zitdag(LocalDate ritmedag) {
    LocalTime tijd = ritme.tijd().orElseThrow();
    Optional<LocalDate> gewoon = zonderFeestdag(ritmedag);
    Optional<Tafeluitzondering> afspraak =
        uitzonderingen.stream()
            .filter(een -> een.soort() != EXTRA)
            .filter(
                een -> een.dag().equals(ritmedag) || gewoon.filter(een.dag()::equals).isPresent())
            .findFirst();
    if (afspraak.isPresent()) {
      return new Zitdag(ritmedag, afspraak.get().naar(), afspraak.map(Tafeluitzondering::reden));
    }
    Optional<LocalDateTime> begin = gewoon.map(dag -> dag.atTime(tijd));
    return new Zitdag(
        ritmedag,
        begin,
        gewoon.filter(ritmedag::equals).isPresent() ? Optional.empty() : Optional.of("Feestdag"));
  }

  private Optional<LocalDate> zonderFeestdag(LocalDate ritmedag) {
    if (!Feestdagen.is(ritmedag)) {
      return Optional.of(ritmedag);
    }
    if (ritme.isWekelijks()) {
      return Optional.empty();
    }
    LocalDate dag = ritmedag.plusDays(1);
    while (Feestdagen.is(dag) || !Ritme.werkdagen().contains(dag.getDayOfWeek())) {
      dag = dag.plusDays(1);
    }
    return Optional.of(dag);
  }
}
