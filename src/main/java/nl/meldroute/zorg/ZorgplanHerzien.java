package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.zorg.Zorgtraject.Doel;
import org.springframework.stereotype.Component;

/** A care plan is looked at again: it goes on, changes, ends or stops. */
@Component
class ZorgplanHerzien implements Taakafhandeling {

  private static final String DOORGAAN = "DOORGAAN";
  private static final String STOPPEN = "STOPPEN";
  private static final int LENGTE_KENMERK = 8;

  private final Zorgformulier formulier;
  private final Zorglijst lijst;
  private final Clock klok;

  ZorgplanHerzien(Zorgformulier formulier, Zorglijst lijst, Clock klok) {
    this.formulier = formulier;
    this.lijst = lijst;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "zorgplan-herzien";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    gegevens.put(
        "doelen",
        lopend(Zorgformulier.id(taak)).stream()
            .map(doel -> Map.of("kenmerk", kenmerk(doel.id()), "doel", Zorgformulier.regel(doel)))
            .toList());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Zorgtraject traject = formulier.traject(taak);
    String keuze = invoer.tekst("keuze");
    if (DOORGAAN.equals(keuze)) {
      lijst.herzienOp(traject.id(), formulier.eisKomend(invoer, "herzienOp"));
    }
    for (Invoer rij : invoer.rijen("doelen")) {
      lopend(traject.id()).stream()
          .filter(doel -> kenmerk(doel.id()).equals(rij.tekst("kenmerk")))
          .forEach(doel -> lijst.doelstand(doel.id(), rij.code("stand", Doelstand.class)));
    }
    lijst.voegContactToe(
        traject, LocalDate.now(klok), Zorgcontactwijze.GESPREK, true, invoer.tekst("toelichting"));
    if (STOPPEN.equals(keuze)) {
      lijst.naar(traject.id(), Zorgfase.ZONDER_HULP);
    }
    return Map.of("besluit", keuze);
  }

  private List<Doel> lopend(UUID traject) {
    return lijst.doelen(traject).stream().filter(doel -> doel.stand() == Doelstand.OPEN).toList();
  }

  /** Enough to tell the goals of one plan apart. */
  private static String kenmerk(UUID id) {
    return id.toString().substring(0, LENGTE_KENMERK);
  }
}
