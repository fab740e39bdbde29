package nl.meldroute.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a name sounds, coarse enough that spellings of one name in Dutch, English, French and Polish
 * transcription come out the same: Mohammed and Muhammad, Oleksandr and Alexander.
 */
final class Klank {

  /** In this order; each replaces all that it finds. */
  private static final Map<Pattern, String> REGELS = new LinkedHashMap<>();

  static {
    regel("tsch|tsj|tch|cz", "s");
    regel("sch|sh|sj|sz|zh|zj", "s");
    regel("dzj|dzh|dj", "j");
    regel("dt|th|dh", "t");
    regel("ph", "f");
    regel("kh|gh|ch|ck|qu|q", "k");
    regel("x", "ks");
    regel("tz|ts|c(?=[eiy])", "s");
    regel("[cg]", "k");
    regel("[vw]", "f");
    regel("z", "s");
    regel("d", "t");
    regel("h", "");
    regel("^[iy](?=[aeou])", "j");
    regel("(?<=.)[jy]+", "i");
    regel("^y", "i");
    regel("[ei][aeiou]*", "e");
    regel("[ou][aeiou]*", "o");
    regel("a[aeiou]*", "a");
    regel("(.)\\1+", "$1");
  }

  private static final Pattern KLINKERS_NA_EERSTE = Pattern.compile("(?<=.)[aeo]");
  private static final Pattern OPEN_BEGIN = Pattern.compile("^[aeoj]+");

  private Klank() {}

  private static void regel(String patroon, String door) {
    REGELS.put(Pattern.compile(patroon), door);
  }

  /** With its vowels. */
  static String van(String naam) {
    String klank = naam;
    for (Map.Entry<Pattern, String> regel : REGELS.entrySet()) {
      klank = regel.getKey().matcher(klank).replaceAll(regel.getValue());
    }
    return klank;
  }

  /** The consonants; a name that begins open (vowel, y, j) begins with {@code a}. */
  static String skelet(String naam) {
    String begin = OPEN_BEGIN.matcher(van(naam)).replaceFirst("a");
    return KLINKERS_NA_EERSTE.matcher(begin).replaceAll("");
  }
}
