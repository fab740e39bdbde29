package nl.meldroute.taak.proces;

import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * A task is claimed for oneself only. The engine lets who may do a task give any name as its
 * claimant: a colleague who knows nothing of it, or a text that stays in the engine for years.
 * Assumes that models assign tasks to groups and never to a person.
 */
@Component
class Toewijzingswacht implements TaskListener {

  private final Toegang toegang;
  private final ThreadLocal<String> doorgelaten = new ThreadLocal<>();

  Toewijzingswacht(Toegang toegang) {
    this.toegang = toegang;
  }

  /** For the service that hands over the work of who leaves a role. */
  void laatDoor(String taak, Runnable toewijzing) {
    doorgelaten.set(taak);
    try {
      toewijzing.run();
    } finally {
      doorgelaten.remove();
    }
  }

  @Override
  public void notify(DelegateTask taak) {
    String wie = taak.getAssignee();
    if (wie != null
        && !wie.equals(toegang.huidige().gebruiker())
        && !taak.getId().equals(doorgelaten.get())) {
      throw new AuthorizationException("Een taak pakt u alleen voor uzelf op.");
    }
  }
}
