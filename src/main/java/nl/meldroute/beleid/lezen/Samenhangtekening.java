package nl.meldroute.beleid.lezen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.meldroute.beleid.lezen.Samenhang.Pijl;
import nl.meldroute.beleid.lezen.Samenhang.Tabel;
import org.springframework.web.util.HtmlUtils;

/**
 * The picture: tables from left to right in the order in which one answers what the next asks, and
 * below those that stand by themselves. Attributes only and no styles, for the pages allow none.
 */
final class Samenhangtekening {

  private static final int BREEDTE = 250;
  private static final int HOOGTE = 74;
  private static final int TUSSEN_KOLOMMEN = 110;
  private static final int TUSSEN_RIJEN = 26;
  private static final int RAND = 20;
  private static final int LOS_PER_RIJ = 3;

  private static final String INKT = "#1f2933";
  private static final String LIJN = "#154273";

  private final List<Tabel> tabellen;
  private final Map<String, List<Pijl>> samen;
  private final Map<String, int[]> plaatsen = new LinkedHashMap<>();
  private int breedte;
  private int hoogte;

  Samenhangtekening(List<Tabel> tabellen, List<Pijl> pijlen) {
    this.tabellen = tabellen;
    this.samen =
        pijlen.stream()
            .collect(
                Collectors.groupingBy(
                    pijl -> pijl.van() + ">" + pijl.naar(),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  String svg() {
    plaats();
    List<String> delen = new ArrayList<>();
    delen.add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="samenhang-titel samenhang-uitleg" \
        viewBox="0 0 %d %d" font-family="sans-serif">
        <title id="samenhang-titel">Hoe de beslistabellen samenhangen</title>
        <desc id="samenhang-uitleg">%s</desc>
        <defs><marker id="samenhang-punt" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
        orient="auto"><path d="M0 0 L10 5 L0 10 z" fill="%s"/></marker></defs>"""
            .formatted(breedte, hoogte, schoon(uitleg()), LIJN));
    samen.values().forEach(pijlen -> delen.add(lijn(pijlen)));
    tabellen.forEach(tabel -> delen.add(vak(tabel)));
    delen.add("</svg>\n");
    return String.join("\n", delen);
  }

  /** The same in words, for who does not see it. */
  private String uitleg() {
    return samen.values().stream()
        .map(
            pijlen ->
                "%s geeft %s aan %s."
                    .formatted(
                        naam(pijlen.get(0).van()), labels(pijlen), naam(pijlen.get(0).naar())))
        .collect(Collectors.joining(" "));
  }

  private static String labels(List<Pijl> pijlen) {
    return pijlen.stream()
        .map(pijl -> "‘" + pijl.label() + "’")
        .distinct()
        .collect(Collectors.joining(" en "));
  }

  private String naam(String sleutel) {
    return tabellen.stream()
        .filter(tabel -> tabel.sleutel().equals(sleutel))
        .map(Tabel::naam)
        .findFirst()
        .orElse(sleutel);
  }

  private void plaats() {
    lagen()
        .forEach(
            (laag, inLaag) -> {
              List<Tabel> opVolgorde =
                  inLaag.stream()
                      .sorted(Comparator.comparingDouble(this::hoogteVanBronnen))
                      .toList();
              for (int i = 0; i < opVolgorde.size(); i++) {
                zet(opVolgorde.get(i), laag, i * (HOOGTE + TUSSEN_RIJEN));
              }
            });
    int onder = hoogte == 0 ? 0 : hoogte - RAND + TUSSEN_RIJEN;
    List<Tabel> los = tabellen.stream().filter(tabel -> !doetMee(tabel)).toList();
    for (int i = 0; i < los.size(); i++) {
      zet(los.get(i), i % LOS_PER_RIJ, onder + i / LOS_PER_RIJ * (HOOGTE + TUSSEN_RIJEN));
    }
  }

  /** A table beside what it gets something from, so that few lines cross. */
  private double hoogteVanBronnen(Tabel tabel) {
    return samen.values().stream()
        .map(pijlen -> pijlen.get(0))
        .filter(pijl -> pijl.naar().equals(tabel.sleutel()) && plaatsen.containsKey(pijl.van()))
        .mapToInt(pijl -> plaatsen.get(pijl.van())[1])
        .average()
        .orElse(0);
  }

  private void zet(Tabel tabel, int kolom, int y) {
    int[] plaats = {RAND + kolom * (BREEDTE + TUSSEN_KOLOMMEN), RAND + y};
    plaatsen.put(tabel.sleutel(), plaats);
    breedte = Math.max(breedte, plaats[0] + BREEDTE + RAND);
    hoogte = Math.max(hoogte, plaats[1] + HOOGTE + RAND);
  }

  private boolean doetMee(Tabel tabel) {
    return samen.values().stream()
        .map(pijlen -> pijlen.get(0))
        .anyMatch(
            pijl -> pijl.van().equals(tabel.sleutel()) || pijl.naar().equals(tabel.sleutel()));
  }

  /** A table stands right of all that it gets something from; a circle stops at some point. */
  private Map<Integer, List<Tabel>> lagen() {
    Map<String, Integer> laag = new HashMap<>();
    for (int keer = 0; keer < tabellen.size(); keer++) {
      for (List<Pijl> pijlen : samen.values()) {
        Pijl pijl = pijlen.get(0);
        int minstens = Math.min(laag.getOrDefault(pijl.van(), 0) + 1, tabellen.size() - 1);
        laag.merge(pijl.naar(), minstens, Math::max);
      }
    }
    return tabellen.stream()
        .filter(this::doetMee)
        .collect(
            Collectors.groupingBy(
                tabel -> laag.getOrDefault(tabel.sleutel(), 0), TreeMap::new, Collectors.toList()));
  }

  private String lijn(List<Pijl> pijlen) {
    int[] van = plaatsen.get(pijlen.get(0).van());
    int[] naar = plaatsen.get(pijlen.get(0).naar());
    int x1 = van[0] + BREEDTE;
    int y1 = van[1] + HOOGTE / 2;
    int x2 = naar[0];
    int y2 = naar[1] + HOOGTE / 2;
    int bocht = TUSSEN_KOLOMMEN / 2;
    return """
        <path d="M%d %d C%d %d %d %d %d %d" fill="none" stroke="%s" stroke-width="1.5" marker-end="url(#samenhang-punt)">\
        <title>%s</title></path>"""
        .formatted(
            x1, y1, x1 + bocht, y1, x2 - bocht, y2, x2 - 2, y2, LIJN, schoon(labels(pijlen)));
  }

  private String vak(Tabel tabel) {
    int[] plaats = plaatsen.get(tabel.sleutel());
    boolean eigen = tabel.variant().equals(Regiotabellen.EIGEN);
    String onderschrift =
        "%s · vraagt %d %s"
            .formatted(
                eigen ? "eigen variant" : "gedeeld",
                tabel.vraagt().size(),
                tabel.vraagt().size() == 1 ? "gegeven" : "gegevens");
    return """
        <g><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="6" fill="%s" stroke="%s" stroke-width="%s"/>\
        <text x="%d" y="%d" font-size="16" font-weight="bold" fill="%s">%s</text>\
        <text x="%d" y="%d" font-size="13" fill="%s">%s</text></g>"""
        .formatted(
            schoon(tabel.wanneer().isEmpty() ? tabel.naam() : tabel.wanneer()),
            plaats[0],
            plaats[1],
            BREEDTE,
            HOOGTE,
            eigen ? "#fff4d6" : "#ffffff",
            LIJN,
            eigen ? "2.5" : "1.5",
            plaats[0] + 14,
            plaats[1] + 31,
            INKT,
            schoon(tabel.naam()),
            plaats[0] + 14,
            plaats[1] + 54,
            INKT,
            onderschrift);
  }

  private static String schoon(String tekst) {
    return HtmlUtils.htmlEscapeDecimal(tekst, "UTF-8");
  }
}
