package nl.meldroute.beleid.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meldroute.beleid.Aanvaarding;
import nl.meldroute.beleid.Beleidsaard;
import nl.meldroute.beleid.Beleidsoordeel;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidsstand;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijziging.Stop;
import nl.meldroute.beleid.Beleidswijzigingen.Dossier;
import nl.meldroute.beleid.Beleidswijzigingen.Mag;
import nl.meldroute.beleid.Geldend;
import nl.meldroute.beleid.Opmerking;
import nl.meldroute.regio.Collegas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change as the desk shows it. */
@Component
class Wijzigingsweergave {

  private final Collegas collegas;

  Wijzigingsweergave(Collegas collegas) {
    this.collegas = collegas;
  }

  /** In a list. */
  record Kort(
      String nummer,
      String regio,
      Beleidssoort soort,
      String sleutel,
      Beleidsaard aard,
      Beleidsstand stand,
      String standtekst,
      String titel,
      String auteur,
      String auteurNaam,
      Instant gemaaktOp,
      Instant gewijzigdOp,
      Instant ingaatOp,
      Instant gepubliceerdOp) {}

  /**
   * With all that was said of it.
   *
   * @param namen of who is mentioned, by user id
   */
  record Heel(
      String nummer,
      String regio,
      Beleidssoort soort,
      String sleutel,
      Beleidsaard aard,
      Beleidsstand stand,
      String standtekst,
      String titel,
      String reden,
      String inhoud,
      Geldend uitgangspunt,
      boolean achterhaald,
      long versie,
      String auteur,
      Instant gemaaktOp,
      String gewijzigdDoor,
      Instant gewijzigdOp,
      String ingediendDoor,
      Instant ingediendOp,
      Instant ingaatOp,
      String beoordelaar,
      Instant beoordeeldOp,
      Instant gepubliceerdOp,
      Integer versienummer,
      Boolean eigen,
      Stop gestopt,
      String teruggedraaidDoor,
      List<String> bewerkers,
      List<Opmerking> opmerkingen,
      List<Aanvaarding> aanvaardingen,
      List<Beleidsoordeel> oordelen,
      Map<String, String> namen,
      Mag mag) {}

  @Transactional(readOnly = true)
  public List<Kort> kort(List<Beleidswijziging> wijzigingen) {
    Map<String, String> namen =
        collegas.namen(wijzigingen.stream().map(Beleidswijziging::auteur).distinct().toList());
    return wijzigingen.stream()
        .map(
            een ->
                new Kort(
                    een.nummer(),
                    een.regio(),
                    een.soort(),
                    een.sleutel(),
                    een.aard(),
                    een.stand(),
                    een.stand().tekst(),
                    een.titel(),
                    een.auteur(),
                    namen.getOrDefault(een.auteur(), een.auteur()),
                    een.gemaaktOp(),
                    een.gewijzigdOp(),
                    een.ingaatOp(),
                    een.gepubliceerdOp()))
        .toList();
  }

  @Transactional(readOnly = true)
  public Heel heel(Dossier dossier) {
    Beleidswijziging een = dossier.wijziging();
    return new Heel(
        een.nummer(),
        een.regio(),
        een.soort(),
        een.sleutel(),
        een.aard(),
        een.stand(),
        een.stand().tekst(),
        een.titel(),
        een.reden(),
        een.inhoud(),
        een.uitgangspunt(),
        dossier.achterhaald(),
        een.versie(),
        een.auteur(),
        een.gemaaktOp(),
        een.gewijzigdDoor(),
        een.gewijzigdOp(),
        een.ingediendDoor(),
        een.ingediendOp(),
        een.ingaatOp(),
        een.beoordelaar(),
        een.beoordeeldOp(),
        een.gepubliceerdOp(),
        een.versienummer(),
        een.eigen(),
        een.gestopt(),
        dossier.teruggedraaidDoor(),
        dossier.bewerkers(),
        dossier.opmerkingen(),
        dossier.aanvaardingen(),
        dossier.oordelen(),
        collegas.namen(genoemd(dossier)),
        dossier.mag());
  }

  private static Collection<String> genoemd(Dossier dossier) {
    Beleidswijziging een = dossier.wijziging();
    return Stream.of(
            Stream.of(
                een.auteur(),
                een.gewijzigdDoor(),
                een.ingediendDoor(),
                een.beoordelaar(),
                een.gestopt() == null ? null : een.gestopt().door()),
            dossier.bewerkers().stream(),
            dossier.opmerkingen().stream()
                .flatMap(opmerking -> Stream.of(opmerking.door(), opmerking.opgelostDoor())),
            dossier.oordelen().stream().map(Beleidsoordeel::door))
        .flatMap(wie -> wie)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
