package nl.meldroute.terugkoppeling;

import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Routes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether all reporters of a casus were told: a casus does not close before (E3). */
@Component
@Transactional
public class Terugkoppelingen {

  private final Dossiers dossiers;
  private final Routes routes;
  private final JdbcClient database;

  Terugkoppelingen(Dossiers dossiers, Routes routes, JdbcClient database) {
    this.dossiers = dossiers;
    this.routes = routes;
    this.database = database;
  }

  /** Whether feedback was given, or refused with a reason, for each melding of a casus. */
  public boolean compleet(String casusnummer) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.lees(casusnummer, "Terugkoppelingen nagaan");
    return database
        .sql(
            """
            select not exists (select from melding m where m.casus_id = any (?)
                               and not exists (select from terugkoppeling t where t.melding_id = m.id))
            """)
        .param(dossiers.delen(casus).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Lets the leading route go on, when it was waiting for this. */
  public void vertel(String casusnummer) {
    if (compleet(casusnummer)) {
      routes.probeer(dossiers.lees(casusnummer, "Terugkoppelingen nagaan"), "melders-ingelicht");
    }
  }
}
