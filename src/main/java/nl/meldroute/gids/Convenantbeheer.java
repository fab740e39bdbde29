package nl.meldroute.gids;

import java.sql.Date;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Convenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which convenants on sharing the partners of a region signed, and while they hold (E21). */
@Component
@Transactional
public class Convenantbeheer {

  private final JdbcClient database;
  private final Gidsrechten rechten;

  Convenantbeheer(JdbcClient database, Gidsrechten rechten) {
    this.database = database;
    this.rechten = rechten;
  }

  public UUID voegToe(String regio, Partnercode partner, Convenant convenant) {
    rechten.beheren(regio);
    UUID id = UUID.randomUUID();
    int nieuw =
        database
            .sql(
                """
                insert into convenant (id, regio, partner, naam, van, tot)
                select ?, regio, code, ?, ?, ? from gidspartner where regio = ? and code = ?
                """)
            .param(id)
            .param(convenant.naam())
            .param(convenant.van().map(Date::valueOf).orElse(null))
            .param(convenant.tot().map(Date::valueOf).orElse(null))
            .param(regio)
            .param(partner.name())
            .update();
    if (nieuw == 0) {
      throw new OngeldigeInvoer(
          List.of(new Fout("partner", "Deze partner staat niet in de gids van deze regio.")));
    }
    return id;
  }

  /**
   * @throws Conflict when somebody else changed it since
   */
  public void wijzig(String regio, UUID id, Convenant convenant, long versie) {
    rechten.beheren(regio);
    toets(
        regio,
        id,
        database
            .sql(
                "update convenant set naam = ?, van = ?, tot = ?, versie = versie + 1 where regio = ? and id = ? and versie = ?")
            .param(convenant.naam())
            .param(convenant.van().map(Date::valueOf).orElse(null))
            .param(convenant.tot().map(Date::valueOf).orElse(null))
            .param(regio)
            .param(id)
            .param(versie)
            .update());
  }

  /** Takes away what was entered by mistake; the history keeps it. What ended gets a last day. */
  public void verwijder(String regio, UUID id, long versie) {
    rechten.beheren(regio);
    toets(
        regio,
        id,
        database
            .sql("delete from convenant where regio = ? and id = ? and versie = ?")
            .params(regio, id, versie)
            .update());
  }

  private void toets(String regio, UUID id, int gewijzigd) {
    if (gewijzigd == 0) {
      throw database
              .sql("select exists (select from convenant where regio = ? and id = ?)")
              .params(regio, id)
              .query(Boolean.class)
              .single()
          ? Gidsfouten.intussenGewijzigd("dit convenant")
          : new NietGevonden("convenant");
    }
  }
}
