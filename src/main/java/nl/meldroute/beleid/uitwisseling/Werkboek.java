package nl.meldroute.beleid.uitwisseling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.beleid.lezen.Regeltekst;
import nl.meldroute.beleid.lezen.Tabelvorm;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;
import nl.meldroute.beleid.lezen.Tabelvorm.Regel;
import nl.meldroute.platform.Conflict;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table as a spreadsheet for a meeting: in the words of the screens, with lists to choose from.
 * It holds text only: nothing in it is ever computed, here or in who opens it.
 */
final class Werkboek {

  private static final int SMAL = 6 * 256;
  private static final int GEWOON = 26 * 256;
  private static final int BREED = 60 * 256;

  /** Rows below the rules in which lists can be chosen from as well. */
  private static final int RUIMTE = 200;

  /** What a spreadsheet, or the program that it is copied to, would take for a formula. */
  private static final String BEGIN_VAN_FORMULE = "=+-@\t\r\n";

  private final Tabelvorm tabel;
  private final String versie;
  private final XSSFWorkbook boek;
  private final CellStyle tekst;
  private final CellStyle aangehaald;
  private final CellStyle kop;
  private final CellStyle kopAntwoord;

  private Werkboek(Tabelvorm tabel, String versie, XSSFWorkbook boek) {
    this.tabel = tabel;
    this.versie = versie;
    this.boek = boek;
    this.tekst = stijl(false);
    this.aangehaald = stijl(true);
    this.kop = kop(IndexedColors.PALE_BLUE);
    this.kopAntwoord = kop(IndexedColors.LIGHT_GREEN);
  }

  /**
   * @param versie which version or draft it is, as staff read it
   */
  static byte[] van(Tabelvorm tabel, String versie) {
    try (XSSFWorkbook boek = new XSSFWorkbook();
        ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
      new Werkboek(tabel, versie, boek).vul();
      boek.write(uit);
      return uit.toByteArray();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private void vul() {
    Sheet blad = boek.createSheet(Rekenblad.TABEL);
    Sheet waarden = boek.createSheet(Rekenblad.WAARDEN);
    koppen(blad);
    regels(blad);
    maak(blad);
    lijsten(blad, waarden);
    uitleg(boek.createSheet(Rekenblad.UITLEG));
  }

  private void koppen(Sheet blad) {
    schrijf(
        blad.createRow(Rekenblad.RIJ_KENMERK), List.of(Rekenblad.KENMERK, tabel.sleutel()), tekst);
    schrijf(blad.createRow(Rekenblad.RIJ_SLEUTELS), Rekenblad.sleutels(tabel), tekst);
    Row koppen = blad.createRow(Rekenblad.RIJ_KOPPEN);
    schrijf(koppen, Rekenblad.koppen(tabel), kop);
    int eersteAntwoord = Rekenblad.EERSTE_VRAAG + tabel.vragen().size();
    for (int i = 0; i < tabel.antwoorden().size(); i++) {
      koppen.getCell(eersteAntwoord + i).setCellStyle(kopAntwoord);
    }
  }

  private void regels(Sheet blad) {
    for (Regel regel : tabel.regels()) {
      List<String> cellen = new ArrayList<>(List.of(regel.id(), "" + regel.nummer()));
      for (int i = 0; i < tabel.vragen().size(); i++) {
        cellen.add(new Celwoorden(tabel.vragen().get(i)).vraag(cel(regel.als(), i)));
      }
      for (int i = 0; i < tabel.antwoorden().size(); i++) {
        cellen.add(new Celwoorden(tabel.antwoorden().get(i)).antwoord(cel(regel.dan(), i)));
      }
      cellen.addAll(List.of(regel.toelichting(), regel.bron(), regel.aanname()));
      schrijf(blad.createRow(Rekenblad.EERSTE_REGEL + regel.nummer() - 1), cellen, tekst);
    }
  }

  private static String cel(List<String> cellen, int plaats) {
    return plaats < cellen.size() ? cellen.get(plaats) : "";
  }

  private void maak(Sheet blad) {
    blad.getRow(Rekenblad.RIJ_KENMERK).setZeroHeight(true);
    blad.getRow(Rekenblad.RIJ_SLEUTELS).setZeroHeight(true);
    blad.setColumnHidden(Rekenblad.KOLOM_ID, true);
    blad.setColumnWidth(Rekenblad.KOLOM_NUMMER, SMAL);
    int kolommen = Rekenblad.sleutels(tabel).size();
    for (int i = Rekenblad.EERSTE_VRAAG; i < kolommen; i++) {
      blad.setColumnWidth(i, i < kolommen - 3 ? GEWOON : BREED);
    }
    blad.createFreezePane(Rekenblad.EERSTE_VRAAG, Rekenblad.EERSTE_REGEL);
    blad.setRepeatingRows(new CellRangeAddress(Rekenblad.RIJ_KOPPEN, Rekenblad.RIJ_KOPPEN, -1, -1));
    blad.getPrintSetup().setLandscape(true);
    blad.getPrintSetup().setFitHeight((short) 0);
    blad.setFitToPage(true);
  }

  /** What can be chosen, beside the table and as a list in its cells. */
  private void lijsten(Sheet blad, Sheet waarden) {
    List<Kolom> kolommen = new ArrayList<>(tabel.vragen());
    kolommen.addAll(tabel.antwoorden());
    List<List<String>> lijsten = new ArrayList<>();
    for (int i = 0; i < kolommen.size(); i++) {
      Celwoorden woorden = new Celwoorden(kolommen.get(i));
      boolean vraag = i < tabel.vragen().size();
      List<String> lijst = new ArrayList<>(List.of(kolommen.get(i).label()));
      lijst.addAll(woorden.labels());
      if (vraag && woorden.labels().size() > 2) {
        woorden.labels().forEach(label -> lijst.add(Celwoorden.BEHALVE + label));
      }
      if (lijst.size() == 1) {
        lijst.add(vraag ? "een getal, zoals 3, 3 of meer, of 3 tot en met 5" : "tekst");
      } else {
        kies(blad, i, lijst.size() - 1, vraag);
      }
      lijsten.add(lijst);
      waarden.setColumnWidth(i, GEWOON);
    }
    int hoogste = lijsten.stream().mapToInt(List::size).max().orElse(0);
    for (int rij = 0; rij < hoogste; rij++) {
      int deze = rij;
      schrijf(
          waarden.createRow(rij),
          lijsten.stream().map(lijst -> deze < lijst.size() ? lijst.get(deze) : "").toList(),
          rij == 0 ? kop : tekst);
    }
    waarden.createFreezePane(0, 1);
  }

  /** A question may have several values, which no list can offer; so there it only helps. */
  private void kies(Sheet blad, int kolom, int aantal, boolean vraag) {
    String letter = CellReference.convertNumToColString(kolom);
    DataValidationHelper hulp = blad.getDataValidationHelper();
    int plaats = Rekenblad.EERSTE_VRAAG + kolom;
    DataValidation keuze =
        hulp.createValidation(
            hulp.createFormulaListConstraint(
                "%s!$%s$2:$%s$%d".formatted(Rekenblad.WAARDEN, letter, letter, aantal + 1)),
            new CellRangeAddressList(
                Rekenblad.EERSTE_REGEL,
                Rekenblad.EERSTE_REGEL + tabel.regels().size() + RUIMTE,
                plaats,
                plaats));
    keuze.setSuppressDropDownArrow(true);
    keuze.setEmptyCellAllowed(true);
    keuze.setShowErrorBox(!vraag);
    keuze.createErrorBox("Geen mogelijke waarde", "Kies een waarde uit de lijst.");
    if (vraag) {
      keuze.setShowPromptBox(true);
      keuze.createPromptBox(
          "Wanneer past de regel?",
          "Kies een antwoord. Meer dan één: met een puntkomma ertussen. Leeg: maakt niet uit.");
    }
    blad.addValidationData(keuze);
  }

  private void uitleg(Sheet blad) {
    List<List<String>> regels = new ArrayList<>();
    regels.add(List.of("Tabel", tabel.naam()));
    regels.add(List.of("Sleutel", tabel.sleutel()));
    regels.add(List.of("Versie", versie));
    regels.add(List.of("Waarover", tabel.uitleg()));
    regels.add(List.of("Welke regel telt", Regeltekst.telt(tabel.trefwijze())));
    regels.add(List.of("", ""));
    regels.add(List.of("Een cel onder een vraag", "Leeg betekent: maakt niet uit."));
    regels.add(
        List.of("", "Meer antwoorden: zet er een puntkomma tussen. Bijvoorbeeld: Ja; Onbekend"));
    regels.add(List.of("", "Alles behalve één antwoord: alles behalve Nee"));
    regels.add(List.of("", "Een getal: 3, 3 of meer, hoogstens 3, of 3 tot en met 5"));
    regels.add(List.of("", "Een cel die begint met formule: laat u staan zoals zij is."));
    regels.add(
        List.of("Een regel erbij", "Voeg een rij in en vul haar in. Het nummer hoeft niet."));
    regels.add(List.of("Een regel weg", "Verwijder de hele rij."));
    regels.add(List.of("De volgorde", "De rijen tellen van boven naar beneden."));
    regels.add(
        List.of(
            "Bron of aanname",
            "Schrijf bij elke regel een toelichting, en waar zij vandaan komt: een bron of een aanname."));
    regels.add(
        List.of(
            "Terugzetten",
            "Lees het blad in bij een concept van deze tabel. Er wordt gecontroleerd voordat er iets wordt opgeslagen."));
    regels.add(
        List.of(
            "Niet doen",
            "Verberg of verwijder geen kolommen, en gebruik geen formules, macro's of verwijzingen. Zo'n blad wordt geweigerd."));
    for (int i = 0; i < regels.size(); i++) {
      schrijf(blad.createRow(i), regels.get(i), tekst);
    }
    blad.setColumnWidth(0, GEWOON);
    blad.setColumnWidth(1, 2 * BREED);
  }

  private void schrijf(Row rij, List<String> cellen, CellStyle stijl) {
    for (int i = 0; i < cellen.size(); i++) {
      String inhoud = cellen.get(i);
      if (inhoud.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
        throw new Conflict(
            "Deze tabel past niet in een rekenblad: een tekst is te lang. Haal het .dmn-bestand op.");
      }
      var cel = rij.createCell(i);
      cel.setCellValue(inhoud);
      boolean lijktFormule = !inhoud.isEmpty() && BEGIN_VAN_FORMULE.indexOf(inhoud.charAt(0)) >= 0;
      cel.setCellStyle(lijktFormule ? aangehaald : stijl);
    }
  }

  private CellStyle stijl(boolean aangehaald) {
    CellStyle stijl = boek.createCellStyle();
    stijl.setWrapText(true);
    stijl.setVerticalAlignment(VerticalAlignment.TOP);
    stijl.setQuotePrefixed(aangehaald);
    // As text, so that 1-2 stays 1-2 and does not become a day.
    stijl.setDataFormat(boek.createDataFormat().getFormat("@"));
    return stijl;
  }

  private CellStyle kop(IndexedColors kleur) {
    Font vet = boek.createFont();
    vet.setBold(true);
    CellStyle stijl = stijl(false);
    stijl.setFont(vet);
    stijl.setFillForegroundColor(kleur.getIndex());
    stijl.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    stijl.setBorderBottom(BorderStyle.THIN);
    stijl.setAlignment(HorizontalAlignment.LEFT);
    return stijl;
  }
}
