package nl.meldroute.regio.inlezen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The faults of one file. Remembers where each value was read, so that a check on the values can
 * still name the line.
 */
final class Fouten {

  private record Fout(int regel, String tekst) {}

  private final List<Fout> fouten = new ArrayList<>();
  private final Map<Object, Blok> plekken = new IdentityHashMap<>();
  private final Set<String> geraakteLijsten = new HashSet<>();

  void bij(Node plek, String tekst) {
    opRegel(plek.getStartMark().getLine() + 1, tekst);
  }

  void opRegel(int regel, String tekst) {
    fouten.add(new Fout(regel, tekst));
  }

  /** A fault in a field of a value that was read before. */
  void bij(Object waarde, String veld, String tekst) {
    bij(plekken.get(waarde).plek(veld), tekst);
  }

  void onthoud(Object waarde, Blok blok) {
    plekken.put(waarde, blok);
  }

  void onthoudGeraakt(String lijst) {
    geraakteLijsten.add(lijst);
  }

  /** Whether a list lost entries to faults, so that what it lacks says nothing. */
  boolean geraakt(String lijst) {
    return geraakteLijsten.contains(lijst);
  }

  int aantal() {
    return fouten.size();
  }

  List<String> alle(String bestand) {
    return fouten.stream()
        .sorted(Comparator.comparingInt(Fout::regel))
        .map(fout -> "%s, regel %d: %s".formatted(bestand, fout.regel(), fout.tekst()))
        .toList();
  }
}
