package nl.meldroute.gids;

import java.util.List;
import java.util.Optional;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Contact;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Webhook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds partners to the directory of a region and changes them. */
@Component
@Transactional
public class Partnerbeheer {

  private final JdbcClient database;
  private final Gidsrechten rechten;

  Partnerbeheer(JdbcClient database, Gidsrechten rechten) {
    this.database = database;
    this.rechten = rechten;
  }

  /**
   * @throws OngeldigeInvoer when the region has this partner already, also when it no longer uses
   *     it
   */
  public void voegToe(String regio, Partner partner) {
    rechten.beheren(regio);
    int nieuw =
        waarden(
                """
                insert into gidspartner (naam, kanaal, uren, mail, contact_naam, contact_telefoon, contact_mail,
                  vervanger_naam, vervanger_telefoon, vervanger_mail, nood_naam, nood_telefoon, webhook, webhook_geheim,
                  groep, rol, tafel, regio, code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                partner)
            .param(regio)
            .param(partner.code().name())
            .update();
    if (nieuw == 0) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout(
                  "code", "Deze partner staat al in de gids. Zoek hem op en wijzig hem daar.")));
    }
  }

  /**
   * @param inGebruik whether work still goes there
   * @param versie as it was read
   * @throws NietGevonden when the region does not have this partner
   * @throws Conflict when somebody else changed it since
   */
  public void wijzig(String regio, Partner partner, boolean inGebruik, long versie) {
    rechten.beheren(regio);
    if (!inGebruik && partner.code() == Partnercode.POLITIE_112) {
      throw new OngeldigeInvoer(
          List.of(new Fout("inGebruik", "De politie via 112 blijft altijd in de gids.")));
    }
    int gewijzigd =
        waarden(
                """
                update gidspartner set naam = ?, kanaal = ?, uren = ?, mail = ?, contact_naam = ?, contact_telefoon = ?, contact_mail = ?,
                  vervanger_naam = ?, vervanger_telefoon = ?, vervanger_mail = ?, nood_naam = ?, nood_telefoon = ?,
                  webhook = ?, webhook_geheim = ?, groep = ?, rol = ?, tafel = ?, in_gebruik = ?, versie = versie + 1
                where regio = ? and code = ? and versie = ?
                """,
                partner)
            .param(inGebruik)
            .param(regio)
            .param(partner.code().name())
            .param(versie)
            .update();
    if (gewijzigd == 0) {
      throw isEr(regio, partner.code())
          ? Gidsfouten.intussenGewijzigd("deze partner")
          : new NietGevonden("partner");
    }
  }

  private boolean isEr(String regio, Partnercode code) {
    return database
        .sql("select exists (select from gidspartner where regio = ? and code = ?)")
        .params(regio, code.name())
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec waarden(String sql, Partner partner) {
    Optional<Contact> contact = partner.contact();
    Optional<Contact> vervanger = partner.vervanger();
    Optional<Contact> nood = partner.noodcontact();
    return database
        .sql(sql)
        .param(partner.naam())
        .param(partner.kanaal().name())
        .param(partner.uren().notatie())
        .param(partner.mail().orElse(null))
        .param(contact.map(Contact::naam).orElse(null))
        .param(contact.flatMap(Contact::telefoon).orElse(null))
        .param(contact.flatMap(Contact::mail).orElse(null))
        .param(vervanger.map(Contact::naam).orElse(null))
        .param(vervanger.flatMap(Contact::telefoon).orElse(null))
        .param(vervanger.flatMap(Contact::mail).orElse(null))
        .param(nood.map(Contact::naam).orElse(null))
        .param(nood.flatMap(Contact::telefoon).orElse(null))
        .param(partner.webhook().map(Webhook::adres).orElse(null))
        .param(partner.webhook().map(Webhook::geheim).orElse(null))
        .param(partner.groep().orElse(null))
        .param(partner.rol().map(Rol::code).orElse(null))
        .param(partner.tafel().orElse(null));
  }
}
