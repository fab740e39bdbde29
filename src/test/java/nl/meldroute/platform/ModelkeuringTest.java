package nl.meldroute.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that does more than it should is refused before the engine reads it. */
class ModelkeuringTest {

  private static final Set<String> BONEN =
      Set.of("termijnen", "kandidaatgroepen", "vermoedenBepalen");

  private static final String TABEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn"
          id="d" name="Proef" namespace="https://meldroute.nl/dmn">
        <decision id="proef" name="Proef" camunda:historyTimeToLive="P1827D">
          <decisionTable id="t" hitPolicy="FIRST">
            <input id="i"><inputExpression id="e" typeRef="string"><text>zorg</text></inputExpression></input>
            <output id="o" name="besluit" typeRef="string" />
            <rule id="r"><description>Uitleg.</description>
              <inputEntry id="c"><text>"JA"</text></inputEntry>
              <outputEntry id="u"><text>"DELEN"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final String PROCES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="https://meldroute.nl/bpmn">
        <bpmn:process id="proef" isExecutable="true" camunda:historyTimeToLive="P1827D">
          <bpmn:startEvent id="begin" />
          <bpmn:sequenceFlow id="naar" sourceRef="begin" targetRef="stap"><bpmn:conditionExpression>${zorg == 'JA'}</bpmn:conditionExpression></bpmn:sequenceFlow>
          <bpmn:serviceTask id="stap" camunda:delegateExpression="${vermoedenBepalen}" />
        </bpmn:process>
      </bpmn:definitions>
      """;

  /** One change that makes the good file a bad one. */
  private record Aanval(String was, String wordt) {
    byte[] op(String model) {
      String aangevallen = model.replace(was, wordt);
      assertThat(aangevallen).isNotEqualTo(model);
      return bytes(aangevallen);
    }
  }

  @Test
  void ourOwnModelsAreFine() throws IOException {
    for (Path tabel : bestanden("dmn", ".dmn")) {
      assertThat(Modelkeuring.vanBeslistabel(Files.readAllBytes(tabel)))
          .as(tabel.toString())
          .isEmpty();
    }
    assertThat(Modelkeuring.vanBeslistabel(bytes(TABEL))).isEmpty();
    assertThat(Modelkeuring.vanProces(bytes(PROCES), BONEN)).isEmpty();
  }

  static Stream<Named<Aanval>> tabelaanvallen() {
    return Stream.of(
        aanval(
            "JUEL in a cell",
            "<inputEntry id=\"c\">",
            "<inputEntry id=\"c\" expressionLanguage=\"juel\">"),
        aanval(
            "Groovy in a cell",
            "<outputEntry id=\"u\">",
            "<outputEntry id=\"u\" expressionLanguage=\"groovy\">"),
        aanval(
            "JavaScript in a column",
            "<inputExpression id=\"e\"",
            "<inputExpression id=\"e\" expressionLanguage=\"javascript\""),
        aanval(
            "a language for all",
            "id=\"d\"",
            "id=\"d\" expressionLanguage=\"http://www.jcp.org/en/jsr/detail?id=245\""),
        aanval(
            "an earlier DMN, whose default is another language",
            "20191111/MODEL/",
            "20180521/MODEL/"),
        aanval(
            "DMN 1.1",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd"),
        aanval("an expression", "zorg</text>", "${''.getClass()}</text>"),
        aanval(
            "an external function",
            "\"DELEN\"</text>",
            "(function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\"}})(\"id\")</text>"),
        aanval(
            "an external function in CDATA",
            "\"DELEN\"</text>",
            "<![CDATA[function(x) external {}]]></text>"),
        aanval(
            "an external function behind entities",
            "\"DELEN\"</text>",
            "&#102;unction(x) e&#120;ternal {}</text>"),
        aanval(
            "an import",
            "<decision ",
            "<import importType=\"x\" locationURI=\"http://voorbeeld.example/x.dmn\" namespace=\"x\"/><decision "),
        aanval(
            "a function definition", "<decision ", "<businessKnowledgeModel id=\"b\"/><decision "),
        aanval(
            "a step that computes", "<decisionTable id", "<invocation id=\"v\"/><decisionTable id"),
        aanval(
            "a reference to elsewhere",
            "<decisionTable id",
            "<informationRequirement id=\"n\"><requiredInput href=\"http://voorbeeld.example/x.dmn#x\"/></informationRequirement><decisionTable id"),
        aanval("an extension", "<decisionTable id", "<extensionElements/><decisionTable id"),
        aanval(
            "an attribute of the engine",
            "camunda:historyTimeToLive=\"P1827D\"",
            "camunda:historyTimeToLive=\"P1827D\" camunda:inputVariable=\"${x}\""),
        aanval("a term that is an expression", "P1827D", "${x}"),
        aanval(
            "another kind of model",
            "<decision ",
            "<script xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">1</script><decision "));
  }

  @ParameterizedTest
  @MethodSource("tabelaanvallen")
  void aTableIsRefusedWith(Aanval aanval) {
    assertThat(Modelkeuring.vanBeslistabel(aanval.op(TABEL))).isNotEmpty();
  }

  static Stream<Named<Aanval>> procesaanvallen() {
    return Stream.of(
        aanval(
            "a script task",
            "<bpmn:serviceTask id=\"stap\" camunda:delegateExpression=\"${vermoedenBepalen}\" />",
            "<bpmn:scriptTask id=\"stap\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
        aanval(
            "a script in a condition",
            "<bpmn:conditionExpression>${zorg == 'JA'}",
            "<bpmn:conditionExpression language=\"groovy\">true"),
        aanval(
            "a condition from elsewhere",
            "<bpmn:conditionExpression>",
            "<bpmn:conditionExpression camunda:resource=\"http://voorbeeld.example/x\">"),
        aanval(
            "a class",
            "camunda:delegateExpression=\"${vermoedenBepalen}\"",
            "camunda:class=\"java.lang.Runtime\""),
        aanval(
            "an expression as step",
            "camunda:delegateExpression=\"${vermoedenBepalen}\"",
            "camunda:expression=\"${dataSource.getConnection()}\""),
        aanval(
            "an external worker",
            "camunda:delegateExpression=\"${vermoedenBepalen}\"",
            "camunda:type=\"external\" camunda:topic=\"x\""),
        aanval("another bean", "${vermoedenBepalen}", "${dataSource}"),
        aanval(
            "a way to a class", "${zorg == 'JA'}", "${''.getClass().forName('java.lang.Runtime')}"),
        aanval(
            "a chain of calls",
            "${zorg == 'JA'}",
            "${execution.getProcessEngineServices().getRepositoryService()}"),
        aanval("a call of another bean", "${zorg == 'JA'}", "${dataSource.voor(execution, 'x')}"),
        aanval(
            "an expression within an expression",
            "${zorg == 'JA'}",
            "${termijnen.uiterlijk(execution, ''.getClass())}"),
        aanval("a deferred expression", "${zorg == 'JA'}", "#{environment}#{environment['x']}"),
        aanval("an expression that does not end", "${zorg == 'JA'}", "${''.getClass("),
        aanval(
            "a listener",
            "<bpmn:startEvent id=\"begin\" />",
            "<bpmn:startEvent id=\"begin\"><bpmn:extensionElements><camunda:executionListener event=\"start\" expression=\"${x}\"/></bpmn:extensionElements></bpmn:startEvent>"),
        aanval(
            "a script as input",
            "<bpmn:startEvent id=\"begin\" />",
            "<bpmn:startEvent id=\"begin\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:startEvent>"),
        aanval(
            "a connector",
            "<bpmn:startEvent id=\"begin\" />",
            "<bpmn:startEvent id=\"begin\"><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:startEvent>"),
        aanval(
            "another form",
            "<bpmn:startEvent id=\"begin\" />",
            "<bpmn:userTask id=\"u\" camunda:formKey=\"app:http://voorbeeld.example/f.html\"/>"),
        aanval(
            "a generated form",
            "<bpmn:startEvent id=\"begin\" />",
            "<bpmn:userTask id=\"u\"><bpmn:extensionElements><camunda:formData/></bpmn:extensionElements></bpmn:userTask>"),
        aanval(
            "an assignee",
            "<bpmn:startEvent id=\"begin\" />",
            "<bpmn:userTask id=\"u\" camunda:assignee=\"${x}\"/>"),
        aanval(
            "an import",
            "<bpmn:process ",
            "<bpmn:import importType=\"x\" location=\"http://voorbeeld.example\" namespace=\"x\"/><bpmn:process "));
  }

  @ParameterizedTest
  @MethodSource("procesaanvallen")
  void aProcessIsRefusedWith(Aanval aanval) {
    assertThat(Modelkeuring.vanProces(aanval.op(PROCES), BONEN)).isNotEmpty();
  }

  static Stream<Named<byte[]>> bestanden() throws IOException {
    String zonderAanhef = TABEL.substring(TABEL.indexOf('\n') + 1);
    return Stream.of(
        Named.of("XXE", bytes(doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"))),
        Named.of(
            "a parameter entity",
            bytes(doctype("<!ENTITY % x SYSTEM \"http://voorbeeld.example/x.dtd\"> %x;", ""))),
        Named.of("billion laughs", bytes(doctype(lachen(), "&l9;"))),
        Named.of("an empty DOCTYPE", bytes("<!DOCTYPE definitions>" + zonderAanhef)),
        Named.of("UTF-16", TABEL.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)),
        Named.of("a claim of UTF-7", bytes(TABEL.replace("UTF-8", "UTF-7"))),
        Named.of("bytes that are no text", new byte[] {'<', (byte) 0xc3, 0x28}),
        Named.of("a zip bomb", zip(50_000_000)),
        Named.of("a gzip bomb", gzip(50_000_000)),
        Named.of("an oversized model", bytes(TABEL.replace("Uitleg.", "u".repeat(1024 * 1024)))),
        Named.of(
            "too many parts", bytes(TABEL.replace("<rule ", "<rule/>".repeat(60_000) + "<rule "))),
        Named.of(
            "too deep",
            bytes(TABEL.replace("Uitleg.", "<text>".repeat(50) + "</text>".repeat(50)))),
        Named.of(
            "a stylesheet",
            bytes(
                TABEL.replace(
                    "<decision ",
                    "<?xml-stylesheet href=\"http://voorbeeld.example\"?><decision "))),
        Named.of("half a file", bytes(TABEL.substring(0, 400))),
        Named.of("nothing", new byte[0]),
        Named.of("HTML", bytes("<html><script>1</script></html>")));
  }

  @ParameterizedTest
  @MethodSource("bestanden")
  void aFileIsRefusedThatIs(byte[] bestand) {
    assertThat(Modelkeuring.vanBeslistabel(bestand)).isNotEmpty();
    assertThat(Modelkeuring.vanProces(bestand, BONEN)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE x>', Het bestand bevat een DOCTYPE of ENTITY. Dat mag niet.",
    "'PK', Het bestand is ingepakt (zip of gzip). Bied het model zelf aan.",
    "'<x', Het bestand is geen geldige XML."
  })
  void theReasonIsSaidInDutch(String bestand, String reden) {
    assertThat(Modelkeuring.vanBeslistabel(bytes(bestand))).containsExactly(reden);
  }

  private static Named<Aanval> aanval(String naam, String was, String wordt) {
    return Named.of(naam, new Aanval(was, wordt));
  }

  private static String doctype(String verklaring, String gebruik) {
    return TABEL
        .replaceFirst(
            "\\?>",
            "?>\n<!DOCTYPE definitions ["
                + java.util.regex.Matcher.quoteReplacement(verklaring)
                + "]>")
        .replace("Uitleg.", gebruik);
  }

  private static String lachen() {
    StringBuilder entiteiten = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      entiteiten.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    return entiteiten.toString();
  }

  private static byte[] zip(int groot) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bom.dmn"));
      zip.write(new byte[groot]);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(int groot) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[groot]);
    }
    return bytes.toByteArray();
  }

  private static List<Path> bestanden(String map, String einde) throws IOException {
    try (Stream<Path> paden = Files.walk(Path.of(map))) {
      return paden.filter(pad -> pad.toString().endsWith(einde)).toList();
    }
  }

  private static byte[] bytes(String tekst) {
    return tekst.getBytes(StandardCharsets.UTF_8);
  }
}
