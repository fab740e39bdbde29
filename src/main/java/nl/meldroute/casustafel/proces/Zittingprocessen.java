package nl.meldroute.casustafel.proces;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.casustafel.Zitting;
import nl.meldroute.dossier.Casus;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The processes of sessions: one for each session, and one for each question to a partner before
 * it. To be called in the name of the service.
 */
@Component
public class Zittingprocessen {

  private static final String ZITTING = "casustafel";
  private static final String VOORBEREIDING = "voorbereiding";

  private final RuntimeService instanties;
  private final ManagementService beheer;
  private final Regioprofielen regios;

  Zittingprocessen(RuntimeService instanties, ManagementService beheer, Regioprofielen regios) {
    this.instanties = instanties;
    this.beheer = beheer;
    this.regios = regios;
  }

  public void begin(Zitting zitting) {
    Map<String, Object> codes = codes(zitting, Gemeente.ONBEKEND);
    codes.put("onderwerp", zitting.nummer());
    instanties.startProcessInstanceByKey(ZITTING, zitting.nummer(), codes);
  }

  /** One question to one partner, under the number of the session. */
  public void vraag(Zitting zitting, Casus casus, UUID voorbereiding, Partnercode partner) {
    Map<String, Object> codes =
        codes(zitting, regios.gemeentecode(casus.regio(), casus.gemeente()));
    codes.put("casus", casus.nummer());
    codes.put("partner", partner.name());
    codes.put("onderwerp", voorbereiding.toString());
    instanties.startProcessInstanceByKey(VOORBEREIDING, zitting.nummer(), codes);
  }

  private static Map<String, Object> codes(Zitting zitting, String gemeente) {
    Map<String, Object> codes = new HashMap<>();
    codes.put("regio", zitting.regio());
    codes.put("gemeente", gemeente);
    codes.put("meldersoort", Meldersoort.OVERIG.name());
    codes.put("dringendheid", Dringendheid.NORMAAL.name());
    codes.put("tafel", zitting.tafel());
    return codes;
  }

  /** The session is not held: its process goes on to the next, and nobody prepares any more. */
  public void vervalt(Zitting zitting) {
    stuur(zitting, "zitting-vervalt");
  }

  /**
   * The session is at another moment: who comes hears it, and what waits for it waits till then.
   */
  public void verplaatst(Zitting zitting) {
    for (ProcessInstance instantie :
        instanties
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(zitting.nummer())
            .list()) {
      beheer.createJobQuery().processInstanceId(instantie.getId()).timers().list().stream()
          .filter(wekker -> wekker.getDuedate() != null)
          .forEach(wekker -> verzet(wekker, zitting));
    }
    stuur(zitting, "zitting-verplaatst");
  }

  private void verzet(Job wekker, Zitting zitting) {
    String stap =
        beheer
            .createJobDefinitionQuery()
            .jobDefinitionId(wekker.getJobDefinitionId())
            .singleResult()
            .getActivityId();
    switch (stap) {
      case "agenda-sluit" -> beheer.setJobDuedate(wekker.getId(), Date.from(zitting.sluiting()));
      case "zitting-begint", "zitting-is-begonnen" ->
          beheer.setJobDuedate(wekker.getId(), Date.from(zitting.begin()));
      default -> {
        // The chair's own term to fix the agenda does not follow the session.
      }
    }
  }

  private void stuur(Zitting zitting, String bericht) {
    instanties
        .createMessageCorrelation(bericht)
        .processInstanceBusinessKey(zitting.nummer())
        .correlateAll();
  }
}
