package nl.meldroute.casustafel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.casustafel.Zittingbeeld.Aanwezige;
import nl.meldroute.casustafel.Zittingbeeld.Actiebeeld;
import nl.meldroute.casustafel.Zittingbeeld.Besluit;
import nl.meldroute.casustafel.Zittingbeeld.Inbreng;
import nl.meldroute.casustafel.Zittingbeeld.Interventiebeeld;
import nl.meldroute.casustafel.Zittingbeeld.Kern;
import nl.meldroute.casustafel.Zittingbeeld.Tegenstem;
import nl.meldroute.interventie.Acties;
import nl.meldroute.interventie.Interventies;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Collegas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is in a session, for all of its items in one question per kind. Each question is asked as
 * who asks, so that row-level security answers it; only of what that reader may hear of, the
 * service adds what they need beside it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Zittinginhoud {

  private final JdbcClient database;
  private final Collegas collegas;
  private final Toegang toegang;
  private final Acties acties;
  private final Interventies interventies;

  Zittinginhoud(
      JdbcClient database,
      Collegas collegas,
      Toegang toegang,
      Acties acties,
      Interventies interventies) {
    this.database = database;
    this.collegas = collegas;
    this.toegang = toegang;
    this.acties = acties;
    this.interventies = interventies;
  }

  /**
   * An item that the current user may hear of.
   *
   * @param lagen the layers in which they may; never empty
   */
  record Gehoord(
      UUID id,
      UUID casus,
      String casusnummer,
      int volgorde,
      Agendadoel doel,
      List<Agendareden> redenen,
      String toelichting,
      Puntstand stand,
      List<Laag> lagen) {}

  /** A group that may be in the room at an item, in a layer. */
  record Genodigde(UUID agendapunt, Laag laag, String groep, Partnercode partner) {}

  /** In the order of the agenda. */
  List<Gehoord> gehoord(UUID zitting) {
    return database
        .sql(
            """
            select a.*, array(select distinct t.laag from punttoegang t
                              where t.agendapunt_id = a.id and t.toegestaan and mag_aan_tafel(a.id, t.laag)
                              order by t.laag) lagen
            from agendapunt a where a.zitting_id = ? order by a.volgorde, a.ingebracht_op
            """)
        .param(zitting)
        .query(
            (rij, nummer) ->
                new Gehoord(
                    rij.getObject("id", UUID.class),
                    rij.getObject("casus_id", UUID.class),
                    rij.getString("casusnummer"),
                    rij.getInt("volgorde"),
                    Agendadoel.valueOf(rij.getString("doel")),
                    Zittinghoofden.codes(rij, "redenen").map(Agendareden::valueOf).toList(),
                    rij.getString("toelichting"),
                    Puntstand.valueOf(rij.getString("stand")),
                    Zittinghoofden.codes(rij, "lagen").map(Laag::valueOf).toList()))
        .list();
  }

  /** Who else may be in the room, for the layers that the current user may hear. */
  List<Genodigde> genodigden(String regio, List<Gehoord> gehoord) {
    Map<UUID, List<Laag>> lagen = lagen(gehoord);
    return toegang.alsSysteem(
        regio,
        () ->
            database
                .sql(
                    "select agendapunt_id, laag, groep, partner from punttoegang where agendapunt_id = any (?) and toegestaan order by groep")
                .param(sleutels(lagen.keySet()))
                .query(
                    (rij, nummer) ->
                        new Genodigde(
                            rij.getObject(1, UUID.class),
                            Laag.valueOf(rij.getString(2)),
                            rij.getString(3),
                            partner(rij.getString(4))))
                .list()
                .stream()
                .filter(een -> lagen.get(een.agendapunt()).contains(een.laag()))
                .toList());
  }

  /** As much of the casussen as everybody at the table knows: who hears need not see the casus. */
  Map<UUID, Kern> kernen(String regio, Collection<UUID> casussen) {
    return toegang.alsSysteem(
        regio,
        () ->
            database
                .sql(
                    "select id, vormen, gevaarniveau, gemeente, status from casus where id = any (?)")
                .param(sleutels(casussen))
                .query(
                    (rij, nummer) ->
                        Map.entry(
                            rij.getObject(1, UUID.class),
                            new Kern(
                                Zittinghoofden.codes(rij, "vormen")
                                    .map(Uitbuitingsvorm::valueOf)
                                    .toList(),
                                Gevaarniveau.valueOf(rij.getString(3)),
                                rij.getString(4),
                                Casusstatus.valueOf(rij.getString(5)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** What was told beforehand and at the session, by item. */
  Map<UUID, List<Inbreng>> inbreng(Collection<UUID> punten) {
    List<Rij<Inbreng>> rijen =
        database
            .sql(
                """
                select agendapunt_id, id, laag, partner, tekst, door, tijdstip
                from (select agendapunt_id, id, laag, partner, tekst, door, tijdstip
                      from zittinginbreng where agendapunt_id = any (:punten)
                      union all
                      select agendapunt_id, id, laag, partner, inbreng, door, gegeven_op
                      from voorbereiding where agendapunt_id = any (:punten) and inbreng is not null and mag_aan_tafel(agendapunt_id, laag)) alle
                order by tijdstip, id
                """)
            .param("punten", sleutels(punten))
            .query(
                (rij, nummer) ->
                    new Rij<>(
                        rij.getObject(1, UUID.class),
                        new Inbreng(
                            rij.getObject(2, UUID.class),
                            Laag.valueOf(rij.getString(3)),
                            partner(rij.getString(4)),
                            rij.getString(5),
                            rij.getString(6),
                            rij.getTimestamp(7).toInstant())))
            .list();
    Map<String, String> namen =
        collegas.namen(rijen.stream().map(rij -> rij.inhoud().door()).collect(Collectors.toSet()));
    return perPunt(
        rijen.stream()
            .map(
                rij ->
                    new Rij<>(
                        rij.agendapunt(),
                        new Inbreng(
                            rij.inhoud().id(),
                            rij.inhoud().laag(),
                            rij.inhoud().partner(),
                            rij.inhoud().tekst(),
                            namen.getOrDefault(rij.inhoud().door(), rij.inhoud().door()),
                            rij.inhoud().tijdstip()))));
  }

  /** The decisions with who did not agree, by item. */
  Map<UUID, List<Besluit>> besluiten(Collection<UUID> punten) {
    Map<UUID, List<Tegenstem>> tegen =
        perPunt(
            database
                .sql(
                    "select besluit_id, id, groep, partner, tekst from tegenstem where agendapunt_id = any (?) order by tijdstip, id")
                .param(sleutels(punten))
                .query(
                    (rij, nummer) ->
                        new Rij<>(
                            rij.getObject(1, UUID.class),
                            new Tegenstem(
                                rij.getObject(2, UUID.class),
                                rij.getString(3),
                                partner(rij.getString(4)),
                                rij.getString(5))))
                .list()
                .stream());
    return perPunt(
        database
            .sql(
                """
                select agendapunt_id, id, laag, soort, tekst, sporen, herzien_op, binnen_mandaat, versie
                from tafelbesluit where agendapunt_id = any (?) order by tijdstip, id
                """)
            .param(sleutels(punten))
            .query((rij, nummer) -> new Rij<>(rij.getObject(1, UUID.class), besluit(rij, tegen)))
            .list()
            .stream());
  }

  private static Besluit besluit(ResultSet rij, Map<UUID, List<Tegenstem>> tegen)
      throws SQLException {
    UUID id = rij.getObject("id", UUID.class);
    return new Besluit(
        id,
        Laag.valueOf(rij.getString("laag")),
        Besluitsoort.valueOf(rij.getString("soort")),
        rij.getString("tekst"),
        Zittinghoofden.codes(rij, "sporen").map(Spoor::valueOf).toList(),
        dag(rij, "herzien_op"),
        rij.getBoolean("binnen_mandaat"),
        rij.getLong("versie"),
        tegen.getOrDefault(id, List.of()));
  }

  /** Who was in the room and when, by item. */
  Map<UUID, List<Aanwezige>> aanwezig(Collection<UUID> punten) {
    return perPunt(
        database
            .sql(
                """
                select agendapunt_id, laag, groep, partner, van, tot
                from aanwezig_bij(?) order by van, groep
                """)
            .param(sleutels(punten))
            .query(
                (rij, nummer) ->
                    new Rij<>(
                        rij.getObject(1, UUID.class),
                        new Aanwezige(
                            Laag.valueOf(rij.getString(2)),
                            rij.getString(3),
                            partner(rij.getString(4)),
                            rij.getTimestamp(5).toInstant(),
                            Zittinghoofden.moment(rij, "tot"))))
            .list()
            .stream());
  }

  /**
   * Actions by item. The owner of an action knows of it in another way too, and here only what was
   * agreed in a layer that the reader may hear.
   */
  Map<UUID, List<Actiebeeld>> acties(List<Gehoord> gehoord) {
    Map<UUID, List<Laag>> lagen = lagen(gehoord);
    return perPunt(
        acties.vanPunten(lagen.keySet()).stream()
            .filter(actie -> lagen.get(actie.agendapuntId()).contains(actie.laag()))
            .map(
                actie ->
                    new Rij<>(
                        actie.agendapuntId(),
                        new Actiebeeld(
                            actie.id(),
                            actie.laag(),
                            actie.omschrijving(),
                            actie.eigenaarNaam(),
                            actie.termijn(),
                            actie.stand()))));
  }

  /** As {@link #acties}. */
  Map<UUID, List<Interventiebeeld>> interventies(List<Gehoord> gehoord) {
    Map<UUID, List<Laag>> lagen = lagen(gehoord);
    return perPunt(
        interventies.vanPunten(lagen.keySet()).stream()
            .filter(een -> lagen.get(een.agendapuntId()).contains(een.laag()))
            .map(
                een ->
                    new Rij<>(
                        een.agendapuntId(),
                        new Interventiebeeld(
                            een.id(),
                            een.laag(),
                            een.interventie(),
                            een.soort(),
                            een.bevoegdGezag(),
                            een.effect(),
                            een.stand()))));
  }

  private static Map<UUID, List<Laag>> lagen(List<Gehoord> gehoord) {
    return gehoord.stream().collect(Collectors.toMap(Gehoord::id, Gehoord::lagen));
  }

  private record Rij<T>(UUID agendapunt, T inhoud) {}

  private static <T> Map<UUID, List<T>> perPunt(Stream<Rij<T>> rijen) {
    return rijen.collect(
        Collectors.groupingBy(
            Rij::agendapunt, Collectors.mapping(Rij::inhoud, Collectors.toList())));
  }

  private static UUID[] sleutels(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Partnercode partner(String code) {
    return code == null ? null : Partnercode.valueOf(code);
  }

  private static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
    Date dag = rij.getDate(kolom);
    return dag == null ? null : dag.toLocalDate();
  }
}
