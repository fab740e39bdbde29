package nl.meldroute.beleid.teksten;

import nl.meldroute.beleid.Beleidsdeel;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Tekstkeuring;
import nl.meldroute.beleidstekst.Tekstversies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both kinds of words go the same way. */
@Configuration(proxyBeanMethods = false)
class Tekstdelen {

  @Bean
  Beleidsdeel tekstendeel(
      Fabriek fabriek, Tekstversies versies, Tekstkeuring keuring, Tekststand stand) {
    return new Tekstdeel(Beleidssoort.TEKSTEN, fabriek, versies, keuring, stand);
  }

  @Bean
  Beleidsdeel signalendeel(
      Fabriek fabriek, Tekstversies versies, Tekstkeuring keuring, Tekststand stand) {
    return new Tekstdeel(Beleidssoort.SIGNALEN, fabriek, versies, keuring, stand);
  }
}
