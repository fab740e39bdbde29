package nl.meldroute.cijfers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a region as they are, small numbers included: for who leads the region or watches
 * over it, and for the service. What is published goes through suppression first.
 */
@Component
@Transactional
public class Cijfers {

  /** What a publication tells, always the same, so that years can be laid beside each other. */
  private static final List<Tabelvraag> VAN_PUBLICATIE =
      List.of(
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.VORM),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.GEMEENTE),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.MELDERSOORT),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.SECTOR),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.RISICOGROEP),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.MAAND),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.GESLACHT),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.CLASSIFICATIE),
          Tabelvraag.van(Eenheid.SLACHTOFFER, Uitsplitsing.VORM, Uitsplitsing.LEEFTIJD),
          Tabelvraag.van(Eenheid.SLACHTOFFER, Uitsplitsing.VORM, Uitsplitsing.GESLACHT),
          Tabelvraag.van(Eenheid.SLACHTOFFER, Uitsplitsing.NATIONALITEITSGROEP),
          Tabelvraag.van(Eenheid.CASUS, Uitsplitsing.CLASSIFICATIE, Uitsplitsing.UITKOMST),
          Tabelvraag.van(Eenheid.VERWIJZING, Uitsplitsing.PARTNER),
          Tabelvraag.van(Eenheid.VERWIJZING, Uitsplitsing.UITKOMST));

  /** What a manager sees at a glance. Few, and none about persons: she waits for them. */
  private static final List<Tabelvraag> VAN_OVERZICHT =
      List.of(
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.MAAND),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.MELDERSOORT),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.GEMEENTE),
          Tabelvraag.van(Eenheid.MELDING, Uitsplitsing.VORM),
          Tabelvraag.van(Eenheid.CASUS, Uitsplitsing.UITKOMST));

  private static final int BLADZIJDE = 50;

  /** To be told beside each figure (E39; Twente 2022 §1.3). */
  public static final String TOELICHTING =
      "Deze cijfers tellen alleen wat is gemeld en vastgelegd. Veel mensenhandel blijft verborgen: naar schatting zijn er in Nederland elk jaar 5.000 tot 7.500 slachtoffers (Nationaal Rapporteur, in Twente 2022 §1.3).";

  private final JdbcClient database;
  private final Cijfertoegang toegang;
  private final Verwerkingen verwerkingen;
  private final Clock klok;

  Cijfers(JdbcClient database, Cijfertoegang toegang, Verwerkingen verwerkingen, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.verwerkingen = verwerkingen;
    this.klok = klok;
  }

  /** The linked tables of a publication, before anything is hidden. */
  public List<Cijfertabel> voorPublicatie(String regio, int jaar) {
    return tabellen(toegang.eisIntern(regio), Periode.jaar(jaar), VAN_PUBLICATIE, Map.of());
  }

  /** The first tables that a manager looks at, before anything is hidden. */
  public List<Cijfertabel> overzicht(String regio, int jaar) {
    return tabellen(toegang.eisIntern(regio), Periode.jaar(jaar), VAN_OVERZICHT, Map.of());
  }

  /**
   * @param uitsplitsingen none, one or two
   * @param filters what counts along: the code that a unit has to have
   */
  public Cijfertabel tabel(
      String regio,
      Periode periode,
      Eenheid eenheid,
      List<Uitsplitsing> uitsplitsingen,
      Map<Uitsplitsing, String> filters) {
    return tabellen(
            toegang.eisIntern(regio),
            periode,
            List.of(new Tabelvraag(eenheid, uitsplitsingen)),
            filters)
        .get(0);
  }

  /** All key figures of a year, in the order of {@link Indicator}. */
  public List<Kengetal> kengetallen(String regio, int jaar) {
    Regioprofiel profiel = toegang.eisIntern(regio);
    Periode periode = Periode.jaar(jaar);
    Map<Indicator, Kengetal> geteld = new EnumMap<>(Indicator.class);
    database
        .sql("select code, teller, noemer, waarde from cijfer_kengetallen(?, ?, ?, ?, ?, ?)")
        .params(
            profiel.code(),
            Timestamp.from(periode.begin()),
            Timestamp.from(periode.einde()),
            Timestamp.from(klok.instant()),
            gemeenten(profiel),
            Meldersoort.values().length)
        .query(
            (RowCallbackHandler)
                rij -> {
                  Indicator indicator = Indicator.valueOf(rij.getString("code"));
                  geteld.put(
                      indicator,
                      kengetal(
                          indicator,
                          rij.getLong("teller"),
                          rij.getObject("noemer", Long.class),
                          rij.getObject("waarde", Double.class)));
                });
    return List.copyOf(geteld.values());
  }

  private static Kengetal kengetal(Indicator indicator, long teller, Long noemer, Double mediaan) {
    BigDecimal waarde =
        switch (indicator.eenheid()) {
          case AANTAL -> BigDecimal.valueOf(teller);
          case PROCENT ->
              noemer == null || noemer == 0
                  ? null
                  : BigDecimal.valueOf(teller * 100)
                      .divide(BigDecimal.valueOf(noemer), 1, RoundingMode.HALF_UP);
          case DAGEN, MINUTEN ->
              mediaan == null
                  ? null
                  : BigDecimal.valueOf(mediaan).setScale(1, RoundingMode.HALF_UP);
        };
    return new Kengetal(
        indicator.code(), indicator.tekst(), teller, noemer, waarde, indicator.eenheid());
  }

  /**
   * The meldingen of a year of which the figures lack something, the newest first.
   *
   * @param pagina from 1
   */
  public List<Ontbrekend> ontbrekend(String regio, int jaar, int pagina) {
    return ontbrekend(regio, jaar, pagina, BLADZIJDE).regels();
  }

  /**
   * @param totaal how many there are on all pages together
   */
  public record Bladzijde(List<Ontbrekend> regels, long totaal) {}

  /** As {@link #ontbrekend(String, int, int)}, with a page of another size. */
  public Bladzijde ontbrekend(String regio, int jaar, int pagina, int grootte) {
    Regioprofiel profiel = toegang.eisIntern(regio);
    Periode periode = Periode.jaar(jaar);
    List<Ontbrekend> regels = new ArrayList<>();
    Set<UUID> casussen = new LinkedHashSet<>();
    AtomicLong totaal = new AtomicLong();
    database
        .sql(
            "select casus_id, casus, melding, velden, totaal from cijfer_ontbrekend(?, ?, ?, ?, ?)")
        .params(
            profiel.code(),
            Timestamp.from(periode.begin()),
            Timestamp.from(periode.einde()),
            grootte,
            (pagina - 1L) * grootte)
        .query(
            (RowCallbackHandler)
                rij -> {
                  casussen.add(rij.getObject("casus_id", UUID.class));
                  totaal.set(rij.getLong("totaal"));
                  regels.add(
                      new Ontbrekend(
                          rij.getString("casus"),
                          rij.getString("melding"),
                          Stream.of((String[]) rij.getArray("velden").getArray())
                              .map(Verplicht::valueOf)
                              .map(veld -> new Ontbrekend.Veld(veld.code(), veld.tekst()))
                              .toList()));
                });
    verwerkingen.legVast(
        Verwerking.van(Handeling.INZIEN, "Ontbrekende cijfers nagaan", regio, casussen));
    return new Bladzijde(regels, totaal.get());
  }

  /** Every code that a unit can have on an axis, to choose from; years not, those run on. */
  public List<String> keuzes(Uitsplitsing as, Regioprofiel regio) {
    return Stream.of(Eenheid.values())
        .filter(eenheid -> as.past(eenheid) && as != Uitsplitsing.JAAR)
        .flatMap(
            eenheid -> as.waarden(regio, Periode.jaar(Year.now(klok).getValue()), eenheid).stream())
        .distinct()
        .toList();
  }

  private List<Cijfertabel> tabellen(
      Regioprofiel regio,
      Periode periode,
      List<Tabelvraag> vragen,
      Map<Uitsplitsing, String> filters) {
    Map<Tabelvraag, Map<List<String>, Long>> geteld = new HashMap<>();
    for (Eenheid eenheid : Eenheid.values()) {
      List<Tabelvraag> eigen = vragen.stream().filter(vraag -> vraag.eenheid() == eenheid).toList();
      if (!eigen.isEmpty()) {
        geteld.putAll(tel(regio, periode, eenheid, eigen, new TreeMap<>(filters)));
      }
    }
    return vragen.stream().map(vraag -> tabel(vraag, regio, periode, geteld.get(vraag))).toList();
  }

  private Map<Tabelvraag, Map<List<String>, Long>> tel(
      Regioprofiel regio,
      Periode periode,
      Eenheid eenheid,
      List<Tabelvraag> vragen,
      Map<Uitsplitsing, String> filters) {
    Map<Tabelvraag, Map<List<String>, Long>> geteld = new HashMap<>();
    vragen.forEach(vraag -> geteld.put(vraag, new HashMap<>()));
    database
        .sql("select tabel, eerste, tweede, aantal from cijfer_tabellen(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            regio.code(),
            Timestamp.from(periode.begin()),
            Timestamp.from(periode.einde()),
            eenheid.name(),
            gemeenten(regio),
            vragen.stream().map(vraag -> vraag.as(0)).toArray(String[]::new),
            vragen.stream().map(vraag -> vraag.as(1)).toArray(String[]::new),
            filters.keySet().stream().map(Uitsplitsing::name).toArray(String[]::new),
            filters.values().toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                rij -> {
                  Tabelvraag vraag = vragen.get(rij.getInt("tabel") - 1);
                  List<String> plek =
                      List.of(tekst(rij.getString("eerste")), tekst(rij.getString("tweede")))
                          .subList(0, vraag.uitsplitsingen().size());
                  geteld.get(vraag).put(plek, rij.getLong("aantal"));
                });
    return geteld;
  }

  private static String[] gemeenten(Regioprofiel regio) {
    return regio.gemeenten().stream().map(Gemeente::naam).toArray(String[]::new);
  }

  private static String tekst(String waarde) {
    return waarde == null ? Uitsplitsing.ONBEKEND : waarde;
  }

  private static Cijfertabel tabel(
      Tabelvraag vraag, Regioprofiel regio, Periode periode, Map<List<String>, Long> geteld) {
    List<As> assen = new ArrayList<>();
    List<List<String>> plekken = List.of(List.of());
    for (int nummer = 0; nummer < vraag.uitsplitsingen().size(); nummer++) {
      Uitsplitsing uitsplitsing = vraag.uitsplitsingen().get(nummer);
      Set<String> waarden =
          new LinkedHashSet<>(uitsplitsing.waarden(regio, periode, vraag.eenheid()));
      int plaats = nummer;
      // What no list has any more, such as a municipality that was merged, still counts.
      geteld.keySet().stream().map(plek -> plek.get(plaats)).sorted().forEach(waarden::add);
      assen.add(new As(uitsplitsing, List.copyOf(waarden)));
      plekken =
          plekken.stream()
              .flatMap(plek -> waarden.stream().map(waarde -> met(plek, waarde)))
              .toList();
    }
    return new Cijfertabel(
        vraag.code(),
        vraag.titel(),
        vraag.eenheid(),
        assen,
        plekken.stream().map(plek -> new Cel(plek, geteld.getOrDefault(plek, 0L))).toList());
  }

  private static List<String> met(List<String> plek, String waarde) {
    List<String> verder = new ArrayList<>(plek);
    verder.add(waarde);
    return verder;
  }
}
