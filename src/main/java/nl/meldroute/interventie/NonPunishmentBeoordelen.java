package nl.meldroute.interventie;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.NonPunishment;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.interventie.Daderplan.Oordeel;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.stereotype.Component;

/**
 * The prosecution service says whether somebody who may be a victim too is dealt with by criminal
 * law. It sees the question and nothing of the casus, and the name only where the table gives it a
 * ground.
 */
@Component
class NonPunishmentBeoordelen implements Taakafhandeling {

  private final Daderplanlijst lijst;
  private final Daderpersonen personen;
  private final Verwerkingen verwerkingen;

  NonPunishmentBeoordelen(Daderplanlijst lijst, Daderpersonen personen, Verwerkingen verwerkingen) {
    this.lijst = lijst;
    this.personen = personen;
    this.verwerkingen = verwerkingen;
  }

  @Override
  public String soort() {
    return "non-punishment-beoordelen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    UUID plan = UUID.fromString(taak.onderwerp());
    return Map.of("vraag", vraag(casus, lijst.plan(plan), oordeel(plan)));
  }

  private Oordeel oordeel(UUID plan) {
    return lijst.oordeel(plan).orElseThrow(() -> new NietGevonden("vraag"));
  }

  private String vraag(Casus casus, Daderplan plan, Oordeel oordeel) {
    String wie = "Wie het is, hoort u van de regie van de daderaanpak.";
    if (oordeel.metNaam()) {
      Betrokkene persoon = personen.een(casus, plan.betrokkene());
      wie = "Het gaat om: %s.".formatted(personen.naam(persoon));
      verwerkingen.legVast(
          new Verwerking(
              Handeling.VERSTREKKEN,
              "Non-punishment beoordelen",
              casus.regio(),
              List.of(casus.id()),
              List.of(persoon.id())));
    }
    return """
        Casus %s. Iemand wordt aangepakt als: %s.
        Ook slachtoffer? %s.
        %s"""
        .formatted(
            casus.nummer(),
            plan.status().tekst().toLowerCase(),
            plan.ookSlachtoffer().tekst(),
            wie);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    lijst.geefOordeel(
        oordeel(UUID.fromString(taak.onderwerp())).id(),
        invoer.code("oordeel", NonPunishment.class),
        invoer.tekst("toelichting"));
    return Map.of();
  }
}
