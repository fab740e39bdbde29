package nl.meldroute.verwijzing.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link that is ours is known, and nobody can make one or guess its code. */
class LinksleutelsTest {

  private final Linksleutels sleutels =
      new Linksleutels("geheim-van-deze-installatie-om-te-testen");
  private final UUID bericht = UUID.randomUUID();

  @Test
  void aLinkOpensItsMessageInItsRegionOnly() {
    String sleutel = sleutels.van("twente", bericht);
    assertThat(sleutels.bericht("twente", sleutel)).contains(bericht);
    assertThat(sleutels.bericht("drenthe", sleutel)).isEmpty();
    assertThat(new Linksleutels("een-ander-geheim-dan-van-hier").bericht("twente", sleutel))
        .isEmpty();
  }

  @Test
  void aLinkWithOneSignChangedIsNotOurs() {
    String sleutel = sleutels.van("twente", bericht);
    for (int plek = 0; plek < sleutel.length(); plek++) {
      char ander = sleutel.charAt(plek) == 'a' ? 'b' : 'a';
      assertThat(
              sleutels.bericht(
                  "twente", sleutel.substring(0, plek) + ander + sleutel.substring(plek + 1)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "../../x", "é"})
  void whatIsNoLinkIsNotOurs(String sleutel) {
    assertThat(sleutels.bericht("twente", sleutel)).isEmpty();
  }

  @Test
  void aCodeIsKnownHoweverItIsTypedOver() {
    String code = sleutels.code(bericht);
    assertThat(code).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    assertThat(sleutels.klopt(bericht, code)).isTrue();
    assertThat(sleutels.klopt(bericht, " " + code.replace("-", " ").toLowerCase(Locale.ROOT)))
        .isTrue();
    assertThat(sleutels.klopt(bericht, "")).isFalse();
    assertThat(sleutels.klopt(UUID.randomUUID(), code)).isFalse();
  }
}
