package nl.meldroute.melding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Noodtoegangen;
import nl.meldroute.dossier.Noodtoegangen.Opening;
import nl.meldroute.regio.Collega;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * The look afterwards at access in an emergency. Who looks does not see the casus: only who it was,
 * when and why.
 */
@Component
class NoodtoegangBeoordelen implements Taakafhandeling {

  private final Noodtoegangen noodtoegangen;
  private final Dossiers dossiers;
  private final Collegas collegas;
  private final Regioprofielen regios;

  NoodtoegangBeoordelen(
      Noodtoegangen noodtoegangen, Dossiers dossiers, Collegas collegas, Regioprofielen regios) {
    this.noodtoegangen = noodtoegangen;
    this.dossiers = dossiers;
    this.collegas = collegas;
    this.regios = regios;
  }

  @Override
  public String soort() {
    return "noodtoegang-beoordelen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Opening opening = noodtoegangen.opening(UUID.fromString(taak.onderwerp()));
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("meldingNummer", taak.melding());
    gegevens.put("casusNummer", casus.nummer());
    gegevens.put("wie", naam(casus, opening.gebruiker()));
    gegevens.put("vanaf", Noodtoegang.TIJD.format(opening.sinds()));
    gegevens.put("tot", Noodtoegang.TIJD.format(opening.tot()));
    gegevens.put("reden", opening.reden());
    return gegevens;
  }

  private String naam(Casus casus, String gebruiker) {
    return collegas.van(regios.profiel(casus.regio()).orElseThrow()).stream()
        .filter(collega -> collega.id().equals(gebruiker))
        .map(Collega::naam)
        .findFirst()
        .orElse(gebruiker);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String besluit = invoer.tekst("besluit");
    String toelichting = invoer.tekst("toelichting");
    noodtoegangen.beoordeel(
        UUID.fromString(taak.onderwerp()), "TERECHT".equals(besluit), toelichting);
    dossiers.schrijfBij(
        casus,
        "noodtoegang-beoordeeld",
        "De noodtoegang was %s. %s".formatted(besluit.toLowerCase(), toelichting));
    return Map.of("besluit", besluit);
  }
}
