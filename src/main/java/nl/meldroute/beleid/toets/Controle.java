package nl.meldroute.beleid.toets;

import java.util.Map;

/** What a draft is checked for, the worst first. */
enum Controle {
  /** No table that may be read at all. */
  MODEL(Ernst.BLOKKEERT),
  /** What the route builds on changed. */
  CONTRACT(Ernst.BLOKKEERT),
  TE_GROOT(Ernst.BLOKKEERT),
  /** A rule that cannot be told from others. */
  REGEL(Ernst.BLOKKEERT),
  /** A cell that is no condition. */
  CEL(Ernst.BLOKKEERT),
  /** A condition on a value that the question does not have. */
  WAARDE(Ernst.BLOKKEERT),
  UITKOMST(Ernst.BLOKKEERT),
  TOELICHTING(Ernst.BLOKKEERT),
  VEILIGHEID(Ernst.BLOKKEERT),
  /** A source says otherwise. */
  NORM(Ernst.BLOKKEERT),
  /** A duty of the shared table is gone. */
  PLICHT(Ernst.BLOKKEERT),
  /** Rules that the engine cannot choose from. */
  BOTSING(Ernst.BLOKKEERT),
  GAT(Ernst.WAARSCHUWT),
  MILDER(Ernst.WAARSCHUWT),
  /** An assumption of ours that no longer holds. */
  AANNAME(Ernst.WAARSCHUWT),
  GEMASKEERD(Ernst.WAARSCHUWT),
  DUBBEL(Ernst.WAARSCHUWT),
  OVERLAP(Ernst.WAARSCHUWT),
  /** An outcome that is another one now, and no milder. */
  ANDERS(Ernst.MELDT),
  ERBIJ(Ernst.MELDT),
  VOLGORDE(Ernst.MELDT),
  /** The same outcome, by more or fewer rules. */
  AANTAL(Ernst.MELDT);

  private final Ernst ernst;

  Controle(Ernst ernst) {
    this.ernst = ernst;
  }

  Bevinding vindt(String regel, String plaats, String tekst, Map<String, Object> voorbeeld) {
    return new Bevinding(name(), ernst, regel, plaats, tekst, voorbeeld);
  }

  Bevinding vindt(String regel, String plaats, String tekst) {
    return vindt(regel, plaats, tekst, null);
  }
}
