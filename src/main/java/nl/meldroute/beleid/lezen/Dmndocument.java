package nl.meldroute.beleid.lezen;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The text of a decision table as a tree. Not the engine's model, which refuses a draft that is
 * half finished: who edits must be able to read that too.
 */
public final class Dmndocument {

  public static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  private final Document document;
  private final Element beslissing;
  private final Element tabel;

  private Dmndocument(Document document, Element beslissing, Element tabel) {
    this.document = document;
    this.beslissing = beslissing;
    this.tabel = tabel;
  }

  /**
   * @return the table; empty when the text is no XML, or has no decision table in DMN 1.3
   */
  public static Optional<Dmndocument> lees(String tekst) {
    try {
      Document document = lezer().parse(new InputSource(new StringReader(tekst)));
      return kinderen(document.getDocumentElement(), "decision").stream()
          .flatMap(
              beslissing ->
                  kind(beslissing, "decisionTable")
                      .map(tabel -> new Dmndocument(document, beslissing, tabel))
                      .stream())
          .findFirst();
    } catch (SAXException geenXml) {
      return Optional.empty();
    } catch (IOException | ParserConfigurationException fout) {
      throw new IllegalStateException("XML is always readable from memory", fout);
    }
  }

  /** No DTD, so no entities: those would be expanded, and fetch what they point to. */
  private static DocumentBuilder lezer() throws ParserConfigurationException {
    DocumentBuilderFactory soort = DocumentBuilderFactory.newDefaultInstance();
    soort.setNamespaceAware(true);
    soort.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    soort.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    soort.setXIncludeAware(false);
    soort.setExpandEntityReferences(false);
    DocumentBuilder lezer = soort.newDocumentBuilder();
    lezer.setErrorHandler(new Afbreken());
    return lezer;
  }

  public Document document() {
    return document;
  }

  public Element beslissing() {
    return beslissing;
  }

  public Element tabel() {
    return tabel;
  }

  public List<Element> regels() {
    return kinderen(tabel, "rule");
  }

  public static List<Element> kinderen(Element ouder, String naam) {
    List<Element> kinderen = new ArrayList<>();
    for (Node kind = ouder.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
      if (kind instanceof Element element
          && naam.equals(element.getLocalName())
          && DMN.equals(element.getNamespaceURI())) {
        kinderen.add(element);
      }
    }
    return kinderen;
  }

  public static Optional<Element> kind(Element ouder, String naam) {
    return kinderen(ouder, naam).stream().findFirst();
  }

  /** The text of a part of a part, without blanks around it; empty when there is none. */
  public static String tekst(Element ouder, String... pad) {
    Optional<Element> hier = Optional.of(ouder);
    for (String naam : pad) {
      hier = hier.flatMap(element -> kind(element, naam));
    }
    return hier.map(element -> element.getTextContent().strip()).orElse("");
  }

  /** Says nothing on the standard streams, as the reader of the JDK does of itself. */
  private static final class Afbreken implements ErrorHandler {
    @Override
    public void warning(SAXParseException melding) {
      // A warning does not change what is read.
    }

    @Override
    public void error(SAXParseException fout) throws SAXException {
      throw fout;
    }

    @Override
    public void fatalError(SAXParseException fout) throws SAXException {
      throw fout;
    }
  }
}
