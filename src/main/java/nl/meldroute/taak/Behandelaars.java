package nl.meldroute.taak;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import org.springframework.stereotype.Component;

/** Who decides about the course of a casus: those who do its steps, not all who may read it. */
@Component
public class Behandelaars {

  private final Regioprofielen regios;
  private final Dossiers dossiers;
  private final Toegang toegang;

  Behandelaars(Regioprofielen regios, Dossiers dossiers, Toegang toegang) {
    this.regios = regios;
    this.dossiers = dossiers;
    this.toegang = toegang;
  }

  /**
   * @throws NietToegestaan when the current user does no step of this casus' route
   */
  public void eis(Casus casus) {
    if (dossiers.isAlleenInNood(casus)) {
      throw new NietToegestaan(
          "Met noodtoegang leest u mee en meldt u gevaar. Beslissen doen de mensen van deze casus.");
    }
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    Stream<String> groepen =
        Arrays.stream(Routestap.values())
            .filter(Routestap::vraagtDossier)
            .flatMap(
                stap ->
                    regio
                        .kandidaatgroepen(
                            stap.code(),
                            casus.gemeente(),
                            dossiers.leidendeMelding(casus).meldersoort())
                        .stream());
    if (groepen.noneMatch(toegang.huidige().groepen()::contains)) {
      throw new NietToegestaan("Hierover beslist wie de stappen van deze casus doet.");
    }
  }
}
