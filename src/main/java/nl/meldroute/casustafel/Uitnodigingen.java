package nl.meldroute.casustafel;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.bericht.Agendabestand;
import nl.meldroute.bericht.Bericht;
import nl.meldroute.bericht.Berichten;
import nl.meldroute.bericht.Berichtsoort;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.NietVerstuurd;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Tafelregel;
import nl.meldroute.regio.Tafels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who sits at a table when it sits, by mail with an appointment. Neither says anything about
 * a casus, nor how many there are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Uitnodigingen {

  /** How long a session is in a calendar; nothing depends on it. */
  private static final Duration DUUR = Duration.ofHours(2);

  private final Zittingen zittingen;
  private final Tafels tafels;
  private final Partnergids gids;
  private final Berichten berichten;
  private final JdbcClient database;

  Uitnodigingen(
      Zittingen zittingen,
      Tafels tafels,
      Partnergids gids,
      Berichten berichten,
      JdbcClient database) {
    this.zittingen = zittingen;
    this.tafels = tafels;
    this.gids = gids;
    this.berichten = berichten;
    this.database = database;
  }

  /**
   * Invites the fixed members and whom an item brings along; once for each moment. When the session
   * is cancelled, takes the invitation back.
   *
   * @throws NietVerstuurd when the mail server did not take one of them; the others went out
   */
  public void verstuur(String nummer) {
    Zitting zitting = zittingen.zitting(nummer);
    Tafel tafel =
        tafels.alle(zitting.regio()).stream()
            .map(Tafelregel::tafel)
            .filter(een -> een.code().equals(zitting.tafel()))
            .findFirst()
            .orElseThrow();
    Optional<NietVerstuurd> mislukt = Optional.empty();
    for (Partnercode partner : genodigden(zitting, tafel)) {
      try {
        gids.partner(zitting.regio(), partner)
            .filter(een -> een.mail().isPresent())
            .ifPresent(een -> berichten.verstuur(bericht(zitting, tafel, een)));
      } catch (NietVerstuurd fout) {
        // Whose mailbox is full must not keep the others from hearing of it.
        mislukt = Optional.of(fout);
      }
    }
    if (mislukt.isPresent()) {
      throw mislukt.get();
    }
  }

  private Set<Partnercode> genodigden(Zitting zitting, Tafel tafel) {
    Set<Partnercode> genodigden = new LinkedHashSet<>(tafel.vasteLeden());
    database
        .sql(
            """
            select distinct v.partner from voorbereiding v join agendapunt a on a.id = v.agendapunt_id
            where a.zitting_id = ? order by 1
            """)
        .param(zitting.id())
        .query(String.class)
        .list()
        .forEach(partner -> genodigden.add(Partnercode.valueOf(partner)));
    return genodigden;
  }

  private static Bericht bericht(Zitting zitting, Tafel tafel, Partner partner) {
    boolean vervalt = zitting.stand() == Zittingstand.VERVALLEN;
    return new Bericht(
        "%s-%s-%d%s"
            .formatted(
                zitting.nummer(),
                partner.code().name(),
                zitting.begin().getEpochSecond(),
                vervalt ? "-vervalt" : ""),
        Optional.empty(),
        zitting.regio(),
        vervalt ? Berichtsoort.ZITTING_VERVALT : Berichtsoort.ZITTING_UITNODIGING,
        Berichtweg.E_MAIL,
        zitting.nummer(),
        partner.code().name(),
        partner.mail(),
        Bericht.AANMELDEN,
        false,
        Optional.of(
            new Agendabestand(
                zitting.nummer(),
                zitting.versie(),
                "Zitting " + tafel.naam(),
                zitting.begin(),
                zitting.begin().plus(DUUR),
                vervalt)));
  }
}
