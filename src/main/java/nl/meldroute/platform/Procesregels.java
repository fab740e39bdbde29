package nl.meldroute.platform;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** A process holds steps, conditions on codes, and calls to the beans on a list. */
class Procesregels implements Modelregels {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private static final Set<String> TEKENING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://bpmn.io/schema/bpmn/biocolor/1.0",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

  private static final Set<String> VERBODEN_ONDERDELEN =
      Set.of("script", "scriptTask", "import", "relationship", "ioBinding", "resource");

  private static final Set<String> CAMUNDA_ONDERDELEN =
      Set.of("in", "out", "inputOutput", "inputParameter", "failedJobRetryTimeCycle");

  private static final Set<String> CAMUNDA_KENMERKEN =
      Set.of(
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "candidateGroups",
          "collection",
          "delegateExpression",
          "dueDate",
          "elementVariable",
          "formKey",
          "historyTimeToLive",
          "isStartableInTasklist",
          "priority");

  private static final Set<String> VERBODEN_KENMERKEN =
      Set.of("language", "scriptFormat", "resource", "expressionLanguage", "typeLanguage");

  private static final String FORMULIER = "embedded:/forms/taak.html";

  private static final Pattern UITDRUKKING = Pattern.compile("[$#]\\{[^}]*}?");
  private static final Pattern NAAM = Pattern.compile("[$#]\\{([A-Za-z]\\w*)}");
  private static final Pattern AANROEP =
      Pattern.compile(
          "[$#]\\{(?:not |!)?([A-Za-z]\\w*)\\.[A-Za-z]\\w*\\(execution(?:, ?'[\\w-]*')*\\)}");
  private static final String VERGELIJKING = "[A-Za-z]\\w* ?[!=]= ?'[\\w-]*'";
  private static final Pattern VOORWAARDE =
      Pattern.compile(
          "[$#]\\{%1$s(?: (?:\\|\\||&&|and|or) %1$s)*(?: \\? '[\\w-]*' : '[\\w-]*')?}"
              .formatted(VERGELIJKING));
  private static final Pattern SLEUTEL = Pattern.compile("[$#]\\{execution\\.processBusinessKey}");

  private final Set<String> bonen;

  Procesregels(Set<String> bonen) {
    this.bonen = bonen;
  }

  @Override
  public void onderdeel(XMLStreamReader lezer, List<String> ouders, Set<String> redenen) {
    String naam = lezer.getLocalName();
    String soort = String.valueOf(lezer.getNamespaceURI());
    boolean goed =
        switch (soort) {
          case BPMN -> !VERBODEN_ONDERDELEN.contains(naam);
          case CAMUNDA -> CAMUNDA_ONDERDELEN.contains(naam);
          default -> TEKENING.contains(soort);
        };
    if (ouders.isEmpty() && !(soort.equals(BPMN) && naam.equals("definitions"))) {
      redenen.add("Het bestand is geen proces in BPMN 2.0.");
    } else if (!goed) {
      redenen.add("Het onderdeel " + naam + " mag niet in een proces.");
    }
    for (int i = 0; i < lezer.getAttributeCount(); i++) {
      kenmerk(lezer, i, redenen);
    }
  }

  private void kenmerk(XMLStreamReader lezer, int i, Set<String> redenen) {
    String naam = lezer.getAttributeLocalName(i);
    String waarde = lezer.getAttributeValue(i);
    boolean vanCamunda = CAMUNDA.equals(lezer.getAttributeNamespace(i));
    if (VERBODEN_KENMERKEN.contains(naam) || vanCamunda && !CAMUNDA_KENMERKEN.contains(naam)) {
      redenen.add("Het kenmerk " + naam + " mag niet in een proces.");
    }
    if (naam.equals("formKey") && !waarde.equals(FORMULIER)) {
      redenen.add("Een taak heeft het formulier " + FORMULIER + ".");
    }
    if (naam.equals("delegateExpression") && !isBoon(waarde)) {
      redenen.add("Een stap wijst naar iets wat niet op de lijst staat: " + waarde);
    }
    uitdrukkingen(waarde, redenen);
  }

  @Override
  public void tekst(String tekst, List<String> ouders, Set<String> redenen) {
    uitdrukkingen(tekst, redenen);
  }

  private void uitdrukkingen(String tekst, Set<String> redenen) {
    Matcher gevonden = UITDRUKKING.matcher(tekst);
    while (gevonden.find()) {
      if (!isToegestaan(gevonden.group())) {
        redenen.add("Deze uitdrukking staat niet op de lijst: " + gevonden.group());
      }
    }
  }

  private boolean isToegestaan(String uitdrukking) {
    Matcher aanroep = AANROEP.matcher(uitdrukking);
    return aanroep.matches()
        ? bonen.contains(aanroep.group(1))
        : NAAM.matcher(uitdrukking).matches()
            || VOORWAARDE.matcher(uitdrukking).matches()
            || SLEUTEL.matcher(uitdrukking).matches();
  }

  private boolean isBoon(String uitdrukking) {
    Matcher naam = NAAM.matcher(uitdrukking);
    return naam.matches() && bonen.contains(naam.group(1));
  }
}
