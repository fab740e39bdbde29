package nl.meldroute.casustafel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Grondslag;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.TafelGewijzigd;
import nl.meldroute.regio.Tafels;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the ground table: for each item, layer and group of a table whether it may hear of the
 * item there, and on what ground. The one place that decides it; screen, API, minutes and database
 * read its answer. A refusal is a line too, with its reason.
 *
 * <p>Who knows a party is kept out by name, and a shielded casus is heard of by name: the database
 * asks that again with each row ({@code mag_aan_tafel}).
 */
@Component
@Transactional
public class Punttoegangen {

  private static final String STAP = "tafeltoegang-bepalen";

  private final Zittingen zittingen;
  private final Tafels tafels;
  private final Partnergids gids;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Embargos embargos;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Punttoegangen(
      Zittingen zittingen,
      Tafels tafels,
      Partnergids gids,
      Beslissingen beslissingen,
      Dossiers dossiers,
      Embargos embargos,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.zittingen = zittingen;
    this.tafels = tafels;
    this.gids = gids;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.embargos = embargos;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Whether one group hears of an item in one layer. */
  private record Oordeel(
      String groep, Partnercode partner, boolean toegestaan, String grondslag, UUID beslissing) {

    private static Oordeel ja(String groep, Partnercode partner, String grondslag) {
      return new Oordeel(groep, partner, true, grondslag, null);
    }

    private static Oordeel nee(String groep, Partnercode partner, String reden) {
      return new Oordeel(groep, partner, false, reden, null);
    }
  }

  /** Computes it anew for a whole session: at its beginning, and when something changed. */
  public void bepaal(String zittingnummer) {
    bepaal(zittingen.zitting(zittingnummer));
  }

  private void bepaal(Zitting zitting) {
    toegang.alsSysteem(
        zitting.regio(), () -> zittingen.agenda(zitting).forEach(punt -> bepaal(zitting, punt)));
  }

  /** A change of a table counts for the sessions to come. */
  @EventListener
  void werkBij(TafelGewijzigd gewijzigd) {
    toegang.alsSysteem(
        gewijzigd.regio(),
        () ->
            zittingen.zittingen(gewijzigd.regio(), gewijzigd.tafel()).stream()
                .filter(Zitting::komtNog)
                .forEach(this::bepaal));
  }

  void bepaal(Zitting zitting, Agendapunt punt) {
    toegang.alsSysteem(
        zitting.regio(),
        () -> {
          Tafel tafel =
              tafels
                  .tafel(zitting.regio(), zitting.tafel())
                  .orElseThrow(() -> new NietGevonden("tafel"));
          Casus casus = dossiers.lees(punt.casusnummer(), "Toegang aan tafel bepalen");
          Map<Partnercode, Optional<Deling>> delingen = new LinkedHashMap<>();
          tafel.lagen().forEach(laag -> bepaal(punt, tafel, casus, laag, delingen));
        });
  }

  /** What the table about sharing says for a partner: it is asked once for all layers. */
  private record Deling(boolean mag, String grondslag, UUID beslissing) {}

  private void bepaal(
      Agendapunt punt,
      Tafel tafel,
      Casus casus,
      Laag laag,
      Map<Partnercode, Optional<Deling>> delingen) {
    Map<String, Oordeel> perGroep = new LinkedHashMap<>();
    neemOp(
        perGroep,
        Oordeel.ja(tafels.voorzittersgroep(casus.regio(), tafel), null, "Zit deze tafel voor"));
    neemOp(
        perGroep,
        Oordeel.ja(
            tafels.secretarisgroep(casus.regio(), tafel),
            null,
            "Houdt het verslag van deze tafel bij"));
    Set<Partnercode> bijDeCasus = bijDeCasus(tafel, casus, laag);
    Set<String> betrokken = betrokken(casus);
    for (Partnercode partner : leden(tafel)) {
      gids.partnergroep(casus.regio(), partner, gemeente(casus))
          .map(
              groep -> oordeel(groep, partner, tafel, casus, laag, bijDeCasus, betrokken, delingen))
          .ifPresent(oordeel -> neemOp(perGroep, oordeel));
    }
    trekIn(punt, laag, perGroep.keySet());
    perGroep.values().forEach(oordeel -> schrijf(punt, laag, oordeel));
  }

  /** One group can stand for several partners: it hears of the item when one of them may. */
  private static void neemOp(Map<String, Oordeel> perGroep, Oordeel oordeel) {
    perGroep.merge(
        oordeel.groep(), oordeel, (eerder, nieuw) -> eerder.toegestaan() ? eerder : nieuw);
  }

  private static Set<Partnercode> leden(Tafel tafel) {
    return Stream.concat(tafel.vasteLeden().stream(), tafel.ledenPerCasus().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Oordeel oordeel(
      String groep,
      Partnercode partner,
      Tafel tafel,
      Casus casus,
      Laag laag,
      Set<Partnercode> bijDeCasus,
      Set<String> betrokken,
      Map<Partnercode, Optional<Deling>> delingen) {
    if (laag == Laag.ZONDER_ZORG && partner.doel() == Interventiesoort.ZORG) {
      return Oordeel.nee(groep, partner, "Dit deel van de zitting is zonder zorgpartners");
    }
    if (embargos.geldt(casus.id()) && !isOpsporing(partner)) {
      return Oordeel.nee(groep, partner, "Embargo van het OM");
    }
    if (!tafel.vasteLeden().contains(partner)
        && !bijDeCasus.contains(partner)
        && !betrokken.contains(groep)) {
      return Oordeel.nee(groep, partner, "Niet betrokken bij deze casus");
    }
    if (betrokken.contains(groep)) {
      return Oordeel.ja(groep, partner, "Heeft al deel aan deze casus");
    }
    Optional<Deling> deling =
        delingen.computeIfAbsent(partner, een -> Optional.of(deling(een, casus)));
    return deling
        .map(een -> new Oordeel(groep, partner, een.mag(), een.grondslag(), een.beslissing()))
        .orElseThrow();
  }

  private static boolean isOpsporing(Partnercode partner) {
    return partner == Partnercode.OM || partner == Partnercode.POLITIE;
  }

  private Deling deling(Partnercode partner, Casus casus) {
    Map<String, Object> vraag = new LinkedHashMap<>();
    vraag.put("ontvanger", partner.name());
    vraag.put("verstrekker", verstrekker(casus).name());
    vraag.put("doel", partner.doel().name());
    // Who hears of an item hears whom it is about; what else may be said, each member weighs.
    vraag.put("gegevenscategorie", Gegevenscategorie.IDENTITEIT.name());
    vraag.put("toestemming", Antwoord.ONBEKEND.name());
    vraag.put(
        "convenantGeldig",
        Antwoord.van(
                gids.partner(casus.regio(), partner)
                    .map(een -> een.heeftConvenant(LocalDate.now(klok)))
                    .orElse(false))
            .name());
    vraag.put("noodsituatie", nood(casus).name());
    vraag.put("onderzoeksembargo", Antwoord.NEE.name());
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag("informatiedeling", casus.regio(), casus.id(), STAP, vraag));
    if (beslissing.uitslag().geenRegel()) {
      return new Deling(false, "Geen regel over delen met deze partner", beslissing.id());
    }
    Deelbaarheid mag = Deelbaarheid.valueOf(beslissing.uitslag().eerste("toegestaan"));
    String grondslag = Grondslag.valueOf(beslissing.uitslag().eerste("grondslag")).tekst();
    return mag == Deelbaarheid.JA
        ? new Deling(true, grondslag, beslissing.id())
        : new Deling(false, "%s: %s".formatted(mag.tekst(), grondslag), beslissing.id());
  }

  private Partnercode verstrekker(Casus casus) {
    return gids.partnergroep(casus.regio(), Partnercode.KENNISCENTRUM, Gemeente.ONBEKEND)
        .filter(casus.eigenaar()::equals)
        .map(groep -> Partnercode.KENNISCENTRUM)
        .orElse(Partnercode.GEMEENTE);
  }

  private static Antwoord nood(Casus casus) {
    if (casus.dringendheid() == Dringendheid.DIRECT) {
      return Antwoord.JA;
    }
    return casus.gevaarniveau() == Gevaarniveau.BEOORDELEN ? Antwoord.ONBEKEND : Antwoord.NEE;
  }

  /** Who takes part because of what the casus is, by the table {@code deelname-tafel}. */
  private Set<Partnercode> bijDeCasus(Tafel tafel, Casus casus, Laag laag) {
    return beslissingen
        .reken(
            "deelname-tafel",
            casus.regio(),
            Map.of(
                "tafelsoort", tafel.soort().name(),
                "vormen", casus.vormen().stream().map(Enum::name).toList(),
                "gemeenteMetSeksinrichting", Antwoord.ONBEKEND.name(),
                "laag", laag.name()))
        .map(
            uitslag ->
                uitslag.uitkomsten().stream()
                    .map(uitkomst -> Partnercode.valueOf((String) uitkomst.get("partner")))
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /** The groups that take part in the casus outside the table. */
  private Set<String> betrokken(Casus casus) {
    return new HashSet<>(
        database
            .sql("select groep from casus_toegang where casus_id = ?")
            .param(casus.id())
            .query(String.class)
            .list());
  }

  private static String gemeente(Casus casus) {
    return casus.gemeente();
  }

  /** Who is no member any more hears nothing from now on. */
  private void trekIn(Agendapunt punt, Laag laag, Set<String> leden) {
    database
        .sql(
            """
            update punttoegang set toegestaan = false, grondslag = 'Geen lid meer van deze tafel', beslissing_id = null
            where agendapunt_id = ? and laag = ? and not groep = any (?)
            """)
        .params(punt.id(), laag.name(), leden.toArray(String[]::new))
        .update();
  }

  private void schrijf(Agendapunt punt, Laag laag, Oordeel oordeel) {
    database
        .sql(
            """
            insert into punttoegang (agendapunt_id, laag, groep, partner, regio, toegestaan, grondslag, beslissing_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (agendapunt_id, laag, groep) do update set partner = excluded.partner, toegestaan = excluded.toegestaan,
              grondslag = excluded.grondslag, beslissing_id = excluded.beslissing_id
            """)
        .params(
            punt.id(),
            laag.name(),
            oordeel.groep(),
            oordeel.partner() == null ? null : oordeel.partner().name(),
            punt.regio(),
            oordeel.toegestaan(),
            oordeel.grondslag(),
            oordeel.beslissing())
        .update();
  }
}
