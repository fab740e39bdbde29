package nl.meldroute.opvang;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Uitstroom;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Somebody looks at a stay: longer, elsewhere, on to housing, or over. */
@Component
class VerblijfHerzien implements Taakafhandeling {

  private final Plaatsingdossier stukken;
  private final Verblijfsverloop verloop;
  private final Opvangbeeld beeld;
  private final Clock klok;

  VerblijfHerzien(
      Plaatsingdossier stukken, Verblijfsverloop verloop, Opvangbeeld beeld, Clock klok) {
    this.stukken = stukken;
    this.verloop = verloop;
    this.beeld = beeld;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "verblijf-herzien";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    Map<String, Object> gegevens = new HashMap<>(beeld.vanBinnen(taak, casus, plaatsing));
    Verblijf nu = beeld.huidig(casus, plaatsing);
    gegevens.put("huidig", Opvangbeeld.plek(nu));
    gegevens.put("laatsteDag", laatsteDag(casus, plaatsing, nu));
    return gegevens;
  }

  private String laatsteDag(Casus casus, Plaatsing plaatsing, Verblijf nu) {
    if (nu != null && nu.tijdelijk()) {
      return "Dit is een tijdelijke plek: zoek nu de plek die beter past.";
    }
    LocalDate dag = nu == null ? null : verloop.laatsteDag(casus, plaatsing, nu);
    return dag == null
        ? "Er is geen vast maximum."
        : "De laatste dag is " + Opvangbeeld.dag(dag) + ".";
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    String besluit = invoer.tekst("besluit");
    String toelichting = invoer.tekst("toelichting");
    switch (besluit) {
      case "VERLENGEN" -> verloop.verleng(casus, plaatsing, dag(invoer), toelichting);
      case "VERTROKKEN" ->
          verloop.rondAf(
              casus,
              plaatsing,
              Verblijfeinde.VERTROKKEN,
              Uitstroom.ONBEKEND,
              null,
              null,
              toelichting);
      case "VERHUIZEN" -> stukken.noteer(casus, plaatsing, "verhuizing", toelichting);
      default -> stukken.noteer(casus, plaatsing, "doorstroom", toelichting);
    }
    return Map.of("besluit", besluit);
  }

  private LocalDate dag(Invoer invoer) {
    LocalDate dag = LocalDate.parse(invoer.tekst("herzienOp"));
    if (!dag.isAfter(LocalDate.now(klok))) {
      throw new OngeldigeInvoer(List.of(new Fout("herzienOp", "Kies een dag na vandaag.")));
    }
    return dag;
  }
}
