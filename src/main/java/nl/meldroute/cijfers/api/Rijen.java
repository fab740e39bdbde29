package nl.meldroute.cijfers.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.meldroute.platform.Csv;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A file for a spreadsheet that is sent while it is made: a row that is written is not kept. Texts
 * stay texts, numbers numbers, and nothing is ever computed by who opens it.
 */
interface Rijen extends Closeable {

  /** Cells are texts, or whole numbers; null is empty. */
  void rij(List<?> cellen);

  static Rijen van(Bestandsoort soort, OutputStream uit) throws IOException {
    return soort == Bestandsoort.CSV ? new Csvrijen(uit) : new Werkbladrijen(uit);
  }

  /** As text, for which spreadsheets have to be told that it is UTF-8. */
  final class Csvrijen implements Rijen {

    private static final char UTF_8 = '\uFEFF';

    private final Writer uit;

    Csvrijen(OutputStream uit) throws IOException {
      this.uit = new OutputStreamWriter(uit, StandardCharsets.UTF_8);
      this.uit.write(UTF_8);
    }

    @Override
    public void rij(List<?> cellen) {
      try {
        uit.write(Csv.regel(cellen.stream().map(cel -> Objects.toString(cel, null)).toList()));
      } catch (IOException fout) {
        throw new UncheckedIOException(fout);
      }
    }

    @Override
    public void close() throws IOException {
      uit.flush();
    }
  }

  /** As a worksheet, of which a few rows are in memory at once. */
  final class Werkbladrijen implements Rijen {

    private static final int IN_GEHEUGEN = 100;
    private static final int BREEDTE = 26;

    private final OutputStream uit;
    private final SXSSFWorkbook boek;
    private final SXSSFSheet blad;
    private final CellStyle tekst;
    private final CellStyle aangehaald;
    private int rijen;

    Werkbladrijen(OutputStream uit) {
      this.uit = uit;
      this.boek = new SXSSFWorkbook(IN_GEHEUGEN);
      this.boek.setCompressTempFiles(true);
      this.blad = boek.createSheet("Cijfers");
      this.blad.setDefaultColumnWidth(BREEDTE);
      this.tekst = boek.createCellStyle();
      this.aangehaald = boek.createCellStyle();
      this.aangehaald.setQuotePrefixed(true);
    }

    @Override
    public void rij(List<?> cellen) {
      Row rij = blad.createRow(rijen++);
      for (int plaats = 0; plaats < cellen.size(); plaats++) {
        if (cellen.get(plaats) != null) {
          vul(rij.createCell(plaats), cellen.get(plaats));
        }
      }
    }

    private void vul(Cell cel, Object waarde) {
      if (waarde instanceof Number getal) {
        cel.setCellValue(getal.doubleValue());
      } else {
        cel.setCellValue(waarde.toString());
        cel.setCellStyle(Csv.isFormule(waarde.toString()) ? aangehaald : tekst);
      }
    }

    @Override
    public void close() throws IOException {
      try (boek) {
        boek.write(uit);
      }
    }
  }
}
