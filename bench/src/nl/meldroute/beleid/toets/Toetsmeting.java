package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * How long the checks take of a draft of 200 rules over 10 inputs, each time with another cell
 * changed. Lives in this package because one check does.
 */
public final class Toetsmeting {

  public static final int REGELS = 200;

  private static final int OPWARMEN = 20;
  private static final int METINGEN = 100;
  private static final Pattern CODE = Pattern.compile("\"[^\"]*\"");

  private final Random toeval = new Random(20_261_122);
  private final Concept concept = Concept.van("opvangvorm");
  private final List<List<String>> waarden =
      concept.tabel().getInputs().stream()
          .map(
              vraag ->
                  CODE.matcher(vraag.getInputValues().getText().getTextContent())
                      .results()
                      .map(MatchResult::group)
                      .toList())
          .toList();

  private Toetsmeting() {}

  /**
   * @param p50 in milliseconds
   * @param teGroot how many checks gave up
   */
  public record Meting(int vragen, double p50, double p95, int teGroot) {}

  public static Meting meet() {
    return new Toetsmeting().doe();
  }

  private Meting doe() {
    List<String> ids = vul();
    String begin = concept.tekst();
    Veiligheidsregels regels = Veiligheidsregels.lees();
    List<Double> tijden = new ArrayList<>();
    int teGroot = 0;
    for (int i = 0; i < OPWARMEN + METINGEN; i++) {
      wijzig(ids.get(toeval.nextInt(ids.size())));
      String nu = concept.tekst();
      long van = System.nanoTime();
      Toetsuitslag uitslag =
          new Toetsing(regels, "", "opvangvorm", Set.of(), new Rekengrens(Toetsing.STAPPEN))
              .toets(nu, begin, null);
      if (i >= OPWARMEN) {
        tijden.add((System.nanoTime() - van) / 1e6);
        teGroot += uitslag.blokkeert() && isTeGroot(uitslag) ? 1 : 0;
      }
    }
    double[] op = tijden.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Meting(waarden.size(), op[op.length / 2], op[(int) (op.length * 0.95)], teGroot);
  }

  private static boolean isTeGroot(Toetsuitslag uitslag) {
    return uitslag.bevindingen().stream()
        .anyMatch(bevinding -> bevinding.code().equals(Controle.TE_GROOT.name()));
  }

  /** Rules like those of the table, each with conditions of its own. */
  private List<String> vul() {
    List<Rule> eerst = concept.regels();
    List<String> ids = new ArrayList<>();
    for (int n = eerst.size(); n < REGELS; n++) {
      String id = String.format(Locale.ROOT, "bench-%03d", n);
      concept.kopieer(eerst.get(n % eerst.size()).getId(), id);
      ids.add(id);
      for (int cel = 0; cel < 4; cel++) {
        wijzig(id);
      }
    }
    return ids;
  }

  private void wijzig(String regel) {
    int plaats = toeval.nextInt(waarden.size());
    List<String> alle = waarden.get(plaats);
    int altijd = toeval.nextInt(alle.size());
    concept.cel(
        regel,
        plaats,
        IntStream.range(0, alle.size())
            .filter(i -> i == altijd || toeval.nextBoolean())
            .mapToObj(alle::get)
            .collect(Collectors.joining(", ")));
  }
}
