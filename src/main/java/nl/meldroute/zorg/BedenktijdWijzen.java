package nl.meldroute.zorg;

import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.begrippen.Bedenktijdstand;
import nl.meldroute.begrippen.Bedenktijdtolk;
import nl.meldroute.begrippen.Bedenktijdwijzer;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.zorg.Bedenktijd.Wijzing;
import org.springframework.stereotype.Component;

/** Whether the right to a reflection period was pointed out, and what the victim wants. */
@Component
class BedenktijdWijzen implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Bedenktijdlijst lijst;

  BedenktijdWijzen(Zorgformulier formulier, Bedenktijdlijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "bedenktijd-wijzen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return formulier.metBedenktijd(taak, casus, lijst.bedenktijd(Zorgformulier.id(taak)));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Bedenktijdstand keuze = invoer.code("keuze", Bedenktijdstand.class);
    Wijzing wijzing = null;
    LocalDate begin = null;
    if (keuze != Bedenktijdstand.NIET_VAN_TOEPASSING) {
      wijzing =
          new Wijzing(
              invoer.code("gewezenDoor", Bedenktijdwijzer.class),
              formulier.eisGeweest(invoer, "gewezenOp"),
              invoer.tekst("taal"),
              invoer.code("tolk", Bedenktijdtolk.class),
              invoer.tekst("bewijs"));
    }
    if (keuze == Bedenktijdstand.LOOPT) {
      begin = formulier.eisGeweest(invoer, "begin");
      if (begin.isBefore(wijzing.op())) {
        throw Zorgformulier.fout(
            "begin", "De bedenktijd begint niet voordat er op het recht is gewezen.");
      }
    }
    lijst.wijs(Zorgformulier.id(taak), keuze, wijzing, begin, invoer.tekst("toelichting"));
    return Map.of("besluit", keuze.name());
  }
}
