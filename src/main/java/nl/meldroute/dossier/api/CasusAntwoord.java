package nl.meldroute.dossier.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Regel;
import nl.meldroute.dossier.Casusweergave;
import nl.meldroute.dossier.Dossier;
import nl.meldroute.dossier.Kenmerk;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.dossier.Locatie;
import nl.meldroute.dossier.Locatieopgave;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Persoonsopgave;

/**
 * A casus as the API answers it.
 *
 * @param onderdelen what the features add, each under its own name
 */
record CasusAntwoord(
    @JsonUnwrapped Casusweergave casus,
    List<String> betrokkenGemeenten,
    List<String> meldingen,
    List<Persoon> betrokkenen,
    List<Locatieopgave> locaties,
    List<Kenmerkopgave> kenmerken,
    List<Beslissingsweergave> beslissingen,
    List<Gebeurtenis> tijdlijn,
    @JsonAnyGetter Map<String, List<?>> onderdelen) {

  record Persoon(List<Betrokkenerol> rollen, @JsonUnwrapped Persoonsopgave persoon) {}

  record Gebeurtenis(Instant tijdstip, String soort, String tekst, String door) {}

  record Beslissingsweergave(
      String sleutel,
      Integer versie,
      String regio,
      String variant,
      Map<String, Object> invoer,
      List<Map<String, Object>> uitkomsten,
      List<Regel> regels,
      boolean geenRegel,
      String uitleg,
      String stap,
      String door,
      Instant tijdstip,
      Beslissing.Afwijking afwijking) {

    static Beslissingsweergave van(Beslissing beslissing) {
      var uitslag = beslissing.uitslag();
      return new Beslissingsweergave(
          uitslag.sleutel(),
          uitslag.versie(),
          uitslag.regio(),
          uitslag.variant(),
          uitslag.invoer(),
          uitslag.uitkomsten(),
          uitslag.regels(),
          uitslag.geenRegel(),
          uitslag.uitleg(),
          beslissing.gevraagdBij(),
          beslissing.gevraagdDoor(),
          beslissing.tijdstip(),
          beslissing.afwijking());
    }
  }

  static CasusAntwoord van(
      Dossier dossier, List<Beslissing> beslissingen, Map<String, List<?>> onderdelen) {
    return new CasusAntwoord(
        Casusweergave.van(dossier.casus()),
        dossier.betrokkenGemeenten(),
        dossier.meldingen().stream().map(Melding::nummer).toList(),
        dossier.betrokkenen().stream()
            .map(persoon -> new Persoon(persoon.rollen(), persoon.opgave()))
            .toList(),
        dossier.locaties().stream().map(Locatie::opgave).toList(),
        dossier.kenmerken().stream().map(Kenmerk::opgave).toList(),
        beslissingen.stream().map(Beslissingsweergave::van).toList(),
        dossier.tijdlijn().stream()
            .map(
                regel ->
                    new Gebeurtenis(regel.tijdstip(), regel.soort(), regel.tekst(), regel.door()))
            .toList(),
        onderdelen);
  }
}
