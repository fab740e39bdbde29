package nl.meldroute.verwijzing.koppeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is meant for a partner does not go to machines of our own. */
class AdreswachtTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::"
      })
  void anAddressOfOursIsKnownInEachDisguise(String adres) throws UnknownHostException {
    assertThat(Adreswacht.isVanOns(InetAddress.getByName(adres))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "203.0.113.9", "8.8.8.8", "100.128.0.1", "2001:db8::1"})
  void anAddressElsewhereIsNot(String adres) throws UnknownHostException {
    assertThat(Adreswacht.isVanOns(InetAddress.getByName(adres))).isFalse();
  }

  @Test
  void aNameThatLeadsHereIsRefusedUnlessItWasNamed() {
    assertThatThrownBy(() -> new Adreswacht(Set.of()).toets("localhost"))
        .isInstanceOf(NietBezorgd.class)
        .hasMessage("EIGEN_NETWERK");
    assertThatThrownBy(() -> new Adreswacht(Set.of("localhost")).toets("[::1]"))
        .hasMessage("EIGEN_NETWERK");
    assertThatCode(() -> new Adreswacht(Set.of("localhost")).toets("localhost"))
        .doesNotThrowAnyException();
  }
}
