package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The sender decides what becomes of a referral that was refused, blocked or not answered. */
@Component
class VerwijzingHeroverwegen implements Taakafhandeling {

  private final Verwijzingen verwijzingen;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  VerwijzingHeroverwegen(
      Verwijzingen verwijzingen, Dossiers dossiers, Toegang toegang, Clock klok) {
    this.verwijzingen = verwijzingen;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "verwijzing-heroverwegen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("huidigePartner", verwijzing.partner().tekst());
    gegevens.put("waarom", waarom(verwijzing));
    gegevens.put(
        "deling",
        verwijzing.deling().stream().map(Deling::regel).collect(Collectors.joining("\n")));
    gegevens.put("reden", verwijzing.reden());
    return gegevens;
  }

  private static String waarom(Verwijzing verwijzing) {
    return switch (verwijzing.status()) {
      case GEWEIGERD ->
          "De partner neemt dit niet over. %s. %s"
              .formatted(verwijzing.redenWeigering().tekst(), verwijzing.toelichtingAntwoord());
      case GEBLOKKEERD ->
          "Er mag niets worden gedeeld met deze partner. " + verwijzing.toelichtingAntwoord();
      default -> "De partner geeft geen antwoord.";
    };
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    String besluit = invoer.tekst("besluit");
    String partner = verwijzing.partner().tekst();
    switch (besluit) {
      case "ANDERE_PARTNER" -> {
        Partnercode ander = invoer.code("partner", Partnercode.class);
        weigerDubbele(casus, ander);
        verwijzingen.stelVast(
            verwijzing.vervangDoor(
                ander, invoer.tekst("reden"), toegang.huidige().gebruiker(), klok.instant()));
        schrijf(casus, partner + ": vervangen door " + ander.tekst() + ".");
      }
      case "OPNIEUW" -> {
        verwijzing.biedOpnieuwAan(invoer.tekst("reden"));
        schrijf(casus, partner + ": opnieuw aangeboden.");
      }
      default -> {
        verwijzing.trekIn(invoer.tekst("redenIntrekken"));
        schrijf(casus, partner + ": ingetrokken. " + invoer.tekst("redenIntrekken"));
      }
    }
    return Map.of("besluit", besluit);
  }

  private void weigerDubbele(Casus casus, Partnercode ander) {
    if (verwijzingen.lopend(casus).contains(ander)) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout(
                  "partner",
                  "Deze organisatie heeft al een verwijzing voor deze casus. Kies een andere, of trek deze in.")));
    }
  }

  private void schrijf(Casus casus, String tekst) {
    dossiers.schrijfBij(casus, "verwijzing-heroverwogen", tekst);
  }
}
