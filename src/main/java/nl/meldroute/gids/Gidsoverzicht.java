package nl.meldroute.gids;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.gids.Gidswaarschuwingen.Waarschuwing;
import nl.meldroute.gids.proces.Lidmaatschappen;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.regio.App;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Gidsregel;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of a region as people look at it. */
@Component
@Transactional
public class Gidsoverzicht {

  private final Gidsrechten rechten;
  private final Partnergids gids;
  private final Bezettingslijst bezetting;
  private final Gidswaarschuwingen waarschuwingen;
  private final Lidmaatschappen lidmaatschappen;
  private final Collegas collegas;
  private final JdbcClient database;
  private final Clock klok;

  Gidsoverzicht(
      Gidsrechten rechten,
      Partnergids gids,
      Bezettingslijst bezetting,
      Gidswaarschuwingen waarschuwingen,
      Lidmaatschappen lidmaatschappen,
      Collegas collegas,
      JdbcClient database,
      Clock klok) {
    this.rechten = rechten;
    this.gids = gids;
    this.bezetting = bezetting;
    this.waarschuwingen = waarschuwingen;
    this.lidmaatschappen = lidmaatschappen;
    this.collegas = collegas;
    this.database = database;
    this.klok = klok;
  }

  /** A partner, with whether somebody is there now. */
  public record Partnerregel(Gidsregel regel, boolean nuOpen) {}

  public record Convenantregel(
      UUID id,
      Partnercode partner,
      String naam,
      LocalDate van,
      LocalDate tot,
      boolean geldt,
      long versie) {}

  /**
   * A role with who holds it.
   *
   * @param naam with the municipality
   * @param gemeente code of the municipality; null for a role of the region
   * @param vacant whether nobody holds it today
   * @param terugval at a vacancy: who stands in and is in the group, by user id
   * @param leden who is in the group in another way, by user id
   */
  public record Plek(
      Rol rol,
      String naam,
      String gemeente,
      String groep,
      List<Rolhouder> houders,
      boolean vacant,
      Set<String> terugval,
      List<String> leden) {}

  /**
   * What can be chosen.
   *
   * @param nieuwePartners that the region does not have
   * @param piketrollen for which there can be a roster
   * @param accounts names by user id
   */
  public record Keuzes(
      List<Partnercode> nieuwePartners,
      List<Rol> ontvangerrollen,
      Map<String, String> tafels,
      Map<String, String> piketrollen,
      Map<String, String> accounts,
      Set<String> elders) {}

  public record Gids(
      List<Partnerregel> partners,
      List<Convenantregel> convenanten,
      List<Plek> plekken,
      List<Waarschuwing> waarschuwingen,
      Keuzes keuzes) {}

  /** The regions whose directory the current user can look at. */
  public List<Regioprofiel> regios() {
    return rechten.regios();
  }

  /**
   * To be asked before a request is read: who may not change anything hears no faults in it.
   *
   * @throws NietToegestaan for who does not keep directories
   */
  public void eisBeheer(String regio) {
    rechten.beheren(regio);
  }

  /** Whether the current user keeps it. */
  public boolean beheert() {
    return rechten.beheert();
  }

  /** The partners that the region uses, for its staff. */
  public List<Partnerregel> partners(String regio) {
    rechten.lezen(regio);
    return regels(regio, Gidsregel::inGebruik);
  }

  /** All, for who keeps it. */
  public Gids gids(String regio) {
    Regioprofiel profiel = rechten.beheren(regio);
    List<Partnerregel> partners = regels(regio, regel -> true);
    Map<String, String> accounts = accounts(regio);
    return new Gids(
        partners,
        convenanten(regio),
        plekken(profiel),
        waarschuwingen.van(regio),
        new Keuzes(
            Stream.of(Partnercode.values())
                .filter(
                    code ->
                        partners.stream()
                            .noneMatch(regel -> regel.regel().partner().code() == code))
                .toList(),
            Rolplek.van(profiel).map(plek -> plek.rol().rol()).distinct().toList(),
            tafels(profiel),
            piketrollen(profiel),
            accounts,
            lidmaatschappen.elders(accounts.keySet())));
  }

  private List<Partnerregel> regels(String regio, Predicate<Gidsregel> welke) {
    return gids.alle(regio).stream()
        .filter(welke)
        .map(
            regel ->
                new Partnerregel(
                    regel, regel.partner().uren().isOpen(klok.instant().atZone(klok.getZone()))))
        .toList();
  }

  private List<Convenantregel> convenanten(String regio) {
    LocalDate vandaag = LocalDate.now(klok);
    return database
        .sql(
            "select id, partner, naam, van, tot, versie from convenant where regio = ? order by partner, naam, van")
        .param(regio)
        .query(
            (rij, nummer) -> {
              LocalDate van = rij.getObject(4, LocalDate.class);
              LocalDate tot = rij.getObject(5, LocalDate.class);
              return new Convenantregel(
                  rij.getObject(1, UUID.class),
                  Partnercode.valueOf(rij.getString(2)),
                  rij.getString(3),
                  van,
                  tot,
                  (van == null || !van.isAfter(vandaag)) && (tot == null || !tot.isBefore(vandaag)),
                  rij.getLong(6));
            })
        .list();
  }

  private List<Plek> plekken(Regioprofiel profiel) {
    LocalDate vandaag = LocalDate.now(klok);
    List<Rolhouder> alle = bezetting.lopende(profiel.code());
    Map<String, List<String>> leden = leden(profiel);
    return Rolplek.van(profiel)
        .map(
            plek -> {
              List<Rolhouder> houders = alle.stream().filter(een -> een.is(plek)).toList();
              boolean vacant = houders.stream().noneMatch(houder -> houder.is(vandaag));
              List<String> inGroep = leden.getOrDefault(plek.groep(), List.of());
              Set<String> terugval =
                  vacant && !inGroep.isEmpty()
                      ? bezetting.terugval(profiel, plek, vandaag)
                      : Set.of();
              return new Plek(
                  plek.rol().rol(),
                  plek.naam(),
                  plek.gemeenteCode(),
                  plek.groep(),
                  houders,
                  vacant,
                  terugval.stream().filter(inGroep::contains).collect(Collectors.toSet()),
                  inGroep.stream()
                      .filter(lid -> !terugval.contains(lid) && !staatErbij(lid, houders))
                      .toList());
            })
        .toList();
  }

  private static boolean staatErbij(String lid, List<Rolhouder> houders) {
    return houders.stream()
        .anyMatch(houder -> lid.equals(houder.gebruiker()) || lid.equals(houder.vervanger()));
  }

  private Map<String, List<String>> leden(Regioprofiel profiel) {
    Map<String, List<String>> leden = new HashMap<>();
    database
        .sql(
            "select group_id_, user_id_ from act_id_membership where group_id_ = any (?) order by 1, 2")
        .param(Rolplek.van(profiel).map(Rolplek::groep).toArray(String[]::new))
        .query(
            rij -> {
              leden
                  .computeIfAbsent(rij.getString(1), groep -> new ArrayList<>())
                  .add(rij.getString(2));
            });
    return leden;
  }

  private static Map<String, String> tafels(Regioprofiel profiel) {
    Map<String, String> tafels = new LinkedHashMap<>();
    profiel.tafels().forEach(tafel -> tafels.put(tafel.code(), tafel.naam()));
    return tafels;
  }

  /** Roles that do tasks; a duty is of a role, for all municipalities. */
  private static Map<String, String> piketrollen(Regioprofiel profiel) {
    Map<String, String> rollen = new LinkedHashMap<>();
    Rolplek.van(profiel)
        .filter(plek -> plek.rol().apps().contains(App.TASKLIST))
        .forEach(plek -> rollen.putIfAbsent(plek.rol().rol().code(), plek.rol().naam()));
    return rollen;
  }

  /** Who works for the region, and who has an account and no role anywhere yet. */
  private Map<String, String> accounts(String regio) {
    List<String> gebruikers =
        database
            .sql(
                """
                select u.id_ from act_id_user u
                where exists (select from act_id_membership m join act_id_tenant_member t on t.group_id_ = m.group_id_
                              where m.user_id_ = u.id_ and t.tenant_id_ = ? and m.group_id_ not like ?)
                  or not exists (select from act_id_membership m where m.user_id_ = u.id_)
                  and not exists (select from act_id_tenant_member t where t.user_id_ = u.id_)
                """)
            .params(regio, regio + "-partner-%")
            .query(String.class)
            .list();
    Map<String, String> namen = collegas.namen(gebruikers);
    Map<String, String> opNaam = new LinkedHashMap<>();
    gebruikers.stream()
        .sorted(Comparator.comparing(wie -> namen.getOrDefault(wie, wie)))
        .forEach(wie -> opNaam.put(wie, namen.getOrDefault(wie, wie)));
    // Who held or holds a role stays to be read by name, also without a group.
    List<String> anderen =
        bezetting.lopende(regio).stream()
            .flatMap(houder -> Stream.of(houder.gebruiker(), houder.vervanger()))
            .filter(wie -> wie != null && !opNaam.containsKey(wie))
            .distinct()
            .toList();
    collegas.namen(anderen).forEach(opNaam::putIfAbsent);
    return opNaam;
  }
}
