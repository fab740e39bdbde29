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

  private static final String TABEL = "acuut-gevaar";

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
    Melding melding = dossiers.opgenomen(meldingnummer);
    Casus casus = dossiers.casusVan(melding);
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(
                TABEL, casus.regio(), casus.id(), "gevaar-bepalen", antwoorden(melding)));
    casus.gevaar(niveau(beslissing), klok.instant());
    dossiers.schrijfBij(
        casus,
        "gevaar-bepaald",
        "Gevaar volgens de beslistabel: " + casus.gevaarniveau().tekst() + ".");
    return casus;
  }

  /**
   * Judges the danger again by what was told last. It may raise the level of the casus; what was
   * known before is not taken back.
   *
   * @return the level by the newest information alone; BEOORDELEN where the table has no answer
   */
  public Gevaarniveau bepaalOpnieuw(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Gevaar opnieuw bepalen");
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(
                TABEL,
                casus.regio(),
                casus.id(),
                "gevaar-opnieuw-bepalen",
                dossiers.nieuwsteAanvulling(casus).gevaar()));
    Gevaarniveau niveau = niveau(beslissing);
    casus.gevaarMinstens(niveau, klok.instant());
    dossiers.schrijfBij(
        casus,
        "gevaar-bepaald",
        "Gevaar volgens de beslistabel, na nieuwe informatie: " + niveau.tekst() + ".");
    return niveau;
  }

  private static Gevaarniveau niveau(Beslissing beslissing) {
    String niveau = beslissing.uitslag().eerste("niveau");
    return niveau == null ? Gevaarniveau.BEOORDELEN : Gevaarniveau.valueOf(niveau);
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
