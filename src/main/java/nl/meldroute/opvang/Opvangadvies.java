package nl.meldroute.opvang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Uitslag;

/**
 * What the table {@code opvangvorm} says: the forms that fit, best first. A place for the night
 * always closes the row, because without one somebody goes back to where they came from.
 */
record Opvangadvies(List<Regel> regels) {

  /**
   * @param maximumDagen null when there is no maximum
   * @param buitenRegio whether a place in the own region is out of the question
   */
  record Regel(Opvangvorm vorm, Partnercode via, Integer maximumDagen, boolean buitenRegio) {}

  static Opvangadvies van(Uitslag uitslag) {
    Map<Opvangvorm, Regel> regels = new LinkedHashMap<>();
    for (Map<String, Object> uitkomst : uitslag.uitkomsten()) {
      Regel regel = regel(uitkomst);
      regels.merge(
          regel.vorm(),
          regel,
          (eerder, later) -> eerder.buitenRegio() ? eerder : metLigging(eerder, later));
    }
    regels.putIfAbsent(
        Opvangvorm.NOODPLEK,
        new Regel(
            Opvangvorm.NOODPLEK,
            Partnercode.ZORGCOORDINATOR,
            null,
            regels.values().stream().anyMatch(Regel::buitenRegio)));
    return new Opvangadvies(new ArrayList<>(regels.values()));
  }

  private static Regel regel(Map<String, Object> uitkomst) {
    String dagen = (String) uitkomst.get("maximumDagen");
    return new Regel(
        Opvangvorm.valueOf((String) uitkomst.get("opvangvorm")),
        Partnercode.valueOf((String) uitkomst.get("plaatsingVia")),
        "GEEN".equals(dagen) ? null : Integer.valueOf(dagen),
        Ligging.BUITEN_REGIO.name().equals(uitkomst.get("locatie")));
  }

  /** Threat counts, whichever rule saw it. */
  private static Regel metLigging(Regel eerder, Regel later) {
    return new Regel(eerder.vorm(), eerder.via(), eerder.maximumDagen(), later.buitenRegio());
  }

  /** Null when there is no maximum, or the form was not advised. */
  Integer maximumDagen(Opvangvorm vorm) {
    return regels.stream()
        .filter(regel -> regel.vorm() == vorm)
        .map(Regel::maximumDagen)
        .filter(dagen -> dagen != null)
        .findFirst()
        .orElse(null);
  }
}
