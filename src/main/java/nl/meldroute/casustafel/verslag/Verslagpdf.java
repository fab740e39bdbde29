package nl.meldroute.casustafel.verslag;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.casustafel.Verslag;
import nl.meldroute.platform.Papier;
import org.springframework.stereotype.Component;

/** Minutes to be kept for years and read aloud by a screen reader. */
@Component
public class Verslagpdf {

  private final Papier papier;
  private final Clock klok;

  Verslagpdf(Papier papier, Clock klok) {
    this.papier = papier;
    this.klok = klok;
  }

  /** The minutes on paper. A draft is of now: it may be another one tomorrow. */
  public byte[] van(Verslag verslag) {
    return papier.van(
        "verslag-pdf",
        Map.of("verslag", verslag),
        Optional.ofNullable(verslag.vastgesteldOp()).orElseGet(klok::instant));
  }
}
