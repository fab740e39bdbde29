package nl.meldroute.verrijking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** The advice of the table {@code vermoeden}; a human decides. */
@Component
public class Vermoedensbepaling {

  static final String TABEL = "vermoeden";

  private final Beslissingen beslissingen;
  private final Dossiers dossiers;

  Vermoedensbepaling(Beslissingen beslissingen, Dossiers dossiers) {
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
  }

  /** Asks the table for each form of exploitation in the casus; every answer is stored. */
  public void bepaal(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Vermoeden bepalen");
    for (Uitbuitingsvorm vorm : casus.vormen()) {
      Map<String, Object> invoer = new HashMap<>(casus.beoordeling());
      invoer.put("leeftijdscategorie", casus.leeftijdscategorie().name());
      invoer.put("vorm", vorm.name());
      beslissingen.beslis(
          new Beslisvraag(TABEL, casus.regio(), casus.id(), "vermoeden-bepalen", invoer));
    }
    dossiers.schrijfBij(casus, "vermoeden-bepaald", "Advies over het vermoeden is bepaald.");
  }

  /**
   * The newest advice per form, the heaviest first (a casus with several forms is judged per form;
   * the heaviest counts: ontwerp 3). Forms without a rule come first of all: a human must see them.
   */
  List<Beslissing> adviezen(Casus casus) {
    List<Beslissing> alle =
        beslissingen.van(casus.id()).stream()
            .filter(beslissing -> beslissing.uitslag().sleutel().equals(TABEL))
            .toList();
    return casus.vormen().stream()
        .flatMap(
            vorm ->
                alle.stream()
                    .filter(
                        beslissing -> vorm.name().equals(beslissing.uitslag().invoer().get("vorm")))
                    .limit(1))
        .sorted(Comparator.comparingInt(Vermoedensbepaling::zwaarte).reversed())
        .toList();
  }

  private static int zwaarte(Beslissing advies) {
    String code = advies.uitslag().eerste("classificatie");
    return code == null ? Integer.MAX_VALUE : Classificatie.valueOf(code).zwaarte();
  }
}
