package nl.meldroute.verwijzing.proces;

import java.util.List;
import java.util.UUID;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwijzing.Verwijzingen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which referrals of a casus have to go out, for the collection expressions in the models. */
@Component("uitTeZetten")
public class UitTeZetten {

  private final Verwijzingen verwijzingen;
  private final ObjectProvider<RuntimeService> instanties;
  private final Toegang toegang;

  UitTeZetten(
      Verwijzingen verwijzingen, ObjectProvider<RuntimeService> instanties, Toegang toegang) {
    this.verwijzingen = verwijzingen;
    this.instanties = instanties;
    this.toegang = toegang;
  }

  /**
   * The keys of the referrals that are decided on and that no running process has in hand. Changes
   * nothing: the engine asks again for each one that it starts, and must get the same answer.
   */
  public List<String> verwijzingen(DelegateExecution instantie) {
    String casus = (String) instantie.getVariable("casus");
    return toegang.alsSysteem(
        instantie.getTenantId(),
        () ->
            verwijzingen.klaargezet(casus).stream()
                .map(UUID::toString)
                .filter(id -> !loopt(id))
                .toList());
  }

  private boolean loopt(String id) {
    return instanties
            .getObject()
            .createProcessInstanceQuery()
            .processDefinitionKey("verwijzing")
            .variableValueEquals("onderwerp", id)
            .count()
        > 0;
  }
}
