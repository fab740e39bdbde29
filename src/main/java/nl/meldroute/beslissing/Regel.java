package nl.meldroute.beslissing;

/**
 * A rule of a decision table that was hit.
 *
 * @param nummer its place in the table, from 1
 * @param toelichting the reason, as a sentence that staff can read
 * @param bron document and section; empty when the sources are silent
 * @param aanname what we assume where the sources are silent; empty when they are not
 */
public record Regel(int nummer, String toelichting, String bron, String aanname) {

  /** Reason and source together, as staff read them. */
  public String uitleg() {
    StringBuilder tekst = new StringBuilder(toelichting);
    if (!bron.isEmpty()) {
      tekst.append(" Bron: ").append(bron);
    }
    if (!aanname.isEmpty()) {
      tekst.append(" Aanname: ").append(aanname);
    }
    return tekst.toString();
  }
}
