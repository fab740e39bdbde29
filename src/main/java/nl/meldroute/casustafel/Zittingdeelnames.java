package nl.meldroute.casustafel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the current user is at a session. The chair and the secretary write; a member is who may hear
 * of an item or always sits there; for everybody else there is no session.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Zittingdeelnames {

  private final JdbcClient database;
  private final Regioprofielen regios;
  private final Toegang toegang;

  Zittingdeelnames(JdbcClient database, Regioprofielen regios, Toegang toegang) {
    this.database = database;
    this.regios = regios;
    this.toegang = toegang;
  }

  /**
   * @throws NietGevonden when the current user has no part in the session
   */
  Zittingdeelname van(Zittinghoofd zitting) {
    Zittingdeelname deelname = van(List.of(zitting)).get(zitting.id());
    if (deelname.rol() == Zittingrol.GEEN) {
      throw new NietGevonden("zitting");
    }
    return deelname;
  }

  /**
   * @throws NietToegestaan when the current user only takes part
   */
  Zittingdeelname leiding(Zittinghoofd zitting) {
    Zittingdeelname deelname = van(zitting);
    if (!deelname.rol().leidt()) {
      throw new NietToegestaan("Dit doen alleen de voorzitter en de secretaris van deze tafel.");
    }
    return deelname;
  }

  /**
   * Whether the current user may hear of an item in a layer, as the database says it.
   *
   * @throws NietGevonden when not
   */
  void eisGehoor(UUID agendapunt, Laag laag) {
    if (!database
        .sql("select mag_aan_tafel(?, ?)")
        .params(agendapunt, laag.name())
        .query(Boolean.class)
        .single()) {
      throw new NietGevonden("agendapunt");
    }
  }

  /** Of many sessions at once, by their keys. */
  Map<UUID, Zittingdeelname> van(Collection<Zittinghoofd> zittingen) {
    List<Groep> groepen =
        toegang.huidige().groepen().stream().map(regios::groep).flatMap(Optional::stream).toList();
    Map<UUID, Zittingdeelname> gehoord = gehoord(zittingen);
    return zittingen.stream()
        .map(zitting -> deelname(zitting, groepen, gehoord.get(zitting.id())))
        .collect(Collectors.toMap(Zittingdeelname::zitting, Function.identity()));
  }

  /** By the ground table: as whom the current user hears of one item at least. */
  private Map<UUID, Zittingdeelname> gehoord(Collection<Zittinghoofd> zittingen) {
    return database
        .sql(
            """
            select distinct on (a.zitting_id) a.zitting_id, t.groep, t.partner
            from agendapunt a join punttoegang t on t.agendapunt_id = a.id
            where a.zitting_id = any (?) and t.toegestaan and t.groep = any (?)
            order by a.zitting_id, t.groep
            """)
        .params(
            zittingen.stream().map(Zittinghoofd::id).toArray(UUID[]::new),
            toegang.huidige().groepen().toArray(String[]::new))
        .query(
            (rij, nummer) ->
                new Zittingdeelname(
                    rij.getObject(1, UUID.class),
                    Zittingrol.LID,
                    rij.getString(2),
                    rij.getString(3) == null ? null : Partnercode.valueOf(rij.getString(3))))
        .list()
        .stream()
        .collect(Collectors.toMap(Zittingdeelname::zitting, Function.identity()));
  }

  private Zittingdeelname deelname(
      Zittinghoofd zitting, List<Groep> groepen, Zittingdeelname gehoord) {
    Regioprofiel regio = regios.profiel(zitting.regio()).orElseThrow();
    return leidt(zitting, regio, zitting.voorzitter(), groepen, Zittingrol.VOORZITTER)
        .or(() -> leidt(zitting, regio, zitting.secretaris(), groepen, Zittingrol.SECRETARIS))
        .or(() -> Optional.ofNullable(gehoord))
        .or(() -> vast(zitting, regio, groepen))
        .orElseGet(() -> new Zittingdeelname(zitting.id(), Zittingrol.GEEN, null, null));
  }

  private static Optional<Zittingdeelname> leidt(
      Zittinghoofd zitting, Regioprofiel regio, Rol rol, List<Groep> groepen, Zittingrol als) {
    return regio
        .rol(rol)
        .map(bekend -> regio.groep(bekend.rol(), Gemeente.ONBEKEND))
        .filter(groep -> groepen.stream().anyMatch(eigen -> eigen.id().equals(groep)))
        .map(groep -> new Zittingdeelname(zitting.id(), als, groep, null));
  }

  /** A member that always sits there, also while no item is for it. */
  private static Optional<Zittingdeelname> vast(
      Zittinghoofd zitting, Regioprofiel regio, List<Groep> groepen) {
    return zitting.vasteLeden().stream()
        .flatMap(
            code ->
                regio.partner(code).stream()
                    .flatMap(
                        partner ->
                            groepen.stream()
                                .filter(groep -> isVan(zitting, partner, groep))
                                .map(
                                    groep ->
                                        new Zittingdeelname(
                                            zitting.id(), Zittingrol.LID, groep.id(), code))))
        .findFirst();
  }

  private static boolean isVan(Zittinghoofd zitting, Partner partner, Groep groep) {
    return groep.regio().equals(Optional.of(zitting.regio()))
        && (groep.partner().equals(Optional.of(partner.code()))
            || partner.rol().equals(Optional.of(groep.rol())));
  }
}
