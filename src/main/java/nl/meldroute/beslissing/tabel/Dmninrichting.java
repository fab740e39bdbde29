package nl.meldroute.beslissing.tabel;

import nl.meldroute.feel.CachingFeelEngineFactory;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** How the engine evaluates tables: with our FEEL, and telling which rules were hit. */
@Component
class Dmninrichting extends AbstractProcessEnginePlugin {

  private final Geraakt geraakt;

  Dmninrichting(Geraakt geraakt) {
    this.geraakt = geraakt;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DefaultDmnEngineConfiguration bestaand = engine.getDmnEngineConfiguration();
    DefaultDmnEngineConfiguration dmn =
        bestaand == null ? new DefaultDmnEngineConfiguration() : bestaand;
    dmn.getCustomPostDecisionTableEvaluationListeners().add(geraakt);
    dmn.setFeelEngineFactory(new CachingFeelEngineFactory(dmn.getFeelCustomFunctionProviders()));
    engine.setDmnEngineConfiguration(dmn);
  }
}
