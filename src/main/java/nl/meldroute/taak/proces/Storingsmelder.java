package nl.meldroute.taak.proces;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** A step that keeps failing ends with a human who knows: process {@code storing}. */
@Component
class Storingsmelder extends AbstractProcessEnginePlugin {

  private static final List<String> MEEGEGEVEN =
      List.of("melding", "casus", "regio", "gemeente", "meldersoort");

  /** Of a process about no casus, that belongs to a region all the same. */
  private static final List<String> ZONDER_CASUS =
      List.of("regio", "gemeente", "meldersoort", "onderwerp");

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomIncidentHandlers(List.of(new Melder()));
  }

  private static class Melder extends DefaultIncidentHandler {

    Melder() {
      super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String boodschap) {
      Incident incident = super.handleIncident(context, boodschap);
      ExecutionEntity instantie =
          context.getExecutionId() == null
              ? null
              : Context.getCommandContext()
                  .getExecutionManager()
                  .findExecutionById(context.getExecutionId());
      boolean metCasus = instantie != null && instantie.hasVariable("casus");
      if (metCasus || instantie != null && ZONDER_CASUS.stream().allMatch(instantie::hasVariable)) {
        Map<String, Object> codes = new TreeMap<>();
        (metCasus ? MEEGEGEVEN : ZONDER_CASUS)
            .forEach(naam -> codes.put(naam, instantie.getVariable(naam)));
        codes.put("storingJob", context.getConfiguration());
        codes.put("storingStap", context.getActivityId());
        codes.put("dringendheid", "DIRECT");
        Context.getProcessEngineConfiguration()
            .getRuntimeService()
            .startProcessInstanceByKey(
                "storing", instantie.getProcessInstance().getBusinessKey(), codes);
      }
      return incident;
    }
  }
}
