package nl.meldroute.beleid.lezen;

import java.util.List;

/**
 * What one table says otherwise than another, rule by rule.
 *
 * @param tabel what changed outside the rules: name, explanation, which rule counts, columns
 */
public record Verschil(List<Veld> tabel, List<Regel> regels) {

  public enum Soort {
    TOEGEVOEGD,
    VERVALLEN,
    GEWIJZIGD,

    /** Says the same at another place; counts where the first rule that fits decides. */
    VERPLAATST
  }

  /**
   * A rule that differs.
   *
   * @param nummerWas null when it is new
   * @param nummerWordt null when it is gone
   * @param was the sentence that it was; empty when it is new
   * @param wordt the sentence that it becomes; empty when it is gone
   */
  public record Regel(
      Soort soort,
      String id,
      Integer nummerWas,
      Integer nummerWordt,
      String was,
      String wordt,
      List<Veld> velden) {}

  /** A column or annotation, with what stood there and what stands there. */
  public record Veld(String naam, String was, String wordt) {}

  public boolean isLeeg() {
    return tabel.isEmpty() && regels.isEmpty();
  }
}
