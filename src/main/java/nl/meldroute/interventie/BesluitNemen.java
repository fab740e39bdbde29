package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The decision, and the day on which it was made known: from then on objections can be made. */
@Component
class BesluitNemen implements Taakafhandeling {

  private static final String GENOMEN = "GENOMEN";

  private final Interventieverloop verloop;

  BesluitNemen(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "besluit-nemen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return verloop.beeld(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String besluit = invoer.tekst("besluit");
    if (GENOMEN.equals(besluit)) {
      LocalDate bekendgemaakt = LocalDate.parse(invoer.tekst("bekendgemaakt"));
      LocalDate vanaf = LocalDate.parse(invoer.tekst("vanaf"));
      toets(bekendgemaakt, vanaf);
      verloop.besloten(taak, casus, bekendgemaakt, vanaf);
      verloop.schrijfStap(
          taak,
          casus,
          "Bekendgemaakt, bezwaar mogelijk",
          invoer.tekst("kenmerk"),
          Wettelijketermijnen.bezwaar(bekendgemaakt));
    } else {
      verloop.schrijfStap(taak, casus, "Gestopt", invoer.tekst("reden"), null);
      verloop.stop(taak, casus, invoer.tekst("reden"));
    }
    return Map.of("besluit", besluit);
  }

  private static void toets(LocalDate bekendgemaakt, LocalDate vanaf) {
    if (vanaf.isBefore(bekendgemaakt)) {
      throw new OngeldigeInvoer(
          List.of(new Fout("vanaf", "Kies de dag van bekendmaking of een latere dag.")));
    }
  }
}
