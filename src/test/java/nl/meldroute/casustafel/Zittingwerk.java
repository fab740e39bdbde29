package nl.meldroute.casustafel;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a table, sessions, items and the ground table into the database directly, as their owner:
 * for tests about what happens at a session, without the process that leads to it.
 */
public final class Zittingwerk {

  private static int volgende;

  private final JdbcClient eigenaar;

  public Zittingwerk(JdbcClient eigenaar) {
    this.eigenaar = eigenaar;
  }

  /** All that there is, past all walls. */
  public Zittingen zittingen() {
    return new Zittingen(eigenaar);
  }

  /** A table of its own, so that tests do not meet at one. */
  public String tafel(String regio) {
    String code = "proef-" + UUID.randomUUID();
    eigenaar
        .sql(
            """
            insert into tafel (regio, code, soort, naam, ritme, voorzitter, secretaris, lagen, vaste_leden, leden_per_casus,
                               mandaat, mandaat_soorten, grondslag, in_gebruik)
            values (?, ?, 'CASUSTAFEL', 'Proeftafel', 'Als er een casus is', 'tafelvoorzitter', 'secretaris',
                    '{MET_ZORG,ZONDER_ZORG}', '{POLITIE,OM}', '{GEMEENTE,ZORGCOORDINATOR}', 'Een proef',
                    '{STRAFRECHT,BESTUURSRECHT,ZORG}', 'Een proef', false)
            """)
        .params(regio, code)
        .update();
    return code;
  }

  /** A session whose agenda is fixed. */
  public Zitting zitting(String regio, String tafel, Instant begin) {
    String nummer = "Z-%s-%s-2031-%06d".formatted(regio, tafel.substring(0, 8), ++volgende);
    UUID id = UUID.randomUUID();
    eigenaar
        .sql(
            """
            insert into zitting (id, nummer, regio, tafel, aard, begin, sluiting, stand)
            values (?, ?, ?, ?, 'EXTRA', ?, ?, 'VOORBEREIDING')
            """)
        .params(
            id,
            nummer,
            regio,
            tafel,
            Timestamp.from(begin),
            Timestamp.from(begin.minus(Duration.ofDays(5))))
        .update();
    return new Zittingen(eigenaar).zitting(nummer);
  }

  /** An empty casus, which only its owner sees. */
  public UUID casus(String nummer, String regio, String gemeente, String eigenaarsgroep) {
    UUID id = UUID.randomUUID();
    eigenaar
        .sql(
            """
            insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid,
                               leeftijdscategorie, vormen, geopend_op, laatst_bewogen_op, versie)
            values (?, ?, ?, ?, 'OP_TAFEL', ?, 'GEEN', 'NORMAAL', 'ONBEKEND', '{ARBEID}', now(), now(), 0)
            """)
        .params(id, nummer, regio, gemeente, eigenaarsgroep)
        .update();
    eigenaar
        .sql("insert into casus_toegang values (?, ?, ?, 'test', now())")
        .params(id, eigenaarsgroep, regio)
        .update();
    return id;
  }

  /** An item that the chair put on the agenda, which nobody may hear of yet. */
  public Agendapunt punt(Zitting zitting, UUID casus) {
    UUID id = UUID.randomUUID();
    eigenaar
        .sql(
            """
            insert into agendapunt (id, zitting_id, casus_id, casusnummer, regio, volgorde, doel, redenen, toelichting, stand,
                                    ingebracht_door, ingebracht_op)
            select ?, ?, c.id, c.nummer, c.regio, (select count(*) + 1 from agendapunt where zitting_id = ?), 'WEGEN',
                   '{NIEUW}', 'Nieuw op deze tafel.', 'VASTGESTELD', 'systeem', now()
            from casus c where c.id = ?
            """)
        .params(id, zitting.id(), zitting.id(), casus)
        .update();
    return new Zittingen(eigenaar).agendapunt(id);
  }

  /**
   * A line of the ground table.
   *
   * @param partner null for the chair and the secretary
   */
  public void toegang(
      Agendapunt punt, Laag laag, String groep, Partnercode partner, boolean toegestaan) {
    eigenaar
        .sql(
            """
            insert into punttoegang (agendapunt_id, laag, groep, partner, regio, toegestaan, grondslag)
            values (?, ?, ?, ?, ?, ?, 'Een proef')
            on conflict (agendapunt_id, laag, groep) do update set toegestaan = excluded.toegestaan
            """)
        .params(
            punt.id(),
            laag.name(),
            groep,
            partner == null ? null : partner.name(),
            punt.regio(),
            toegestaan)
        .update();
  }
}
