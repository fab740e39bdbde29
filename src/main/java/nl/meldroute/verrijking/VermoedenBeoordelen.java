package nl.meldroute.verrijking;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A human classifies the suspicion; deviating from the advice asks for a reason. */
@Component
class VermoedenBeoordelen implements Taakafhandeling {

  /** What the table {@code verwijzing} asks about the situation. */
  private static final List<String> VRAGEN =
      List.of(
          "ondermijning",
          "huiselijkGeweldOfKindermishandeling",
          "zorgbehoefte",
          "opvangNodig",
          "opsporingsindicatie",
          "daderInBeeld",
          "veiligheidsrisico",
          "verblijf",
          "alleenstaandeMinderjarigeVreemdeling",
          "seksueelGeweld",
          "sekswerkerWilStoppen",
          "slachtofferWilHulp",
          "aanhoudendeZorgen",
          "grensoverschrijdend",
          "fraudeOfOnderbetaling");

  private final Vermoedensbepaling vermoeden;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Clock klok;

  VermoedenBeoordelen(
      Vermoedensbepaling vermoeden, Beslissingen beslissingen, Dossiers dossiers, Clock klok) {
    this.vermoeden = vermoeden;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "vermoeden-beoordelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    List<Beslissing> adviezen = vermoeden.adviezen(casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put(
        "advies",
        adviezen.stream().map(VermoedenBeoordelen::tekst).collect(Collectors.joining("\n\n")));
    gegevens.put("adviesClassificatie", classificatie(adviezen));
    VRAGEN.forEach(vraag -> gegevens.put(vraag, "ONBEKEND"));
    return gegevens;
  }

  private static String tekst(Beslissing advies) {
    String vorm = Uitbuitingsvorm.valueOf((String) advies.uitslag().invoer().get("vorm")).tekst();
    String code = advies.uitslag().eerste("classificatie");
    return "%s: %s.\n%s"
        .formatted(
            vorm,
            code == null ? "geen advies" : Classificatie.valueOf(code).tekst(),
            advies.uitslag().uitleg());
  }

  /** The heaviest advice; empty as soon as one of the forms got none. */
  private static String classificatie(List<Beslissing> adviezen) {
    String code = adviezen.isEmpty() ? null : adviezen.get(0).uitslag().eerste("classificatie");
    return code == null ? "" : code;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Classificatie classificatie = invoer.code("classificatie", Classificatie.class);
    List<Beslissing> adviezen = vermoeden.adviezen(casus);
    if (!classificatie.name().equals(classificatie(adviezen)) && !adviezen.isEmpty()) {
      beslissingen.wijkAf(
          casus.id(), adviezen.get(0).id(), classificatie.name(), invoer.tekst("redenAfwijking"));
    }
    Map<String, Object> antwoorden = new LinkedHashMap<>();
    VRAGEN.forEach(vraag -> antwoorden.put(vraag, invoer.tekst(vraag)));
    casus.beoordeel(antwoorden, klok.instant());
    casus.classificeer(classificatie, klok.instant());
    dossiers.schrijfBij(casus, "geclassificeerd", "Vermoeden: " + classificatie.tekst() + ".");
    return Map.of("classificatie", classificatie.name());
  }
}
