package nl.meldroute.gevaar;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import org.springframework.stereotype.Component;

/** Judges the danger in a melding by the table {@code acuut-gevaar}. */
@Component
public class Gevaarbepaling {

  static final List<String> VRAGEN =
      List.of(
          "levensbedreigend",
          "fysiekGevaarDreigt",
          "veiligheidKomendeDagenGeborgd",
          "directeBeschermingNodig");

  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Clock klok;

  Gevaarbepaling(Beslissingen beslissingen, Dossiers dossiers, Clock klok) {
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /**
   * Sets the danger level of the casus. Without a rule, or when the table cannot be evaluated, the
   * level is BEOORDELEN: a human looks at once.
   */
  public Casus bepaal(String meldingnummer) {
    Melding melding = dossiers.melding(meldingnummer, "Gevaar bepalen");
    Casus casus = dossiers.casusVan(melding);
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(
                "acuut-gevaar", casus.regio(), casus.id(), "gevaar-bepalen", antwoorden(melding)));
    String niveau = beslissing.uitslag().eerste("niveau");
    casus.gevaar(
        niveau == null ? Gevaarniveau.BEOORDELEN : Gevaarniveau.valueOf(niveau), klok.instant());
    dossiers.schrijfBij(
        casus,
        "gevaar-bepaald",
        "Gevaar volgens de beslistabel: " + casus.gevaarniveau().tekst() + ".");
    return casus;
  }

  /** The answers of the melding to the four questions; those not given are left out. */
  static Map<String, Object> antwoorden(Melding melding) {
    Map<String, Object> antwoorden = new LinkedHashMap<>();
    if (melding.inhoud().get("gevaar") instanceof Map<?, ?> gegeven) {
      VRAGEN.stream()
          .filter(gegeven::containsKey)
          .forEach(vraag -> antwoorden.put(vraag, gegeven.get(vraag)));
    }
    return antwoorden;
  }
}
