package nl.meldroute.gevaar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A human says whom to reach when the table does not. */
@Component
class PartnersKiezen implements Taakafhandeling {

  private final Contactbepaling bepaling;
  private final Dossiers dossiers;
  private final Partnergids gids;

  PartnersKiezen(Contactbepaling bepaling, Dossiers dossiers, Partnergids gids) {
    this.bepaling = bepaling;
    this.dossiers = dossiers;
    this.gids = gids;
  }

  @Override
  public String soort() {
    return "partners-kiezen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("leeftijdscategorie", casus.leeftijdscategorie().name());
    gegevens.put("uitleg", bepaling.uitleg(casus));
    gegevens.put("partners", voorstel(casus));
    return gegevens;
  }

  private static List<String> voorstel(Casus casus) {
    return casus.gevaarniveau() == Gevaarniveau.LEVENSBEDREIGEND
        ? List.of(Partnercode.POLITIE_112.name(), Partnercode.POLITIE.name())
        : List.of(Partnercode.POLITIE.name());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Set<Partnercode> partners = invoer.codes("partners", Partnercode.class);
    List<Fout> fouten = new ArrayList<>();
    partners.stream()
        .filter(partner -> !inPartnergids(casus, partner))
        .forEach(
            partner ->
                fouten.add(
                    new Fout(
                        "partners",
                        partner.tekst() + " staat niet in de partnergids van deze regio.")));
    if (casus.gevaarniveau() == Gevaarniveau.LEVENSBEDREIGEND
        && !partners.contains(Partnercode.POLITIE_112)) {
      fouten.add(new Fout("partners", "Bij levensgevaar hoort de politie via 112 er altijd bij."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    bepaling.kies(casus, taak.melding(), UUID.fromString(taak.onderwerp()), partners);
    if (invoer.tekst("toelichting") != null) {
      dossiers.schrijfBij(casus, "contacten-gekozen", invoer.tekst("toelichting"));
    }
    return Map.of();
  }

  private boolean inPartnergids(Casus casus, Partnercode partner) {
    return gids.partner(casus.regio(), partner).isPresent();
  }
}
