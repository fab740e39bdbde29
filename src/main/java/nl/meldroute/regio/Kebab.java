package nl.meldroute.regio;

import java.text.Normalizer;
import java.util.Locale;

/** The spelling of codes in group ids: "Hof van Twente" becomes "hof-van-twente". */
final class Kebab {

  private Kebab() {}

  static String van(String naam) {
    return Normalizer.normalize(naam, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
