package nl.meldroute.verwerking;

/** What was done with the data of a casus. */
public enum Handeling {
  INZIEN,
  VASTLEGGEN,
  WIJZIGEN,
  ZOEKEN,
  VERSTREKKEN
}
