package nl.meldroute.regio.proces;

import java.util.List;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who may do a step of a process, for the expressions in the models. */
@Component("kandidaatgroepen")
public class Kandidaatgroepen {

  private final Regioprofielen regios;
  private final Partnergids gids;

  Kandidaatgroepen(Regioprofielen regios, Partnergids gids) {
    this.regios = regios;
    this.gids = gids;
  }

  public List<String> voor(DelegateExecution instantie, String stap) {
    return regio(instantie)
        .kandidaatgroepen(stap, (String) instantie.getVariable("gemeente"), melder(instantie));
  }

  /** Whether the route began at the municipality, which then knows of the casus. */
  public boolean begonBijGemeente(DelegateExecution instantie) {
    return regio(instantie).begintBijGemeente(melder(instantie));
  }

  /** The kind of reporter for a process that a partner can look into. */
  public String melderVoorPartner(DelegateExecution instantie) {
    return regio(instantie).verhuld(melder(instantie)).name();
  }

  private Regioprofiel regio(DelegateExecution instantie) {
    return regios.profiel(instantie.getTenantId()).orElseThrow();
  }

  private static Meldersoort melder(DelegateExecution instantie) {
    return Meldersoort.valueOf((String) instantie.getVariable("meldersoort"));
  }

  /**
   * The group of the partner that the process variable {@code partner} names; for a partner that is
   * only called, who calls: the roles that settle what follows.
   */
  public List<String> voorPartner(DelegateExecution instantie) {
    return gids.partnergroep(
            instantie.getTenantId(),
            Partnercode.valueOf((String) instantie.getVariable("partner")),
            (String) instantie.getVariable("gemeente"))
        .map(List::of)
        .orElseGet(() -> voor(instantie, Routestap.VERVOLG_VASTSTELLEN.code()));
  }
}
