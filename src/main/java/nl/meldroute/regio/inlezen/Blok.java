package nl.meldroute.regio.inlezen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML block with named fields. A field that is missing or wrong is reported and read as null, so
 * that reading goes on and every fault comes out; a list leaves out the entries that are at fault.
 * A field that nobody asked for is a fault too.
 */
final class Blok {

  private static final int LANGSTE_TEKST = 500;

  private final Node knoop;
  private final Fouten fouten;
  private final Map<String, NodeTuple> velden = new LinkedHashMap<>();
  private final Set<String> gevraagd = new LinkedHashSet<>();

  private Blok(Node knoop, Fouten fouten) {
    this.knoop = knoop;
    this.fouten = fouten;
  }

  /** Empty when there is no block here at all; then that is the fault. */
  static <T> Optional<T> lees(Node knoop, Fouten fouten, Function<Blok, T> lezer) {
    if (!(knoop instanceof MappingNode velden) || !Tag.MAP.equals(knoop.getTag())) {
      fouten.bij(knoop, "hier horen velden te staan, zoals \"naam: Enschede\"");
      return Optional.empty();
    }
    Blok blok = new Blok(knoop, fouten);
    velden.getValue().forEach(blok::neemOp);
    T waarde = lezer.apply(blok);
    blok.meldOnbekendeVelden();
    fouten.onthoud(waarde, blok);
    return Optional.of(waarde);
  }

  String tekst(String veld, Vorm vorm) {
    return verplicht(veld).flatMap(waarde -> tekst(waarde, veld, vorm)).orElse(null);
  }

  /** A whole number; the least when it is none, which is a fault already. */
  int getal(String veld, int minste, int meeste) {
    Optional<Node> waarde = verplicht(veld);
    if (waarde.isEmpty()) {
      return minste;
    }
    if (waarde.get() instanceof ScalarNode enkel
        && Tag.INT.equals(enkel.getTag())
        && enkel.getValue().matches("\\d{1,6}")
        && Integer.parseInt(enkel.getValue()) >= minste
        && Integer.parseInt(enkel.getValue()) <= meeste) {
      return Integer.parseInt(enkel.getValue());
    }
    fouten.bij(
        waarde.get(), moetZijn(veld, "een getal van %d tot en met %d".formatted(minste, meeste)));
    return minste;
  }

  Optional<String> eventueleTekst(String veld, Vorm vorm) {
    return eventueel(veld).flatMap(waarde -> tekst(waarde, veld, vorm));
  }

  <T> T keuze(String veld, Keuzes<T> keuzes) {
    return verplicht(veld).flatMap(waarde -> keuze(waarde, veld, keuzes)).orElse(null);
  }

  <T> Optional<T> eventueleKeuze(String veld, Keuzes<T> keuzes) {
    return eventueel(veld).flatMap(waarde -> keuze(waarde, veld, keuzes));
  }

  List<String> teksten(String veld) {
    return lijst(veld, waarde -> tekst(waarde, veld, Vorm.TEKST));
  }

  <T> List<T> keuzes(String veld, Keuzes<T> keuzes) {
    return lijst(veld, waarde -> keuze(waarde, veld, keuzes));
  }

  <T> Optional<List<T>> eventueleKeuzes(String veld, Keuzes<T> keuzes) {
    return eventueel(veld).map(waarde -> keuzes(veld, keuzes));
  }

  <T> List<T> blokken(String veld, Function<Blok, T> lezer) {
    return lijst(
        veld,
        waarde -> {
          int vooraf = fouten.aantal();
          return lees(waarde, fouten, lezer).filter(gelezen -> fouten.aantal() == vooraf);
        });
  }

  <T> List<T> eventueleBlokken(String veld, Function<Blok, T> lezer) {
    return eventueel(veld).map(waarde -> blokken(veld, lezer)).orElse(List.of());
  }

  <T> Optional<T> eventueelBlok(String veld, Function<Blok, T> lezer) {
    return eventueel(veld).flatMap(waarde -> lees(waarde, fouten, lezer));
  }

  /** Where to report a fault in a field: at its value, or where the block starts. */
  Node plek(String veld) {
    return velden.containsKey(veld) ? velden.get(veld).getValueNode() : knoop;
  }

  private <T> List<T> lijst(String veld, Function<Node, Optional<T>> lezer) {
    List<T> gelezen = new ArrayList<>();
    Optional<Node> waarde = verplicht(veld);
    if (waarde.isPresent() && waarde.get() instanceof SequenceNode rij) {
      for (Node regel : rij.getValue()) {
        Optional<T> nieuw = lezer.apply(regel);
        if (nieuw.isEmpty()) {
          fouten.onthoudGeraakt(veld);
        } else if (regel instanceof ScalarNode enkel && gelezen.contains(nieuw.get())) {
          fouten.bij(regel, "\"%s\" staat er twee keer".formatted(enkel.getValue()));
        } else {
          gelezen.add(nieuw.get());
        }
      }
    } else {
      fouten.onthoudGeraakt(veld);
      waarde.ifPresent(anders -> fouten.bij(anders, moetZijn(veld, "een lijst")));
    }
    return gelezen;
  }

  private Optional<String> tekst(Node waarde, String veld, Vorm vorm) {
    if (!(waarde instanceof ScalarNode enkel) || !Tag.STR.equals(waarde.getTag())) {
      fouten.bij(waarde, moetZijn(veld, "tekst"));
      return Optional.empty();
    }
    String tekst = enkel.getValue().strip();
    if (tekst.isEmpty() || tekst.length() > LANGSTE_TEKST) {
      fouten.bij(waarde, moetZijn(veld, "tekst van 1 tot %d tekens".formatted(LANGSTE_TEKST)));
      return Optional.empty();
    }
    if (!vorm.past(tekst)) {
      fouten.bij(waarde, moetZijn(veld, vorm.uitleg()));
      return Optional.empty();
    }
    return Optional.of(tekst);
  }

  private <T> Optional<T> keuze(Node waarde, String veld, Keuzes<T> keuzes) {
    Optional<String> tekst = tekst(waarde, veld, Vorm.TEKST);
    Optional<T> gekozen = tekst.map(keuzes.opties()::get);
    if (tekst.isPresent() && gekozen.isEmpty()) {
      fouten.bij(waarde, keuzes.fout(tekst.get()));
    }
    return gekozen;
  }

  private Optional<Node> verplicht(String veld) {
    Optional<Node> waarde = eventueel(veld);
    if (waarde.isEmpty()) {
      fouten.bij(knoop, "het veld \"%s\" ontbreekt".formatted(veld));
    }
    return waarde;
  }

  private Optional<Node> eventueel(String veld) {
    gevraagd.add(veld);
    return Optional.ofNullable(velden.get(veld)).map(NodeTuple::getValueNode);
  }

  private void neemOp(NodeTuple veld) {
    String naam = veld.getKeyNode() instanceof ScalarNode enkel ? enkel.getValue() : "?";
    if (velden.putIfAbsent(naam, veld) != null) {
      fouten.bij(veld.getKeyNode(), "het veld \"%s\" staat er twee keer".formatted(naam));
    }
  }

  private void meldOnbekendeVelden() {
    Keuzes<String> bekend = Keuzes.uit(gevraagd, Function.identity(), "onbekend veld");
    velden.forEach(
        (naam, veld) -> {
          if (!gevraagd.contains(naam)) {
            fouten.bij(veld.getKeyNode(), bekend.fout(naam));
          }
        });
  }

  private static String moetZijn(String veld, String vorm) {
    return "het veld \"%s\" moet %s zijn".formatted(veld, vorm);
  }
}
