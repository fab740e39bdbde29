package nl.meldroute.casustafel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.casustafel.Verslag.Aanvulling;
import nl.meldroute.casustafel.Verslag.Aanwezig;
import nl.meldroute.casustafel.Verslag.Deel;
import nl.meldroute.casustafel.Zittingbeeld.Punt;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a session, made of what was recorded. They consist of parts, one for each item and
 * layer, and each reader gets the parts that they may hear: so the version of a partner is no copy
 * out of which something was left, but all that there is for it (ADR 0040). Approval stores the
 * parts as they are; what is to be corrected later comes beside them.
 */
@Component
@Transactional
public class Verslagen {

  private final JdbcClient database;
  private final Zittinghoofden hoofden;
  private final Zittingdeelnames deelnames;
  private final Zittingbeelden beelden;
  private final Zittingpunten punten;
  private final Regioprofielen regios;
  private final Collegas collegas;
  private final Verwerkingen verwerkingen;
  private final Toegang toegang;
  private final ObjectMapper json;
  private final Clock klok;

  Verslagen(
      JdbcClient database,
      Zittinghoofden hoofden,
      Zittingdeelnames deelnames,
      Zittingbeelden beelden,
      Zittingpunten punten,
      Regioprofielen regios,
      Collegas collegas,
      Verwerkingen verwerkingen,
      Toegang toegang,
      ObjectMapper json,
      Clock klok) {
    this.database = database;
    this.hoofden = hoofden;
    this.deelnames = deelnames;
    this.beelden = beelden;
    this.punten = punten;
    this.regios = regios;
    this.collegas = collegas;
    this.verwerkingen = verwerkingen;
    this.toegang = toegang;
    this.json = json;
    this.klok = klok;
  }

  /**
   * The minutes as the current user may have them.
   *
   * @throws NietGevonden when they have no part in the session, or it did not begin
   */
  public Verslag verslag(String nummer) {
    Zittinghoofd zitting = hoofden.van(nummer);
    Zittingdeelname ik = deelnames.van(zitting);
    if (zitting.begonnenOp() == null) {
      throw new NietGevonden("verslag");
    }
    Optional<Vaststelling> vast = vaststelling(zitting);
    List<Deel> delen = vast.map(een -> vasteDelen(een.id())).orElseGet(() -> concept(zitting));
    legVast(zitting, ik, delen);
    return new Verslag(
        nummer,
        zitting.tafelnaam(),
        regios.groep(ik.groep()).map(Groep::naam).orElse(ik.groep()),
        zitting.begin(),
        zitting.begonnenOp(),
        zitting.geslotenOp(),
        vast.map(een -> naam(een.door())).orElse(null),
        vast.map(Vaststelling::op).orElse(null),
        delen);
  }

  private record Vaststelling(UUID id, String door, Instant op) {}

  private Optional<Vaststelling> vaststelling(Zittinghoofd zitting) {
    return database
        .sql("select id, vastgesteld_door, vastgesteld_op from verslag where zitting_id = ?")
        .param(zitting.id())
        .query(
            (rij, nummer) ->
                new Vaststelling(
                    rij.getObject(1, UUID.class),
                    rij.getString(2),
                    rij.getTimestamp(3).toInstant()))
        .optional();
  }

  private void legVast(Zittinghoofd zitting, Zittingdeelname ik, List<Deel> delen) {
    List<UUID> casussen =
        database
            .sql("select distinct casus_id from agendapunt where id = any (?)")
            .param(delen.stream().map(Deel::agendapunt).distinct().toArray(UUID[]::new))
            .query(UUID.class)
            .list();
    if (!casussen.isEmpty()) {
      verwerkingen.legVast(
          Verwerking.van(
              ik.rol().leidt() ? Handeling.INZIEN : Handeling.VERSTREKKEN,
              "Verslag van zitting " + zitting.nummer(),
              zitting.regio(),
              casussen));
    }
  }

  /** Of what was recorded until now. */
  private List<Deel> concept(Zittinghoofd zitting) {
    return beelden.punten(zitting).stream()
        .flatMap(
            punt ->
                zitting.lagen().stream()
                    .filter(punt.lagen()::contains)
                    .map(laag -> deel(punt, laag)))
        .toList();
  }

  private Deel deel(Punt punt, Laag laag) {
    return new Deel(
        punt.id(),
        punt.volgorde(),
        punt.casus(),
        punt.doel(),
        punt.redenen(),
        punt.toelichting(),
        punt.stand(),
        laag,
        punt.kern(),
        van(punt.aanwezig(), een -> een.laag() == laag)
            .map(
                een ->
                    new Aanwezig(
                        regios.groep(een.groep()).map(Groep::naam).orElse(een.groep()),
                        een.van(),
                        een.tot()))
            .toList(),
        van(punt.inbreng(), een -> een.laag() == laag).toList(),
        van(punt.besluiten(), een -> een.laag() == laag).toList(),
        van(punt.acties(), een -> een.laag() == laag).toList(),
        van(punt.interventies(), een -> een.laag() == laag).toList(),
        List.of());
  }

  private static <T> Stream<T> van(List<T> alle, Predicate<T> welke) {
    return alle.stream().filter(welke);
  }

  private record Plek(UUID agendapunt, Laag laag) {}

  /** As they were approved, with what was added. */
  private List<Deel> vasteDelen(UUID verslag) {
    Map<Plek, List<Aanvulling>> later = aanvullingen(verslag);
    return database
        .sql("select inhoud from verslagdeel where verslag_id = ?")
        .param(verslag)
        .query(String.class)
        .list()
        .stream()
        .map(this::lees)
        .map(
            deel ->
                deel.met(later.getOrDefault(new Plek(deel.agendapunt(), deel.laag()), List.of())))
        .sorted(Comparator.comparing(Deel::volgorde).thenComparing(Deel::laag))
        .toList();
  }

  private Map<Plek, List<Aanvulling>> aanvullingen(UUID verslag) {
    record Rij(Plek plek, Aanvulling aanvulling) {}
    List<Rij> rijen =
        database
            .sql(
                "select agendapunt_id, laag, tekst, door, tijdstip from verslagaanvulling where verslag_id = ? order by tijdstip, id")
            .param(verslag)
            .query(
                (rij, nummer) ->
                    new Rij(
                        new Plek(rij.getObject(1, UUID.class), Laag.valueOf(rij.getString(2))),
                        new Aanvulling(
                            rij.getString(3), rij.getString(4), rij.getTimestamp(5).toInstant())))
            .list();
    Map<String, String> namen =
        collegas.namen(
            rijen.stream().map(rij -> rij.aanvulling().door()).collect(Collectors.toSet()));
    return rijen.stream()
        .collect(
            Collectors.groupingBy(
                Rij::plek,
                Collectors.mapping(
                    rij ->
                        new Aanvulling(
                            rij.aanvulling().tekst(),
                            namen.getOrDefault(rij.aanvulling().door(), rij.aanvulling().door()),
                            rij.aanvulling().tijdstip()),
                    Collectors.toList())));
  }

  /**
   * The chair approves the minutes: from now on they do not change.
   *
   * @throws Conflict when there are none to approve
   */
  public void stelVast(String nummer) {
    Zittinghoofd zitting = hoofden.van(nummer);
    if (deelnames.van(zitting).rol() != Zittingrol.VOORZITTER) {
      throw new NietToegestaan("Het verslag stelt alleen de voorzitter van deze tafel vast.");
    }
    toegang.alsSysteem(zitting.regio(), () -> bewaar(zitting));
  }

  /** In the name of the service: also what the chair did not hear is in the minutes. */
  private void bewaar(Zittinghoofd zitting) {
    List<Deel> delen = concept(zitting);
    int nieuw =
        database
            .sql(
                "update zitting set stand = 'VASTGESTELD', versie = versie + 1 where id = ? and stand = ?")
            .params(zitting.id(), Zittingstand.VERSLAG.name())
            .update();
    if (nieuw == 0) {
      throw new Conflict("Er is geen verslag om vast te stellen, of het is al vastgesteld.");
    }
    UUID id = UUID.randomUUID();
    database
        .sql(
            "insert into verslag (id, zitting_id, regio, vastgesteld_door, vastgesteld_op) values (?, ?, ?, ?, ?)")
        .params(id, zitting.id(), zitting.regio(), toegang.huidige().gebruiker(), nu())
        .update();
    delen.forEach(
        deel ->
            database
                .sql(
                    "insert into verslagdeel (verslag_id, agendapunt_id, regio, laag, inhoud) values (?, ?, ?, ?, ?::jsonb)")
                .params(id, deel.agendapunt(), zitting.regio(), deel.laag().name(), schrijf(deel))
                .update());
  }

  /**
   * Corrects approved minutes by adding to them.
   *
   * @return its key
   * @throws Conflict when the minutes were not approved yet
   */
  public UUID vulAan(String nummer, UUID agendapunt, Laag laag, String tekst) {
    Zittingpunt plek = punten.leidend(nummer, agendapunt, laag, "aanvulling op het verslag");
    Vaststelling vast =
        vaststelling(plek.zitting())
            .orElseThrow(
                () ->
                    new Conflict("Het verslag is nog niet vastgesteld; u kunt het nog wijzigen."));
    UUID id = UUID.randomUUID();
    toegang.alsSysteem(
        plek.zitting().regio(),
        () ->
            database
                .sql(
                    """
                    insert into verslagaanvulling (id, verslag_id, agendapunt_id, regio, laag, tekst, door, tijdstip)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    id,
                    vast.id(),
                    agendapunt,
                    plek.zitting().regio(),
                    laag.name(),
                    tekst,
                    toegang.huidige().gebruiker(),
                    nu())
                .update());
    return id;
  }

  private String naam(String gebruiker) {
    return collegas.namen(Set.of(gebruiker)).getOrDefault(gebruiker, gebruiker);
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  private String schrijf(Deel deel) {
    try {
      return json.writeValueAsString(deel);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException(
          "Een deel van een verslag is altijd als JSON te schrijven", fout);
    }
  }

  private Deel lees(String tekst) {
    try {
      return json.readValue(tekst, Deel.class);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Een deel van een verslag is geen geldige JSON", fout);
    }
  }
}
