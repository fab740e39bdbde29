package nl.meldroute.dossier.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Leesbaar;
import nl.meldroute.beslissing.Regel;
import nl.meldroute.dossier.Casusweergave;
import nl.meldroute.dossier.Dossier;
import nl.meldroute.dossier.Gemeldsignaal;
import nl.meldroute.dossier.Kenmerk;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.dossier.Locatie;
import nl.meldroute.dossier.Locatieopgave;
import nl.meldroute.dossier.Melder;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.Persoonsopgave;

/**
 * A casus as the API answers it.
 *
 * @param noodtoegangTot until when the current user sees it, who sees it by access in an emergency
 *     only; null for all others
 * @param namen of the users who did something, by user id
 * @param onderdelen what the features add, each under its own name
 */
record CasusAntwoord(
    @JsonUnwrapped Casusweergave casus,
    Instant noodtoegangTot,
    List<String> betrokkenGemeenten,
    List<String> meldingen,
    List<Ontvangen> ontvangenMeldingen,
    List<Persoon> betrokkenen,
    List<Locatieopgave> locaties,
    List<Kenmerkopgave> kenmerken,
    List<Beslissingsweergave> beslissingen,
    List<Gebeurtenis> tijdlijn,
    Map<String, String> namen,
    @JsonAnyGetter Map<String, List<?>> onderdelen) {

  /**
   * A melding as it came in.
   *
   * @param melder null where the current user may not know
   * @param signalen what the reporter ticked, in the words of then
   */
  record Ontvangen(
      String nummer,
      Instant ontvangenOp,
      Meldersoort meldersoort,
      Melderopgave melder,
      String gemeenteNaam,
      String omschrijving,
      List<Gemeldsignaal> signalen) {}

  record Persoon(List<Betrokkenerol> rollen, @JsonUnwrapped Persoonsopgave persoon) {}

  record Gebeurtenis(Instant tijdstip, String soort, String tekst, String door) {}

  /** A decision, with its codes and in words. */
  record Beslissingsweergave(
      UUID id,
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
      Beslissing.Afwijking afwijking,
      Leesbaar leesbaar) {

    static Beslissingsweergave van(Beslissing beslissing, Leesbaar leesbaar) {
      var uitslag = beslissing.uitslag();
      return new Beslissingsweergave(
          beslissing.id(),
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
          beslissing.afwijking(),
          leesbaar);
    }
  }

  static CasusAntwoord van(
      Dossier dossier,
      Instant noodtoegangTot,
      List<Beslissingsweergave> beslissingen,
      Map<String, String> namen,
      Map<String, List<?>> onderdelen) {
    return new CasusAntwoord(
        Casusweergave.van(dossier.casus()),
        noodtoegangTot,
        dossier.betrokkenGemeenten(),
        dossier.meldingen().stream().map(Melding::nummer).toList(),
        ontvangen(dossier),
        dossier.betrokkenen().stream()
            .map(persoon -> new Persoon(persoon.rollen(), persoon.opgave()))
            .toList(),
        dossier.locaties().stream().map(Locatie::opgave).toList(),
        dossier.kenmerken().stream().map(Kenmerk::opgave).toList(),
        beslissingen,
        dossier.tijdlijn().stream()
            .map(
                regel ->
                    new Gebeurtenis(regel.tijdstip(), regel.soort(), regel.tekst(), regel.door()))
            .toList(),
        namen,
        onderdelen);
  }

  private static List<Ontvangen> ontvangen(Dossier dossier) {
    Map<UUID, Melderopgave> melders =
        dossier.melders().stream().collect(Collectors.toMap(Melder::melding, Melder::opgave));
    return dossier.meldingen().stream()
        .map(
            melding ->
                new Ontvangen(
                    melding.nummer(),
                    melding.ontvangenOp(),
                    melding.meldersoort(),
                    melders.get(melding.id()),
                    melding.gemeenteNaam(),
                    melding.omschrijving(),
                    melding.signalen()))
        .toList();
  }
}
