package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.beleid.toets.Tabelblad.Kolom;
import nl.meldroute.feel.CachingFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.util.ConcurrentLruCache;

/**
 * Which values fit a cell, by the product's own FEEL, which is not that of running decisions so
 * that drafts push no text of theirs out of its memory. What a cell says never changes, so after a
 * change only the changed cells are computed. Thread-safe.
 */
final class Celrekenaar {

  private static final String CEL = "cel";
  private static final int CELLEN_BEWAARD = 20_000;
  private static final int TEKSTEN_BEWAARD = 5_000;

  private static final Pattern TEKST = Pattern.compile("\"[^\"]*\"");
  private static final Pattern VREEMDE_NAAM = Pattern.compile("\\b(?!not\\b|null\\b)\\p{L}\\w*");

  private static final FeelEngine FEEL =
      new CachingFeelEngineFactory(List.of(), TEKSTEN_BEWAARD).createInstance();

  private static final ConcurrentLruCache<Cel, BitSet> PASSEND =
      new ConcurrentLruCache<>(CELLEN_BEWAARD, Celrekenaar::reken);

  private record Cel(String tekst, Vragen vragen) {}

  /** What a column makes of each value of its variable. Small: the hash is asked for each cell. */
  record Vragen(String uitdrukking, List<Object> antwoorden) {}

  private Celrekenaar() {}

  static Vragen vragen(Kolom kolom, List<Object> waarden) {
    List<Object> antwoorden = new ArrayList<>(waarden.size());
    for (Object waarde : waarden) {
      Map<String, Object> gegeven = new HashMap<>();
      gegeven.put(kolom.gegeven(), waarde);
      antwoorden.add(
          kolom.afgeleid()
              ? FEEL.evaluateSimpleExpression(
                  kolom.uitdrukking(), Variables.fromMap(gegeven).asVariableContext())
              : waarde);
    }
    return new Vragen(kolom.uitdrukking(), antwoorden);
  }

  /** The places of the values that fit; not to be changed. */
  static BitSet passend(String cel, Vragen vragen) {
    return PASSEND.get(new Cel(cel, vragen));
  }

  /** Whether a cell fits a value of its column. */
  static boolean past(String cel, Object waarde) {
    Map<String, Object> gegeven = new LinkedHashMap<>();
    gegeven.put(CEL, waarde);
    return FEEL.evaluateSimpleUnaryTests(
        zonderNamen(cel), CEL, Variables.fromMap(gegeven).asVariableContext());
  }

  private static BitSet reken(Cel cel) {
    BitSet passend = new BitSet();
    Map<Object, Boolean> gehad = new HashMap<>();
    List<Object> antwoorden = cel.vragen().antwoorden();
    for (int i = 0; i < antwoorden.size(); i++) {
      if (gehad.computeIfAbsent(antwoorden.get(i), antwoord -> past(cel.tekst(), antwoord))) {
        passend.set(i);
      }
    }
    return passend;
  }

  /** A cell that looks at another variable is no block; none does. */
  private static String zonderNamen(String cel) {
    Matcher naam = VREEMDE_NAAM.matcher(TEKST.matcher(cel).replaceAll(""));
    if (naam.find()) {
      throw new IllegalArgumentException("The cell " + cel + " names " + naam.group());
    }
    return cel;
  }
}
