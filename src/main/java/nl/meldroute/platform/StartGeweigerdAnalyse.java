package nl.meldroute.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** First in line, so that no general analyzer words our own refusals. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartGeweigerdAnalyse extends AbstractFailureAnalyzer<StartGeweigerd> {

  @Override
  protected FailureAnalysis analyze(Throwable geheel, StartGeweigerd weigering) {
    return new FailureAnalysis(weigering.getMessage(), weigering.actie(), weigering);
  }
}
