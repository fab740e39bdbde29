package nl.meldroute.cijfers.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files that a spreadsheet opens, and computes nothing of. */
class RijenTest {

  private static final List<Object> RIJ =
      Arrays.asList("=HYPERLINK(\"http://kwaad.example\")", 12L, null, "een;twee");

  private static byte[] bestand(Bestandsoort soort, int keer) throws IOException {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    try (Rijen rijen = Rijen.van(soort, uit)) {
      for (int nummer = 0; nummer < keer; nummer++) {
        rijen.rij(RIJ);
      }
    }
    return uit.toByteArray();
  }

  @Test
  void aFormulaIsATextInBothKindsOfFile() throws IOException {
    assertThat(new String(bestand(Bestandsoort.CSV, 1), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF\"'=HYPERLINK(\"\"http://kwaad.example\"\")\";12;;\"een;twee\"\r\n");
    try (XSSFWorkbook boek =
        new XSSFWorkbook(new ByteArrayInputStream(bestand(Bestandsoort.XLSX, 1)))) {
      Cell cel = boek.getSheetAt(0).getRow(0).getCell(0);
      assertThat(cel.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cel.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(boek.getSheetAt(0).getRow(0).getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(boek.getSheetAt(0).getRow(0).getCell(2)).isNull();
    }
  }

  /** More rows than are in memory at once: those that were written are still in the file. */
  @Test
  void noRowIsLostWhenTheFirstAreNoLongerInMemory() throws IOException {
    try (XSSFWorkbook boek =
        new XSSFWorkbook(new ByteArrayInputStream(bestand(Bestandsoort.XLSX, 350)))) {
      XSSFSheet blad = boek.getSheetAt(0);
      assertThat(blad.getPhysicalNumberOfRows()).isEqualTo(350);
      assertThat(blad.getRow(349).getCell(3).getStringCellValue()).isEqualTo("een;twee");
    }
  }
}
