package nl.meldroute.verwijzing.opslag;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.verwijzing.Verwijzing;
import nl.meldroute.verwijzing.koppeling.Gebeurtenis.Soort;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that have to reach a partner by another way than Tasklist. */
@Component
public class Bezorgingen {

  private final JdbcClient database;

  Bezorgingen(JdbcClient database) {
    this.database = database;
  }

  /**
   * A message that waits.
   *
   * @param id the key by which the partner knows it when it comes again
   * @param volgnummer a later message about the same casus has a higher one
   */
  public record Wachtend(
      UUID id,
      long volgnummer,
      UUID casus,
      UUID verwijzing,
      int ronde,
      Soort soort,
      String regio,
      Partnercode partner,
      String groep,
      Kanaal kanaal,
      Instant aangemaaktOp) {}

  /**
   * A notice by e-mail, as the page behind its link needs it.
   *
   * @param fouteCodes how often a wrong code was given on that page
   */
  public record Kennisgeving(
      UUID id, UUID verwijzing, int ronde, String groep, Instant aangemaaktOp, int fouteCodes) {}

  /**
   * How a referral goes to its partner, and whether it got there.
   *
   * @param bezorgdOp null when it has not arrived yet
   */
  public record Stand(UUID bericht, int ronde, Kanaal kanaal, Instant bezorgdOp) {}

  /** To be called under the lock of the casus: the order of these calls is the order of arrival. */
  public void zetKlaar(Verwijzing verwijzing, Soort soort, Kanaal kanaal, Instant nu) {
    database
        .sql(
            """
            insert into bezorging (id, casus_id, verwijzing_id, ronde, soort, regio, partner, groep, kanaal, aangemaakt_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (verwijzing_id, ronde, soort) do nothing
            """)
        .params(
            UUID.randomUUID(),
            verwijzing.casus(),
            verwijzing.id(),
            verwijzing.ronde(),
            soort.name(),
            verwijzing.regio(),
            verwijzing.partner().name(),
            verwijzing.groep(),
            kanaal.name(),
            Timestamp.from(nu))
        .update();
  }

  /**
   * What has to reach the partner before this message, and the message itself, in that order. Who
   * asks second waits until the first has committed, and then finds less. What was answered or
   * withdrawn meanwhile need not be sent any more.
   */
  public List<Wachtend> wachtend(UUID verwijzing, Soort soort) {
    return database
        .sql(
            """
            select b.id, b.volgnummer, b.casus_id, b.verwijzing_id as verwijzing, b.ronde, b.soort, b.regio, b.partner, b.groep, b.kanaal, b.aangemaakt_op
            from bezorging deze
              join bezorging b on b.casus_id = deze.casus_id and b.groep = deze.groep and b.volgnummer <= deze.volgnummer
              join verwijzing v on v.id = b.verwijzing_id
            where deze.verwijzing_id = ? and deze.soort = ? and deze.bezorgd_op is null and b.bezorgd_op is null
              and (b.soort = 'INTREKKING' or b.ronde = v.ronde and v.status in ('VERZONDEN', 'ONTVANGEN', 'TE_LAAT'))
            order by b.volgnummer for update of b
            """)
        .params(verwijzing, soort.name())
        .query(
            (rij, nummer) ->
                new Wachtend(
                    rij.getObject("id", UUID.class),
                    rij.getLong("volgnummer"),
                    rij.getObject("casus_id", UUID.class),
                    rij.getObject("verwijzing", UUID.class),
                    rij.getInt("ronde"),
                    Soort.valueOf(rij.getString("soort")),
                    rij.getString("regio"),
                    Partnercode.valueOf(rij.getString("partner")),
                    rij.getString("groep"),
                    Kanaal.valueOf(rij.getString("kanaal")),
                    rij.getTimestamp("aangemaakt_op").toInstant()))
        .list();
  }

  /**
   * It left us, or arrived: a system says that it has it, a mail does not. What is late stays late
   * until it is answered.
   */
  public void bezorgd(Wachtend bericht, Instant nu) {
    Timestamp tijdstip = Timestamp.from(nu);
    database
        .sql("update bezorging set bezorgd_op = ? where id = ?")
        .params(tijdstip, bericht.id())
        .update();
    if (bericht.soort() == Soort.VERWIJZING && bericht.kanaal() == Kanaal.API) {
      database
          .sql(
              """
              update verwijzing set ontvangen_op = ?, status = case status when 'VERZONDEN' then 'ONTVANGEN' else status end,
                versie = versie + 1 where id = ? and ontvangen_op is null
              """)
          .params(tijdstip, bericht.verwijzing())
          .update();
    }
  }

  /** The notice of a referral, if it is one. */
  public Optional<Kennisgeving> kennisgeving(UUID id) {
    return database
        .sql(
            """
            select id, verwijzing_id, ronde, groep, aangemaakt_op, foute_codes from bezorging
            where id = ? and soort = 'VERWIJZING' and kanaal = 'E_MAIL'
            """)
        .param(id)
        .query(
            (rij, nummer) ->
                new Kennisgeving(
                    rij.getObject("id", UUID.class),
                    rij.getObject("verwijzing_id", UUID.class),
                    rij.getInt("ronde"),
                    rij.getString("groep"),
                    rij.getTimestamp("aangemaakt_op").toInstant(),
                    rij.getInt("foute_codes")))
        .optional();
  }

  public void telFouteCode(UUID id) {
    database
        .sql("update bezorging set foute_codes = foute_codes + 1 where id = ?")
        .param(id)
        .update();
  }

  /** The last time that each referral of a casus was offered, by referral. */
  public Map<UUID, Stand> vanCasus(UUID casus) {
    Map<UUID, Stand> standen = new HashMap<>();
    database
        .sql(
            """
            select verwijzing_id, id, ronde, kanaal, bezorgd_op from bezorging
            where casus_id = ? and soort = 'VERWIJZING' order by ronde
            """)
        .param(casus)
        .query(
            (RowCallbackHandler)
                rij -> {
                  Timestamp bezorgd = rij.getTimestamp("bezorgd_op");
                  standen.put(
                      rij.getObject("verwijzing_id", UUID.class),
                      new Stand(
                          rij.getObject("id", UUID.class),
                          rij.getInt("ronde"),
                          Kanaal.valueOf(rij.getString("kanaal")),
                          bezorgd == null ? null : bezorgd.toInstant()));
                });
    return standen;
  }
}
