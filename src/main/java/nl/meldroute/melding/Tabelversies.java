package nl.meldroute.melding;

import java.util.List;
import java.util.OptionalInt;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Tabelversie;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.taak.Behandelaars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A running casus can keep the version of a decision table by which it was judged, while others get
 * a new one (ontwerp 2: "running casussen keep theirs where pinned"). Asked, and taken back, by who
 * does its steps.
 */
@Component
@Transactional
public class Tabelversies implements Dossieronderdeel {

  private final Dossiers dossiers;
  private final Behandelaars behandelaars;
  private final Beslissingen beslissingen;

  Tabelversies(Dossiers dossiers, Behandelaars behandelaars, Beslissingen beslissingen) {
    this.dossiers = dossiers;
    this.behandelaars = behandelaars;
    this.beslissingen = beslissingen;
  }

  /** The tables that decided about a casus, with the version that decides about it now. */
  public List<Tabelversie> keuzes(String casusnummer) {
    return beslissingen.versies(dossiers.lees(casusnummer, "Tabelversies tonen").id());
  }

  @Override
  public String naam() {
    return "tabelversies";
  }

  /** Those that the casus keeps. */
  @Override
  public List<Tabelversie> van(Casus casus) {
    return beslissingen.versies(casus.id()).stream().filter(Tabelversie::gehouden).toList();
  }

  /**
   * @throws NietToegestaan when the current user does no step of the casus
   * @throws Conflict when the table has not decided about the casus, or a version is kept already
   */
  public void houd(String casusnummer, String sleutel, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Tabelversie houden");
    behandelaars.eis(casus);
    OptionalInt versie = beslissingen.houdVersie(casus.id(), sleutel, reden);
    if (versie.isEmpty()) {
      throw new Conflict(
          "Deze tabel heeft over deze casus nog niets bepaald, of de casus houdt al een versie.");
    }
    dossiers.schrijfBij(
        casus,
        "tabelversie-gehouden",
        "De tabel %s blijft voor deze casus versie %d. %s"
            .formatted(sleutel, versie.getAsInt(), reden));
  }

  /**
   * @throws NietToegestaan when the current user does no step of the casus
   * @throws Conflict when no version is kept
   */
  public void volgNieuwste(String casusnummer, String sleutel, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Tabelversie loslaten");
    behandelaars.eis(casus);
    if (!beslissingen.volgNieuwsteVersie(casus.id(), sleutel)) {
      throw new Conflict("Voor deze tabel volgt de casus al de nieuwste versie.");
    }
    dossiers.schrijfBij(
        casus,
        "tabelversie-losgelaten",
        "De tabel %s volgt voor deze casus weer de nieuwste versie. %s".formatted(sleutel, reden));
  }
}
