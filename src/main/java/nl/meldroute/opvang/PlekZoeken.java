package nl.meldroute.opvang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * The zorgcoördinator with the aandachtsfunctionaris finds a place, or says why there is none
 * (Twente 2022, §6.1 and §7.2; E28).
 */
@Component
class PlekZoeken implements Taakafhandeling {

  private final Plaatsingen plaatsingen;
  private final Plaatsingdossier stukken;
  private final Reserveringen reserveringen;
  private final Opvangbeeld beeld;

  PlekZoeken(
      Plaatsingen plaatsingen,
      Plaatsingdossier stukken,
      Reserveringen reserveringen,
      Opvangbeeld beeld) {
    this.plaatsingen = plaatsingen;
    this.stukken = stukken;
    this.reserveringen = reserveringen;
    this.beeld = beeld;
  }

  @Override
  public String soort() {
    return "plek-zoeken";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    Map<String, Object> gegevens = new HashMap<>(beeld.vanBinnen(taak, casus, plaatsing));
    Verblijf nu = beeld.huidig(casus, plaatsing);
    gegevens.put("huidig", Opvangbeeld.plek(nu));
    gegevens.put("advies", reserveringen.advies(casus, plaatsing));
    gegevens.put("betaler", betaler(plaatsing));
    List<Kandidaat> alle = reserveringen.kandidaten(casus, plaatsing);
    gegevens.put("kandidaten", Kandidaat.rijen(alle));
    gegevens.put("uitsluitingen", Kandidaat.uitgesloten(alle));
    return gegevens;
  }

  private static String betaler(Plaatsing plaatsing) {
    return "Verantwoordelijk: %s. Betaalt: %s.\n%s"
        .formatted(plaatsing.verantwoordelijk(), plaatsing.betaler(), plaatsing.grond());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    String vervoer = invoer.tekst("vervoer") == null ? "NEE" : invoer.tekst("vervoer");
    return switch (invoer.tekst("besluit")) {
      case "PLEK" -> uitRegister(casus, plaatsing, invoer, vervoer);
      case "ANDERS" -> buitenRegister(casus, plaatsing, invoer, vervoer);
      case "SPLITSEN" -> splits(casus, plaatsing, invoer);
      default -> geenPlek(casus, plaatsing, invoer);
    };
  }

  private Map<String, Object> uitRegister(
      Casus casus, Plaatsing plaatsing, Invoer invoer, String vervoer) {
    List<String> gekozen =
        invoer.rijen("kandidaten").stream()
            .filter(rij -> "JA".equals(rij.tekst("keuze")))
            .map(rij -> rij.tekst("kenmerk"))
            .toList();
    if (gekozen.size() != 1) {
      throw fout("kandidaten", "Kies één plek uit de lijst.");
    }
    Kandidaat plek =
        reserveringen.kandidaten(casus, plaatsing).stream()
            .filter(een -> een.past() && een.plek().toString().equals(gekozen.get(0)))
            .findFirst()
            .orElseThrow(
                () ->
                    new Conflict(
                        "Deze plek past niet meer: een collega was u net voor, of de opvang heeft iets gewijzigd. Open de taak opnieuw en kies een andere plek."));
    reserveringen.reserveer(casus, plaatsing, plek, tijdelijk(invoer));
    return Map.of("besluit", "PLEK", "partner", plek.partner().name(), "vervoer", vervoer);
  }

  private Map<String, Object> buitenRegister(
      Casus casus, Plaatsing plaatsing, Invoer invoer, String vervoer) {
    reserveringen.buitenRegister(
        casus,
        plaatsing,
        invoer.tekst("naam"),
        invoer.code("vorm", Opvangvorm.class),
        invoer.code("ligging", Ligging.class),
        tijdelijk(invoer));
    return Map.of(
        "besluit", "ANDERS", "partner", Partnercode.ZORGCOORDINATOR.name(), "vervoer", vervoer);
  }

  private static boolean tijdelijk(Invoer invoer) {
    return "JA".equals(invoer.tekst("tijdelijk"));
  }

  private Map<String, Object> splits(Casus casus, Plaatsing plaatsing, Invoer invoer) {
    Doelgroep nu = plaatsing.wie();
    int vrouwen = OpvangvraagVaststellen.getal(invoer, "deelVrouwen");
    int mannen = OpvangvraagVaststellen.getal(invoer, "deelMannen");
    int anders = OpvangvraagVaststellen.getal(invoer, "deelAnders");
    int kinderen = OpvangvraagVaststellen.getal(invoer, "deelKinderen");
    int samen = vrouwen + mannen + anders + kinderen;
    boolean teVeel =
        Stream.of(
                nu.vrouwen() - vrouwen,
                nu.mannen() - mannen,
                nu.anders() - anders,
                nu.kinderen() - kinderen)
            .anyMatch(rest -> rest < 0);
    if (teVeel || samen == 0 || samen == nu.personen()) {
      throw fout(
          "deelVrouwen", "Vul in wie er apart gaat: minstens één, en niet meer dan er zijn.");
    }
    plaatsingen.splits(
        casus,
        plaatsing,
        deel(nu, vrouwen, mannen, anders, kinderen),
        deel(
            nu,
            nu.vrouwen() - vrouwen,
            nu.mannen() - mannen,
            nu.anders() - anders,
            nu.kinderen() - kinderen),
        invoer.tekst("redenSplitsen"));
    return Map.of("besluit", "SPLITSEN");
  }

  private static Doelgroep deel(
      Doelgroep geheel, int vrouwen, int mannen, int anders, int kinderen) {
    return new Doelgroep(
        vrouwen,
        mannen,
        anders,
        kinderen,
        geheel.jongste(),
        geheel.oudste(),
        geheel.taal(),
        geheel.toegankelijk(),
        geheel.huisdier());
  }

  /** Who has a place already stays there meanwhile. */
  private Map<String, Object> geenPlek(Casus casus, Plaatsing plaatsing, Invoer invoer) {
    GeenPlek reden = invoer.code("redenNiet", GeenPlek.class);
    String toelichting = invoer.tekst("toelichting");
    if (beeld.huidig(casus, plaatsing) != null) {
      stukken.noteer(casus, plaatsing, "geen-andere-plek", reden.tekst() + ". " + toelichting);
      return Map.of("besluit", "BLIJFT");
    }
    stukken.nietGeplaatst(casus, plaatsing, reden, toelichting);
    return Map.of("besluit", "GEEN_PLEK");
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
