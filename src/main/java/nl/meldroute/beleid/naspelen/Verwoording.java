package nl.meldroute.beleid.naspelen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nl.meldroute.beslissing.Leesbaar.Gegeven;
import nl.meldroute.beslissing.Proeftabel;
import nl.meldroute.beslissing.Uitslag;

/** Answers in the words of the table that is being changed. */
final class Verwoording {

  private static final String GEEN_REGEL = "Geen regel past: een mens beslist";

  private final Proeftabel tabel;

  Verwoording(Proeftabel tabel) {
    this.tabel = tabel;
  }

  /** An answer as a whole. */
  String van(Antwoord antwoord) {
    return antwoord.leeg() ? GEEN_REGEL : opsomming(antwoord);
  }

  /** Part of an answer; {@code anders} when there is nothing of it. */
  String deel(Antwoord antwoord, String anders) {
    return antwoord.leeg() ? anders : opsomming(antwoord);
  }

  private String opsomming(Antwoord antwoord) {
    List<Map<String, Object>> uitkomsten =
        antwoord.regels().stream().map(this::inVolgordeVanDeTabel).toList();
    return tabel
        .leesbaar(new Uitslag(null, null, null, null, Map.of(), uitkomsten, List.of()))
        .uitkomsten()
        .stream()
        .map(regel -> regel.stream().map(Gegeven::antwoord).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private Map<String, Object> inVolgordeVanDeTabel(SortedMap<String, String> regel) {
    Map<String, Object> geordend = new LinkedHashMap<>();
    tabel
        .uitvoer()
        .forEach(
            naam -> {
              if (regel.containsKey(naam)) {
                geordend.put(naam, regel.get(naam));
              }
            });
    regel.forEach(geordend::putIfAbsent);
    return geordend;
  }
}
