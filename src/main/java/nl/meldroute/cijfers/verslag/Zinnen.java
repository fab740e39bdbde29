package nl.meldroute.cijfers.verslag;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as a Dutch sentence has them. */
final class Zinnen {

  private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

  private Zinnen() {}

  static String getal(Number aantal) {
    NumberFormat vorm = NumberFormat.getNumberInstance(NEDERLANDS);
    vorm.setMaximumFractionDigits(1);
    return vorm.format(aantal);
  }

  /** "1 melding", "2 meldingen". */
  static String aantal(long aantal, String een, String meer) {
    return getal(aantal) + " " + (aantal == 1 ? een : meer);
  }

  /** "Assen, Emmen en Meppel". */
  static String opsomming(List<String> delen) {
    int laatste = delen.size() - 1;
    return laatste < 1
        ? String.join("", delen)
        : String.join(", ", delen.subList(0, laatste)) + " en " + delen.get(laatste);
  }

  /** Of words that are no names, within a sentence. */
  static String klein(String tekst) {
    return tekst.substring(0, 1).toLowerCase(NEDERLANDS) + tekst.substring(1);
  }
}
