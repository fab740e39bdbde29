package nl.meldroute.beleid;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of policy that there are. */
@Component
class Beleidsdelen {

  private final Map<Beleidssoort, Beleidsdeel> delen;
  private final Toegang toegang;

  Beleidsdelen(ObjectProvider<Beleidsdeel> delen, Toegang toegang) {
    this.delen = delen.stream().collect(Collectors.toMap(Beleidsdeel::soort, Function.identity()));
    this.toegang = toegang;
  }

  /** What counts for the region now. */
  Geldend geldend(String regio, Beleidssoort soort, String sleutel) {
    return bij(regio, soort, deel -> deel.geldend(regio, sleutel))
        .orElseThrow(() -> nietGevonden(soort));
  }

  /** Whether the region has something else by now than what the draft began with. */
  boolean achterhaald(Beleidswijziging wijziging) {
    return !geldend(wijziging.regio(), wijziging.soort(), wijziging.sleutel())
        .is(wijziging.uitgangspunt());
  }

  /** Asks the kind of policy something in the name of the service. */
  <T> T bij(String regio, Beleidssoort soort, Function<Beleidsdeel, T> vraag) {
    Beleidsdeel deel = delen.get(soort);
    if (deel == null) {
      throw nietGevonden(soort);
    }
    return toegang.alsSysteem(regio, () -> vraag.apply(deel));
  }

  static NietGevonden nietGevonden(Beleidssoort soort) {
    return new NietGevonden(
        switch (soort) {
          case TABEL -> "beslistabel";
          case TEKSTEN -> "tekst";
          case SIGNALEN -> "signalenlijst";
        });
  }
}
