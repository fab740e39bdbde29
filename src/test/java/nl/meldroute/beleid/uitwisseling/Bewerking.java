package nl.meldroute.beleid.uitwisseling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What somebody does to a spreadsheet: in a cell, or in the file itself. */
final class Bewerking {

  private Bewerking() {}

  /** Edits the sheet with the table, as a spreadsheet program would. */
  static byte[] vanBlad(byte[] bestand, Consumer<Sheet> wijziging) {
    return vanBoek(bestand, boek -> wijziging.accept(boek.getSheet(Rekenblad.TABEL)));
  }

  static byte[] vanBoek(byte[] bestand, Consumer<XSSFWorkbook> wijziging) {
    try (XSSFWorkbook boek = new XSSFWorkbook(new ByteArrayInputStream(bestand));
        ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
      wijziging.accept(boek);
      boek.write(uit);
      return uit.toByteArray();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Adds a part to the file, or replaces it. */
  static byte[] metOnderdeel(byte[] bestand, String naam, String inhoud) {
    return metOnderdeel(bestand, naam, inhoud.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] metOnderdeel(byte[] bestand, String naam, byte[] inhoud) {
    Map<String, byte[]> delen = delen(bestand);
    delen.put(naam, inhoud);
    return pakIn(delen);
  }

  static String onderdeel(byte[] bestand, String naam) {
    return new String(delen(bestand).get(naam), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> delen(byte[] bestand) {
    Map<String, byte[]> delen = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bestand))) {
      for (ZipEntry deel = zip.getNextEntry(); deel != null; deel = zip.getNextEntry()) {
        delen.put(deel.getName(), zip.readAllBytes());
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return delen;
  }

  private static byte[] pakIn(Map<String, byte[]> delen) {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(uit)) {
      for (Map.Entry<String, byte[]> deel : delen.entrySet()) {
        zip.putNextEntry(new ZipEntry(deel.getKey()));
        zip.write(deel.getValue());
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return uit.toByteArray();
  }
}
