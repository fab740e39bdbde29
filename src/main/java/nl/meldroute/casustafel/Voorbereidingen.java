package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.casustafel.proces.Zittingprocessen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the partners at a table are asked before a session: what they know, on what ground they may
 * tell it, and in which layer. Only who may hear of an item is asked about it.
 */
@Component
@Transactional
public class Voorbereidingen {

  private final Zittingen zittingen;
  private final Zittingprocessen processen;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Voorbereidingen(
      Zittingen zittingen,
      Zittingprocessen processen,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.zittingen = zittingen;
    this.processen = processen;
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  private record Gevraagde(String groep, Partnercode partner) {}

  /** Asks each partner that may hear of an item in some layer; twice asks no more than once. */
  void zetUit(Zitting zitting, Agendapunt punt) {
    List<Gevraagde> gevraagden =
        database
            .sql(
                """
                select distinct groep, partner from punttoegang
                where agendapunt_id = ? and toegestaan and partner is not null order by groep, partner
                """)
            .param(punt.id())
            .query(
                (rij, nummer) ->
                    new Gevraagde(rij.getString(1), Partnercode.valueOf(rij.getString(2))))
            .list();
    Casus casus = dossiers.lees(punt.casusnummer(), "Voorbereiding van een zitting uitzetten");
    for (Gevraagde gevraagde : gevraagden) {
      UUID id = UUID.randomUUID();
      int nieuw =
          database
              .sql(
                  """
                  insert into voorbereiding (id, agendapunt_id, regio, partner, groep, gevraagd_op, termijn)
                  values (?, ?, ?, ?, ?, ?, ?) on conflict (agendapunt_id, groep) do nothing
                  """)
              .params(
                  id,
                  punt.id(),
                  punt.regio(),
                  gevraagde.partner().name(),
                  gevraagde.groep(),
                  Timestamp.from(klok.instant()),
                  Timestamp.from(zitting.begin()))
              .update();
      if (nieuw > 0) {
        processen.vraag(zitting, casus, id, gevraagde.partner());
      }
    }
  }

  /** Of one item; a user reads those of the own group and what may be told in the own layers. */
  public List<Voorbereiding> van(UUID agendapunt) {
    return database
        .sql("select * from voorbereiding where agendapunt_id = ? order by partner, groep")
        .param(agendapunt)
        .query(Voorbereidingen::lees)
        .list();
  }

  Voorbereiding voorbereiding(UUID id) {
    return database
        .sql("select * from voorbereiding where id = ?")
        .param(id)
        .query(Voorbereidingen::lees)
        .optional()
        .orElseThrow(() -> new NietGevonden("voorbereiding"));
  }

  /**
   * Keeps what a partner brings.
   *
   * @param laag in which it may be told; null when there is nothing to tell
   */
  void geef(UUID id, Laag laag, String inbreng, String grondslag, String redenNiet) {
    database
        .sql(
            """
            update voorbereiding set laag = ?, inbreng = ?, grondslag = ?, reden_niet = ?, door = ?, gegeven_op = ?
            where id = ? and gegeven_op is null
            """)
        .params(
            laag == null ? null : laag.name(),
            inbreng,
            grondslag,
            redenNiet,
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()),
            id)
        .update();
  }

  /** The session began without an answer. */
  public void blijfUit(UUID id) {
    database
        .sql(
            "update voorbereiding set uitgebleven_op = ? where id = ? and gegeven_op is null and uitgebleven_op is null")
        .params(Timestamp.from(klok.instant()), id)
        .update();
  }

  /** The item that somebody is asked about. */
  Agendapunt punt(Voorbereiding voorbereiding) {
    return zittingen.agendapunt(voorbereiding.agendapunt());
  }

  /** The session that an item is for. */
  Zitting zitting(Agendapunt punt) {
    return database
        .sql("select nummer from zitting where id = ?")
        .param(punt.zitting())
        .query(String.class)
        .optional()
        .map(zittingen::zitting)
        .orElseThrow(() -> new NietGevonden("zitting"));
  }

  private static Voorbereiding lees(ResultSet rij, int nummer) throws SQLException {
    return new Voorbereiding(
        rij.getObject("id", UUID.class),
        rij.getObject("agendapunt_id", UUID.class),
        rij.getString("regio"),
        Partnercode.valueOf(rij.getString("partner")),
        rij.getString("groep"),
        rij.getTimestamp("termijn").toInstant(),
        Optional.ofNullable(rij.getString("laag")).map(Laag::valueOf).orElse(null),
        rij.getString("inbreng"),
        rij.getString("grondslag"),
        rij.getString("reden_niet"),
        rij.getTimestamp("gegeven_op") != null,
        rij.getTimestamp("uitgebleven_op") != null);
  }
}
