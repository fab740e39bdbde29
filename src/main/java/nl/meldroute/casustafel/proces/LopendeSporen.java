package nl.meldroute.casustafel.proces;

import java.util.List;
import java.util.UUID;
import nl.meldroute.casustafel.Behandelsporen;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which tracks a casus follows now, for the collection expression in the model. */
@Component("lopendeSporen")
public class LopendeSporen {

  private final Behandelsporen sporen;
  private final Toegang toegang;

  LopendeSporen(Behandelsporen sporen, Toegang toegang) {
    this.sporen = sporen;
    this.toegang = toegang;
  }

  /** Changes nothing: the engine asks again for each one that it starts. */
  public List<String> van(DelegateExecution instantie) {
    UUID behandeling = UUID.fromString((String) instantie.getVariable("onderwerp"));
    return toegang.alsSysteem(
        instantie.getTenantId(),
        () -> sporen.lopend(behandeling).stream().map(UUID::toString).toList());
  }
}
