package nl.meldroute.beleid.uitwisseling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks into a spreadsheet before anything else does. Only what was looked at is handed on, packed
 * anew: two readers of one zip file need not see the same parts.
 */
final class Werkboekwacht {

  private static final int MEESTE_ONDERDELEN = 200;
  private static final int GROOTSTE_UITGEPAKT = 8 * 1024 * 1024;

  private static final int DIEPSTE = 40;

  private static final String GEEN_XLSX =
      "Dit is geen rekenblad (.xlsx). Bewaar het als Excel-werkmap zonder wachtwoord.";

  private static final Pattern BUITEN_XML = Pattern.compile("<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)");
  private static final Pattern BUITEN_BESTAND =
      Pattern.compile("TargetMode\\s*=\\s*[\"']\\s*External", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANDERE_TEKENS =
      Pattern.compile(
          "(?s)\\A\\s*<\\?xml\\b[^>]*?encoding\\s*=\\s*[\"'](?!utf-8[\"'])[^>]*>.*",
          Pattern.CASE_INSENSITIVE);

  /** Parts that run, or that fetch something, with the word for it. */
  private static final Map<String, String> VERBODEN = new LinkedHashMap<>();

  static {
    VERBODEN.put("vbaproject", "macro's");
    VERBODEN.put("macrosheets/", "macro's");
    VERBODEN.put("activex/", "knoppen die iets uitvoeren");
    VERBODEN.put("ctrlprops/", "knoppen die iets uitvoeren");
    VERBODEN.put("customui", "knoppen die iets uitvoeren");
    VERBODEN.put("embeddings/", "ingevoegde bestanden");
    VERBODEN.put("webextensions/", "invoegtoepassingen");
    VERBODEN.put("externallinks/", "koppelingen naar andere bestanden");
    VERBODEN.put("connections.xml", "koppelingen naar andere bestanden");
    VERBODEN.put("querytables/", "koppelingen naar andere bestanden");
  }

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private Werkboekwacht() {}

  /**
   * @return the same spreadsheet with what was looked at, and nothing else
   * @throws Geweigerd when it holds what no table needs
   */
  static byte[] keur(byte[] bestand) throws Geweigerd {
    if (bestand.length < 4 || bestand[0] != 'P' || bestand[1] != 'K') {
      throw new Geweigerd(GEEN_XLSX);
    }
    Map<String, byte[]> onderdelen = pakUit(bestand);
    byte[] soorten = onderdelen.get("[Content_Types].xml");
    if (soorten == null || !onderdelen.containsKey("xl/workbook.xml")) {
      throw new Geweigerd(GEEN_XLSX);
    }
    for (Map.Entry<String, byte[]> onderdeel : onderdelen.entrySet()) {
      keur(onderdeel.getKey().toLowerCase(Locale.ROOT), onderdeel.getValue());
    }
    if (new String(soorten, StandardCharsets.UTF_8)
        .toLowerCase(Locale.ROOT)
        .contains("macroenabled")) {
      throw bevat("macro's");
    }
    return pakIn(onderdelen);
  }

  private static Map<String, byte[]> pakUit(byte[] bestand) throws Geweigerd {
    Map<String, byte[]> onderdelen = new LinkedHashMap<>();
    int gelezen = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bestand))) {
      for (ZipEntry deel = zip.getNextEntry(); deel != null; deel = zip.getNextEntry()) {
        byte[] inhoud = zip.readNBytes(GROOTSTE_UITGEPAKT - gelezen + 1);
        gelezen += inhoud.length;
        if (gelezen > GROOTSTE_UITGEPAKT || onderdelen.size() >= MEESTE_ONDERDELEN) {
          throw new Geweigerd(
              "Het rekenblad is uitgepakt te groot. Haal weg wat er niet bij hoort, of begin opnieuw met een vers rekenblad.");
        }
        if (!deel.isDirectory() && onderdelen.put(deel.getName(), inhoud) != null) {
          throw new Geweigerd(GEEN_XLSX);
        }
      }
    } catch (IOException | IllegalArgumentException kapot) {
      throw new Geweigerd(GEEN_XLSX);
    }
    return onderdelen;
  }

  private static void keur(String naam, byte[] inhoud) throws Geweigerd {
    for (Map.Entry<String, String> verboden : VERBODEN.entrySet()) {
      if (naam.contains(verboden.getKey())) {
        throw bevat(verboden.getValue());
      }
    }
    if (List.of(".xml", ".rels", ".vml").stream().noneMatch(naam::endsWith)) {
      return;
    }
    String tekst;
    try {
      tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhoud)).toString();
    } catch (CharacterCodingException geenUtf8) {
      throw new Geweigerd(GEEN_XLSX);
    }
    if (tekst.indexOf(0) >= 0 || ANDERE_TEKENS.matcher(tekst).matches()) {
      throw new Geweigerd(GEEN_XLSX);
    }
    if (BUITEN_XML.matcher(tekst).find()) {
      throw new Geweigerd("Het rekenblad bevat een DOCTYPE of ENTITY. Dat mag niet.");
    }
    eisGewoneBoom(tekst);
    if (naam.endsWith(".rels") && BUITEN_BESTAND.matcher(tekst).find()) {
      throw bevat("koppelingen naar buiten, zoals een webadres");
    }
  }

  /** Parts in parts in parts, without end, would take the reader's stack. */
  private static void eisGewoneBoom(String tekst) throws Geweigerd {
    try {
      XMLStreamReader lezer = XML.createXMLStreamReader(new StringReader(tekst));
      int diepte = 0;
      while (lezer.hasNext()) {
        int soort = lezer.next();
        diepte += soort == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        diepte -= soort == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (diepte > DIEPSTE) {
          throw new Geweigerd(GEEN_XLSX);
        }
      }
    } catch (XMLStreamException geenXml) {
      throw new Geweigerd(GEEN_XLSX);
    }
  }

  private static Geweigerd bevat(String wat) {
    return new Geweigerd(
        "Het rekenblad bevat " + wat + ". Dat mag niet. Haal dat weg en lees het opnieuw in.");
  }

  private static byte[] pakIn(Map<String, byte[]> onderdelen) {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(uit)) {
      for (Map.Entry<String, byte[]> onderdeel : onderdelen.entrySet()) {
        zip.putNextEntry(new ZipEntry(onderdeel.getKey()));
        zip.write(onderdeel.getValue());
      }
    } catch (IOException fout) {
      throw new IllegalStateException("Memory is always writable", fout);
    }
    return uit.toByteArray();
  }
}
