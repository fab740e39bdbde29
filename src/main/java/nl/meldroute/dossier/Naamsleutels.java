package nl.meldroute.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What persons are compared by (ADR 0018). The database compares keys for equality only, so all
 * that is known about spelling stands here. The letter before the colon says what a key is:
 *
 * <ul>
 *   <li>{@code p} two names of one person as they sound, in any order;
 *   <li>{@code b} the same with one sound left out, for slips of the pen;
 *   <li>{@code d} one name with the birth date;
 *   <li>{@code I} an initial with a surname, {@code i} the same of someone whose first name is
 *       known;
 *   <li>{@code a} an alias, or the only name that is known.
 * </ul>
 *
 * @param klank the whole name as it sounds, vowels included: by how much two names look alike
 */
record Naamsleutels(String klank, Set<String> sleutels) {

  private static final Set<String> TUSSENVOEGSELS =
      Set.of(
          "van", "von", "de", "den", "der", "het", "t", "s", "ter", "ten", "te", "op", "in", "aan",
          "la", "le", "el", "al", "bin", "ibn", "bint", "da", "das", "do", "dos", "di", "du", "del",
          "zu", "v", "d", "vd", "vande", "vander", "vanden");

  /** Forms of address, and what people write when they do not know a name. */
  private static final Set<String> GEEN_NAAM =
      Set.of(
          "dhr",
          "mevr",
          "mevrouw",
          "meneer",
          "mw",
          "mr",
          "mrs",
          "ms",
          "drs",
          "dr",
          "ing",
          "onbekend",
          "onbekende",
          "unknown",
          "nn",
          "xx",
          "xxx",
          "naam",
          "geen",
          "niet",
          "bekend",
          "man",
          "vrouw",
          "jongen",
          "meisje",
          "slachtoffer",
          "dader",
          "pleger",
          "persoon",
          "eigenaar",
          "baas");

  private static final Pattern TUSSEN_NAMEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROF = Pattern.compile("(?<=\\p{L}{2})['’`](?=\\p{L})");
  private static final int MEESTE_NAMEN = 4;
  private static final int KORTSTE_BIJNAAM = 3;

  /** Shorter names have too few consonants to tell Tim from Tom. */
  private static final int KORTSTE_SKELET = 3;

  /** In shorter pairs one sound more or less makes another name. */
  private static final int KORTSTE_MET_FOUT = 7;

  static Naamsleutels van(String naam, String bijnaam, LocalDate geboortedatum) {
    List<String> delen = delen(naam);
    Set<String> sleutels = new TreeSet<>();
    namen(delen, geboortedatum, sleutels);
    List<String> alias = delen(bijnaam);
    paren(alias, sleutels);
    bijnaam(alias, sleutels);
    if (delen.size() == 1) {
      bijnaam(delen, sleutels);
    }
    String klank = delen.stream().map(Klank::van).sorted().collect(Collectors.joining(" "));
    return new Naamsleutels(klank, sleutels);
  }

  private static List<String> delen(String naam) {
    if (naam == null) {
      return List.of();
    }
    String zonderApostrof = APOSTROF.matcher(Letters.gewoon(naam)).replaceAll("");
    return Arrays.stream(TUSSEN_NAMEN.split(zonderApostrof))
        .filter(deel -> !deel.isEmpty() && !GEEN_NAAM.contains(deel))
        .filter(deel -> !TUSSENVOEGSELS.contains(deel))
        .toList();
  }

  private static void namen(List<String> delen, LocalDate geboortedatum, Set<String> sleutels) {
    List<String> voluit = delen.stream().filter(deel -> deel.length() > 1).toList();
    if (voluit.isEmpty()) {
      return;
    }
    paren(delen, sleutels);
    if (geboortedatum != null && geboortedatum.getDayOfYear() != 1) {
      voluit.forEach(deel -> sleutels.add("d:" + sleutel(deel) + "|" + geboortedatum));
    }
    String achternaam = sleutel(voluit.get(voluit.size() - 1));
    if (voluit.size() > 1) {
      sleutels.add("i:" + voluit.get(0).charAt(0) + "|" + achternaam);
      // Who writes the surname first is not known to do so.
      sleutels.add("i:" + voluit.get(voluit.size() - 1).charAt(0) + "|" + sleutel(voluit.get(0)));
    } else if (delen.size() > 1) {
      delen.stream()
          .filter(deel -> deel.length() == 1)
          .findFirst()
          .ifPresent(voorletter -> sleutels.add("I:" + voorletter + "|" + achternaam));
    }
  }

  private static void paren(List<String> delen, Set<String> sleutels) {
    List<String> namen = meeste(delen.stream().filter(deel -> deel.length() > 1).toList());
    for (int i = 0; i < namen.size(); i++) {
      for (int j = i + 1; j < namen.size(); j++) {
        sleutels.add("p:" + gesorteerd(sleutel(namen.get(i)), sleutel(namen.get(j))));
      }
    }
    if (namen.size() > 1) {
      metFout(namen.get(0), namen.get(namen.size() - 1), sleutels);
    }
  }

  /** The first two names and the last two: what stands between is left out most often. */
  private static List<String> meeste(List<String> namen) {
    if (namen.size() <= MEESTE_NAMEN) {
      return namen;
    }
    List<String> meeste = new ArrayList<>(namen.subList(0, MEESTE_NAMEN / 2));
    meeste.addAll(namen.subList(namen.size() - MEESTE_NAMEN / 2, namen.size()));
    return meeste;
  }

  private static void metFout(String een, String ander, Set<String> sleutels) {
    String paar = gesorteerd(Klank.skelet(een), Klank.skelet(ander));
    if (paar.length() <= KORTSTE_MET_FOUT) {
      return;
    }
    sleutels.add("b:" + paar);
    for (int i = 0; i < paar.length(); i++) {
      if (paar.charAt(i) != '|') {
        sleutels.add("b:" + paar.substring(0, i) + paar.substring(i + 1));
      }
    }
  }

  private static String gesorteerd(String een, String ander) {
    return een.compareTo(ander) <= 0 ? een + "|" + ander : ander + "|" + een;
  }

  private static void bijnaam(List<String> delen, Set<String> sleutels) {
    String alias = delen.stream().map(Klank::van).collect(Collectors.joining());
    if (alias.length() >= KORTSTE_BIJNAAM) {
      sleutels.add("a:" + alias);
    }
  }

  /** One name: by its consonants, or in full when it has few. */
  private static String sleutel(String deel) {
    String skelet = Klank.skelet(deel);
    return skelet.length() >= KORTSTE_SKELET ? skelet : Klank.van(deel);
  }
}
