package nl.meldroute.regio;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A day on which a table would sit by its rule.
 *
 * @param ritmedag the day that the rule gives
 * @param begin when it really sits, on the clock on the wall; empty when it does not
 * @param reden why it sits on another day, or not at all
 */
public record Zitdag(LocalDate ritmedag, Optional<LocalDateTime> begin, Optional<String> reden) {

  public boolean vervalt() {
    return begin.isEmpty();
  }
}
