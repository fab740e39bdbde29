package nl.meldroute.verwijzing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import org.springframework.stereotype.Component;

/**
 * The tracks that a casus can follow and who leads each, by the table {@code spoor}: what a case
 * table weighs (IJsselland 2021 §2.1). An advice; the table decides.
 */
@Component
class Spooradvies {

  static final String TABEL = "spoor";

  private final Beslissingen beslissingen;

  Spooradvies(Beslissingen beslissingen) {
    this.beslissingen = beslissingen;
  }

  /** Asks the table and stores its answer. */
  void bepaal(Casus casus, Map<String, Object> invoer) {
    beslissingen.beslis(
        new Beslisvraag(TABEL, casus.regio(), casus.id(), "verwijzing-bepalen", invoer));
  }

  Optional<Beslissing> beslissing(Casus casus) {
    return beslissingen.laatste(casus.id(), TABEL);
  }

  /** The tracks in one sentence, for who sits at the table. */
  static String zin(Beslissing beslissing) {
    if (beslissing.uitslag().geenRegel()) {
      return "Geen regel noemt een spoor: de tafel kiest zelf.";
    }
    return beslissing.uitslag().uitkomsten().stream()
        .map(
            uitkomst ->
                "%s (regie: %s)"
                    .formatted(
                        Spoor.valueOf((String) uitkomst.get("spoor")).tekst(),
                        Partnercode.valueOf((String) uitkomst.get("regie")).tekst()))
        .distinct()
        .collect(Collectors.joining("; ", "Sporen om te wegen: ", "."));
  }
}
