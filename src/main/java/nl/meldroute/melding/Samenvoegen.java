package nl.meldroute.melding;

import java.util.List;
import java.util.Optional;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Behandelaars;
import nl.meldroute.taak.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a casus to another one about the same situation: several meldingen, one casus (E2, E11). */
@Component
@Transactional
public class Samenvoegen {

  private final Dossiers dossiers;
  private final Routes routes;
  private final Behandelaars behandelaars;
  private final Toegang toegang;

  Samenvoegen(Dossiers dossiers, Routes routes, Behandelaars behandelaars, Toegang toegang) {
    this.dossiers = dossiers;
    this.routes = routes;
    this.behandelaars = behandelaars;
    this.toegang = toegang;
  }

  /**
   * Adds a casus with a running route to another one; its route ends with its own feedback.
   *
   * @throws Conflict while something runs that would be broken off halfway
   * @throws OngeldigeInvoer when the other casus cannot take it in
   */
  public void besluit(String casusnummer, String doelnummer, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Casussen samenvoegen");
    behandelaars.eis(casus);
    if (routes.loopt(casus, Routedelen.NIET_AF_TE_BREKEN)) {
      throw new Conflict(
          "Er loopt nog een verwijzing, een informatieverzoek of de aanpak van acuut gevaar. Rond die eerst af, of voeg de andere casus bij deze.");
    }
    voegToe(casus, doelnummer, reden, "doel");
    routes.meld(casus, "samenvoegen");
  }

  /**
   * Writes down that a casus goes on in another one.
   *
   * @param veld what the field with the number is called, for a fault
   */
  void voegToe(Casus casus, String doelnummer, String reden, String veld) {
    Casus doel = doel(casus, doelnummer, veld);
    toegang.alsSysteem(casus.regio(), () -> dossiers.voegSamen(casus, doel, reden));
  }

  private Casus doel(Casus casus, String nummer, String veld) {
    Casus doel;
    try {
      doel = dossiers.bewerk(nummer, "Casussen samenvoegen");
    } catch (NietGevonden fout) {
      throw ongeldig(veld, "Deze casus bestaat niet, of u kunt haar niet zien.");
    }
    bezwaar(casus, doel)
        .ifPresent(
            bezwaar -> {
              throw ongeldig(veld, bezwaar);
            });
    return doel;
  }

  private static Optional<String> bezwaar(Casus casus, Casus doel) {
    if (casus.equals(doel)) {
      return Optional.of("Dit is deze casus zelf. Vul het nummer van een andere casus in.");
    }
    if (!doel.isOpen()) {
      return Optional.of("Deze casus is afgesloten; daar kan niets meer bij.");
    }
    if (casus.isAfgeschermd() || doel.isAfgeschermd()) {
      return Optional.of("Een van beide casussen is afgeschermd. Hef dat eerst op.");
    }
    return doel.regio().equals(casus.regio())
        ? Optional.empty()
        : Optional.of("Deze casus is van een andere regio.");
  }

  private static OngeldigeInvoer ongeldig(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }

  /** Tells the route that goes on, and names its casus. */
  public Casus vertel(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Casussen samenvoegen");
    Casus doel = dossiers.casusVan(dossiers.leidendeMelding(casus));
    routes.meld(doel, "aanvullende-informatie");
    return doel;
  }
}
