package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** An action outside a table is late or was not done: somebody calls, and decides what follows. */
@Component
class ActieOpvolgen implements Taakafhandeling {

  private static final String ZELFDE = "ZELFDE";

  private final Acties acties;
  private final Dossiers dossiers;

  ActieOpvolgen(Acties acties, Dossiers dossiers) {
    this.acties = acties;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "actie-opvolgen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return Actiebeeld.van(acties.van(taak, casus));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    UUID actie = UUID.fromString(taak.onderwerp());
    String reden = invoer.tekst("toelichting");
    switch (invoer.tekst("keuze")) {
      case "OPNIEUW" ->
          acties.herzie(
              casus,
              actie,
              LocalDate.parse(invoer.tekst("termijn")),
              ZELFDE.equals(invoer.tekst("eigenaar")) ? null : invoer.tekst("eigenaar"),
              reden);
      case "VERVALLEN" -> acties.laatVervallen(casus, actie, reden);
      default -> dossiers.schrijfBij(casus, "actie", "Actie nagevraagd. " + reden);
    }
    return Map.of();
  }
}
