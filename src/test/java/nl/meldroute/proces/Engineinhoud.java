package nl.meldroute.proces;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * All that stands in the engine's tables, to be searched for what must not be there. {@code
 * ACT_ID_*} holds the accounts of staff and is left out. Bytes are read as text in each usual
 * encoding, and unpacked first when they are packed; a serialised Java object holds its texts as
 * they are.
 */
final class Engineinhoud {

  /**
   * What was found.
   *
   * @param vindplaatsen table and column, never the value
   * @param rijen how many rows were read per table
   */
  record Uitkomst(Set<String> vindplaatsen, TreeMap<String, Integer> rijen, int kolommen) {}

  private final Connection verbinding;
  private final List<String> gezocht;

  Engineinhoud(Connection verbinding, Collection<String> gezocht) {
    this.verbinding = verbinding;
    this.gezocht = gezocht.stream().map(Engineinhoud::kaal).toList();
  }

  Uitkomst doorzoek() throws SQLException {
    Uitkomst uitkomst = new Uitkomst(new TreeSet<>(), new TreeMap<>(), kolommen());
    for (String tabel : tabellen()) {
      doorzoek(tabel, uitkomst);
    }
    return uitkomst;
  }

  private void doorzoek(String tabel, Uitkomst uitkomst) throws SQLException {
    try (Statement vraag = verbinding.createStatement();
        ResultSet rij = vraag.executeQuery("select * from " + tabel)) {
      ResultSetMetaData kolommen = rij.getMetaData();
      int aantal = 0;
      while (rij.next()) {
        aantal++;
        for (int kolom = 1; kolom <= kolommen.getColumnCount(); kolom++) {
          if (bevat(rij, kolommen, kolom)) {
            uitkomst.vindplaatsen().add(tabel + "." + kolommen.getColumnName(kolom));
          }
        }
      }
      uitkomst.rijen().put(tabel, aantal);
    }
  }

  private boolean bevat(ResultSet rij, ResultSetMetaData kolommen, int kolom) throws SQLException {
    if ("bytea".equals(kolommen.getColumnTypeName(kolom))) {
      return teksten(rij.getBytes(kolom)).stream().anyMatch(this::bevat);
    }
    return bevat(rij.getString(kolom));
  }

  /** Whether one of the values looked for stands in a text, however it is spaced or punctuated. */
  boolean bevat(String tekst) {
    if (tekst == null) {
      return false;
    }
    String kaal = kaal(tekst);
    return gezocht.stream().anyMatch(kaal::contains);
  }

  private static String kaal(String tekst) {
    return tekst.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static List<String> teksten(byte[] bytes) {
    if (bytes == null) {
      return List.of();
    }
    List<String> teksten = new ArrayList<>();
    teksten.add(new String(bytes, StandardCharsets.UTF_8));
    teksten.add(new String(bytes, StandardCharsets.ISO_8859_1));
    teksten.add(new String(bytes, StandardCharsets.UTF_16BE));
    teksten.add(new String(bytes, StandardCharsets.UTF_16LE));
    teksten.addAll(teksten(uitgepakt(bytes)));
    return teksten;
  }

  /** Null when the bytes are not packed. */
  private static byte[] uitgepakt(byte[] bytes) {
    try {
      if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      if (bytes.length > 2 && bytes[0] == 0x78) {
        return new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return null;
    } catch (IOException nietIngepakt) {
      return null;
    }
  }

  private List<String> tabellen() throws SQLException {
    return namen(
        """
        select table_name from information_schema.tables
        where table_schema = 'public' and table_name like 'act\\_%' and table_name not like 'act\\_id\\_%'
        order by 1
        """);
  }

  private int kolommen() throws SQLException {
    return namen(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name like 'act\\_%' and table_name not like 'act\\_id\\_%'
            """)
        .size();
  }

  private List<String> namen(String vraag) throws SQLException {
    try (PreparedStatement statement = verbinding.prepareStatement(vraag);
        ResultSet rij = statement.executeQuery()) {
      List<String> namen = new ArrayList<>();
      while (rij.next()) {
        namen.add(rij.getString(1));
      }
      return namen;
    }
  }
}
