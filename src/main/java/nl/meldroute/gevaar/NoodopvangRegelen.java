package nl.meldroute.gevaar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.opvang.Kandidaat;
import nl.meldroute.opvang.Noodplekken;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A place for the night, or why there is none (Rapporteur 2012 §3.3.5; E28). */
@Component
class NoodopvangRegelen implements Taakafhandeling {

  private static final String REGISTER = "REGISTER";

  private final Noodopvangen noodopvangen;
  private final Noodplekken plekken;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;

  NoodopvangRegelen(
      Noodopvangen noodopvangen,
      Noodplekken plekken,
      Beslissingen beslissingen,
      Dossiers dossiers) {
    this.noodopvangen = noodopvangen;
    this.plekken = plekken;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "noodopvang-regelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("leeftijdscategorie", casus.leeftijdscategorie().name());
    gegevens.put("adviesOpvang", advies(casus));
    gegevens.put("kandidaten", Kandidaat.rijen(plekken.nu(casus)));
    return gegevens;
  }

  /** What the table puts first, with the rules that say so. */
  private String advies(Casus casus) {
    return beslissingen
        .laatste(casus.id(), Opvangbepaling.TABEL)
        .map(
            beslissing ->
                beslissing.uitslag().uitkomsten().stream()
                        .map(NoodopvangRegelen::regel)
                        .distinct()
                        .collect(Collectors.joining("\n"))
                    + "\n\n"
                    + beslissing.uitslag().uitleg())
        .orElse("De beslistabel is niet gevraagd.")
        .strip();
  }

  private static String regel(Map<String, Object> uitkomst) {
    return "%s, via %s"
        .formatted(
            Opvangvorm.valueOf((String) uitkomst.get("opvangvorm")).tekst(),
            Partnercode.valueOf((String) uitkomst.get("plaatsingVia")).tekst());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Melding melding = dossiers.melding(taak.melding(), "Noodopvang regelen");
    String uitkomst = invoer.tekst("uitkomst");
    String vervoer = invoer.tekst("vervoer");
    if (REGISTER.equals(uitkomst)) {
      Kandidaat plek = plekken.neem(casus, gekozen(invoer));
      bewaar(casus, melding, invoer, Noodopvang.GEPLAATST, plek.vorm(), plek.naam());
    } else {
      bewaar(
          casus,
          melding,
          invoer,
          uitkomst,
          invoer.code("opvangvorm", Opvangvorm.class),
          invoer.tekst("plek"));
    }
    dossiers.schrijfBij(
        casus,
        "noodopvang",
        switch (uitkomst) {
          case Noodopvang.GEPLAATST, REGISTER -> "Er is een plek voor de nacht.";
          case "NIET_GEPLAATST" -> "Er is nog geen plek voor de nacht.";
          default -> "Noodopvang is niet nodig.";
        });
    return Map.of("vervoer", vervoer);
  }

  private void bewaar(
      Casus casus, Melding melding, Invoer invoer, String uitkomst, Opvangvorm vorm, String plek) {
    noodopvangen.bewaar(
        casus,
        melding,
        uitkomst,
        vorm,
        plek,
        invoer.tekst("redenNiet"),
        invoer.tekst("toelichting"),
        "JA".equals(invoer.tekst("vervoer")));
  }

  private static UUID gekozen(Invoer invoer) {
    List<String> gekozen =
        invoer.rijen("kandidaten").stream()
            .filter(rij -> "JA".equals(rij.tekst("keuze")))
            .map(rij -> rij.tekst("kenmerk"))
            .toList();
    if (gekozen.size() != 1) {
      throw new OngeldigeInvoer(List.of(new Fout("kandidaten", "Kies één plek uit de lijst.")));
    }
    return UUID.fromString(gekozen.get(0));
  }
}
