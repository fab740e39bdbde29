package nl.meldroute.taak.proces;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** What holds for every user task of every model, so that no model can forget it. */
@Component
class Taakregels extends AbstractProcessEnginePlugin {

  private final Formulierwacht wacht;
  private final Toewijzingswacht toewijzing;
  private final Inzage inzage;
  private final Spoedwacht spoed;

  Taakregels(Formulierwacht wacht, Toewijzingswacht toewijzing, Inzage inzage, Spoedwacht spoed) {
    this.wacht = wacht;
    this.toewijzing = toewijzing;
    this.inzage = inzage;
    this.spoed = spoed;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> luisteraars =
        engine.getCustomPreBPMNParseListeners() == null
            ? new ArrayList<>()
            : engine.getCustomPreBPMNParseListeners();
    luisteraars.add(new Opbouw());
    engine.setCustomPreBPMNParseListeners(luisteraars);
  }

  private class Opbouw extends AbstractBpmnParseListener {
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity proces) {
      proces.addBuiltInListener(
          ExecutionListener.EVENTNAME_END, (ExecutionListener) inzage::trekIn);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
      var taak = ((UserTaskActivityBehavior) activiteit.getActivityBehavior()).getTaskDefinition();
      taak.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, toewijzing);
      taak.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, wacht);
      taak.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, inzage::geef);
      if (Spoedwacht.geldtVoor(activiteit.getId())) {
        taak.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, spoed);
      }
    }
  }
}
