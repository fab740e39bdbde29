package nl.meldroute.verwijzing;

import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.bericht.Bericht;
import nl.meldroute.bericht.Berichten;
import nl.meldroute.bericht.Berichtresultaat;
import nl.meldroute.bericht.Berichtsoort;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.NietVerstuurd;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import nl.meldroute.verwijzing.koppeling.Gebeurtenis.Soort;
import nl.meldroute.verwijzing.koppeling.NietBezorgd;
import nl.meldroute.verwijzing.koppeling.NietBezorgd.Reden;
import nl.meldroute.verwijzing.link.Linksleutels;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Stand;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Wachtend;
import org.springframework.stereotype.Component;

/** Tells a partner by e-mail that something waits, with a link and without anything about it. */
@Component
class Partnermail {

  private final Berichten berichten;
  private final Linksleutels sleutels;
  private final Partnergids gids;
  private final Regioprofielen regios;

  Partnermail(Berichten berichten, Linksleutels sleutels, Partnergids gids, Regioprofielen regios) {
    this.berichten = berichten;
    this.sleutels = sleutels;
    this.gids = gids;
    this.regios = regios;
  }

  /**
   * @throws NietBezorgd when there is no mail server, or the directory knows no address
   * @throws NietVerstuurd when the mail server did not take it
   */
  void stuur(Wachtend bericht) {
    Berichtsoort soort =
        bericht.soort() == Soort.VERWIJZING
            ? Berichtsoort.VERWIJZING
            : Berichtsoort.VERWIJZING_INGETROKKEN;
    Berichtresultaat resultaat =
        berichten.verstuur(
            new Bericht(
                "bezorging-" + bericht.id(),
                Optional.of(bericht.casus()),
                bericht.regio(),
                soort,
                Berichtweg.E_MAIL,
                "verwijzing-" + bericht.verwijzing(),
                bericht.groep(),
                adres(bericht.regio(), bericht.partner()),
                soort == Berichtsoort.VERWIJZING
                    ? pad(bericht.regio(), bericht.groep(), bericht.id())
                    : Bericht.AANMELDEN,
                false));
    if (resultaat != Berichtresultaat.VERSTUURD) {
      throw new NietBezorgd(Reden.GEEN_KOPPELING);
    }
  }

  /**
   * Once more, with the same link; without a mail server the sender still hears that it is late.
   */
  void herinner(Verwijzing verwijzing, Stand bezorging) {
    berichten.verstuur(
        new Bericht(
            "herinnering-" + bezorging.bericht(),
            Optional.of(verwijzing.casus()),
            verwijzing.regio(),
            Berichtsoort.VERWIJZING_HERINNERING,
            Berichtweg.E_MAIL,
            "verwijzing-" + verwijzing.id(),
            verwijzing.groep(),
            adres(verwijzing.regio(), verwijzing.partner()),
            pad(verwijzing.regio(), verwijzing.groep(), bezorging.bericht()),
            false));
  }

  private Optional<String> adres(String regio, Partnercode partner) {
    return gids.partner(regio, partner).flatMap(Partner::mail);
  }

  /** A role of the region sees its casussen after signing in, and needs no other way. */
  private String pad(String regio, String groep, UUID bericht) {
    return regios.groep(groep).filter(een -> een.rol() == Rol.PARTNER).isPresent()
        ? "/antwoord/" + regio + "/" + sleutels.van(regio, bericht)
        : Bericht.AANMELDEN;
  }
}
