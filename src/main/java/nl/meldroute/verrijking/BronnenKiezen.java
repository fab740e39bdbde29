package nl.meldroute.verrijking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Step 2 of the route begins: whom do we ask, in both domains, and does the kenniscentrum spar? */
@Component
class BronnenKiezen implements Taakafhandeling {

  private static final Set<Domein> BEIDE = EnumSet.of(Domein.SOCIAAL_DOMEIN, Domein.VEILIGHEID);

  private final Informatieverzoeken verzoeken;
  private final Consultaties consultaties;
  private final Bronnen bronnen;
  private final Embargos embargos;
  private final Dossiers dossiers;

  BronnenKiezen(
      Informatieverzoeken verzoeken,
      Consultaties consultaties,
      Bronnen bronnen,
      Embargos embargos,
      Dossiers dossiers) {
    this.verzoeken = verzoeken;
    this.consultaties = consultaties;
    this.bronnen = bronnen;
    this.embargos = embargos;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "bronnen-kiezen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("mogelijkeBronnen", String.join(", ", bronnen.namen(casus.regio())) + ".");
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    List<Invoer> gekozen = invoer.rijen("bronnen");
    String reden = invoer.tekst("redenNietGevraagd");
    controleer(taak, casus, gekozen, reden);
    for (Invoer rij : gekozen) {
      Partnercode bron = rij.code("partner", Partnercode.class);
      verzoeken.zetKlaar(casus, rij.code("domein", Domein.class), bron, rij.tekst("vraag"));
    }
    if (reden != null) {
      dossiers.schrijfBij(casus, "niet-gevraagd", "Niet overal informatie gevraagd: " + reden);
    }
    Antwoord consultatie = invoer.code("consultatie", Antwoord.class);
    if (consultatie == Antwoord.JA) {
      consultaties.vraag(casus, invoer.tekst("consultatieVraag"));
    }
    return Map.of("consultatie", consultatie.name());
  }

  /** What a form cannot know: the directory of the region, and whether both domains are there. */
  private void controleer(Taak taak, Casus casus, List<Invoer> gekozen, String reden) {
    List<Fout> fouten = new ArrayList<>();
    Set<Domein> gevraagd = EnumSet.noneOf(Domein.class);
    Set<Partnercode> eerder = EnumSet.noneOf(Partnercode.class);
    for (int i = 0; i < gekozen.size(); i++) {
      Partnercode bron = gekozen.get(i).code("partner", Partnercode.class);
      gevraagd.add(gekozen.get(i).code("domein", Domein.class));
      String bezwaar = bezwaar(taak, casus, bron, eerder.add(bron));
      if (bezwaar != null) {
        fouten.add(new Fout("bronnen[%d].partner".formatted(i), bezwaar));
      }
    }
    if (!gevraagd.containsAll(BEIDE) && reden == null) {
      fouten.add(
          new Fout(
              "redenNietGevraagd",
              "Vraag het sociaal domein én veiligheid. Kan dat niet, schrijf dan op waarom."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  private String bezwaar(Taak taak, Casus casus, Partnercode bron, boolean nieuw) {
    if (!bronnen.kanAntwoorden(casus.regio(), bron)) {
      return "Deze organisatie kan in uw regio geen informatieverzoek krijgen. Kies een andere of bel zelf.";
    }
    if (bronnen.is(casus.regio(), bron, taak.gemeente(), casus.eigenaar())) {
      return "Dit is uw eigen rol. Noteer wat u zelf weet bij Signaal verrijken.";
    }
    if (embargos.houdtTegen(casus, bron)) {
      return "Op deze casus ligt een embargo van het OM. Vraag deze bron als het is opgeheven.";
    }
    return nieuw ? null : "Deze bron staat al in de lijst. Zet uw vragen bij elkaar.";
  }
}
