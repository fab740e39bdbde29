package nl.meldroute.melding;

/** Processes that a route calls. */
final class Routedelen {

  /** They lose something when the route that called them is broken off. */
  static final String[] NIET_AF_TE_BREKEN = {"verwijzing", "informatieverzoek", "acuut-gevaar"};

  private Routedelen() {}
}
