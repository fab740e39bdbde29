package nl.meldroute.gevaar;

import java.time.Clock;
import nl.meldroute.begrippen.Contacttrede;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four rungs of the ladder: the same work, by other people and with other words. */
@Configuration(proxyBeanMethods = false)
class Contacttaken {

  private final Contactopdrachten contacten;
  private final Dossiers dossiers;
  private final Partnergids gids;
  private final Clock klok;

  Contacttaken(Contactopdrachten contacten, Dossiers dossiers, Partnergids gids, Clock klok) {
    this.contacten = contacten;
    this.dossiers = dossiers;
    this.gids = gids;
    this.klok = klok;
  }

  @Bean
  Taakafhandeling directContactOpnemen() {
    return taak("direct-contact-opnemen", Contacttrede.PARTNER);
  }

  @Bean
  Taakafhandeling noodcontactBellen() {
    return taak("noodcontact-bellen", Contacttrede.NOODCONTACT);
  }

  @Bean
  Taakafhandeling contactOvernemen() {
    return taak("contact-overnemen", Contacttrede.VERVANGER);
  }

  @Bean
  Taakafhandeling contactAfdwingen() {
    return taak("contact-afdwingen", Contacttrede.LEIDING);
  }

  private Taakafhandeling taak(String soort, Contacttrede trede) {
    return new Contacttaak(soort, trede, contacten, dossiers, gids, klok);
  }
}
