package nl.meldroute.gevaar.proces;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.gevaar.Contactopdrachten;
import nl.meldroute.gevaar.Spoedadviezen;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whom to reach and by when, for the expressions in the models. */
@Component("acuteContacten")
public class AcuteContacten {

  private final Contactopdrachten contacten;
  private final Spoedadviezen adviezen;
  private final Partnergids gids;
  private final Toegang toegang;

  AcuteContacten(
      Contactopdrachten contacten, Spoedadviezen adviezen, Partnergids gids, Toegang toegang) {
    this.contacten = contacten;
    this.adviezen = adviezen;
    this.gids = gids;
    this.toegang = toegang;
  }

  /** The contacts of this round, one called process for each. */
  public List<String> open(DelegateExecution instantie) {
    return over(instantie, contacten::open);
  }

  /** The end of the present rung: due date and timer alike. */
  public Date uiterlijk(DelegateExecution instantie) {
    return Date.from(over(instantie, contacten::uiterlijk));
  }

  public boolean heeftNoodcontact(DelegateExecution instantie) {
    return gids.partner(instantie.getTenantId(), over(instantie, contacten::partner))
        .flatMap(Partner::noodcontact)
        .isPresent();
  }

  /** The questions of this Spoed-MDO, one called process for each. */
  public List<String> adviesvragen(DelegateExecution instantie) {
    return toegang.alsSysteem(
        instantie.getTenantId(), () -> adviezen.open((String) instantie.getVariable("melding")));
  }

  private <T> T over(DelegateExecution instantie, Function<UUID, T> vraag) {
    UUID onderwerp = UUID.fromString((String) instantie.getVariable("onderwerp"));
    return toegang.alsSysteem(instantie.getTenantId(), () -> vraag.apply(onderwerp));
  }
}
