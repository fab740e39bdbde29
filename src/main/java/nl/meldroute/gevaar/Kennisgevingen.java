package nl.meldroute.gevaar;

import java.time.Instant;
import java.util.List;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told after acute danger and who deliberately was not, in the view of a casus. */
@Component
class Kennisgevingen implements Dossieronderdeel {

  private final JdbcClient database;

  Kennisgevingen(JdbcClient database) {
    this.database = database;
  }

  record Kennisgeving(
      Partnercode partner,
      boolean geinformeerd,
      String inhoud,
      String redenNiet,
      String strafrechtelijkeInterventie,
      String omAfweging,
      String door,
      Instant tijdstip) {}

  @Override
  public String naam() {
    return "kennisgevingen";
  }

  @Override
  public List<Kennisgeving> van(Casus casus) {
    return database
        .sql(
            """
            select partner, geinformeerd, inhoud, reden_niet, strafrechtelijke_interventie, om_afweging, door, tijdstip
            from kennisgeving where casus_id = ? order by tijdstip, partner
            """)
        .param(casus.id())
        .query(
            (rij, nummer) ->
                new Kennisgeving(
                    Partnercode.valueOf(rij.getString(1)),
                    rij.getBoolean(2),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getString(5),
                    rij.getString(6),
                    rij.getString(7),
                    rij.getTimestamp(8).toInstant()))
        .list();
  }
}
