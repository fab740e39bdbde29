package nl.meldroute.beleid.uitwisseling;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nl.meldroute.beleid.lezen.Dmndocument;
import nl.meldroute.beleid.lezen.Tabelvorm;
import nl.meldroute.beleid.lezen.Tabelvorm.Regel;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Puts other rules into a table and leaves the rest as it is: questions, explanation, drawing. A
 * rule that did not change keeps its own text, and a table without a change keeps all of it.
 */
final class Tabelschrijver {

  private static final String INSPRINGING = "\n      ";

  private final Dmndocument document;
  private final Map<String, Element> elementen = new HashMap<>();
  private final Map<String, Regel> regels = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private boolean gewijzigd;

  private Tabelschrijver(Dmndocument document) {
    this.document = document;
    document.regels().forEach(regel -> elementen.putIfAbsent(regel.getAttribute("id"), regel));
    Tabelvorm.van(document).regels().forEach(regel -> regels.putIfAbsent(regel.id(), regel));
    NodeList alle = document.document().getElementsByTagName("*");
    for (int i = 0; i < alle.getLength(); i++) {
      ids.add(((Element) alle.item(i)).getAttribute("id"));
    }
  }

  /**
   * @param dmn the draft
   * @param rijen the rules that it gets, in this order
   */
  static String schrijf(String dmn, List<Rij> rijen) {
    Dmndocument document =
        Dmndocument.lees(dmn)
            .orElseThrow(() -> new IllegalArgumentException("The draft holds no table"));
    return new Tabelschrijver(document).schrijf(rijen) ? alsTekst(document) : dmn;
  }

  private boolean schrijf(List<Rij> rijen) {
    List<Element> nieuw = new ArrayList<>();
    for (Rij rij : rijen) {
      Element element = rij.id().isEmpty() ? maak(rij) : elementen.get(rij.id());
      pasAan(element, rij);
      nieuw.add(element);
    }
    if (!nieuw.equals(document.regels())) {
      leg(nieuw);
      gewijzigd = true;
    }
    return gewijzigd;
  }

  private void leg(List<Element> nieuw) {
    for (Element oud : document.regels()) {
      if (oud.getPreviousSibling() instanceof Text wit && wit.getTextContent().isBlank()) {
        document.tabel().removeChild(wit);
      }
      document.tabel().removeChild(oud);
    }
    Node achter = document.tabel().getLastChild();
    boolean metWit = achter instanceof Text wit && wit.getTextContent().isBlank();
    for (Element regel : nieuw) {
      Node wit = document.document().createTextNode(INSPRINGING);
      document.tabel().insertBefore(wit, metWit ? achter : null);
      document.tabel().insertBefore(regel, metWit ? achter : null);
    }
  }

  private Element maak(Rij rij) {
    Element regel = element("rule", vrij("regel"));
    String id = regel.getAttribute("id");
    for (int i = 0; i < rij.als().size(); i++) {
      voegCelToe(regel, "inputEntry", vrij(id + "-als-" + (i + 1)));
    }
    for (int i = 0; i < rij.dan().size(); i++) {
      voegCelToe(regel, "outputEntry", vrij(id + "-dan-" + (i + 1)));
    }
    regel.appendChild(document.document().createTextNode(INSPRINGING));
    return regel;
  }

  private void voegCelToe(Element regel, String soort, String id) {
    Element cel = element(soort, id);
    cel.appendChild(element("text", null));
    regel.appendChild(document.document().createTextNode(INSPRINGING + "  "));
    regel.appendChild(cel);
  }

  private Element element(String naam, String id) {
    String voorvoegsel = document.tabel().getPrefix();
    Element element =
        document
            .document()
            .createElementNS(
                Dmndocument.DMN, voorvoegsel == null ? naam : voorvoegsel + ":" + naam);
    if (id != null) {
      element.setAttribute("id", id);
    }
    return element;
  }

  private String vrij(String begin) {
    for (int i = 1; ; i++) {
      String id = begin + (begin.equals("regel") ? "-nieuw-" + i : i == 1 ? "" : "-" + i);
      if (ids.add(id)) {
        return id;
      }
    }
  }

  private void pasAan(Element element, Rij rij) {
    Regel was = regels.get(rij.id());
    zet(element, "inputEntry", rij.als());
    zet(element, "outputEntry", rij.dan());
    boolean zelfde =
        was != null
            && was.toelichting().equals(rij.toelichting())
            && was.bron().equals(rij.bron())
            && was.aanname().equals(rij.aanname());
    if (!zelfde) {
      annoteer(element, Regel.annotatie(rij.toelichting(), rij.bron(), rij.aanname()));
    }
  }

  private void annoteer(Element regel, String tekst) {
    Element uitleg =
        Dmndocument.kind(regel, "description")
            .orElseGet(
                () -> {
                  Element nieuw = element("description", null);
                  Node eerste = regel.getFirstChild();
                  regel.insertBefore(nieuw, eerste);
                  regel.insertBefore(document.document().createTextNode(INSPRINGING + "  "), nieuw);
                  return nieuw;
                });
    uitleg.setTextContent(tekst);
    gewijzigd = true;
  }

  private void zet(Element regel, String soort, List<String> cellen) {
    List<Element> vakken = Dmndocument.kinderen(regel, soort);
    for (int i = 0; i < cellen.size() && i < vakken.size(); i++) {
      if (!Dmndocument.tekst(vakken.get(i), "text").equals(cellen.get(i))) {
        Element vak = vakken.get(i);
        Dmndocument.kind(vak, "text")
            .orElseGet(() -> (Element) vak.appendChild(element("text", null)))
            .setTextContent(cellen.get(i));
        gewijzigd = true;
      }
    }
  }

  private static String alsTekst(Dmndocument document) {
    try {
      Transformer schrijver = TransformerFactory.newDefaultInstance().newTransformer();
      schrijver.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      schrijver.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter uit = new StringWriter();
      schrijver.transform(
          new DOMSource(document.document().getDocumentElement()), new StreamResult(uit));
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + uit + "\n";
    } catch (TransformerException fout) {
      throw new IllegalStateException("A document that was read can be written", fout);
    }
  }
}
