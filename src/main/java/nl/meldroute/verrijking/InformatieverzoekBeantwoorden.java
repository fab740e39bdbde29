package nl.meldroute.verrijking;

import java.util.Map;
import nl.meldroute.begrippen.Verzoekstatus;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A source answers. It sees its own question and who asks, and nothing of the casus. */
@Component
class InformatieverzoekBeantwoorden implements Taakafhandeling {

  private final Informatieverzoeken verzoeken;
  private final Vraagsteller vraagsteller;
  private final Herkenning herkenning;
  private final Tijdnotatie tijd;

  InformatieverzoekBeantwoorden(
      Informatieverzoeken verzoeken,
      Vraagsteller vraagsteller,
      Herkenning herkenning,
      Tijdnotatie tijd) {
    this.verzoeken = verzoeken;
    this.vraagsteller = vraagsteller;
    this.herkenning = herkenning;
    this.tijd = tijd;
  }

  @Override
  public String soort() {
    return "informatieverzoek-beantwoorden";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Informatieverzoek verzoek = verzoeken.van(taak, casus);
    return Map.of(
        "vraagsteller", vraagsteller.naam(verzoek.namens()),
        "vraag", verzoek.vraag(),
        "uiterlijk", tijd.tekst(taak.termijn()));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    verzoeken.rondAf(
        casus,
        verzoeken.van(taak, casus),
        Bronantwoord.van(invoer.code("antwoord", Verzoekstatus.class), invoer));
    herkenning.voegKenmerkenToe(casus, invoer);
    return Map.of();
  }
}
