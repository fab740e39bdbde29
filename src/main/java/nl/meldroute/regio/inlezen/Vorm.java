package nl.meldroute.regio.inlezen;

import java.util.regex.Pattern;
import nl.meldroute.regio.Openingstijden;
import nl.meldroute.regio.Ritme;

/** How a text may look. */
enum Vorm {
  TEKST("(?s).*", "tekst"),
  CODE("[a-z][a-z0-9]*(-[a-z0-9]+)*", "een code van kleine letters, cijfers en streepjes"),
  DAG(
      "20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])|20\\d{2}-(0[13-9]|1[0-2])-(29|30)|20\\d{2}-(0[13578]|1[02])-31",
      "een dag zoals 2027-12-31, tussen aanhalingstekens"),
  DUUR("PT([1-9]|1\\d|2[0-4])H|PT([1-9]|[1-5]\\d)M", "een duur zoals PT4H, van hooguit een dag"),
  MOMENT(
      "20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8]) ([01]\\d|2[0-3]):[0-5]\\d",
      "een dag en een tijd zoals 2027-03-12 10:00, tussen aanhalingstekens"),
  RITME("(?s).*", "een ritme zoals " + Ritme.VOORBEELDEN) {
    @Override
    boolean past(String tekst) {
      return Ritme.lees(tekst).ritme().isPresent();
    }
  },
  MAIL("[^\\s@]+@[^\\s@]+\\.[a-z]+", "een e-mailadres"),
  TELEFOON("[+(]?\\d[\\d ()-]{1,19}", "een telefoonnummer, tussen aanhalingstekens"),
  UREN(
      "(?s).*",
      "\"24 uur per dag\", \"Kantoortijd\" of dagen en tijden zoals \"ma-vr 09:00-17:00; za 10:00-14:00\"") {
    @Override
    boolean past(String tekst) {
      return Openingstijden.lees(tekst).isPresent();
    }
  };

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
