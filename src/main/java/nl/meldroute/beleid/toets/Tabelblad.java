package nl.meldroute.beleid.toets;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A decision table in the one form that the analysis and the pages of the docs read.
 *
 * @param pad path under {@code dmn/} without extension, such as {@code twente/verwijzing}
 * @param regio whose table it is; empty for the shared one
 */
record Tabelblad(
    String pad,
    String sleutel,
    String regio,
    String naam,
    String uitleg,
    HitPolicy trefwijze,
    List<Kolom> kolommen,
    List<Uitvoer> uitvoer,
    List<Rij> rijen,
    DmnModelInstance dmn) {

  private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NAAM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern ARGUMENT = Pattern.compile("\\(\\s*([\\p{L}_][\\p{L}\\p{N}_]*)");
  private static final Pattern ANNOTATIE =
      Pattern.compile(
          "(?s)(?<toelichting>.*?)(?:\\s*Bron: (?<bron>.*?))?(?:\\s*Aanname: (?<aanname>.*))?");

  static final int LANGSTE_ANNOTATIE = 2_000;

  /**
   * An input column.
   *
   * @param gegeven the variable that the column looks at
   * @param afgeleid whether the column computes something from the variable
   * @param codes the allowed codes; empty for a number
   */
  record Kolom(
      String gegeven,
      String uitdrukking,
      boolean afgeleid,
      String label,
      String toegestaan,
      List<String> codes) {}

  record Uitvoer(String naam, String label, List<String> codes) {}

  /**
   * A rule.
   *
   * @param uitkomst codes in the order of the output columns; empty text for an empty cell
   * @param uitkomstcellen the same as they are written
   * @param annotatie all of the reason: sentence, source and assumption
   */
  record Rij(
      int nummer,
      String id,
      List<String> cellen,
      List<String> uitkomst,
      List<String> uitkomstcellen,
      String annotatie,
      String toelichting,
      String bron,
      String aanname) {}

  static Tabelblad lees(String pad, String tekst) {
    return lees(
        pad,
        Dmn.readModelFromStream(new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8))));
  }

  static Tabelblad lees(String pad, DmnModelInstance dmn) {
    Decision beslissing = dmn.getModelElementsByType(Decision.class).iterator().next();
    DecisionTable tabel = (DecisionTable) beslissing.getExpression();
    int schuin = pad.indexOf('/');
    return new Tabelblad(
        pad,
        pad.substring(schuin + 1),
        schuin < 0 ? "" : pad.substring(0, schuin),
        beslissing.getName(),
        beslissing.getDescription() == null ? "" : beslissing.getDescription().getTextContent(),
        tabel.getHitPolicy(),
        tabel.getInputs().stream().map(Tabelblad::kolom).toList(),
        tabel.getOutputs().stream().map(Tabelblad::uitvoer).toList(),
        rijen(tabel.getRules()),
        dmn);
  }

  /** Whether all rules that fit count, and not only the first. */
  boolean verzamelt() {
    return trefwijze == HitPolicy.COLLECT || trefwijze == HitPolicy.RULE_ORDER;
  }

  Rij rij(String id) {
    return rijen.stream().filter(rij -> rij.id().equals(id)).findFirst().orElseThrow();
  }

  /** The place of an output column by its name. */
  int uitvoerplaats(String naam) {
    return IntStream.range(0, uitvoer.size())
        .filter(i -> uitvoer.get(i).naam().equals(naam))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(pad + " has no output " + naam));
  }

  boolean steltDezelfdeVragenAls(Tabelblad ander) {
    return vragen().equals(ander.vragen()) && velden().equals(ander.velden());
  }

  private List<String> vragen() {
    return kolommen.stream().map(Kolom::uitdrukking).toList();
  }

  private List<String> velden() {
    return uitvoer.stream().map(Uitvoer::naam).toList();
  }

  /** Its rules and then the other's, asked the same questions; for comparing, not for deciding. */
  Tabelblad samenMet(Tabelblad ander) {
    if (!steltDezelfdeVragenAls(ander)) {
      throw new IllegalArgumentException(pad + " and " + ander.pad + " ask other questions");
    }
    List<Rij> samen = new ArrayList<>(rijen);
    samen.addAll(ander.rijen);
    return new Tabelblad(
        pad, sleutel, regio, naam, uitleg, trefwijze, kolommen, uitvoer, samen, dmn);
  }

  Tabelblad zonder(int plaats) {
    List<Rij> over = new ArrayList<>(rijen);
    over.remove(plaats);
    return new Tabelblad(
        pad, sleutel, regio, naam, uitleg, trefwijze, kolommen, uitvoer, over, dmn);
  }

  @Override
  public String toString() {
    return pad;
  }

  private static Kolom kolom(Input kolom) {
    String uitdrukking =
        kolom.getInputExpression().getText().getTextContent().strip().replaceAll("\\s+", " ");
    boolean afgeleid = !NAAM.matcher(uitdrukking).matches();
    String gegeven = uitdrukking;
    if (afgeleid) {
      Matcher argument = ARGUMENT.matcher(uitdrukking);
      if (!argument.find()) {
        throw new IllegalArgumentException("No variable found in: " + uitdrukking);
      }
      gegeven = argument.group(1);
    }
    String toegestaan = kolom.getInputValues().getText().getTextContent().strip();
    return new Kolom(
        gegeven, uitdrukking, afgeleid, kolom.getLabel(), toegestaan, codes(toegestaan));
  }

  private static Uitvoer uitvoer(Output uitvoer) {
    return new Uitvoer(
        uitvoer.getName(),
        uitvoer.getLabel(),
        codes(uitvoer.getOutputValues().getText().getTextContent()));
  }

  private static List<Rij> rijen(Collection<Rule> regels) {
    List<Rij> rijen = new ArrayList<>();
    for (Rule regel : regels) {
      rijen.add(rij(rijen.size() + 1, regel));
    }
    return List.copyOf(rijen);
  }

  private static Rij rij(int nummer, Rule regel) {
    List<String> uitkomst =
        regel.getOutputEntries().stream().map(cel -> tekst(cel.getText())).toList();
    String annotatie = annotatie(regel);
    Matcher delen = ANNOTATIE.matcher(annotatie);
    boolean gelezen = annotatie.length() <= LANGSTE_ANNOTATIE && delen.matches();
    return new Rij(
        nummer,
        regel.getId(),
        regel.getInputEntries().stream()
            .map(cel -> tekst(cel.getText()))
            .map(cel -> cel.equals("-") ? "" : cel)
            .toList(),
        uitkomst.stream().map(cel -> cel.replace("\"", "")).toList(),
        uitkomst,
        annotatie,
        gelezen ? delen.group("toelichting").strip() : annotatie,
        gelezen ? leeg(delen.group("bron")) : "",
        gelezen ? leeg(delen.group("aanname")) : "");
  }

  private static String tekst(Text cel) {
    return cel == null ? "" : cel.getTextContent().strip();
  }

  /** In one line: searching long stretches of white space would take long. */
  private static String annotatie(Rule regel) {
    return regel.getDescription() == null
        ? ""
        : regel.getDescription().getTextContent().strip().replaceAll("\\s+", " ");
  }

  static List<String> codes(String tekst) {
    return CODE.matcher(tekst).results().map(code -> code.group(1)).toList();
  }

  private static String leeg(String tekst) {
    return tekst == null ? "" : tekst.strip();
  }
}
