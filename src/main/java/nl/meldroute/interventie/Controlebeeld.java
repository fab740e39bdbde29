package nl.meldroute.interventie;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.interventie.Controle.Deelnemer;

/** An inspection as a form shows it to who leads it. */
final class Controlebeeld {

  private Controlebeeld() {}

  static Map<String, Object> van(Controle controle) {
    return Map.of(
        "nummer", controle.nummer(),
        "dag", Actiebeeld.dag(controle.dag()),
        "gemeente", controle.gemeente(),
        "sector", controle.sector().tekst(),
        "object", controle.object(),
        "doel", controle.doel(),
        "team", team(controle.deelnemers()));
  }

  private static String team(List<Deelnemer> deelnemers) {
    return deelnemers.stream()
        .map(een -> een.gaatMee() ? een.naam() : een.naam() + ", gaat niet mee: " + een.reden())
        .collect(Collectors.joining("\n"));
  }
}
