package nl.meldroute.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Uitbuitingsvorm;

/**
 * A melding as it is taken up into the case store: checked, with codes from the value lists.
 *
 * @param id chosen by the caller, who derives the follow-up code from it
 * @param gemeente name of the municipality as in the region profile, BUITEN_REGIO or ONBEKEND
 * @param gemeenteNaam the name of a municipality outside the region; null otherwise
 * @param eigenaar group that will own the casus
 * @param toegang groups that may see it
 * @param inhoud all that was sent in, except who reported
 * @param ontvangenOp when the signal was received
 */
public record NieuweMelding(
    UUID id,
    String regio,
    String gemeente,
    String gemeenteNaam,
    String eigenaar,
    Set<String> toegang,
    Meldersoort meldersoort,
    Melderopgave melder,
    String omschrijving,
    Set<Uitbuitingsvorm> vormen,
    List<Persoonsopgave> slachtoffers,
    List<Persoonsopgave> vermoedelijkePlegers,
    List<Locatieopgave> locaties,
    List<Kenmerkopgave> kenmerken,
    Map<String, Object> inhoud,
    byte[] volgcodeHash,
    Instant ontvangenOp) {

  /** The youngest category among the victims; unknown as soon as one of them is. */
  Leeftijdscategorie leeftijdscategorie(LocalDate peildatum) {
    Set<Leeftijdscategorie> leeftijden =
        slachtoffers.stream()
            .map(slachtoffer -> slachtoffer.leeftijd(peildatum))
            .collect(Collectors.toSet());
    if (leeftijden.contains(Leeftijdscategorie.MINDERJARIG)) {
      return Leeftijdscategorie.MINDERJARIG;
    }
    return leeftijden.equals(Set.of(Leeftijdscategorie.MEERDERJARIG))
        ? Leeftijdscategorie.MEERDERJARIG
        : Leeftijdscategorie.ONBEKEND;
  }
}
