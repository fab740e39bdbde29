package nl.meldroute.beleid;

import nl.meldroute.platform.Conflict;

/** Somebody saved a newer text of the same draft; it comes along, so that nothing is lost. */
public class ConceptIngehaald extends Conflict {

  private final transient Beleidswijziging nieuwste;

  ConceptIngehaald(Beleidswijziging nieuwste) {
    super("Een collega heeft dit concept intussen gewijzigd. Bekijk eerst de nieuwste tekst.");
    this.nieuwste = nieuwste;
  }

  public Beleidswijziging nieuwste() {
    return nieuwste;
  }
}
