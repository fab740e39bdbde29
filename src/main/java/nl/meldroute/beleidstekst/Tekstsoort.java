package nl.meldroute.beleidstekst;

/** What a region can put in words of its own. */
public enum Tekstsoort {
  TEKSTEN,
  SIGNALEN
}
