package nl.meldroute.verwijzing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.verwijzing.opslag.Bezorgingen;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Stand;
import org.springframework.stereotype.Component;

/** The sender calls a partner that does not answer; the partner's own task stays open meanwhile. */
@Component
class VerwijzingOpvolgen implements Taakafhandeling {

  private final Verwijzingen verwijzingen;
  private final Partnergids gids;
  private final Bezorgingen bezorgingen;
  private final Dossiers dossiers;

  VerwijzingOpvolgen(
      Verwijzingen verwijzingen, Partnergids gids, Bezorgingen bezorgingen, Dossiers dossiers) {
    this.verwijzingen = verwijzingen;
    this.gids = gids;
    this.bezorgingen = bezorgingen;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "verwijzing-opvolgen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("partner", verwijzing.partner().tekst());
    gegevens.put("reden", verwijzing.reden());
    gegevens.put("ontvangst", ontvangst(verwijzing));
    gegevens.put(
        "bereikbaar",
        gids.partner(casus.regio(), verwijzing.partner())
            .map(VerwijzingOpvolgen::bereikbaar)
            .orElse("Niet bekend."));
    return gegevens;
  }

  private String ontvangst(Verwijzing verwijzing) {
    Stand bezorging = bezorgingen.vanCasus(verwijzing.casus()).get(verwijzing.id());
    if (bezorging != null && bezorging.kanaal() == Kanaal.API) {
      return bezorging.bezorgdOp() == null
          ? "Het systeem van de partner heeft de verwijzing nog niet; Meldroute probeert het opnieuw."
          : "Het systeem van de partner heeft de verwijzing, maar er is nog geen antwoord.";
    }
    return verwijzing.ontvangenOp() != null
        ? "De verwijzing is geopend, maar nog niet beantwoord."
        : "De verwijzing is nog niet geopend.";
  }

  private static String bereikbaar(Partner partner) {
    return "%s. %s.%s%s"
        .formatted(
            partner.naam(),
            partner.uren().tekst(),
            partner.mail().map(mail -> " " + mail + ".").orElse(""),
            partner.noodcontact().map(contact -> " Bij nood: " + contact.regel() + ".").orElse(""));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    dossiers.schrijfBij(casus, "verwijzing-nagebeld", invoer.tekst("verslag"));
    return Map.of("besluit", invoer.tekst("besluit"));
  }
}
