package nl.meldroute.verwijzing.koppeling;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps what is meant for a partner out of our own network: an address there, typed by mistake or
 * on purpose, would let somebody talk to machines that trust this one. Java keeps what a name led
 * to for half a minute, so the connection that follows goes where was looked.
 */
final class Adreswacht {

  private final Set<String> eigenNetwerk;

  Adreswacht(Set<String> eigenNetwerk) {
    this.eigenNetwerk = eigenNetwerk;
  }

  /**
   * @throws NietBezorgd when it leads into our own network, or nowhere
   */
  void toets(String machine) {
    if (eigenNetwerk.contains(machine)) {
      return;
    }
    InetAddress[] adressen;
    try {
      adressen = InetAddress.getAllByName(machine.replaceAll("[\\[\\]]", ""));
    } catch (UnknownHostException onbekend) {
      throw new NietBezorgd(NietBezorgd.Reden.ONBEKEND_ADRES);
    }
    if (Stream.of(adressen).anyMatch(Adreswacht::isVanOns)) {
      throw new NietBezorgd(NietBezorgd.Reden.EIGEN_NETWERK);
    }
  }

  static boolean isVanOns(InetAddress adres) {
    byte[] bytes = adres.getAddress();
    int eerste = bytes[0] & 0xff;
    int tweede = bytes[1] & 0xff;
    boolean gedeeld =
        adres instanceof Inet6Address
            // fc00::/7, and what leads to an IPv4 address in disguise (NAT64, 6to4).
            ? (eerste & 0xfe) == 0xfc || eerste == 0x00 || eerste == 0x20 && tweede == 0x02
            // This network, 100.64.0.0/10 of providers, tests, and what is no address of one
            // machine.
            : eerste == 0
                || eerste == 100 && (tweede & 0xc0) == 64
                || eerste == 192 && tweede == 0 && bytes[2] == 0
                || eerste == 198 && (tweede & 0xfe) == 18
                || eerste >= 240;
    return gedeeld
        || adres.isLoopbackAddress()
        || adres.isAnyLocalAddress()
        || adres.isLinkLocalAddress()
        || adres.isSiteLocalAddress()
        || adres.isMulticastAddress();
  }
}
