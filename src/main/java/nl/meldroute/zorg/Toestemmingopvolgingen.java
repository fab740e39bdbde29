package nl.meldroute.zorg;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwijzing.ToestemmingIngetrokken;
import nl.meldroute.zorg.proces.Zorgprocessen;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After consent was withdrawn a human calls who has something already. */
@Component
@Transactional
class Toestemmingopvolgingen {

  private final Zorgprocessen processen;
  private final Zorgzaken zaken;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Toestemmingopvolgingen(
      Zorgprocessen processen,
      Zorgzaken zaken,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.processen = processen;
    this.zaken = zaken;
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Nothing was shared and nothing was on its way: nobody has to be called. */
  @EventListener
  public void op(ToestemmingIngetrokken ingetrokken) {
    if (ingetrokken.algedeeld().isEmpty() && ingetrokken.teruggehaald().isEmpty()) {
      return;
    }
    Casus casus = dossiers.bewerk(ingetrokken.casus(), "Ingetrokken toestemming opvolgen");
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into toestemmingopvolging (id, casus_id, doel, partner, algedeeld, teruggehaald, tijdstip) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(casus.id())
        .param(ingetrokken.doel().name())
        .param(ingetrokken.partner() == null ? null : ingetrokken.partner().name())
        .param(codes(ingetrokken.algedeeld()))
        .param(codes(ingetrokken.teruggehaald()))
        .param(Timestamp.from(klok.instant()))
        .update();
    toegang.alsSysteem(casus.regio(), () -> processen.volgIntrekkingOp(zaken.zaak(casus), id));
  }

  private static String[] codes(List<Partnercode> partners) {
    return partners.stream().map(Partnercode::code).toArray(String[]::new);
  }

  Toestemmingopvolging opvolging(UUID id) {
    return database
        .sql(
            "select id, doel, partner, algedeeld, teruggehaald from toestemmingopvolging where id = ?")
        .param(id)
        .query(Toestemmingopvolgingen::lees)
        .optional()
        .orElseThrow(() -> new NietGevonden("intrekking"));
  }

  void rondAf(UUID id, String toelichting) {
    database
        .sql(
            "update toestemmingopvolging set toelichting = ?, door = ?, afgerond_op = ? where id = ?")
        .params(toelichting, toegang.huidige().gebruiker(), Timestamp.from(klok.instant()), id)
        .update();
  }

  private static Toestemmingopvolging lees(ResultSet rij, int nummer) throws SQLException {
    return new Toestemmingopvolging(
        rij.getObject("id", UUID.class),
        Interventiesoort.valueOf(rij.getString("doel")),
        Waarde.zoek(Partnercode.class, rij.getString("partner")).orElse(null),
        partners(rij.getArray("algedeeld")),
        partners(rij.getArray("teruggehaald")));
  }

  private static List<Partnercode> partners(Array codes) throws SQLException {
    return Arrays.stream((String[]) codes.getArray()).map(Partnercode::valueOf).toList();
  }
}
