package nl.meldroute.bericht;

/** What a notice says; the words are in {@code berichten.yaml}. */
public enum Berichtsoort {
  /** For who is on duty: an urgent task has opened. */
  SPOEDTAAK,
  /** For the stand-in: nobody has done it yet. */
  SPOEDTAAK_VERVANGER,
  /** For who leads the region: still nobody has. */
  SPOEDTAAK_LEIDING,
  VERWIJZING,
  VERWIJZING_HERINNERING,
  VERWIJZING_INGETROKKEN,
  /** For who sits at a table: when it sits, also when that changed. */
  ZITTING_UITNODIGING,
  ZITTING_VERVALT
}
