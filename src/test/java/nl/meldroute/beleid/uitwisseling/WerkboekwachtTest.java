package nl.meldroute.beleid.uitwisseling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import nl.meldroute.beleid.lezen.Tabelbestanden;
import nl.meldroute.beleid.lezen.Tabelvorm;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet is a package that somebody sent: what no table needs is refused. */
class WerkboekwachtTest {

  private static final byte[] GOED =
      Werkboek.van(
          Tabelvorm.lees(Tabelbestanden.tabel("spoor")).orElseThrow(), "Gedeelde tabel, versie 1");
  private static final String WERKMAP = "xl/workbook.xml";

  @Test
  void aSpreadsheetOfOursIsLetThrough() throws Geweigerd {
    assertThat(Werkboekwacht.keur(GOED)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin,macro's",
    "xl/macrosheets/sheet1.xml,macro's",
    "xl/activeX/activeX1.xml,uitvoeren",
    "xl/embeddings/oleObject1.bin,ingevoegde bestanden",
    "xl/externalLinks/externalLink1.xml,andere bestanden",
    "xl/connections.xml,andere bestanden",
    "xl/queryTables/queryTable1.xml,andere bestanden",
    "customUI/customUI14.xml,uitvoeren"
  })
  void whatRunsOrFetchesIsRefused(String onderdeel, String woord) {
    weiger(Bewerking.metOnderdeel(GOED, onderdeel, "<a/>"), woord);
  }

  @Test
  void aWorkbookThatCallsItselfOneWithMacrosIsRefused() {
    String soorten = Bewerking.onderdeel(GOED, "[Content_Types].xml");
    weiger(
        Bewerking.metOnderdeel(
            GOED,
            "[Content_Types].xml",
            soorten.replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        "macro's");
  }

  @Test
  void aLinkToTheOutsideIsRefused() {
    byte[] metLink =
        Bewerking.vanBoek(
            GOED,
            boek -> {
              Hyperlink link = boek.getCreationHelper().createHyperlink(HyperlinkType.URL);
              link.setAddress("https://ergens.example/");
              boek.getSheet(Rekenblad.UITLEG).getRow(0).getCell(0).setHyperlink(link);
            });
    weiger(metLink, "koppelingen naar buiten");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://ergens.example/x.dtd\">"
      })
  void anEntityIsRefused(String aanhef) {
    String werkmap = Bewerking.onderdeel(GOED, WERKMAP).replaceFirst("<\\?xml.*?\\?>", "");
    weiger(Bewerking.metOnderdeel(GOED, WERKMAP, aanhef + werkmap), "DOCTYPE");
    weiger(
        Bewerking.metOnderdeel(GOED, WERKMAP, (aanhef + werkmap).getBytes(StandardCharsets.UTF_16)),
        "geen rekenblad");
  }

  @Test
  void aPackageThatGrowsTooLargeIsRefusedWithoutUnpackingIt() {
    byte[] bom = new byte[64 * 1024 * 1024];
    Arrays.fill(bom, (byte) ' ');
    byte[] ingepakt = Bewerking.metOnderdeel(GOED, "xl/groot.xml", bom);
    assertThat(ingepakt.length).isLessThan(1024 * 1024);
    weiger(ingepakt, "te groot");
    byte[] veel = GOED;
    for (int i = 0; i < 3; i++) {
      veel = Bewerking.metOnderdeel(veel, "xl/deel" + i + ".xml", Arrays.copyOf(bom, 3 << 20));
    }
    weiger(veel, "te groot");
  }

  @Test
  void whatIsNoSpreadsheetIsRefused() {
    weiger(new byte[0], "geen rekenblad");
    weiger("PK maar verder niets".getBytes(StandardCharsets.UTF_8), "geen rekenblad");
    weiger(Tabelbestanden.tabel("spoor").getBytes(StandardCharsets.UTF_8), "geen rekenblad");
    weiger(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}, "geen rekenblad");
    weiger(Arrays.copyOf(GOED, GOED.length / 2), "geen rekenblad");
  }

  @Test
  void partsInPartsWithoutEndAreRefused() {
    weiger(
        Bewerking.metOnderdeel(GOED, "xl/diep.xml", "<a>".repeat(100_000) + "</a>".repeat(100_000)),
        "geen rekenblad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WERKMAP,
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels"
      })
  void aSpreadsheetThatWasDamagedIsReadOrRefusedAndIsNoFailure(String onderdeel) {
    Tabelvorm tabel = Tabelvorm.lees(Tabelbestanden.tabel("spoor")).orElseThrow();
    String goed = Bewerking.onderdeel(GOED, onderdeel);
    Random toeval = new Random(onderdeel.hashCode());
    for (int keer = 0; keer < 40; keer++) {
      int van = toeval.nextInt(goed.length());
      int tot = Math.min(goed.length(), van + 1 + toeval.nextInt(30));
      String kapot =
          keer % 2 == 0
              ? goed.substring(0, van) + goed.substring(tot)
              : goed.replace("\"" + keer % 10 + "\"", "\"" + toeval.nextInt() + "\"");
      byte[] bestand = Bewerking.metOnderdeel(GOED, onderdeel, kapot);
      assertThatNoException()
          .as("%s, keer %d", onderdeel, keer)
          .isThrownBy(() -> leesOfWeiger(bestand, tabel));
    }
  }

  private static void leesOfWeiger(byte[] bestand, Tabelvorm tabel) {
    try {
      Werkboeklezer.lees(Werkboekwacht.keur(bestand), tabel);
    } catch (Geweigerd reden) {
      assertThat(reden.getMessage()).endsWith(".");
    }
  }

  private static void weiger(byte[] bestand, String woord) {
    assertThatThrownBy(() -> Werkboekwacht.keur(bestand))
        .isInstanceOf(Geweigerd.class)
        .hasMessageContaining(woord);
  }
}
