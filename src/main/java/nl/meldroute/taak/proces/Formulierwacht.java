package nl.meldroute.taak.proces;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Lets a task end through its form only: a bare completion (Tasklist, REST, Java) would leave the
 * case store without what had to be filled in.
 */
@Component
class Formulierwacht implements TaskListener {

  private final ThreadLocal<String> doorgelaten = new ThreadLocal<>();

  void laatDoor(String taak, Runnable afronding) {
    doorgelaten.set(taak);
    try {
      afronding.run();
    } finally {
      doorgelaten.remove();
    }
  }

  @Override
  public void notify(DelegateTask taak) {
    if (!taak.getId().equals(doorgelaten.get())) {
      throw new BadUserRequestException(
          "Rond deze taak af met het formulier; zonder gegevens kan dat niet.");
    }
  }
}
