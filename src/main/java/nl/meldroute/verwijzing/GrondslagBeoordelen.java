package nl.meldroute.verwijzing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.Conflict;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * The privacy officer judges whether there is a ground after all, by partner and kinds of data: the
 * casus itself is not shown.
 */
@Component
class GrondslagBeoordelen implements Taakafhandeling {

  private final Verwijzingen verwijzingen;
  private final Beslissingen beslissingen;
  private final Embargos embargos;
  private final Dossiers dossiers;

  GrondslagBeoordelen(
      Verwijzingen verwijzingen, Beslissingen beslissingen, Embargos embargos, Dossiers dossiers) {
    this.verwijzingen = verwijzingen;
    this.beslissingen = beslissingen;
    this.embargos = embargos;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "grondslag-beoordelen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("meldingNummer", taak.melding());
    gegevens.put("casusNummer", casus.nummer());
    gegevens.put("partner", verwijzing.partner().tekst());
    gegevens.put("doel", verwijzing.partner().doel().tekst());
    gegevens.put("dringendheid", verwijzing.dringendheid().name());
    gegevens.put("toestemming", verwijzing.toestemming().tekst());
    gegevens.put("embargo", embargo(casus, verwijzing));
    gegevens.put(
        "deling",
        verwijzing.deling().stream().map(Deling::regel).collect(Collectors.joining("\n")));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Verwijzing verwijzing = verwijzingen.verwijzing(UUID.fromString(taak.onderwerp()));
    String besluit = invoer.tekst("besluit");
    if (!"NIET_DELEN".equals(besluit) && embargos.houdtTegen(casus, verwijzing.partner())) {
      throw new Conflict(
          "Op deze casus ligt een embargo van het OM. Tot het is opgeheven, wordt er niets gedeeld.");
    }
    switch (besluit) {
      case "OPNIEUW" -> {
        // What may go is asked again; nothing changes before that.
      }
      case "TOESTEMMING" ->
          verwijzing.krijgToestemming(
              "%s, %s, door: %s"
                  .formatted(
                      invoer.tekst("toestemmingOp"),
                      "SCHRIFTELIJK".equals(invoer.tekst("toestemmingHoe"))
                          ? "schriftelijk"
                          : "mondeling",
                      invoer.tekst("toestemmingDoor")));
      case "ANONIEM" ->
          verwijzing.deel(verwijzing.deling().stream().map(Deling::anoniem).toList(), false);
      case "ANDERE_GRONDSLAG" ->
          verwijzing.deel(
              opGrond(
                  casus,
                  verwijzing.deling(),
                  invoer.codes("soorten", Gegevenscategorie.class),
                  invoer.tekst("grondslag")),
              false);
      default -> verwijzing.blokkeer(invoer.tekst("redenNiet"));
    }
    dossiers.schrijfBij(
        casus,
        "grondslag-beoordeeld",
        "%s: %s.".formatted(verwijzing.partner().tekst(), besluit.toLowerCase().replace('_', ' ')));
    return Map.of("besluit", besluit);
  }

  private String embargo(Casus casus, Verwijzing verwijzing) {
    if (embargos.geldt(casus.id())) {
      return "Ja, het OM vraagt erom";
    }
    return verwijzing.embargo()
        ? "Niet meer: laat opnieuw bepalen wat er gedeeld mag worden"
        : "Nee";
  }

  /** Each kind that goes on another ground than the table knows is a deviation, with its reason. */
  private List<Deling> opGrond(
      Casus casus, List<Deling> delingen, Set<Gegevenscategorie> soorten, String grond) {
    return delingen.stream()
        .map(
            deling -> {
              if (!soorten.contains(deling.categorie())
                  || deling.toegestaan() == Deelbaarheid.JA
                  || deling.categorie() == Gegevenscategorie.POLITIE_CIE) {
                return deling;
              }
              beslissingen.wijkAf(casus.id(), deling.beslissing(), "Toch delen", grond);
              return deling.met(Deelbaarheid.JA, grond);
            })
        .toList();
  }
}
