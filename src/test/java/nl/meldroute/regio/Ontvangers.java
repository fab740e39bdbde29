package nl.meldroute.regio;

import java.util.Optional;
import nl.meldroute.begrippen.Partnercode;

/** Which group a partner's referrals go to in a region as it was delivered. */
final class Ontvangers {

  private Ontvangers() {}

  static Optional<String> van(Regioprofiel regio, Partnercode partner) {
    return van(regio, partner, Gemeente.ONBEKEND);
  }

  static Optional<String> van(Regioprofiel regio, Partnercode partner, String gemeente) {
    return regio.partner(partner).flatMap(een -> regio.partnergroep(een, gemeente));
  }
}
