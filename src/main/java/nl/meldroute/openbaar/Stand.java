package nl.meldroute.openbaar;

/** How far a report is, for who has its code. Three words that fit any report. */
public enum Stand {
  ONTVANGEN,
  IN_BEHANDELING,
  AFGEROND
}
