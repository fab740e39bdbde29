package nl.meldroute.cijfers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows in the case store as the product leaves them behind, of invented reports in a region of
 * their own years.
 */
final class Register {

  private final JdbcClient eigenaar;
  private final String regio;

  Register(JdbcClient eigenaar, String regio) {
    this.eigenaar = eigenaar;
    this.regio = regio;
  }

  /** A melding with its casus. */
  record Gemeld(UUID casus, UUID melding) {}

  /**
   * @param ontvangen a moment with its time zone
   * @param vorm as the reporter said; empty for nothing
   */
  Gemeld melding(String ontvangen, String gemeente, String meldersoort, String vorm) {
    return melding(ontvangen, gemeente, meldersoort, inhoud(vorm, "HORECA", "LVB"), vorm);
  }

  Gemeld melding(
      String ontvangen, String gemeente, String meldersoort, String inhoud, String casusvorm) {
    UUID casus = UUID.randomUUID();
    UUID melding = UUID.randomUUID();
    eigenaar
        .sql(
            """
            insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie,
                               vormen, geopend_op, laatst_bewogen_op, versie)
            values (?, 'CJ-' || ?, ?, ?, 'GEMELD', 'x', 'GEEN', 'NORMAAL', 'ONBEKEND', array[?], now(), now(), 0)
            """)
        .params(
            casus,
            casus.toString(),
            regio,
            gemeente,
            casusvorm.isEmpty() ? "ONBEKEND" : casusvorm.split(" ")[0])
        .update();
    eigenaar
        .sql(
            """
            insert into melding (id, nummer, casus_id, regio, gemeente, meldersoort, omschrijving, inhoud, volgcode_hash, gemeld_door,
                                 ontvangen_op, vastgelegd_op)
            values (?, 'MJ-' || ?, ?, ?, ?, ?, 'Een verzonnen zorg.', ?::jsonb, decode(replace(?, '-', ''), 'hex'), 'proef',
                    ?::timestamptz, now())
            """)
        .params(
            melding,
            melding.toString(),
            casus,
            regio,
            gemeente,
            meldersoort,
            inhoud,
            melding.toString(),
            ontvangen)
        .update();
    return new Gemeld(casus, melding);
  }

  static String inhoud(String vormen, String sector, String risicogroepen) {
    return "{\"vormen\": [%s], \"sector\": \"%s\", \"risicogroepen\": [%s]}"
        .formatted(lijst(vormen), sector, lijst(risicogroepen));
  }

  private static String lijst(String codes) {
    return codes.isEmpty() ? "" : "\"" + codes.replace(" ", "\", \"") + "\"";
  }

  void slachtoffer(Gemeld gemeld, String naam, String geboren, String leeftijd, String geslacht) {
    eigenaar
        .sql(
            """
            insert into betrokkene (id, casus_id, melding_id, rollen, naam, geboortedatum, leeftijdscategorie, geslacht,
                                    nationaliteitsgroep, verblijf, versie)
            values (gen_random_uuid(), ?, ?, '{SLACHTOFFER}', ?, ?::date, ?, ?, 'EUROPEES', 'ONBEKEND', 0)
            """)
        .params(gemeld.casus(), gemeld.melding(), naam, geboren, leeftijd, geslacht)
        .update();
  }

  void locatie(Gemeld gemeld, String rol, String gemeente) {
    eigenaar
        .sql(
            "insert into locatie (id, casus_id, melding_id, rol, gemeente, versie) values (gen_random_uuid(), ?, ?, ?, ?, 0)")
        .params(gemeld.casus(), gemeld.melding(), rol, gemeente)
        .update();
  }

  void beoordeeld(Gemeld gemeld, String classificatie, String op) {
    eigenaar
        .sql("update casus set classificatie = ? where id = ?")
        .params(classificatie, gemeld.casus())
        .update();
    eigenaar
        .sql(
            "insert into tijdlijn values (gen_random_uuid(), ?, ?::timestamptz, 'geclassificeerd', 'Verzonnen.', 'proef')")
        .params(gemeld.casus(), op)
        .update();
  }

  void afgesloten(Gemeld gemeld, String uitkomst, String op) {
    eigenaar
        .sql(
            "update casus set status = 'AFGESLOTEN', uitkomst = ?, gesloten_op = ?::timestamptz where id = ?")
        .params(uitkomst, op, gemeld.casus())
        .update();
  }

  void samengevoegd(Gemeld gemeld, Gemeld met) {
    eigenaar
        .sql(
            "update casus set status = 'AFGESLOTEN', uitkomst = 'SAMENGEVOEGD', gesloten_op = now(), samengevoegd_in = ? where id = ?")
        .params(met.casus(), gemeld.casus())
        .update();
  }

  void verwijzing(
      Gemeld gemeld,
      String partner,
      String verzonden,
      String geantwoord,
      String teLaat,
      String uitkomst) {
    eigenaar
        .sql(
            """
            insert into verwijzing (id, casus_id, regio, partner, dringendheid, reden, status, vastgesteld_door, vastgesteld_op, versie,
                                    verzonden_op, geantwoord_op, te_laat_op, afgerond_op, uitkomst)
            values (gen_random_uuid(), ?, ?, ?, 'NORMAAL', 'verzonnen', ?, 'proef', now(), 0, ?::timestamptz, ?::timestamptz,
                    ?::timestamptz, ?::timestamptz, ?)
            """)
        .params(
            gemeld.casus(),
            regio,
            partner,
            uitkomst == null ? "VERZONDEN" : "AFGEROND",
            verzonden,
            geantwoord,
            teLaat,
            uitkomst == null ? null : geantwoord,
            uitkomst)
        .update();
  }

  void oefening(Gemeld gemeld) {
    eigenaar
        .sql("update melding set nummer = nummer || '-OEFENING' where id = ?")
        .param(gemeld.melding())
        .update();
  }

  void ruimOp() {
    for (String tabel :
        new String[] {"verwijzing", "tijdlijn", "locatie", "betrokkene", "melding"}) {
      eigenaar
          .sql(
              "delete from %s where casus_id in (select id from casus where nummer like 'CJ-%%')"
                  .formatted(tabel))
          .update();
    }
    eigenaar
        .sql("delete from casus where nummer like 'CJ-%' and samengevoegd_in is not null")
        .update();
    eigenaar.sql("delete from casus where nummer like 'CJ-%'").update();
  }
}
