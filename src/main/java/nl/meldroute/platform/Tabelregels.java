package nl.meldroute.platform;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** A decision table holds cells in FEEL, and nothing that runs otherwise. */
class Tabelregels implements Modelregels {

  /** Of earlier versions the engine reads cells without a language as another language. */
  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  private static final Set<String> TEKENING =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://www.omg.org/spec/DMN/20180521/DI/");

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

  private static final Set<String> ONDERDELEN =
      Set.of(
          "definitions",
          "description",
          "decision",
          "variable",
          "informationRequirement",
          "requiredInput",
          "requiredDecision",
          "inputData",
          "decisionTable",
          "input",
          "inputExpression",
          "inputValues",
          "output",
          "outputValues",
          "annotation",
          "annotationEntry",
          "rule",
          "inputEntry",
          "outputEntry",
          "text");

  private static final Set<String> FEEL =
      Set.of("feel", "https://www.omg.org/spec/dmn/20191111/feel/");

  private static final Pattern DUUR = Pattern.compile("P\\d{1,5}D");
  private static final Pattern TEKST = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern CODE =
      Pattern.compile("[$#]\\{|\\bfunction\\s*\\(|\\bexternal\\b|\\bjava\\b");

  @Override
  public void onderdeel(XMLStreamReader lezer, List<String> ouders, Set<String> redenen) {
    String naam = lezer.getLocalName();
    boolean vanDmn = DMN.equals(lezer.getNamespaceURI());
    if (ouders.isEmpty() && !(vanDmn && naam.equals("definitions"))) {
      redenen.add("Het bestand is geen beslistabel in DMN 1.3.");
    } else if (vanDmn
        ? !ONDERDELEN.contains(naam)
        : !TEKENING.contains(String.valueOf(lezer.getNamespaceURI()))) {
      redenen.add("Het onderdeel " + naam + " mag niet in een beslistabel.");
    }
    for (int i = 0; i < lezer.getAttributeCount(); i++) {
      kenmerk(lezer, i, redenen);
    }
  }

  private static void kenmerk(XMLStreamReader lezer, int i, Set<String> redenen) {
    String naam = lezer.getAttributeLocalName(i);
    String waarde = lezer.getAttributeValue(i);
    boolean goed =
        switch (naam) {
          case "expressionLanguage" -> FEEL.contains(waarde.toLowerCase(Locale.ROOT));
          case "href" -> waarde.startsWith("#");
          case "historyTimeToLive" -> DUUR.matcher(waarde).matches();
          default -> !CAMUNDA.equals(lezer.getAttributeNamespace(i));
        };
    if (!goed) {
      redenen.add(
          naam.equals("expressionLanguage")
              ? "Een beslistabel rekent alleen met FEEL."
              : "Het kenmerk " + naam + " mag zo niet in een beslistabel.");
    }
  }

  @Override
  public void tekst(String tekst, List<String> ouders, Set<String> redenen) {
    boolean wordtUitgerekend =
        ouders.get(ouders.size() - 1).equals("text") && !ouders.contains("description");
    if (wordtUitgerekend && CODE.matcher(TEKST.matcher(tekst).replaceAll("")).find()) {
      redenen.add("Een cel bevat code. Een beslistabel rekent alleen met FEEL.");
    }
  }
}
