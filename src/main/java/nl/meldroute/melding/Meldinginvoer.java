package nl.meldroute.melding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Risicogroep;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.dossier.Locatieopgave;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Persoonsopgave;

/** A melding as it is sent in (ontwerp 7); the schema {@code melding.json} holds its rules. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meldinginvoer(
    String regio,
    String gemeente,
    String gemeenteNaam,
    Meldersoort meldersoort,
    Melderopgave melder,
    String omschrijving,
    Set<Uitbuitingsvorm> vormen,
    List<String> signalen,
    List<Persoonsopgave> slachtoffers,
    List<Persoonsopgave> vermoedelijkePlegers,
    List<Locatieopgave> locaties,
    List<Kenmerkopgave> kenmerken,
    Gevaar gevaar,
    Set<Risicogroep> risicogroepen,
    Sector sector,
    Instant ontvangenOp) {

  /** The four questions of the table {@code acuut-gevaar}; not answered means ONBEKEND. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Gevaar(
      Antwoord levensbedreigend,
      Antwoord fysiekGevaarDreigt,
      Antwoord veiligheidKomendeDagenGeborgd,
      Antwoord directeBeschermingNodig) {}
}
