package nl.meldroute.beleidstekst;

import nl.meldroute.begrippen.Signaal;

/**
 * A signal as a region has it on its list.
 *
 * @param vorm code of the form of exploitation that it points at, or ALGEMEEN
 * @param bron where it comes from, or "aanname"
 * @param verborgen whether the form no longer offers it; older meldingen keep it
 */
public record Regiosignaal(String code, String tekst, String vorm, String bron, boolean verborgen) {

  static Regiosignaal van(Signaal signaal) {
    return new Regiosignaal(signaal.code(), signaal.tekst(), signaal.vorm(), signaal.bron(), false);
  }
}
