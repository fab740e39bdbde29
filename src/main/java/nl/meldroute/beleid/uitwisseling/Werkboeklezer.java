package nl.meldroute.beleid.uitwisseling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.beleid.lezen.Tabelvorm;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;
import nl.meldroute.beleid.lezen.Tabelvorm.Regel;
import nl.meldroute.beleid.uitwisseling.Celwoorden.Onbegrepen;
import nl.meldroute.platform.Fout;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the rules from a spreadsheet that somebody edited, against the draft that it is for. What
 * was not touched stays to the letter; every fault is named with its row and column.
 */
final class Werkboeklezer {

  private static final Logger LOG = LoggerFactory.getLogger(Werkboeklezer.class);

  private static final int LANGSTE_TEKST = 4_000;
  private static final int MEESTE_FOUTEN = 100;

  static {
    // Werkboekwacht has counted already; these hold for whatever else POI opens in this product.
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setMaxEntrySize(16L * 1024 * 1024);
    ZipSecureFile.setMaxFileCount(500);
  }

  private final Tabelvorm tabel;
  private final Map<String, Regel> regels = new LinkedHashMap<>();
  private final Map<String, Integer> kolommen = new LinkedHashMap<>();
  private final List<Fout> fouten = new ArrayList<>();

  private Werkboeklezer(Tabelvorm tabel) {
    this.tabel = tabel;
    tabel.regels().forEach(regel -> regels.putIfAbsent(regel.id(), regel));
  }

  /**
   * @param fouten when there are any, the rules are not to be used
   */
  record Gelezen(List<Rij> rijen, List<Fout> fouten) {}

  /**
   * @param bestand that {@link Werkboekwacht} let through
   * @param tabel the draft that the rules are for
   */
  static Gelezen lees(byte[] bestand, Tabelvorm tabel) throws Geweigerd {
    try (XSSFWorkbook boek = new XSSFWorkbook(new ByteArrayInputStream(bestand))) {
      Sheet blad = boek.getSheet(Rekenblad.TABEL);
      if (blad == null) {
        throw new Geweigerd(
            "Het rekenblad heeft geen blad Tabel. Haal een vers rekenblad op en vul dat in.");
      }
      return new Werkboeklezer(tabel).lees(blad);
    } catch (IOException | RuntimeException kapot) {
      // What POI throws at a file that is broken has no end, and none of it is a failure of ours.
      LOG.warn("Een rekenblad is niet te lezen: {}", kapot.getClass().getName());
      throw new Geweigerd(
          "Dit rekenblad is niet te lezen. Open het in Excel of LibreOffice, bewaar het als .xlsx en probeer het opnieuw.");
    }
  }

  private Gelezen lees(Sheet blad) throws Geweigerd {
    eisDezeTabel(blad);
    leesKolommen(blad);
    List<Rij> rijen = new ArrayList<>();
    if (!fouten.isEmpty()) {
      return new Gelezen(rijen, fouten);
    }
    if (blad.getLastRowNum() - Rekenblad.EERSTE_REGEL >= Rekenblad.MEESTE_REGELS) {
      throw new Geweigerd(
          "Het blad Tabel heeft meer dan " + Rekenblad.MEESTE_REGELS + " rijen. Dat is te veel.");
    }
    Set<String> gebruikt = new HashSet<>();
    for (int i = Rekenblad.EERSTE_REGEL; i <= blad.getLastRowNum(); i++) {
      Row rij = blad.getRow(i);
      if (rij != null && !isLeeg(rij)) {
        rijen.add(lees(rij, gebruikt));
      }
    }
    if (rijen.isEmpty() && fouten.isEmpty()) {
      fouten.add(new Fout("bestand", "Het blad Tabel heeft geen regels."));
    }
    return new Gelezen(rijen, fouten.stream().limit(MEESTE_FOUTEN).toList());
  }

  private void eisDezeTabel(Sheet blad) throws Geweigerd {
    Row kenmerk = blad.getRow(Rekenblad.RIJ_KENMERK);
    if (kenmerk == null || !Rekenblad.KENMERK.equals(ruw(kenmerk.getCell(0)).orElse(""))) {
      throw new Geweigerd(
          "Dit rekenblad komt niet uit Meldroute, of de verborgen rijen bovenaan zijn weg. Haal een vers rekenblad op en vul dat in.");
    }
    String sleutel = ruw(kenmerk.getCell(1)).orElse("");
    if (!sleutel.equals(tabel.sleutel())) {
      throw new Geweigerd(
          "Dit rekenblad is van een andere tabel. Dit concept is van de tabel "
              + tabel.naam()
              + ".");
    }
  }

  private void leesKolommen(Sheet blad) {
    Row sleutels = blad.getRow(Rekenblad.RIJ_SLEUTELS);
    Set<String> bekend = new HashSet<>(Rekenblad.sleutels(tabel));
    if (sleutels != null) {
      for (Cell cel : sleutels) {
        String sleutel = ruw(cel).orElse("");
        if (!sleutel.isEmpty()
            && (!bekend.contains(sleutel)
                || kolommen.putIfAbsent(sleutel, cel.getColumnIndex()) != null)) {
          fouten.add(
              new Fout(
                  plaats(cel),
                  "Kolom %s hoort niet bij deze tabel, of staat er dubbel. Haal haar weg."
                      .formatted(letter(cel.getColumnIndex()))));
        }
      }
    }
    List<String> alle = Rekenblad.sleutels(tabel);
    List<String> koppen = Rekenblad.koppen(tabel);
    for (int i = 0; i < alle.size(); i++) {
      if (!kolommen.containsKey(alle.get(i)) && !alle.get(i).equals(Rekenblad.NUMMER)) {
        fouten.add(
            new Fout(
                "kolommen",
                "De kolom ‘%s’ is weg. Zet haar terug, of begin met een vers rekenblad."
                    .formatted(koppen.get(i))));
      }
    }
  }

  private boolean isLeeg(Row rij) {
    return kolommen.entrySet().stream()
        .filter(kolom -> !kolom.getKey().equals(Rekenblad.NUMMER))
        .filter(kolom -> !kolom.getKey().equals(Rekenblad.ID))
        .map(kolom -> rij.getCell(kolom.getValue()))
        .allMatch(cel -> cel == null || cel.getCellType() == CellType.BLANK || isLegeTekst(cel));
  }

  private static boolean isLegeTekst(Cell cel) {
    return cel.getCellType() == CellType.STRING && cel.getStringCellValue().isBlank();
  }

  private Rij lees(Row rij, Set<String> gebruikt) {
    eisNietsErnaast(rij);
    String id = ruw(cel(rij, Rekenblad.ID)).orElse("");
    // Copied or typed: a rule of its own. What it was copied from stays what it was.
    Regel was = gebruikt.add(id) ? regels.get(id) : null;
    List<String> als = new ArrayList<>();
    List<String> vragen = Rekenblad.vraagsleutels(tabel);
    for (int i = 0; i < vragen.size(); i++) {
      als.add(
          vraag(cel(rij, vragen.get(i)), tabel.vragen().get(i), was == null ? null : was.als(), i));
    }
    List<String> dan = new ArrayList<>();
    List<String> antwoorden = Rekenblad.antwoordsleutels(tabel);
    for (int i = 0; i < antwoorden.size(); i++) {
      dan.add(
          antwoord(
              cel(rij, antwoorden.get(i)),
              tabel.antwoorden().get(i),
              was == null ? null : was.dan(),
              i));
    }
    return new Rij(
        was == null ? "" : id,
        als,
        dan,
        tekst(cel(rij, Rekenblad.TOELICHTING), was == null ? "" : was.toelichting()),
        tekst(cel(rij, Rekenblad.BRON), was == null ? "" : was.bron()),
        tekst(cel(rij, Rekenblad.AANNAME), was == null ? "" : was.aanname()));
  }

  private Cell cel(Row rij, String sleutel) {
    return rij.getCell(kolommen.get(sleutel));
  }

  /** Something beside the table would be lost without a word. */
  private void eisNietsErnaast(Row rij) {
    for (Cell cel : rij) {
      if (!kolommen.containsValue(cel.getColumnIndex())
          && cel.getCellType() != CellType.BLANK
          && !isLegeTekst(cel)) {
        fouten.add(
            fout(
                cel, null, "Hier staat iets naast de tabel. Haal het weg: het zou verloren gaan."));
      }
    }
  }

  private String vraag(Cell cel, Kolom kolom, List<String> was, int plaats) {
    Celwoorden woorden = new Celwoorden(kolom);
    String eerder = was == null || plaats >= was.size() ? null : was.get(plaats);
    String getypt = ruw(cel, kolom);
    if (eerder != null && getypt.equals(woorden.vraag(eerder))) {
      return eerder;
    }
    try {
      return woorden.alsVraag(getypt);
    } catch (Onbegrepen reden) {
      fouten.add(fout(cel, kolom, reden.getMessage()));
      return "";
    }
  }

  private String antwoord(Cell cel, Kolom kolom, List<String> was, int plaats) {
    Celwoorden woorden = new Celwoorden(kolom);
    String eerder = was == null || plaats >= was.size() ? null : was.get(plaats);
    String getypt = ruw(cel, kolom);
    if (eerder != null && getypt.equals(woorden.antwoord(eerder))) {
      return eerder;
    }
    try {
      return woorden.alsAntwoord(getypt);
    } catch (Onbegrepen reden) {
      fouten.add(fout(cel, kolom, reden.getMessage()));
      return "";
    }
  }

  private String tekst(Cell cel, String was) {
    String getypt = ruw(cel, null);
    if (getypt.equals(was)) {
      return was;
    }
    if (getypt.length() > LANGSTE_TEKST) {
      fouten.add(fout(cel, null, "Gebruik ten hoogste " + LANGSTE_TEKST + " tekens."));
    }
    if (getypt.codePoints().anyMatch(Werkboeklezer::isGeenTekst)) {
      fouten.add(fout(cel, null, "Dit bevat een teken dat geen tekst is. Typ het opnieuw."));
    }
    return getypt.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private static boolean isGeenTekst(int teken) {
    return Character.isISOControl(teken) && "\n\r\t".indexOf(teken) < 0
        || Character.getType(teken) == Character.SURROGATE
        || teken == 0xFFFE
        || teken == 0xFFFF;
  }

  private String ruw(Cell cel, Kolom kolom) {
    if (cel != null && cel.getCellType() == CellType.FORMULA) {
      fouten.add(fout(cel, kolom, "Hier staat een formule van het rekenblad. Typ de waarde zelf."));
      return "";
    }
    return ruw(cel)
        .orElseGet(
            () -> {
              fouten.add(
                  fout(cel, kolom, "Hier staat een fout of een datum. Typ de waarde als tekst."));
              return "";
            });
  }

  /** Empty for what is neither text nor a plain number. */
  private static Optional<String> ruw(Cell cel) {
    if (cel == null) {
      return Optional.of("");
    }
    return switch (cel.getCellType()) {
      case BLANK -> Optional.of("");
      case STRING -> Optional.of(cel.getStringCellValue().strip());
      case BOOLEAN -> Optional.of(cel.getBooleanCellValue() ? "Ja" : "Nee");
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cel)
              ? Optional.empty()
              : Optional.of(
                  BigDecimal.valueOf(cel.getNumericCellValue())
                      .stripTrailingZeros()
                      .toPlainString());
      default -> Optional.empty();
    };
  }

  private static Fout fout(Cell cel, Kolom kolom, String melding) {
    int nummer = cel.getRowIndex() + 1;
    String letter = letter(cel.getColumnIndex());
    return new Fout(
        plaats(cel),
        Stream.of(
                "Rij " + nummer + ", kolom " + letter,
                kolom == null ? "" : " (" + kolom.label() + ")",
                ": ",
                melding)
            .collect(Collectors.joining()));
  }

  private static String plaats(Cell cel) {
    return letter(cel.getColumnIndex()) + (cel.getRowIndex() + 1);
  }

  private static String letter(int kolom) {
    return CellReference.convertNumToColString(kolom);
  }
}
