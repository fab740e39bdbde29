package nl.meldroute.casustafel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The chair fixes the agenda that was proposed. */
@Component
class AgendaVaststellen implements Taakafhandeling {

  private final Zittingen zittingen;
  private final Agenda agenda;
  private final Clock klok;

  AgendaVaststellen(Zittingen zittingen, Agenda agenda, Clock klok) {
    this.zittingen = zittingen;
    this.agenda = agenda;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "agenda-vaststellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Zitting zitting = zittingen.zitting(taak.onderwerp());
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("zitting", zitting.nummer());
    gegevens.put("begin", new Schermtijd(klok.getZone()).van(zitting.begin()));
    gegevens.put("punten", voorgesteld(zitting).stream().map(AgendaVaststellen::rij).toList());
    return gegevens;
  }

  private List<Agendapunt> voorgesteld(Zitting zitting) {
    return zittingen.agenda(zitting).stream()
        .filter(punt -> punt.stand() == Puntstand.VOORGESTELD)
        .toList();
  }

  private static Map<String, Object> rij(Agendapunt punt) {
    return Map.of(
        "casus", punt.casusnummer(),
        "redenen", Agenda.redenen(punt),
        "doel", punt.doel().name(),
        "opnemen", Antwoord.JA.name());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Zitting zitting = zittingen.zitting(taak.onderwerp());
    Map<String, Agendapunt> punten =
        voorgesteld(zitting).stream()
            .collect(Collectors.toMap(Agendapunt::casusnummer, Function.identity()));
    List<Agenda.Keuze> keuzes = new ArrayList<>();
    for (Invoer rij : invoer.rijen("punten")) {
      Agendapunt punt = punten.get(rij.tekst("casus"));
      // Dealt with otherwise since the form was opened: then there is nothing left to choose.
      if (punt != null) {
        keuzes.add(
            new Agenda.Keuze(
                punt.id(),
                rij.code("opnemen", Antwoord.class) != Antwoord.NEE,
                rij.code("doel", Agendadoel.class),
                rij.tekst("redenNiet")));
      }
    }
    agenda.stelVast(zitting.nummer(), keuzes);
    return Map.of();
  }
}
