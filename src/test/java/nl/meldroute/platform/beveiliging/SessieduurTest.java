package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessieduurTest {

  @Test
  void aSessionEndsAfterAWorkingDayHoweverBusyItIs() throws Exception {
    assertThat(naUur(9).isInvalid()).isFalse();
    assertThat(naUur(11).isInvalid()).isTrue();
  }

  private static MockHttpSession naUur(int uren) throws Exception {
    MockHttpSession sessie = new MockHttpSession();
    sessie.access();
    MockHttpServletRequest vraag = new MockHttpServletRequest("GET", "/api/v1/taken");
    vraag.setSession(sessie);
    MockFilterChain keten = new MockFilterChain();
    Instant dan = Instant.ofEpochMilli(sessie.getCreationTime()).plus(Duration.ofHours(uren));
    new Sessieduur(Clock.fixed(dan, ZoneOffset.UTC))
        .doFilter(vraag, new MockHttpServletResponse(), keten);
    assertThat(keten.getRequest()).as("the request goes on, signed in or not").isNotNull();
    return sessie;
  }
}
