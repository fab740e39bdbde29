package nl.meldroute.interventie;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** An action as a form shows it. */
final class Actiebeeld {

  static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  private Actiebeeld() {}

  static Map<String, Object> van(Actie actie) {
    return Map.of(
        "casusNummer", actie.casus(),
        "eigenaarNaam", actie.eigenaarNaam(),
        "afspraak", actie.omschrijving(),
        "uiterlijk", dag(actie.termijn()),
        "stand", stand(actie));
  }

  static String dag(LocalDate dag) {
    return DAG.format(dag);
  }

  private static String stand(Actie actie) {
    return actie.isOpen() && actie.teLaatOp() != null
        ? "Te laat"
        : actie.reden() == null
            ? actie.stand().tekst()
            : actie.stand().tekst() + ": " + actie.reden();
  }
}
