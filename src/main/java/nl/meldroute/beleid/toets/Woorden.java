package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leestekst;

/** Input of a table in Dutch words, short enough for one line. */
final class Woorden {

  private Woorden() {}

  /** An area of input: what does not matter is left out, and shows as three dots. */
  static String gebied(Tabelmodel model, long[] gebied) {
    Ruimte ruimte = model.ruimte();
    List<String> delen = new ArrayList<>();
    boolean weggelaten = false;
    for (int i = 0; i < model.gegevens().size(); i++) {
      Gegeven gegeven = model.gegevens().get(i);
      if (ruimte.isVol(gebied, i)) {
        weggelaten = true;
        continue;
      }
      List<String> keuzes = new ArrayList<>();
      for (int groep = 0; groep < gegeven.groepen().size(); groep++) {
        if (ruimte.heeft(gebied, i, groep)) {
          keuzes.addAll(groep(gegeven, gegeven.groepen().get(groep)));
        }
      }
      delen.add(String.join(" of ", keuzes));
    }
    if (weggelaten) {
      delen.add("…");
    }
    return String.join(", ", delen);
  }

  /** One group of a variable. */
  static String keuze(Gegeven gegeven, int groep) {
    return String.join(" of ", groep(gegeven, gegeven.groepen().get(groep)));
  }

  private static List<String> groep(Gegeven gegeven, List<Object> waarden) {
    String veld = Leestekst.veld(gegeven.naam());
    if (waarden.stream().anyMatch(List.class::isInstance)) {
      return List.of(lijst(veld, (List<?>) waarden.get(0)));
    }
    if (waarden.stream().anyMatch(Number.class::isInstance)) {
      return List.of(veld + " " + reeks(waarden.stream().filter(Objects::nonNull).toList()));
    }
    return waarden.stream().map(waarde -> waarde(veld, waarde)).toList();
  }

  private static String waarde(String veld, Object waarde) {
    if (waarde == null) {
      return veld + " niet ingevuld";
    }
    return switch (waarde.toString()) {
      case "JA" -> veld;
      case "NEE" -> "geen " + veld;
      case "ONBEKEND" -> veld + " onbekend";
      case "GEEN" -> "geen " + veld;
      default -> Leestekst.gewoon(waarde.toString());
    };
  }

  private static String lijst(String veld, List<?> codes) {
    return codes.isEmpty()
        ? "geen " + veld
        : codes.stream()
            .map(code -> Leestekst.gewoon(code.toString()))
            .collect(Collectors.joining(" en "));
  }

  private static String reeks(List<Object> getallen) {
    Object eerste = getallen.get(0);
    Object laatste = getallen.get(getallen.size() - 1);
    return eerste.equals(laatste) ? eerste.toString() : eerste + " tot en met " + laatste;
  }
}
