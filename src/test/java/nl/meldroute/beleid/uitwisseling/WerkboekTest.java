package nl.meldroute.beleid.uitwisseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.meldroute.beleid.lezen.Tabelbestanden;
import nl.meldroute.beleid.lezen.Tabelvorm;
import nl.meldroute.beleid.lezen.Vergelijking;
import nl.meldroute.beleid.lezen.Verschil;
import nl.meldroute.beleid.lezen.Verschil.Soort;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Modelkeuring;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table goes to a meeting as a spreadsheet, and comes back. */
class WerkboekTest {

  private static final String DMN = Tabelbestanden.tabel("acuut-gevaar");
  private static final int EERSTE = Rekenblad.EERSTE_REGEL;

  /** The columns of acuut-gevaar. */
  private static final int LEVENSBEDREIGEND = Rekenblad.EERSTE_VRAAG;

  private static final int NIVEAU = LEVENSBEDREIGEND + 4;
  private static final int TOELICHTING = NIVEAU + 1;

  static Stream<Path> paden() {
    return Tabelbestanden.paden().stream();
  }

  @ParameterizedTest
  @MethodSource("paden")
  void whatGoesOutAndComesBackUntouchedIsTheSameToTheLetter(Path pad) throws Geweigerd {
    String dmn = Tabelbestanden.lees(pad);
    assertThat(terug(dmn, uit(dmn))).isEqualTo(dmn);
  }

  @ParameterizedTest
  @MethodSource("paden")
  void theSpreadsheetHoldsWordsAndNoCodesOrFormulas(Path pad) throws IOException {
    try (XSSFWorkbook boek =
        new XSSFWorkbook(new ByteArrayInputStream(uit(Tabelbestanden.lees(pad))))) {
      for (String blad : List.of(Rekenblad.TABEL, Rekenblad.WAARDEN)) {
        boek.getSheet(blad)
            .forEach(
                rij -> {
                  if (blad.equals(Rekenblad.WAARDEN) || rij.getRowNum() >= Rekenblad.RIJ_KOPPEN) {
                    rij.forEach(
                        cel ->
                            assertThat(cel.getStringCellValue())
                                .doesNotContainPattern("[A-Z]{2,}_[A-Z]|formule:"));
                  }
                });
      }
      assertThat(boek.getSheet(Rekenblad.TABEL).getDataValidations()).isNotEmpty();
    }
  }

  @Test
  void aChangedCellIsExactlyThatDifference() throws Geweigerd {
    Verschil verschil = na(blad -> cel(blad, EERSTE, NIVEAU).setCellValue("acuut gevaar"));
    assertThat(verschil.regels())
        .singleElement()
        .satisfies(
            regel -> {
              assertThat(regel.soort()).isEqualTo(Soort.GEWIJZIGD);
              assertThat(regel.velden())
                  .containsExactly(
                      new Verschil.Veld(
                          "Gevaarniveau", "‘Levensgevaar: bel 112’", "‘Acuut gevaar’"));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ja; Onbekend", "Ja of Onbekend", "JA;ONBEKEND", "ja, onbekend", "Ja;\nOnbekend"})
  void severalAnswersCanBeWrittenInAFewWays(String getypt) throws Geweigerd {
    String dmn =
        terug(DMN, bewerkt(blad -> cel(blad, EERSTE, LEVENSBEDREIGEND).setCellValue(getypt)));
    assertThat(Tabelvorm.lees(dmn).orElseThrow().regels().get(0).als().get(0))
        .isEqualTo("\"JA\", \"ONBEKEND\"");
  }

  @Test
  void everythingButOneAndAFormulaComeBackAsTheyWere() throws Geweigerd {
    String dmn =
        terug(
            DMN,
            bewerkt(
                blad -> {
                  cel(blad, EERSTE, LEVENSBEDREIGEND).setCellValue("Alles behalve Nee");
                  cel(blad, EERSTE, LEVENSBEDREIGEND + 1)
                      .setCellValue("formule: if true then \"JA\" else \"NEE\"");
                }));
    assertThat(Tabelvorm.lees(dmn).orElseThrow().regels().get(0).als())
        .startsWith("not(\"NEE\")", "if true then \"JA\" else \"NEE\"");
    assertThat(terug(dmn, uit(dmn))).isEqualTo(dmn);
  }

  @Test
  void aNumberMayBeANumberOrWords() throws Geweigerd {
    String dmn = Tabelbestanden.tabel("vermoeden");
    Tabelvorm tabel = Tabelvorm.lees(dmn).orElseThrow();
    int kolom = Rekenblad.sleutels(tabel).indexOf("vraag:7:aantalSignalen");
    byte[] blad =
        Bewerking.vanBlad(
            uit(dmn),
            deze -> {
              cel(deze, EERSTE, kolom).setCellValue(3);
              cel(deze, EERSTE + 1, kolom).setCellValue("Hoogstens 2");
              cel(deze, EERSTE + 2, kolom).setCellValue("2 tot en met 5");
              cel(deze, EERSTE + 3, kolom).setCellValue(">= 4");
            });
    assertThat(Tabelvorm.lees(terug(dmn, blad)).orElseThrow().regels())
        .extracting(regel -> regel.als().get(6))
        .startsWith("3", "<= 2", "[2..5]", ">= 4");
  }

  @Test
  void aRowThatIsAddedCopiedMovedOrTakenAwayIsARuleThatIs() throws Geweigerd {
    Verschil erbij =
        na(
            blad -> {
              int laatste = blad.getLastRowNum() + 1;
              blad.createRow(laatste)
                  .createCell(NIVEAU)
                  .setCellValue("Onduidelijk: direct laten beoordelen");
              blad.getRow(laatste).createCell(TOELICHTING).setCellValue("Kijk altijd.");
            });
    assertThat(erbij.regels()).extracting(Verschil.Regel::soort).containsExactly(Soort.TOEGEVOEGD);
    assertThat(erbij.regels().get(0).id()).isEqualTo("regel-nieuw-1");
    Verschil weg = na(blad -> blad.removeRow(blad.getRow(EERSTE + 1)));
    assertThat(weg.regels()).extracting(Verschil.Regel::soort).containsExactly(Soort.VERVALLEN);
    Verschil gekopieerd =
        na(
            blad -> {
              int laatste = blad.getLastRowNum() + 1;
              blad.createRow(laatste);
              blad.getRow(EERSTE)
                  .forEach(
                      bron ->
                          blad.getRow(laatste)
                              .createCell(bron.getColumnIndex())
                              .setCellValue(bron.getStringCellValue()));
            });
    assertThat(gekopieerd.regels())
        .extracting(Verschil.Regel::soort)
        .containsExactly(Soort.TOEGEVOEGD);
    Verschil verplaatst =
        na(
            blad -> {
              for (int kolom = 0; kolom <= TOELICHTING + 2; kolom++) {
                String boven = cel(blad, EERSTE, kolom).getStringCellValue();
                cel(blad, EERSTE, kolom)
                    .setCellValue(cel(blad, EERSTE + 1, kolom).getStringCellValue());
                cel(blad, EERSTE + 1, kolom).setCellValue(boven);
              }
            });
    assertThat(verplaatst.regels())
        .extracting(Verschil.Regel::soort)
        .containsExactly(Soort.VERPLAATST);
  }

  @Test
  void whatComesBackIsStillATableThatThePlatformTakes() throws Geweigerd {
    String dmn =
        terug(
            DMN,
            bewerkt(
                blad -> {
                  int laatste = blad.getLastRowNum() + 1;
                  blad.createRow(laatste).createCell(NIVEAU).setCellValue("Acuut gevaar");
                  cel(blad, EERSTE, TOELICHTING)
                      .setCellValue("Een <b>vette</b> & \"gekke\" reden.");
                }));
    assertThat(Modelkeuring.vanBeslistabel(dmn.getBytes(StandardCharsets.UTF_8))).isEmpty();
    org.camunda.bpm.model.dmn.Dmn.readModelFromStream(
        new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    assertThat(dmn).contains("<dmndi:DMNDI>");
  }

  @Test
  void everyFaultIsNamedAtOnceWithItsRowAndColumn() throws Geweigerd {
    List<Fout> fouten =
        fouten(
            blad -> {
              cel(blad, EERSTE, LEVENSBEDREIGEND).setCellValue("Misschien");
              cel(blad, EERSTE + 2, NIVEAU).setCellValue("Heel erg");
              cel(blad, EERSTE + 3, TOELICHTING).setCellFormula("1+1");
              blad.getRow(EERSTE + 4).createCell(40).setCellValue("los");
            });
    assertThat(fouten).extracting(Fout::veld).containsExactly("C4", "G6", "H7", "AO8");
    assertThat(fouten.get(0).melding())
        .isEqualTo(
            "Rij 4, kolom C (Is de situatie levensbedreigend?): Dit is geen mogelijk antwoord. Kies uit: Ja; Nee; Onbekend.");
    assertThat(fouten.get(2).melding()).contains("formule van het rekenblad");
  }

  @Test
  void aColumnThatIsGoneOrDoesNotBelongIsNamed() throws Geweigerd {
    assertThat(
            fouten(
                blad -> cel(blad, Rekenblad.RIJ_SLEUTELS, NIVEAU).setCellValue("antwoord:1:ander")))
        .extracting(Fout::melding)
        .anySatisfy(melding -> assertThat(melding).contains("Kolom G hoort niet bij deze tabel"))
        .anySatisfy(melding -> assertThat(melding).contains("‘Gevaarniveau’ is weg"));
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws Exception {
    String dmn = DMN.replaceFirst("De situatie is levensbedreigend", "=HYPERLINK(1)");
    try (XSSFWorkbook boek = new XSSFWorkbook(new ByteArrayInputStream(uit(dmn)))) {
      Cell cel = cel(boek.getSheet(Rekenblad.TABEL), EERSTE, TOELICHTING);
      assertThat(cel.getStringCellValue()).startsWith("=HYPERLINK");
      assertThat(cel.getCellStyle().getQuotePrefixed()).isTrue();
    }
    assertThat(terug(dmn, uit(dmn))).isEqualTo(dmn);
  }

  @Test
  void aSpreadsheetOfSomethingElseIsRefused() {
    assertThatThrownBy(() -> terug(Tabelbestanden.tabel("spoor"), uit(DMN)))
        .isInstanceOf(Geweigerd.class)
        .hasMessageContaining("van een andere tabel");
    assertThatThrownBy(
            () -> terug(DMN, Bewerking.vanBoek(uit(DMN), boek -> boek.setSheetName(0, "Blad1"))))
        .hasMessageContaining("geen blad Tabel");
    assertThatThrownBy(
            () -> terug(DMN, bewerkt(blad -> blad.removeRow(blad.getRow(Rekenblad.RIJ_KENMERK)))))
        .hasMessageContaining("komt niet uit Meldroute");
  }

  private static byte[] uit(String dmn) {
    return Werkboek.van(Tabelvorm.lees(dmn).orElseThrow(), "Gedeelde tabel, versie 1");
  }

  private static byte[] bewerkt(Consumer<Sheet> wijziging) {
    return Bewerking.vanBlad(uit(DMN), wijziging);
  }

  private static Verschil na(Consumer<Sheet> wijziging) throws Geweigerd {
    return Vergelijking.verschil(DMN, terug(DMN, bewerkt(wijziging))).orElseThrow();
  }

  private static List<Fout> fouten(Consumer<Sheet> wijziging) throws Geweigerd {
    return Werkboeklezer.lees(
            Werkboekwacht.keur(bewerkt(wijziging)), Tabelvorm.lees(DMN).orElseThrow())
        .fouten();
  }

  private static String terug(String dmn, byte[] bestand) throws Geweigerd {
    Werkboeklezer.Gelezen gelezen =
        Werkboeklezer.lees(Werkboekwacht.keur(bestand), Tabelvorm.lees(dmn).orElseThrow());
    assertThat(gelezen.fouten()).isEmpty();
    return Tabelschrijver.schrijf(dmn, gelezen.rijen());
  }

  private static Cell cel(Sheet blad, int rij, int kolom) {
    Cell cel = blad.getRow(rij).getCell(kolom);
    return cel == null ? blad.getRow(rij).createCell(kolom) : cel;
  }
}
