package nl.meldroute.beleid.lezen;

import java.util.ArrayList;
import java.util.List;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;
import nl.meldroute.beleid.lezen.Tabelvorm.Regel;

/** A rule as questions with their answers, in the words of the table itself. */
public final class Regeltekst {

  private final Tabelvorm tabel;
  private final Celtekst cellen;

  public Regeltekst(Tabelvorm tabel, Celtekst cellen) {
    this.tabel = tabel;
    this.cellen = cellen;
  }

  /** Which rules count, with the word that the editor of tables uses. */
  public static String telt(String trefwijze) {
    return switch (trefwijze) {
      case "FIRST" -> "de eerste die past (FIRST)";
      case "COLLECT" -> "alle die passen (COLLECT)";
      case "RULE ORDER" -> "alle die passen, in de volgorde van de tabel (RULE ORDER)";
      default -> "precies één past (" + trefwijze + ")";
    };
  }

  /** A question with its answer. */
  public static String bij(String label, String antwoord) {
    return (label.endsWith("?") ? label : label + ":") + " " + antwoord;
  }

  /** The questions that matter to the rule; none when it always fits. */
  public List<String> als(Regel regel) {
    List<String> delen = new ArrayList<>();
    for (int i = 0; i < Math.min(regel.als().size(), tabel.vragen().size()); i++) {
      if (!Cel.isLeeg(regel.als().get(i))) {
        Kolom vraag = tabel.vragen().get(i);
        delen.add(bij(vraag.label(), vraag(vraag, regel.als().get(i))));
      }
    }
    return delen;
  }

  /** What the rule answers. */
  public List<String> dan(Regel regel) {
    List<String> delen = new ArrayList<>();
    for (int i = 0; i < Math.min(regel.dan().size(), tabel.antwoorden().size()); i++) {
      Kolom antwoord = tabel.antwoorden().get(i);
      if (!regel.dan().get(i).isEmpty()) {
        delen.add(bij(antwoord.label(), antwoord(antwoord, regel.dan().get(i))));
      }
    }
    return delen;
  }

  /** A cell of a question. */
  public String vraag(Kolom kolom, String cel) {
    return Cel.isLeeg(cel)
        ? "maakt niet uit"
        : kolom.codes().isEmpty() ? cellen.getal(cel) : cellen.keuze(cel, kolom.codes());
  }

  /** A cell of an answer. */
  public String antwoord(Kolom kolom, String cel) {
    if (cel.isEmpty()) {
      return "-";
    }
    return Cel.code(cel)
        .map(code -> cellen.nadruk(Leestekst.code(code, kolom.codes())))
        .orElseGet(() -> cellen.formule(cel));
  }
}
