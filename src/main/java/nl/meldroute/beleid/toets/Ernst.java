package nl.meldroute.beleid.toets;

/** What a finding asks of who changes a table. */
public enum Ernst {
  /** The change cannot be submitted. */
  BLOKKEERT,
  /** It can, when accepted with a reason. */
  WAARSCHUWT,
  /** To be read; asks for nothing. */
  MELDT
}
