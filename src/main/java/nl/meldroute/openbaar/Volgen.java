package nl.meldroute.openbaar;

import nl.meldroute.melding.Volgcode;
import nl.meldroute.openbaar.Bezoekrem.Maat;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.TeVaak;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody learns who has the code of a report: next to nothing (ADR 0037). */
@Component
public class Volgen {

  private final JdbcClient database;
  private final Bezoekrem rem;

  Volgen(JdbcClient database, Bezoekrem rem) {
    this.database = database;
    this.rem = rem;
  }

  public record Voortgang(Stand stand) {}

  /**
   * Whether there is such a code or not, it takes the same questions to the database, each of which
   * always gives one row.
   *
   * @param code as it was typed; null when nothing was
   * @param adres where the request comes from
   * @throws NietGevonden when there is no report with this code
   * @throws TeVaak when this code, or too many others, were tried too often
   */
  public Voortgang voortgang(String code, String adres) {
    byte[] hash = Volgcode.hashVanIngetypt(code == null ? "" : code);
    byte[] herkomst = Bezoekrem.adres(adres);
    rem.tel(Maat.OPROEP, herkomst);
    rem.tel(Maat.CODE, hash);
    rem.eisRuimte(Maat.MISTE_CODE, herkomst);
    String stand =
        database
            .sql("select coalesce(stand, '') from volgstand(?)")
            .param(hash)
            .query(String.class)
            .single();
    rem.onthoud(Maat.MISTE_CODE, herkomst, stand.isEmpty());
    if (stand.isEmpty()) {
      throw new NietGevonden("melding met deze code");
    }
    return new Voortgang(Stand.valueOf(stand));
  }
}
