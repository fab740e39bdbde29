package nl.meldroute.casustafel;

import java.util.List;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;

/**
 * What an advice about interventions says of one kind: what can be done, by whom and what it does
 * to the victim; or why it cannot.
 */
record Adviesdeel(
    Interventiesoort soort,
    boolean mogelijk,
    String wat,
    Partnercode bevoegdGezag,
    String effect,
    String waaromNiet) {

  /** What an advice covers (E10, Rapporteur 2012 §4.4). */
  static final List<Interventiesoort> SOORTEN =
      List.of(
          Interventiesoort.STRAFRECHT,
          Interventiesoort.BESTUURSRECHT,
          Interventiesoort.FISCAAL,
          Interventiesoort.ZORG);
}
