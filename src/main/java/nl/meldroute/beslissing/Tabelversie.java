package nl.meldroute.beslissing;

import java.time.Instant;

/**
 * The version of a decision table that decides about a casus.
 *
 * @param tabel key of the table
 * @param naam its name
 * @param versie the version that the casus keeps, or else the one that decided last
 * @param variant region whose own table it is; null for the shared table
 * @param reden why the casus keeps it; null, as are the next two, when it follows the newest one
 */
public record Tabelversie(
    String tabel,
    String naam,
    int versie,
    String variant,
    String reden,
    String door,
    Instant sinds) {

  public boolean gehouden() {
    return sinds != null;
  }
}
