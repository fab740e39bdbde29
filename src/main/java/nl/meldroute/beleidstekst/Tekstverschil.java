package nl.meldroute.beleidstekst;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What changes between two versions, text by text or signal by signal.
 *
 * @param soort TOEGEVOEGD, VERVALLEN, GEWIJZIGD or VERPLAATST
 * @param id key of the text or code of the signal
 * @param was the words before; null when there were none
 * @param wordt the words after; null when there are none
 * @param velden what differs, by name
 */
public record Tekstverschil(
    String soort, String id, String was, String wordt, List<Veldverschil> velden) {

  /** One thing that differs. */
  public record Veldverschil(String naam, String was, String wordt) {}

  private static final String GEWIJZIGD = "GEWIJZIGD";

  /** Between two sets of texts of one bundle. */
  public static List<Tekstverschil> vanTeksten(
      Tekstbundel bundel, Map<String, String> was, Map<String, String> wordt) {
    List<Tekstverschil> verschillen = new ArrayList<>();
    for (Tekstveld veld : bundel.velden()) {
      String oud = was.get(veld.sleutel());
      String nieuw = wordt.get(veld.sleutel());
      if (!Objects.equals(oud, nieuw)) {
        verschillen.add(
            new Tekstverschil(
                GEWIJZIGD,
                veld.sleutel(),
                oud,
                nieuw,
                List.of(
                    new Veldverschil("%s: %s".formatted(veld.groep(), veld.naam()), oud, nieuw))));
      }
    }
    return verschillen;
  }

  /** Between two lists of signals. */
  public static List<Tekstverschil> vanSignalen(List<Regiosignaal> was, List<Regiosignaal> wordt) {
    Map<String, Regiosignaal> oud = opCode(was);
    Map<String, Regiosignaal> nieuw = opCode(wordt);
    Set<String> gebleven = opPlaats(was, wordt);
    List<Tekstverschil> verschillen = new ArrayList<>();
    nieuw.forEach(
        (code, signaal) -> {
          Regiosignaal eerder = oud.get(code);
          if (eerder == null) {
            verschillen.add(
                new Tekstverschil("TOEGEVOEGD", code, null, signaal.tekst(), List.of()));
            return;
          }
          List<Veldverschil> velden = velden(eerder, signaal);
          if (!velden.isEmpty()) {
            verschillen.add(
                new Tekstverschil(GEWIJZIGD, code, eerder.tekst(), signaal.tekst(), velden));
          }
          if (!gebleven.contains(code)) {
            verschillen.add(
                new Tekstverschil("VERPLAATST", code, eerder.tekst(), signaal.tekst(), List.of()));
          }
        });
    oud.forEach(
        (code, signaal) -> {
          if (!nieuw.containsKey(code)) {
            verschillen.add(new Tekstverschil("VERVALLEN", code, signaal.tekst(), null, List.of()));
          }
        });
    return verschillen;
  }

  private static Map<String, Regiosignaal> opCode(List<Regiosignaal> lijst) {
    Map<String, Regiosignaal> opCode = new LinkedHashMap<>();
    lijst.forEach(signaal -> opCode.putIfAbsent(signaal.code(), signaal));
    return opCode;
  }

  private static List<Veldverschil> velden(Regiosignaal was, Regiosignaal wordt) {
    List<Veldverschil> velden = new ArrayList<>();
    vergelijk(velden, "Tekst", was.tekst(), wordt.tekst());
    vergelijk(velden, "Vorm", was.vorm(), wordt.vorm());
    vergelijk(velden, "Bron", was.bron(), wordt.bron());
    vergelijk(velden, "Op het formulier", staat(was), staat(wordt));
    return velden;
  }

  private static String staat(Regiosignaal signaal) {
    return signaal.verborgen() ? "Nee" : "Ja";
  }

  private static void vergelijk(List<Veldverschil> velden, String naam, String was, String wordt) {
    if (!Objects.equals(was, wordt)) {
      velden.add(new Veldverschil(naam, was, wordt));
    }
  }

  /** The codes that stand in the same order in both: the longest such row, so that few moved. */
  private static Set<String> opPlaats(List<Regiosignaal> was, List<Regiosignaal> wordt) {
    List<String> oud = was.stream().map(Regiosignaal::code).toList();
    List<String> nieuw = wordt.stream().map(Regiosignaal::code).toList();
    int[][] lengte = new int[oud.size() + 1][nieuw.size() + 1];
    for (int i = oud.size() - 1; i >= 0; i--) {
      for (int j = nieuw.size() - 1; j >= 0; j--) {
        lengte[i][j] =
            Objects.equals(oud.get(i), nieuw.get(j))
                ? lengte[i + 1][j + 1] + 1
                : Math.max(lengte[i + 1][j], lengte[i][j + 1]);
      }
    }
    Set<String> rij = new HashSet<>();
    int i = 0;
    int j = 0;
    while (i < oud.size() && j < nieuw.size()) {
      if (Objects.equals(oud.get(i), nieuw.get(j))) {
        rij.add(oud.get(i));
        i++;
        j++;
      } else if (lengte[i + 1][j] >= lengte[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return rij;
  }
}
