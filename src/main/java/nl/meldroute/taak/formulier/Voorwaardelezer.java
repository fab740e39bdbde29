package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.meldroute.taak.formulier.Voorwaarde.Term;
import nl.meldroute.taak.formulier.Voorwaarde.Vast;
import nl.meldroute.taak.formulier.Voorwaarde.Veldwaarde;
import nl.meldroute.taak.formulier.Voorwaarde.Vergelijking;

/** Reads the part of FEEL that a condition may use. */
final class Voorwaardelezer {

  private static final Pattern WOORD =
      Pattern.compile("\\s*(\"[^\"\\\\]*\"|!=|=|(?:this\\.)?[A-Za-z][A-Za-z0-9]*)\\s*");

  private final List<String> woorden;
  private int plaats;

  private Voorwaardelezer(List<String> woorden) {
    this.woorden = woorden;
  }

  /** A condition that is not in the subset; the message says what stands in the way. */
  static final class NietOndersteund extends Exception {
    NietOndersteund(String melding) {
      super(melding);
    }
  }

  static Voorwaarde lees(String feel) throws NietOndersteund {
    if (!feel.startsWith("=")) {
      throw new NietOndersteund("begint niet met =");
    }
    var woorden = new ArrayList<String>();
    var zoeker = WOORD.matcher(feel).region(1, feel.length());
    while (zoeker.lookingAt()) {
      woorden.add(zoeker.group(1));
      zoeker.region(zoeker.end(), feel.length());
    }
    if (zoeker.regionStart() < feel.length()) {
      throw new NietOndersteund("niet te lezen vanaf: " + feel.substring(zoeker.regionStart()));
    }
    return new Voorwaardelezer(woorden).voorwaarde();
  }

  private Voorwaarde voorwaarde() throws NietOndersteund {
    var alternatieven = new ArrayList<List<Vergelijking>>();
    do {
      var alle = new ArrayList<Vergelijking>();
      do {
        alle.add(vergelijking());
      } while (neem("and"));
      alternatieven.add(List.copyOf(alle));
    } while (neem("or"));
    if (plaats < woorden.size()) {
      throw new NietOndersteund("verwacht and of or in plaats van " + woorden.get(plaats));
    }
    return new Voorwaarde(List.copyOf(alternatieven));
  }

  private Vergelijking vergelijking() throws NietOndersteund {
    Term links = term();
    boolean gelijk = neem("=");
    if (!gelijk && !neem("!=")) {
      throw new NietOndersteund("verwacht = of != na " + woorden.get(plaats - 1));
    }
    Term rechts = term();
    if (links instanceof Vast && rechts instanceof Vast) {
      throw new NietOndersteund("vergelijkt twee vaste waarden");
    }
    return new Vergelijking(links, gelijk, rechts);
  }

  private Term term() throws NietOndersteund {
    if (plaats == woorden.size()) {
      throw new NietOndersteund("er ontbreekt een waarde aan het eind");
    }
    String woord = woorden.get(plaats++);
    return switch (woord) {
      case "null" -> new Vast(NullNode.instance);
      case "true", "false" -> new Vast(BooleanNode.valueOf(Boolean.parseBoolean(woord)));
      case "=", "!=", "and", "or" ->
          throw new NietOndersteund("verwacht een waarde in plaats van " + woord);
      default -> {
        if (woord.startsWith("\"")) {
          yield new Vast(TextNode.valueOf(woord.substring(1, woord.length() - 1)));
        }
        boolean vanRij = woord.startsWith("this.");
        yield new Veldwaarde(vanRij, vanRij ? woord.substring("this.".length()) : woord);
      }
    };
  }

  private boolean neem(String woord) {
    boolean past = plaats < woorden.size() && woorden.get(plaats).equals(woord);
    if (past) {
      plaats++;
    }
    return past;
  }
}
