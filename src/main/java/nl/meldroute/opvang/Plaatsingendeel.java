package nl.meldroute.opvang;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.begrippen.Plaatsingstand;
import nl.meldroute.begrippen.Uitstroom;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.begrippen.Verblijfstand;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** Where the victims of a casus were placed, in the view of the casus (E31). Without addresses. */
@Component
class Plaatsingendeel implements Dossieronderdeel {

  /** The codes of a line in words. */
  private static final Map<String, String> TEKSTEN =
      Stream.<Waarde[]>of(
              Plaatsingstand.values(),
              Verblijfstand.values(),
              GeenPlek.values(),
              Uitstroom.values(),
              Verblijfeinde.values())
          .flatMap(Stream::of)
          .collect(
              Collectors.toUnmodifiableMap(Waarde::code, Waarde::tekst, (eerste, later) -> eerste));

  private final Plaatsinglijst lijst;
  private final Verblijven verblijven;
  private final Dossiers dossiers;

  Plaatsingendeel(Plaatsinglijst lijst, Verblijven verblijven, Dossiers dossiers) {
    this.lijst = lijst;
    this.verblijven = verblijven;
    this.dossiers = dossiers;
  }

  /**
   * @param redenNiet null unless there was no place
   * @param uitstroom null before the outflow
   * @param teksten of the codes
   */
  record Regel(
      UUID id,
      String wie,
      Plaatsingstand stand,
      String verantwoordelijk,
      String betaler,
      Instant herzienOp,
      GeenPlek redenNiet,
      Uitstroom uitstroom,
      String uitstroomGemeente,
      String uitstroomCorporatie,
      String toelichting,
      Instant gevraagdOp,
      Instant afgerondOp,
      List<Plek> plekken,
      Map<String, String> teksten) {}

  /**
   * @param einde null while the place is held
   */
  record Plek(
      String naam,
      String vorm,
      boolean tijdelijk,
      Verblijfstand stand,
      Instant sinds,
      Instant aangekomenOp,
      Instant beeindigdOp,
      Verblijfeinde einde,
      String toelichting) {}

  @Override
  public String naam() {
    return "opvangplaatsingen";
  }

  @Override
  public List<Regel> van(Casus casus) {
    List<Plaatsing> plaatsingen = lijst.vanCasussen(dossiers.delen(casus));
    List<Verblijf> alle =
        verblijven.vanPlaatsingen(plaatsingen.stream().map(Plaatsing::id).toList());
    return plaatsingen.stream().map(een -> regel(een, alle)).toList();
  }

  private static Regel regel(Plaatsing plaatsing, List<Verblijf> alle) {
    return new Regel(
        plaatsing.id(),
        plaatsing.wie().tekst(),
        plaatsing.stand(),
        plaatsing.verantwoordelijk(),
        plaatsing.betaler(),
        plaatsing.herzienOp(),
        plaatsing.redenNiet(),
        plaatsing.uitstroom(),
        plaatsing.uitstroomGemeente(),
        plaatsing.uitstroomCorporatie(),
        plaatsing.toelichting(),
        plaatsing.gevraagdOp(),
        plaatsing.afgerondOp(),
        alle.stream()
            .filter(een -> een.plaatsing().equals(plaatsing.id()))
            .map(
                een ->
                    new Plek(
                        een.naam(),
                        een.vorm().tekst(),
                        een.tijdelijk(),
                        een.stand(),
                        een.tijdstip(),
                        een.aangekomenOp(),
                        een.beeindigdOp(),
                        een.einde(),
                        een.toelichting()))
            .toList(),
        TEKSTEN);
  }
}
