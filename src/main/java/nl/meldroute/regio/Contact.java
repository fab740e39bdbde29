package nl.meldroute.regio;

import java.util.Optional;

/**
 * Whom to ask for at a partner.
 *
 * @param naam a function, or a person
 */
public record Contact(String naam, Optional<String> telefoon, Optional<String> mail) {

  /** On one line, as staff read it. */
  public String regel() {
    return naam
        + telefoon.map(nummer -> ", " + nummer).orElse("")
        + mail.map(adres -> ", " + adres).orElse("");
  }
}
