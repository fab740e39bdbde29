package nl.meldroute.platform.engine;

import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.impl.bpmn.delegate.ExecutionListenerInvocation;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.task.delegate.TaskListenerInvocation;

/**
 * A step of a process acts for the region of its instance, whoever completed the task before it and
 * also in a job thread, where nobody is signed in.
 */
class Stapcontext extends DefaultDelegateInterceptor {

  private final Toegang toegang;

  Stapcontext(Toegang toegang) {
    this.toegang = toegang;
  }

  @Override
  public void handleInvocation(DelegateInvocation stap) throws Exception {
    if (!isStap(stap)
        || !(stap.getContextExecution() instanceof ExecutionEntity instantie)
        || instantie.getTenantId() == null) {
      super.handleInvocation(stap);
      return;
    }
    try {
      toegang.alsSysteem(instantie.getTenantId(), () -> onvoorwaardelijk(stap));
    } catch (Gecontroleerd fout) {
      throw (Exception) fout.getCause();
    }
  }

  private static boolean isStap(DelegateInvocation aanroep) {
    return aanroep instanceof JavaDelegateInvocation
        || aanroep instanceof ExecutionListenerInvocation
        || aanroep instanceof TaskListenerInvocation;
  }

  private void onvoorwaardelijk(DelegateInvocation stap) {
    try {
      super.handleInvocation(stap);
    } catch (RuntimeException fout) {
      throw fout;
    } catch (Exception fout) {
      throw new Gecontroleerd(fout);
    }
  }

  /** Carries a checked exception through a lambda. */
  private static class Gecontroleerd extends RuntimeException {
    Gecontroleerd(Exception oorzaak) {
      super(oorzaak);
    }
  }
}
