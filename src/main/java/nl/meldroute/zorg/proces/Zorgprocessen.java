package nl.meldroute.zorg.proces;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts and tells the processes of care. They stand beside the route of the casus, under its
 * number: the route may be parked or get other terms, and the calendar of a victim stays as it is.
 * To be called in the name of the service.
 */
@Component
public class Zorgprocessen {

  private static final String ZORGTRAJECT = "zorgtraject";

  private final ObjectProvider<RuntimeService> instanties;

  /** It comes late: delegates of the engine lead here. */
  Zorgprocessen(ObjectProvider<RuntimeService> instanties) {
    this.instanties = instanties;
  }

  /**
   * What the processes know of a casus.
   *
   * @param gemeente code of the municipality, BUITEN_REGIO or ONBEKEND
   * @param meldersoort as much of it as a partner may know
   */
  public record Zaak(
      String melding,
      String casus,
      String regio,
      String gemeente,
      String meldersoort,
      Dringendheid dringendheid) {

    private Map<String, Object> codes(UUID onderwerp) {
      Map<String, Object> codes = new HashMap<>();
      codes.put("melding", melding);
      codes.put("casus", casus);
      codes.put("regio", regio);
      codes.put("gemeente", gemeente);
      codes.put("meldersoort", meldersoort);
      codes.put("dringendheid", dringendheid.name());
      codes.put("onderwerp", onderwerp.toString());
      return codes;
    }
  }

  /** The care of one victim begins. */
  public void begin(Zaak zaak, UUID traject) {
    start(ZORGTRAJECT, zaak, traject);
  }

  /** Somebody finds out whether a victim has a right to a reflection period. */
  public void wijsOpBedenktijd(Zaak zaak, UUID bedenktijd) {
    start("bedenktijd", zaak, bedenktijd);
  }

  /** Whether a victim is registered with CoMensha is settled beside the care. */
  public void registreer(Zaak zaak, UUID traject) {
    start("comensharegistratie", zaak, traject);
  }

  /** Somebody deals with what was shared on consent that was withdrawn. */
  public void volgIntrekkingOp(Zaak zaak, UUID opvolging) {
    start("toestemmingintrekking", zaak, opvolging);
  }

  private void start(String proces, Zaak zaak, UUID onderwerp) {
    instanties.getObject().startProcessInstanceByKey(proces, zaak.casus(), zaak.codes(onderwerp));
  }

  /**
   * @return whether the plan was waiting for its review
   */
  public boolean herzie(UUID traject) {
    return stuur("zorgplan-herzien", traject);
  }

  /**
   * @return whether help was being given
   */
  public boolean slachtofferIsWeg(UUID traject) {
    return stuur("zorg-slachtoffer-weg", traject);
  }

  /**
   * @return whether the care runs
   */
  public boolean draagOver(UUID traject) {
    return stuur("zorg-overdragen", traject);
  }

  private boolean stuur(String bericht, UUID traject) {
    RuntimeService engine = instanties.getObject();
    var wachtend =
        engine
            .createExecutionQuery()
            .processDefinitionKey(ZORGTRAJECT)
            .processVariableValueEquals("onderwerp", traject.toString())
            .messageEventSubscriptionName(bericht)
            .list();
    wachtend.forEach(plek -> engine.messageEventReceived(bericht, plek.getId()));
    return !wachtend.isEmpty();
  }
}
