package nl.meldroute.taak.proces;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What holds for every user task of every model, so that no model can forget it. */
@Component
class Taakregels extends AbstractProcessEnginePlugin {

  private final Formulierwacht wacht;
  private final ObjectProvider<Dossiers> dossiers;

  Taakregels(Formulierwacht wacht, ObjectProvider<Dossiers> dossiers) {
    this.wacht = wacht;
    this.dossiers = dossiers;
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
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
      var taak = ((UserTaskActivityBehavior) activiteit.getActivityBehavior()).getTaskDefinition();
      taak.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, wacht);
      taak.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, Taakregels.this::laatZien);
    }
  }

  /** Who may do a task about a casus takes part in the casus, and so may see it. */
  private void laatZien(DelegateTask taak) {
    Object nummer = taak.getVariable("casus");
    if (nummer == null) {
      return;
    }
    Set<String> groepen =
        taak.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
    dossiers.getObject().verleen(nummer.toString(), groepen, "Taak " + taak.getTaskDefinitionKey());
  }
}
