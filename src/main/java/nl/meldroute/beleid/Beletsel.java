package nl.meldroute.beleid;

/**
 * What stands in the way of handing in a draft.
 *
 * @param code which kind, such as that of a finding
 * @param aanvaardbaar whether a reason takes it away
 * @param plaats where: a rule, a column; empty for the whole
 * @param tekst what is the matter and what to do, in Dutch
 */
public record Beletsel(String code, boolean aanvaardbaar, String plaats, String tekst) {

  public static Beletsel hard(String code, String tekst) {
    return new Beletsel(code, false, "", tekst);
  }
}
