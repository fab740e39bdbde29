package nl.meldroute.gevaar;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** All partners are reached: is the victim safe now? */
@Component
class VeiligheidBeoordelen implements Taakafhandeling {

  private final Contactopdrachten contacten;
  private final Noodopvangen noodopvangen;
  private final Spoedadviezen adviezen;
  private final Dossiers dossiers;
  private final Clock klok;

  VeiligheidBeoordelen(
      Contactopdrachten contacten,
      Noodopvangen noodopvangen,
      Spoedadviezen adviezen,
      Dossiers dossiers,
      Clock klok) {
    this.contacten = contacten;
    this.noodopvangen = noodopvangen;
    this.adviezen = adviezen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "veiligheid-beoordelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("afspraken", afspraken(UUID.fromString(taak.onderwerp())));
    gegevens.put("noodopvang", opvang(casus));
    gegevens.put("adviezen", advies(casus));
    return gegevens;
  }

  private String opvang(Casus casus) {
    String plekken =
        noodopvangen.van(casus).stream()
            .map(
                noodopvang ->
                    switch (noodopvang.uitkomst()) {
                      case Noodopvang.GEPLAATST -> "Plek: " + noodopvang.plek();
                      case "NIET_GEPLAATST" -> "Geen plek: " + noodopvang.toelichting();
                      default -> "Geen plek nodig: " + noodopvang.toelichting();
                    })
            .collect(Collectors.joining("\n"));
    String ritten =
        noodopvangen.ritten(casus).stream()
            .map(
                rit ->
                    (rit.vervoerder() == null ? "Geen vervoer: " : "Vervoer: ") + rit.toelichting())
            .collect(Collectors.joining("\n"));
    return plekken.isEmpty() && ritten.isEmpty()
        ? "Er is nog niets geregeld."
        : (plekken + "\n" + ritten).strip();
  }

  private String advies(Casus casus) {
    return adviezen.van(casus).stream()
        .map(
            een ->
                een.partner().tekst()
                    + ": "
                    + (een.advies() == null ? "nog geen advies" : een.advies()))
        .collect(Collectors.joining("\n"));
  }

  private String afspraken(UUID ronde) {
    return contacten.vanRonde(ronde).stream()
        .flatMap(
            opdracht ->
                opdracht.momenten().stream()
                    .filter(Contactopdracht.Moment::bereikt)
                    .map(moment -> opdracht.partner().tekst() + ": " + moment.afspraak()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String geborgd = invoer.tekst("veiligheidGeborgd");
    boolean veilig = "JA".equals(geborgd);
    if (veilig) {
      casus.veilig(klok.instant());
    }
    if (geborgd.equals("ADVIES_NODIG")) {
      adviezen.vraag(
          casus,
          dossiers.melding(taak.melding(), "Spoed-MDO"),
          invoer.codes("adviseurs", Partnercode.class),
          invoer.tekst("adviesvraag"));
    }
    dossiers.schrijfBij(
        casus,
        "veiligheid",
        "%s %s"
            .formatted(
                veilig ? "De veiligheid is geborgd." : "De veiligheid is nog niet geborgd.",
                invoer.tekst("toelichting")));
    return Map.of("veiligheidGeborgd", geborgd, "dringendheid", casus.dringendheid().name());
  }
}
