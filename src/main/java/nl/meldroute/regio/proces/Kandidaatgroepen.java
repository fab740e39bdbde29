package nl.meldroute.regio.proces;

import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Tafelregel;
import nl.meldroute.regio.Tafels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who may do a step of a process, for the expressions in the models. */
@Component("kandidaatgroepen")
public class Kandidaatgroepen {

  private final Regioprofielen regios;
  private final Partnergids gids;
  private final Tafels tafels;

  Kandidaatgroepen(Regioprofielen regios, Partnergids gids, Tafels tafels) {
    this.regios = regios;
    this.gids = gids;
    this.tafels = tafels;
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

  /** Who chairs the table that the process variable {@code tafel} names, and its secretary. */
  public List<String> voorTafel(DelegateExecution instantie) {
    String regio = instantie.getTenantId();
    String code = (String) instantie.getVariable("tafel");
    Tafel tafel =
        tafels.alle(regio).stream()
            .map(Tafelregel::tafel)
            .filter(een -> een.code().equals(code))
            .findFirst()
            .orElseThrow();
    return Stream.of(tafels.voorzittersgroep(regio, tafel), tafels.secretarisgroep(regio, tafel))
        .distinct()
        .toList();
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
