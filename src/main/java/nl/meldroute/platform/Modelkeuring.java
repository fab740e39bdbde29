package nl.meldroute.platform;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Judges a model before the engine reads it: a file that is no plain XML, that reaches outside
 * itself, or that carries code is refused with the reasons in Dutch. Unknown is refused, for a list
 * of what is bad is never complete. Knows nothing of what a table means; that is for the tests of
 * tables and for who publishes them.
 */
public final class Modelkeuring {

  private static final int GROOTSTE = 1024 * 1024;
  private static final int MEESTE_ONDERDELEN = 50_000;
  private static final int DIEPSTE = 40;
  private static final int MEESTE_REDENEN = 10;

  private static final Pattern AANHEF =
      Pattern.compile("(?s)\\A<\\?xml\\b[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"'].*");
  private static final Pattern BUITEN_XML = Pattern.compile("<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)");

  /** Without this the JVM's XML reader would expand entities and fetch what they point to. */
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private final Modelregels regels;
  private final Set<String> redenen = new LinkedHashSet<>();

  private Modelkeuring(Modelregels regels) {
    this.regels = regels;
  }

  /**
   * Judges a decision table: DMN 1.3 with FEEL only.
   *
   * @return why it is refused; empty when it is not
   */
  public static List<String> vanBeslistabel(byte[] bestand) {
    return new Modelkeuring(new Tabelregels()).keur(bestand);
  }

  /**
   * Judges a process: steps by delegates only, and expressions that reach no other beans than
   * these.
   *
   * @return why it is refused; empty when it is not
   */
  public static List<String> vanProces(byte[] bestand, Set<String> bonen) {
    return new Modelkeuring(new Procesregels(bonen)).keur(bestand);
  }

  private List<String> keur(byte[] bestand) {
    if (bestand.length > GROOTSTE) {
      return List.of("Het bestand is groter dan 1 MB.");
    }
    if (isIngepakt(bestand)) {
      return List.of("Het bestand is ingepakt (zip of gzip). Bied het model zelf aan.");
    }
    String tekst;
    try {
      tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bestand)).toString();
    } catch (CharacterCodingException geenUtf8) {
      return List.of("Het bestand is geen tekst in UTF-8.");
    }
    var aanhef = AANHEF.matcher(tekst);
    if (aanhef.matches() && !"utf-8".equalsIgnoreCase(aanhef.group(1))) {
      return List.of("Het bestand is geen tekst in UTF-8.");
    }
    if (BUITEN_XML.matcher(tekst).find()) {
      return List.of("Het bestand bevat een DOCTYPE of ENTITY. Dat mag niet.");
    }
    try {
      loop(XML.createXMLStreamReader(new StringReader(tekst)));
    } catch (XMLStreamException geenXml) {
      redenen.add("Het bestand is geen geldige XML.");
    }
    return redenen.stream().limit(MEESTE_REDENEN).toList();
  }

  private void loop(XMLStreamReader lezer) throws XMLStreamException {
    int onderdelen = 0;
    int diepte = 0;
    List<String> ouders = new ArrayList<>();
    while (lezer.hasNext()) {
      int soort = lezer.next();
      if (soort == XMLStreamConstants.START_ELEMENT) {
        if (++onderdelen > MEESTE_ONDERDELEN || ++diepte > DIEPSTE) {
          redenen.add("Het model is te groot of te diep genest.");
          return;
        }
        regels.onderdeel(lezer, ouders, redenen);
        ouders.add(lezer.getLocalName());
      } else if (soort == XMLStreamConstants.END_ELEMENT) {
        diepte--;
        ouders.remove(ouders.size() - 1);
      } else if (soort == XMLStreamConstants.CHARACTERS && !lezer.isWhiteSpace()) {
        regels.tekst(lezer.getText(), ouders, redenen);
      } else if (soort == XMLStreamConstants.PROCESSING_INSTRUCTION
          || soort == XMLStreamConstants.DTD
          || soort == XMLStreamConstants.ENTITY_REFERENCE) {
        redenen.add("Het bestand bevat een verwijzing of opdracht buiten het model.");
      }
    }
  }

  private static boolean isIngepakt(byte[] bestand) {
    return bestand.length > 1
        && (bestand[0] == 'P' && bestand[1] == 'K'
            || (bestand[0] & 0xff) == 0x1f && (bestand[1] & 0xff) == 0x8b);
  }
}
