package nl.meldroute.taak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.proces.Instanties;
import nl.meldroute.taak.proces.Naamtaken;
import nl.meldroute.taak.proces.Taakverbod;
import org.springframework.stereotype.Component;

/**
 * The running routes, for features that tell a route what happened. The route of the melding that
 * opened a casus is the one that leads.
 */
@Component
public class Routes {

  private final Instanties instanties;
  private final Naamtaken naamtaken;
  private final Taakverbod verbod;
  private final Dossiers dossiers;
  private final Toegang toegang;

  Routes(
      Instanties instanties,
      Naamtaken naamtaken,
      Taakverbod verbod,
      Dossiers dossiers,
      Toegang toegang) {
    this.instanties = instanties;
    this.naamtaken = naamtaken;
    this.verbod = verbod;
    this.dossiers = dossiers;
    this.toegang = toegang;
  }

  /**
   * Tells the leading route of a casus something that it has to act on.
   *
   * @throws Conflict when the route has ended meanwhile
   */
  public void meld(Casus casus, String bericht) {
    if (!probeer(casus, bericht)) {
      throw new Conflict(
          "De route van casus "
              + casus.nummer()
              + " is klaar, of gaat verder in een andere casus of regio. Meld het daar, of doe een nieuwe melding. Levensgevaar? Bel 112.");
    }
  }

  /** Tells the leading route of a casus what it may be waiting for; it need not be. */
  public boolean probeer(Casus casus, String bericht) {
    return toegang.alsSysteem(
        casus.regio(), () -> instanties.stuur(leidend(casus), bericht, codes(casus)));
  }

  /** Whether parts of the route that may not be broken off are under way, by key of their model. */
  public boolean loopt(Casus casus, String... processen) {
    return toegang.alsSysteem(
        casus.regio(), () -> instanties.loopt(leidend(casus), List.of(processen)));
  }

  /**
   * Gives the open steps to those who do them for another municipality.
   *
   * @param gemeente code of the municipality, BUITEN_REGIO or ONBEKEND
   */
  public void naarGemeente(Casus casus, String gemeente) {
    toegang.alsSysteem(casus.regio(), () -> instanties.naarGemeente(leidend(casus), gemeente));
  }

  /** Sets the term of all open steps. */
  public void termijn(Casus casus, Instant termijn) {
    toegang.alsSysteem(casus.regio(), () -> instanties.termijn(leidend(casus), termijn));
  }

  /** Gives all open steps a new term, counted from now. */
  public void vernieuwTermijnen(Casus casus) {
    toegang.alsSysteem(
        casus.regio(),
        () -> instanties.vernieuwTermijnen(leidend(casus), casus.nummer(), casus.dringendheid()));
  }

  /**
   * Moves the terms of the steps that were open when a part of the route began, by the time that it
   * took.
   *
   * @param deel key of a step of the route that has ended
   * @return by how much
   */
  public Duration verschuif(Casus casus, String deel) {
    return toegang.alsSysteem(casus.regio(), () -> instanties.verschuif(leidend(casus), deel));
  }

  /** Whether a step of this kind is open, by key of the task. */
  public boolean wachtOp(Casus casus, String soort) {
    return toegang.alsSysteem(casus.regio(), () -> instanties.wachtOp(leidend(casus), soort));
  }

  /** The open tasks of a shielded casus go to people by name, whoever had them so far. */
  public void opNaam(Casus casus, Set<String> genoemden) {
    toegang.alsSysteem(
        casus.regio(), () -> naamtaken.verdeel(casus.regio(), nummers(casus), genoemden));
  }

  /** The open tasks of a casus are those of groups again. */
  public void opRol(Casus casus) {
    toegang.alsSysteem(casus.regio(), () -> naamtaken.geefTerug(casus.regio(), nummers(casus)));
  }

  /** Somebody has no part in the open tasks of a casus any more; those at hand are free. */
  public void houBuiten(Casus casus, String gebruiker) {
    toegang.alsSysteem(casus.regio(), () -> verbod.leg(casus.regio(), nummers(casus), gebruiker));
  }

  /** Somebody may do the open tasks of a casus again, as others in the same role. */
  public void laatWeerToe(Casus casus, String gebruiker) {
    toegang.alsSysteem(casus.regio(), () -> verbod.hefOp(casus.regio(), nummers(casus), gebruiker));
  }

  /** Also of the casussen that were added to it. */
  private List<String> nummers(Casus casus) {
    return dossiers.samen(casus).stream().map(Casus::nummer).toList();
  }

  private static Map<String, Object> codes(Casus casus) {
    return Map.of(
        "gevaarniveau", casus.gevaarniveau().name(),
        "dringendheid", casus.dringendheid().name(),
        "leeftijdscategorie", casus.leeftijdscategorie().name());
  }

  private String leidend(Casus casus) {
    return dossiers.leidendeMelding(casus).nummer();
  }
}
