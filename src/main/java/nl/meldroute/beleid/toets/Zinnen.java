package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.List;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import nl.meldroute.beleid.toets.Tabelblad.Uitvoer;

/** Rules and outcomes in findings, in words. */
final class Zinnen {

  private static final int LANGSTE = 90;
  private static final String ALLES = "…";

  private Zinnen() {}

  /** A rule by its number and the beginning of its reason. */
  static String regel(Rij rij) {
    String reden = rij.toelichting();
    int einde = reden.indexOf(". ");
    String zin = einde < 0 ? reden : reden.substring(0, einde + 1);
    return zin.isEmpty()
        ? "Regel %d".formatted(rij.nummer())
        : "Regel %d (\"%s\")"
            .formatted(
                rij.nummer(), zin.length() <= LANGSTE ? zin : zin.substring(0, LANGSTE) + "…");
  }

  static String eerste(Tabelblad blad, Rij rij) {
    return Leestekst.code(rij.uitkomst().get(0), blad.uitvoer().get(0).codes());
  }

  /** An area of input; what does not matter is left out. */
  static String geval(Tabelmodel model, long[] gebied) {
    String tekst = Woorden.gebied(model, gebied);
    return tekst.equals(ALLES) ? "elke invoer" : tekst.replace(", " + ALLES, "");
  }

  /** An outcome: its first value, and the others with their label. */
  static String uitkomst(Tabelblad blad, Rij rij) {
    List<String> delen = new ArrayList<>();
    for (int i = 0; i < blad.uitvoer().size(); i++) {
      String code = rij.uitkomst().get(i);
      if (!code.isEmpty()) {
        Uitvoer uitvoer = blad.uitvoer().get(i);
        String tekst = Leestekst.code(code, uitvoer.codes());
        delen.add(i == 0 ? tekst : uitvoer.label() + ": " + tekst);
      }
    }
    return delen.isEmpty()
        ? "niets"
        : delen.size() == 1
            ? delen.get(0)
            : delen.get(0) + " (" + String.join(", ", delen.subList(1, delen.size())) + ")";
  }
}
