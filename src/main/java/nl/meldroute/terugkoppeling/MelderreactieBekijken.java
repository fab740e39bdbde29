package nl.meldroute.terugkoppeling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A reporter wrote something, or let the term of a question pass: somebody reads it. */
@Component
class MelderreactieBekijken implements Taakafhandeling {

  private final Melderberichten berichten;
  private final Contactafspraken contactafspraken;
  private final Dossiers dossiers;

  MelderreactieBekijken(
      Melderberichten berichten, Contactafspraken contactafspraken, Dossiers dossiers) {
    this.berichten = berichten;
    this.contactafspraken = contactafspraken;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "melderreactie-bekijken";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Melderberichten.Bericht bericht = berichten.lees(UUID.fromString(taak.onderwerp()));
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("meldingNummer", taak.melding());
    gegevens.put("casusNummer", casus.nummer());
    gegevens.put(
        "vraag",
        bericht.vraag() == null ? "Er was geen vraag: de melder schreef zelf." : bericht.vraag());
    gegevens.put(
        "reactie",
        bericht.reactie() == null
            ? "Er kwam geen antwoord binnen de termijn. De vraag blijft voor de melder staan."
            : bericht.reactie());
    gegevens.put(
        "taal",
        String.join(
            "\n",
            contactafspraken
                .van(dossiers.melding(taak.melding(), "Reactie van de melder bekijken"))
                .regels()));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    dossiers.schrijfBij(casus, "melderreactie-bekeken", invoer.tekst("toelichting"));
    return Map.of();
  }
}
