package nl.meldroute.regio.inlezen;

import java.util.regex.Pattern;

/** How a text may look. */
enum Vorm {
  TEKST("(?s).*", "tekst"),
  CODE("[a-z][a-z0-9]*(-[a-z0-9]+)*", "een code van kleine letters, cijfers en streepjes"),
  MAIL("[^\\s@]+@[^\\s@]+\\.[a-z]+", "een e-mailadres");

  private final Pattern patroon;
  private final String uitleg;

  Vorm(String patroon, String uitleg) {
    this.patroon = Pattern.compile(patroon);
    this.uitleg = uitleg;
  }

  boolean past(String tekst) {
    return patroon.matcher(tekst).matches();
  }

  String uitleg() {
    return uitleg;
  }
}
