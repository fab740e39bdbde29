package nl.meldroute.platform.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for engine and case store, so that terms and timeline never disagree. */
@Configuration(proxyBeanMethods = false)
class KlokConfiguratie {

  @Bean
  Clock klok() {
    return new EngineKlok(ZoneId.of("Europe/Amsterdam"));
  }

  private static final class EngineKlok extends Clock {
    private final ZoneId zone;

    EngineKlok(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId andere) {
      return new EngineKlok(andere);
    }

    @Override
    public Instant instant() {
      return ClockUtil.getCurrentTime().toInstant();
    }
  }
}
