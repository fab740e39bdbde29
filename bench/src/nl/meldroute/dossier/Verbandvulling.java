package nl.meldroute.dossier;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Locatierol;
import org.postgresql.PGConnection;

/**
 * Fills an empty database with invented casussen to link: per casus two identifiers, two persons
 * and one address. Names are as unevenly spread as real ones; one in a hundred identifiers and
 * addresses is one that very many share. Lives in this package because keys are made here.
 */
public final class Verbandvulling {

  private static final List<String> VOORNAMEN =
      List.of(
          ("Jan Maria Mohammed Anna Peter Fatima Johannes Elena Ahmed Sara Willem Emma Hassan Olga Pieter "
                  + "Sophie Ali Nadia Hendrik Julia Ivan Svetlana Krzysztof Agnieszka Nguyen Linh Ionut Elena "
                  + "Dimitri Natalia Yusuf Aisha Kees Femke Thijs Lotte Sander Marieke Bogdan Mihaela Andrei "
                  + "Ruslan Oksana Samuel Blessing Joy Grace Emeka Abdul Rashid Zeynep Murat Emine Tomasz Ewa "
                  + "Pawel Katarzyna Stefan Desislava Georgi Ivanka Carlos Ana Luis Rosa Wei Mei Li Hui")
              .split(" "));

  private static final List<String> LETTERGREPEN =
      List.of(
          ("ba ber bos dam del dijk do el fer ga gen hof hu jan ka ker ko kov la lan len ma mar men mul na "
                  + "nes ov pa per po pos ra ren rij ro sa ser si sma ste stra ta ter to va ven ver vi vos wa zi")
              .split(" "));

  private static final List<String> STRATEN =
      List.of(
          "Dorpsstraat",
          "Kerkstraat",
          "Molenweg",
          "Industrieweg",
          "Schoolstraat",
          "Stationsplein",
          "Hoofdweg",
          "Burg. Jansenlaan",
          "Marktplein",
          "Havenkade");

  private final Connection eigenaar;
  private final Random toeval = new Random(17);
  private int casus;

  public Verbandvulling(Connection eigenaar) {
    this.eigenaar = eigenaar;
  }

  /** Adds casussen until there are so many identifiers, and analyses the tables. */
  public void vul(int kenmerken) throws SQLException, IOException, InterruptedException {
    List<String> indexen = zonderIndexen();
    int tot = kenmerken / 2;
    int van = casus;
    kopieer(
        "casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie, vormen, geopend_op, laatst_bewogen_op, versie)",
        van,
        tot,
        this::casus);
    kopieer("casus_toegang (casus_id, groep, regio, reden, sinds)", van, tot, this::toegang);
    kopieer(
        "kenmerk (id, casus_id, soort, waarde, genormaliseerd, adressleutels, sleutelversie, versie)",
        van,
        tot,
        this::kenmerken);
    kopieer(
        "betrokkene (id, casus_id, rollen, naam, geboortedatum, leeftijdscategorie, geslacht, nationaliteitsgroep, verblijf, naamklank, naamsleutels, sleutelversie, versie)",
        van,
        tot,
        this::personen);
    kopieer(
        "locatie (id, casus_id, rol, adres, postcode, plaats, adressleutels, toevoeging, sleutelversie, versie)",
        van,
        tot,
        this::locatie);
    casus = tot;
    for (String index : indexen) {
      voerUit(index);
    }
    voerUit("vacuum analyze");
  }

  /** A casus that is there. */
  public UUID willekeurige() {
    return id(toeval.nextInt(casus));
  }

  private interface Rij {
    String van(int nummer);
  }

  private void kopieer(String tabel, int van, int tot, Rij rij)
      throws SQLException, IOException, InterruptedException {
    try (PipedReader lezer = new PipedReader(1 << 20);
        PipedWriter schrijver = new PipedWriter(lezer)) {
      Thread maker =
          new Thread(
              () -> {
                try (schrijver) {
                  for (int i = van; i < tot; i++) {
                    schrijver.write(rij.van(i));
                  }
                } catch (IOException fout) {
                  throw new java.io.UncheckedIOException(fout);
                }
              });
      maker.start();
      eigenaar
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + tabel + " from stdin", lezer);
      maker.join();
    }
  }

  private String casus(int i) {
    return regel(
        id(i),
        "C-twente-2026-%07d".formatted(i),
        i % 10 == 9 ? "drenthe" : "twente",
        "Gemeente " + i % 14,
        "BEOORDELEN",
        "groep-" + i % 14,
        "GEEN",
        "NORMAAL",
        "ONBEKEND",
        "{ARBEID}",
        "2026-01-01",
        "2026-01-01",
        "0");
  }

  private String toegang(int i) {
    return regel(
        id(i), "groep-" + i % 14, i % 10 == 9 ? "drenthe" : "twente", "bench", "2026-01-01");
  }

  private String kenmerken(int i) {
    String telefoon = "06" + (10_000_000 + toeval.nextInt(90_000_000));
    if (toeval.nextInt(100) == 0) {
      telefoon = "0612345" + (600 + toeval.nextInt(5));
    }
    String kenteken =
        "%c%c-%03d-%c"
            .formatted(
                (char) ('B' + toeval.nextInt(24)),
                (char) ('B' + toeval.nextInt(24)),
                toeval.nextInt(1000),
                (char) ('B' + toeval.nextInt(24)));
    return kenmerk(i, Kenmerksoort.TELEFOON, telefoon)
        + kenmerk(i, Kenmerksoort.KENTEKEN, kenteken);
  }

  private static String kenmerk(int i, Kenmerksoort soort, String waarde) {
    return regel(
        UUID.randomUUID(),
        id(i),
        soort,
        waarde,
        Normalisatie.kenmerk(soort, waarde),
        "{}",
        Normalisatie.VERSIE,
        "0");
  }

  private String personen(int i) {
    return persoon(i) + persoon(i);
  }

  private String persoon(int i) {
    // Squared: a few names are very common, most are rare.
    double scheef = toeval.nextDouble() * toeval.nextDouble();
    String naam =
        VOORNAMEN.get((int) (scheef * VOORNAMEN.size()))
            + " "
            + achternaam((int) (Math.pow(toeval.nextDouble(), 3) * 60_000));
    LocalDate datum =
        toeval.nextInt(10) < 6 ? LocalDate.of(1960, 1, 1).plusDays(toeval.nextInt(17_000)) : null;
    Naamsleutels sleutels = Naamsleutels.van(naam, null, datum);
    return regel(
        UUID.randomUUID(),
        id(i),
        "{SLACHTOFFER}",
        naam,
        datum == null ? "\\N" : datum,
        "ONBEKEND",
        "ONBEKEND",
        "ONBEKEND",
        "ONBEKEND",
        sleutels.klank(),
        reeks(sleutels.sleutels()),
        Normalisatie.VERSIE,
        "0");
  }

  private static String achternaam(int nummer) {
    Random lettergreep = new Random(nummer);
    int aantal = 2 + lettergreep.nextInt(2);
    StringBuilder naam = new StringBuilder();
    for (int i = 0; i < aantal; i++) {
      naam.append(LETTERGREPEN.get(lettergreep.nextInt(LETTERGREPEN.size())));
    }
    return naam.toString();
  }

  private String locatie(int i) {
    boolean druk = toeval.nextInt(100) == 0;
    int straat = druk ? 0 : toeval.nextInt(20_000);
    String adres =
        STRATEN.get(straat % STRATEN.size()) + " " + (druk ? 1 : 1 + toeval.nextInt(200));
    String postcode =
        "%d%c%c"
            .formatted(
                7000 + straat % 1000,
                (char) ('A' + straat / 1000 % 26),
                (char) ('A' + straat / 26_000 % 26));
    Adressleutels sleutels =
        Adressleutels.van(
            new Locatieopgave(
                Locatierol.UITBUITING, adres, postcode, "Plaats" + straat % 1000, null));
    return regel(
        UUID.randomUUID(),
        id(i),
        "UITBUITING",
        adres,
        postcode,
        "Plaats" + straat % 1000,
        reeks(sleutels.sleutels()),
        "\\N",
        Normalisatie.VERSIE,
        "0");
  }

  private static String reeks(Set<String> sleutels) {
    return sleutels.stream()
        .map(sleutel -> '"' + sleutel + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String regel(Object... waarden) {
    StringBuilder regel = new StringBuilder();
    for (Object waarde : waarden) {
      regel.append(regel.isEmpty() ? "" : "\t").append(waarde);
    }
    return regel.append('\n').toString();
  }

  private static UUID id(int i) {
    return UUID.nameUUIDFromBytes(("casus" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Loading is quicker without them; they are made again after. */
  private List<String> zonderIndexen() throws SQLException {
    Map<String, String> indexen = new java.util.LinkedHashMap<>();
    try (Statement vraag = eigenaar.createStatement();
        ResultSet rijen =
            vraag.executeQuery(
                """
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                where indrelid::regclass::text in ('kenmerk', 'betrokkene', 'locatie') and not indisunique
                """)) {
      while (rijen.next()) {
        indexen.put(rijen.getString(1), rijen.getString(2));
      }
    }
    for (String index : indexen.keySet()) {
      voerUit("drop index " + index);
    }
    return new ArrayList<>(indexen.values());
  }

  private void voerUit(String sql) throws SQLException {
    try (Statement opdracht = eigenaar.createStatement()) {
      opdracht.execute(sql);
    }
  }
}
