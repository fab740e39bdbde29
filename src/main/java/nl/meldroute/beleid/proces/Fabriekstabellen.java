package nl.meldroute.beleid.proces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Fabrieksvraag;
import nl.meldroute.platform.Tabelfabriek;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables in the files of Meldroute are the factory setting (ADR 0047). The first start puts
 * them in; later ones bring what changed, where nobody made something else of it. Where a region
 * did, its people are asked and nothing is overwritten.
 */
@Component
class Fabriekstabellen implements Tabelfabriek {

  private static final Pattern PAD = Pattern.compile(".*/dmn/(?:([^/]+)/)?([^/]+)\\.dmn$");

  /** The shared tables, which no region may change. */
  static final String GEDEELD = "";

  private final ResourcePatternResolver bronnen;
  private final Tabelplaatsing plaatsing;
  private final Fabrieksvraag vraag;
  private final Regioprofielen regios;
  private final JdbcClient database;
  private final Toegang toegang;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Fabriekstabellen(
      ResourcePatternResolver bronnen,
      Tabelplaatsing plaatsing,
      Fabrieksvraag vraag,
      Regioprofielen regios,
      JdbcClient database,
      Toegang toegang,
      TransactionTemplate transactie,
      Clock klok) {
    this.bronnen = bronnen;
    this.plaatsing = plaatsing;
    this.vraag = vraag;
    this.regios = regios;
    this.database = database;
    this.toegang = toegang;
    this.transactie = transactie;
    this.klok = klok;
  }

  /**
   * A file of the factory.
   *
   * @param variant region whose own table it is; {@link #GEDEELD} for a shared one
   */
  record Bestand(String variant, String sleutel, byte[] inhoud) {}

  @Override
  public void lever() {
    List<Bestand> bestanden = new ArrayList<>();
    for (String patroon : List.of("classpath:/dmn/*.dmn", "classpath:/dmn/*/*.dmn")) {
      for (Resource bron : zoek(patroon)) {
        bestanden.add(lees(bron));
      }
    }
    lever(bestanden);
  }

  /** In one transaction: a start that is broken off has seen no upgrade. */
  void lever(List<Bestand> bestanden) {
    transactie.executeWithoutResult(start -> toegang.alsSysteem(GEDEELD, () -> verwerk(bestanden)));
  }

  private void verwerk(List<Bestand> bestanden) {
    Map<String, String> bekend = bekend();
    Map<String, Map<String, byte[]>> teplaatsen = new TreeMap<>();
    List<Bestand> gewijzigd = new ArrayList<>();
    for (Bestand bestand : bestanden) {
      String afdruk = afdruk(bestand.inhoud());
      String was = bekend.get(plek(bestand.variant(), bestand.sleutel()));
      if (afdruk.equals(was)) {
        continue;
      }
      onthoud(bestand, afdruk);
      if (bestand.variant().equals(GEDEELD) || !isVanMensen(bestand.variant(), bestand.sleutel())) {
        teplaatsen
            .computeIfAbsent(bestand.variant(), variant -> new TreeMap<>())
            .put(bestand.sleutel() + ".dmn", bestand.inhoud());
      } else {
        vraag(bestand.variant(), bestand);
      }
      if (bestand.variant().equals(GEDEELD) && was != null) {
        gewijzigd.add(bestand);
      }
    }
    teplaatsen.forEach(
        (variant, tabellen) ->
            plaatsing.vanFabriek(variant.equals(GEDEELD) ? null : variant, tabellen));
    for (Bestand gedeeld : gewijzigd) {
      regios.alle().stream()
          .map(Regioprofiel::code)
          .filter(regio -> heeftEigenTabel(regio, gedeeld.sleutel()))
          .forEach(regio -> vraag(regio, gedeeld));
    }
  }

  private void vraag(String regio, Bestand bestand) {
    toegang.alsSysteem(
        regio,
        () ->
            vraag.stel(
                regio,
                Beleidssoort.TABEL,
                bestand.sleutel(),
                new String(bestand.inhoud(), StandardCharsets.UTF_8)));
  }

  /** Whether people of the region decided what it has: a table of their own, or the shared one. */
  private boolean isVanMensen(String regio, String sleutel) {
    return toegang.alsSysteem(
        regio,
        () ->
            database
                .sql(
                    """
                    select exists (select from gedeelde_tabel where regio = ? and sleutel = ?)
                      or coalesce((select p.name_ like ? from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
                                   where d.key_ = ? and d.tenant_id_ = ? order by d.version_ desc limit 1), false)
                    """)
                .params(regio, sleutel, Tabelplaatsing.VAN_MENSEN + "%", sleutel, regio)
                .query(Boolean.class)
                .single());
  }

  /** Whether what counts there was made by people of the region. */
  private boolean heeftEigenTabel(String regio, String sleutel) {
    return isVanMensen(regio, sleutel)
        && toegang.alsSysteem(
            regio,
            () ->
                database
                    .sql(
                        "select not exists (select from gedeelde_tabel where regio = ? and sleutel = ?)")
                    .params(regio, sleutel)
                    .query(Boolean.class)
                    .single());
  }

  private Map<String, String> bekend() {
    Map<String, String> bekend = new HashMap<>();
    database
        .sql("select variant, sleutel, vingerafdruk from fabriekstabel")
        .query(
            rij -> {
              bekend.put(plek(rij.getString(1), rij.getString(2)), rij.getString(3));
            });
    return bekend;
  }

  private void onthoud(Bestand bestand, String afdruk) {
    database
        .sql(
            """
            insert into fabriekstabel (variant, sleutel, vingerafdruk, sinds) values (?, ?, ?, ?)
            on conflict (variant, sleutel) do update set vingerafdruk = excluded.vingerafdruk, sinds = excluded.sinds
            """)
        .params(bestand.variant(), bestand.sleutel(), afdruk, Timestamp.from(klok.instant()))
        .update();
  }

  private static String plek(String variant, String sleutel) {
    return variant + "/" + sleutel;
  }

  private static String afdruk(byte[] inhoud) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Java kent altijd SHA-256", fout);
    }
  }

  private static Bestand lees(Resource bron) {
    try (InputStream inhoud = bron.getInputStream()) {
      Matcher pad = PAD.matcher(bron.getURL().getPath());
      if (!pad.matches()) {
        throw new IllegalStateException("Geen beslistabel: " + bron.getFilename());
      }
      return new Bestand(
          pad.group(1) == null ? GEDEELD : pad.group(1), pad.group(2), inhoud.readAllBytes());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private Resource[] zoek(String patroon) {
    try {
      return bronnen.getResources(patroon);
    } catch (IOException fout) {
      throw new UncheckedIOException("Beslistabellen niet leesbaar: " + patroon, fout);
    }
  }
}
