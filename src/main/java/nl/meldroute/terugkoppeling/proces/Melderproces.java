package nl.meldroute.terugkoppeling.proces;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the way of one message from or to a reporter, and tells it of an answer. */
@Component
public class Melderproces {

  private final RuntimeService instanties;
  private final Regioprofielen regios;

  Melderproces(RuntimeService instanties, Regioprofielen regios) {
    this.instanties = instanties;
    this.regios = regios;
  }

  /**
   * Under the key of the leading route: when that goes to another municipality, this goes along.
   *
   * @param melding number of the reporter's own melding
   * @param soort VRAAG waits for an answer; anything else is there to be read
   */
  public void begin(Casus casus, Melding leidend, String melding, UUID bericht, String soort) {
    instanties.startProcessInstanceByKey(
        "melderbericht",
        leidend.nummer(),
        Map.of(
            "melding", melding,
            "casus", casus.nummer(),
            "regio", casus.regio(),
            "gemeente", regios.gemeentecode(casus.regio(), casus.gemeente()),
            "meldersoort", leidend.meldersoort().name(),
            "dringendheid", casus.dringendheid().name(),
            "onderwerp", bericht.toString(),
            "berichtsoort", soort));
  }

  /** Whether somebody was still waiting for it. */
  public boolean antwoord(UUID vraag) {
    return !instanties
        .createMessageCorrelation("antwoord-van-melder")
        .processInstanceVariableEquals("onderwerp", vraag.toString())
        .correlateAllWithResult()
        .isEmpty();
  }
}
