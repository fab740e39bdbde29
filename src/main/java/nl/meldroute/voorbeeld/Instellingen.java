package nl.meldroute.voorbeeld;

import java.net.URI;

/**
 * What the command asks for.
 *
 * @param voorbeeld name of the example
 * @param adres where the product is
 * @param elders whether the address was given: then nothing is started here
 * @param inzender who sends
 * @param lezer who looks what became of it
 */
record Instellingen(
    String voorbeeld, URI adres, boolean elders, Aanmelding inzender, Aanmelding lezer) {

  /**
   * How to sign in.
   *
   * @param gebruiker null for the demo user with this role in the region of a melding
   */
  record Aanmelding(String gebruiker, String rol, String wachtwoord) {

    String gebruiker(String regio) {
      return gebruiker == null ? regio + "-" + rol : gebruiker;
    }
  }

  Instellingen opPoort(int poort) {
    return new Instellingen(
        voorbeeld,
        URI.create("http://localhost:" + poort + adres.getRawPath()),
        elders,
        inzender,
        lezer);
  }
}
