package nl.meldroute.casustafel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Toegang;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a table can decide something about a casus now. A decision that it may not take by itself
 * is no fault: that goes up first.
 */
@Component
@Transactional
public class Besluittoets {

  private final Behandelingen behandelingen;
  private final Behandelsporen sporen;
  private final Tafelvragen vragen;
  private final Sporenadvies sporenadvies;
  private final Interventieadviezen adviezen;
  private final Toegang toegang;

  Besluittoets(
      Behandelingen behandelingen,
      Behandelsporen sporen,
      Tafelvragen vragen,
      Sporenadvies sporenadvies,
      Interventieadviezen adviezen,
      Toegang toegang) {
    this.behandelingen = behandelingen;
    this.sporen = sporen;
    this.vragen = vragen;
    this.sporenadvies = sporenadvies;
    this.adviezen = adviezen;
    this.toegang = toegang;
  }

  /**
   * @param tekst the decision in words, with the reason where it deviates from the advice
   * @return what stands in the way, by field of the request; empty when nothing does
   */
  public List<Fout> toets(
      UUID casus,
      String regio,
      String tafel,
      Besluitsoort soort,
      Set<Spoor> gekozen,
      String tekst) {
    return toegang.alsSysteem(
        regio,
        () ->
            behandeling(casus, tafel)
                .map(
                    behandeling ->
                        switch (soort) {
                          case SPOOR_KIEZEN -> spoorkeuze(behandeling, gekozen, tekst);
                          case INTERVENTIES -> interventies(behandeling);
                          default -> List.<Fout>of();
                        })
                .orElse(List.of()));
  }

  private Optional<Behandeling> behandeling(UUID casus, String tafel) {
    return behandelingen.van(casus).stream()
        .filter(een -> een.tafel().equals(tafel) && een.geeindigdOp() == null)
        .findFirst();
  }

  private List<Fout> spoorkeuze(Behandeling behandeling, Set<Spoor> gekozen, String tekst) {
    List<Fout> fouten = new ArrayList<>();
    if (gekozen.isEmpty()) {
      fouten.add(new Fout("sporen", "Kies minstens één spoor."));
    }
    if (!kiestNu(behandeling)) {
      Set<Spoor> nieuw = EnumSet.noneOf(Spoor.class);
      nieuw.addAll(gekozen);
      nieuw.removeAll(lopend(behandeling));
      if (!nieuw.isEmpty()) {
        fouten.add(
            new Fout(
                "sporen",
                "Dit spoor loopt niet: %s. Een nieuw spoor kiest de tafel bij het wegen of het evalueren."
                    .formatted(
                        nieuw.stream().map(Spoor::tekst).collect(Collectors.joining(", ")))));
      }
    }
    if ((tekst == null || tekst.isBlank()) && sporenadvies.wijktAf(behandeling.casus(), gekozen)) {
      fouten.add(
          new Fout(
              "tekst",
              "De tafel wijkt af van het advies (%s). Schrijf op waarom."
                  .formatted(sporenadvies.zin(behandeling.casus()))));
    }
    return fouten;
  }

  private boolean kiestNu(Behandeling behandeling) {
    return vragen.open(behandeling.casus()).stream()
        .filter(vraag -> vraag.behandeling().equals(behandeling.id()))
        .anyMatch(
            vraag -> vraag.doel() == Agendadoel.WEGEN || vraag.doel() == Agendadoel.EVALUEREN);
  }

  private Set<Spoor> lopend(Behandeling behandeling) {
    return sporen.lopend(behandeling.id()).stream()
        .map(id -> sporen.spoor(id).spoor())
        .collect(Collectors.toSet());
  }

  /** Each part that is missing is named (E10). */
  private List<Fout> interventies(Behandeling behandeling) {
    Set<Interventiesoort> beschreven =
        adviezen.delen(behandeling.id()).stream()
            .map(Adviesdeel::soort)
            .collect(Collectors.toSet());
    return Adviesdeel.SOORTEN.stream()
        .filter(soort -> !beschreven.contains(soort))
        .map(
            soort ->
                new Fout(
                    "soort",
                    "Het interventieadvies is niet compleet: er staat niets over %s."
                        .formatted(soort.tekst().toLowerCase())))
        .toList();
  }
}
