package nl.meldroute.voorbeeld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text, of fixed width; what does not fit goes on at the next line. */
final class Tabel {

  private static final String TUSSEN = " | ";
  private static final String STREEP = "-+-";
  private static final Pattern BEGIN = Pattern.compile(" *(- )?");

  private final int[] breedtes;
  private final List<String> regels = new ArrayList<>();

  Tabel(int... breedtes) {
    this.breedtes = breedtes.clone();
  }

  int breedte() {
    return Arrays.stream(breedtes).sum() + TUSSEN.length() * (breedtes.length - 1);
  }

  /**
   * Adds a row.
   *
   * @param cellen per cell its paragraphs; what goes on at the next line keeps the indentation, of
   *     an item that of its text
   */
  void rij(List<List<String>> cellen) {
    List<List<String>> kolommen =
        IntStream.range(0, breedtes.length)
            .mapToObj(
                kolom ->
                    cellen.get(kolom).stream()
                        .flatMap(alinea -> breekAf(alinea, breedtes[kolom]).stream())
                        .toList())
            .toList();
    int hoogte = kolommen.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < hoogte; i++) {
      int regel = i;
      regels.add(
          IntStream.range(0, breedtes.length)
              .mapToObj(kolom -> vulAan(kolommen.get(kolom), regel, breedtes[kolom]))
              .collect(Collectors.joining(TUSSEN))
              .stripTrailing());
    }
    regels.add(Arrays.stream(breedtes).mapToObj("-"::repeat).collect(Collectors.joining(STREEP)));
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), regels);
  }

  private static String vulAan(List<String> kolom, int regel, int breedte) {
    String tekst = regel < kolom.size() ? kolom.get(regel) : "";
    return tekst + " ".repeat(breedte - tekst.length());
  }

  static List<String> breekAf(String alinea, int breedte) {
    Matcher begin = BEGIN.matcher(alinea);
    String inspringing = " ".repeat(begin.lookingAt() ? begin.end() : 0);
    List<String> gebroken = new ArrayList<>();
    StringBuilder regel = new StringBuilder();
    for (String deel : delen(alinea, breedte - inspringing.length())) {
      if (regel.length() + deel.stripTrailing().length() > breedte) {
        gebroken.add(regel.toString().stripTrailing());
        regel = new StringBuilder(inspringing);
      }
      regel.append(deel);
    }
    gebroken.add(regel.toString().stripTrailing());
    return gebroken;
  }

  /** Words with the space after them; a code is broken after a hyphen, a long word anywhere. */
  private static List<String> delen(String alinea, int breedte) {
    List<String> delen = new ArrayList<>();
    for (String deel : alinea.split("(?<= )|(?<=\\w-)(?=\\w)")) {
      String rest = deel;
      while (rest.stripTrailing().length() > breedte) {
        delen.add(rest.substring(0, breedte));
        rest = rest.substring(breedte);
      }
      delen.add(rest);
    }
    return delen;
  }
}
