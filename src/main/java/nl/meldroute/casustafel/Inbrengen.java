package nl.meldroute.casustafel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.casustafel.Zittingpunten.Deelnemer;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is told at a session: by a member for its own partner, or written down by the secretary. */
@Component
@Transactional
public class Inbrengen {

  private final JdbcClient database;
  private final Zittingpunten punten;
  private final Toegang toegang;
  private final Clock klok;

  Inbrengen(JdbcClient database, Zittingpunten punten, Toegang toegang, Clock klok) {
    this.database = database;
    this.punten = punten;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @param partner who said it, when the chair or the secretary writes it down; null for the table
   *     itself, and for a member, who speaks for its own
   * @return its key
   * @throws OngeldigeInvoer when that partner may not hear this item in this layer, or is not one's
   *     own
   */
  public UUID geef(String nummer, UUID punt, Laag laag, Partnercode partner, String tekst) {
    Zittingpunt plek = punten.deelnemend(nummer, punt, laag, "inbreng");
    if (plek.ik().rol().leidt()) {
      plek.teBeschrijven();
    } else {
      plek.bezig();
    }
    Partnercode spreker = spreker(plek, partner);
    UUID id = UUID.randomUUID();
    toegang.alsSysteem(
        plek.zitting().regio(),
        () ->
            database
                .sql(
                    """
                    insert into zittinginbreng (id, agendapunt_id, regio, laag, partner, tekst, door, tijdstip)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    id,
                    punt,
                    plek.zitting().regio(),
                    laag.name(),
                    spreker == null ? null : spreker.name(),
                    tekst,
                    toegang.huidige().gebruiker(),
                    Timestamp.from(klok.instant()))
                .update());
    return id;
  }

  private Partnercode spreker(Zittingpunt plek, Partnercode partner) {
    List<Deelnemer> deelnemers = punten.deelnemers(plek);
    List<String> eigen = toegang.huidige().groepen();
    boolean kan =
        plek.ik().rol().leidt()
            ? partner == null || deelnemers.stream().anyMatch(een -> een.partner() == partner)
            : deelnemers.stream()
                .anyMatch(
                    een ->
                        eigen.contains(een.groep())
                            && een.partner() != null
                            && (partner == null || een.partner() == partner));
    if (!kan) {
      throw new OngeldigeInvoer(
          List.of(new Fout("partner", "Voor deze deelnemer kunt u hier niets inbrengen.")));
    }
    return plek.ik().rol().leidt()
        ? partner
        : deelnemers.stream()
            .filter(een -> eigen.contains(een.groep()) && een.partner() != null)
            .map(Deelnemer::partner)
            .filter(een -> partner == null || een == partner)
            .findFirst()
            .orElseThrow();
  }
}
