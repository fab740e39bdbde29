package nl.meldroute.beleid.lezen;

import static nl.meldroute.beleid.lezen.Dmndocument.kinderen;
import static nl.meldroute.beleid.lezen.Dmndocument.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Leestekst;
import org.w3c.dom.Element;

/**
 * What stands in a decision table, to be read by people: also in a draft that is half finished, so
 * what is missing is empty and no fault.
 *
 * @param trefwijze hit policy as DMN writes it, such as {@code FIRST}
 */
public record Tabelvorm(
    String sleutel,
    String naam,
    String uitleg,
    String trefwijze,
    List<Kolom> vragen,
    List<Kolom> antwoorden,
    List<Regel> regels) {

  private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NAAM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern ARGUMENT = Pattern.compile("\\(\\s*([\\p{L}_][\\p{L}\\p{N}_]*)");

  /**
   * A column.
   *
   * @param naam the variable that it asks or answers; of a computed column the one it looks at
   * @param afgeleid whether it computes something from the variable
   * @param toegestaan what may stand in it, in FEEL
   * @param codes the codes in that; empty for a number
   */
  public record Kolom(
      String id,
      String naam,
      boolean afgeleid,
      String label,
      String soort,
      String toegestaan,
      List<String> codes) {

    public boolean isGetal() {
      return soort.equals("integer")
          || soort.equals("number")
          || soort.equals("long")
          || soort.equals("double");
    }
  }

  /**
   * A rule.
   *
   * @param als cells in FEEL, one per question
   * @param dan cells in FEEL, one per answer
   */
  public record Regel(
      int nummer,
      String id,
      List<String> als,
      List<String> dan,
      String toelichting,
      String bron,
      String aanname) {

    private static final Pattern ANNOTATIE =
        Pattern.compile(
            "(?s)(?<toelichting>.*?)(?:\\s*\\bBron: (?<bron>.*?))?(?:\\s*\\bAanname: (?<aanname>.*))?");

    static Regel van(int nummer, String id, List<String> als, List<String> dan, String annotatie) {
      Matcher delen = ANNOTATIE.matcher(annotatie);
      if (!delen.matches()) {
        return new Regel(nummer, id, als, dan, annotatie, "", "");
      }
      return new Regel(
          nummer,
          id,
          als,
          dan,
          leeg(delen.group("toelichting")),
          leeg(delen.group("bron")),
          leeg(delen.group("aanname")));
    }

    /** What stands in the table: reason, source and assumption in one text. */
    public String annotatie() {
      return annotatie(toelichting, bron, aanname);
    }

    public static String annotatie(String toelichting, String bron, String aanname) {
      StringBuilder tekst = new StringBuilder(toelichting);
      if (!bron.isEmpty()) {
        tekst.append(" Bron: ").append(bron);
      }
      if (!aanname.isEmpty()) {
        tekst.append(" Aanname: ").append(aanname);
      }
      return tekst.toString().strip();
    }

    /** Whether it asks, answers and explains the same; its place and its id do not count. */
    boolean zegtHetzelfde(Regel ander) {
      return als.equals(ander.als)
          && dan.equals(ander.dan)
          && annotatie().equals(ander.annotatie());
    }

    private static String leeg(String tekst) {
      return tekst == null ? "" : tekst.strip();
    }
  }

  /** Empty when the text holds no decision table. */
  public static Optional<Tabelvorm> lees(String dmn) {
    return Dmndocument.lees(dmn).map(Tabelvorm::van);
  }

  public static Tabelvorm van(Dmndocument document) {
    Element tabel = document.tabel();
    String trefwijze = tabel.getAttribute("hitPolicy");
    return new Tabelvorm(
        document.beslissing().getAttribute("id"),
        document.beslissing().getAttribute("name"),
        tekst(document.beslissing(), "description"),
        trefwijze.isEmpty() ? "UNIQUE" : trefwijze,
        kinderen(tabel, "input").stream().map(Tabelvorm::vraag).toList(),
        kinderen(tabel, "output").stream().map(Tabelvorm::antwoord).toList(),
        regels(document.regels()));
  }

  private static Kolom vraag(Element kolom) {
    String uitdrukking = tekst(kolom, "inputExpression", "text").replaceAll("\\s+", " ");
    boolean afgeleid = !uitdrukking.isEmpty() && !NAAM.matcher(uitdrukking).matches();
    Matcher argument = ARGUMENT.matcher(uitdrukking);
    String naam = afgeleid && argument.find() ? argument.group(1) : uitdrukking;
    String toegestaan = tekst(kolom, "inputValues", "text");
    return new Kolom(
        kolom.getAttribute("id"),
        naam,
        afgeleid,
        label(kolom, naam),
        Dmndocument.kind(kolom, "inputExpression")
            .map(vraag -> vraag.getAttribute("typeRef"))
            .orElse(""),
        toegestaan,
        codes(toegestaan));
  }

  private static Kolom antwoord(Element kolom) {
    String naam = kolom.getAttribute("name");
    String toegestaan = tekst(kolom, "outputValues", "text");
    return new Kolom(
        kolom.getAttribute("id"),
        naam,
        false,
        label(kolom, naam),
        kolom.getAttribute("typeRef"),
        toegestaan,
        codes(toegestaan));
  }

  private static String label(Element kolom, String naam) {
    String label = kolom.getAttribute("label").strip();
    return label.isEmpty() ? Leestekst.hoofdletter(Leestekst.veld(naam)) : label;
  }

  private static List<Regel> regels(List<Element> elementen) {
    List<Regel> regels = new ArrayList<>();
    for (Element regel : elementen) {
      regels.add(
          Regel.van(
              regels.size() + 1,
              regel.getAttribute("id"),
              cellen(regel, "inputEntry"),
              cellen(regel, "outputEntry"),
              tekst(regel, "description")));
    }
    return List.copyOf(regels);
  }

  private static List<String> cellen(Element regel, String soort) {
    return kinderen(regel, soort).stream().map(cel -> tekst(cel, "text")).toList();
  }

  private static List<String> codes(String tekst) {
    return CODE.matcher(tekst).results().map(code -> code.group(1)).toList();
  }
}
