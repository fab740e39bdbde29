package nl.meldroute.opvang;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places to try with, once per region; facilities and numbers are made up. */
@Component
@Profile("demo")
class Demoplekken {

  private static final Set<String> ALLEN = Set.of("VROUW", "MAN", "X");
  private static final int OUDSTE = 120;

  private final Plekkenlijst lijst;
  private final Regioprofielen regios;
  private final Partnergids gids;
  private final Toegang toegang;
  private final Clock klok;

  Demoplekken(
      Plekkenlijst lijst, Regioprofielen regios, Partnergids gids, Toegang toegang, Clock klok) {
    this.lijst = lijst;
    this.regios = regios;
    this.gids = gids;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * National places are kept by one region: else each region would count them again. Of two nodes
   * that start at once one fills the register, and the other waits and finds it filled.
   */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void vul() {
    lijst.eenVoorEen();
    regios.alle().forEach(regio -> toegang.alsSysteem(regio.code(), () -> vul(regio.code())));
  }

  private void vul(String regio) {
    if (!lijst.isLeeg(regio)) {
      return;
    }
    if (regio.equals(regios.alle().get(0).code())) {
      vulLandelijk(regio);
    }
    voegToe(
        regio,
        "Vrouwenopvang De Linde",
        Opvangvorm.VROUWENOPVANG,
        Ligging.EIGEN_REGIO,
        Partnercode.OPVANG,
        Set.of("VROUW", "X"),
        18,
        OUDSTE,
        8,
        3,
        "24 uur per dag",
        true);
    voegToe(
        regio,
        "Mannenopvang De Eik",
        Opvangvorm.VROUWENOPVANG,
        Ligging.EIGEN_REGIO,
        Partnercode.OPVANG,
        Set.of("MAN", "X"),
        18,
        OUDSTE,
        4,
        2,
        "24 uur per dag",
        true);
    voegToe(
        regio,
        "Vrouwenopvang Elders",
        Opvangvorm.VROUWENOPVANG,
        Ligging.BUITEN_REGIO,
        Partnercode.OPVANG,
        ALLEN,
        18,
        OUDSTE,
        4,
        2,
        "ma-vr 09:00-17:00",
        true);
    voegToe(
        regio,
        "Maatschappelijke opvang Het Dak",
        Opvangvorm.MAATSCHAPPELIJKE_OPVANG,
        Ligging.EIGEN_REGIO,
        Partnercode.OPVANG,
        ALLEN,
        18,
        OUDSTE,
        20,
        5,
        "24 uur per dag",
        false);
    voegToe(
        regio,
        "Noodbed De Haven",
        Opvangvorm.NOODPLEK,
        Ligging.EIGEN_REGIO,
        Partnercode.OPVANG,
        ALLEN,
        0,
        OUDSTE,
        3,
        3,
        "24 uur per dag",
        true);
    voegToe(
        regio,
        "Jeugdhuis De Berk",
        Opvangvorm.JEUGDHULP_VERBLIJF,
        Ligging.EIGEN_REGIO,
        Partnercode.OPVANG,
        ALLEN,
        12,
        17,
        6,
        2,
        "24 uur per dag",
        true);
  }

  private void vulLandelijk(String regio) {
    voegToe(
        regio,
        "COSM Noord",
        Opvangvorm.COSM,
        Ligging.LANDELIJK,
        Partnercode.COMENSHA,
        Set.of("VROUW", "X"),
        18,
        OUDSTE,
        30,
        6,
        "Kantoortijd",
        true);
    voegToe(
        regio,
        "COSM West",
        Opvangvorm.COSM,
        Ligging.LANDELIJK,
        Partnercode.COMENSHA,
        Set.of("MAN", "X"),
        18,
        OUDSTE,
        10,
        1,
        "Kantoortijd",
        true);
    voegToe(
        regio,
        "OMM Midden",
        Opvangvorm.OMM,
        Ligging.LANDELIJK,
        Partnercode.COMENSHA,
        ALLEN,
        18,
        OUDSTE,
        10,
        2,
        "Kantoortijd",
        true);
    voegToe(
        regio,
        "Crisisopvang Zuid",
        Opvangvorm.CRISISOPVANG_ARBEID,
        Ligging.LANDELIJK,
        Partnercode.COMENSHA,
        ALLEN,
        18,
        OUDSTE,
        15,
        12,
        "24 uur per dag",
        false);
    voegToe(
        regio,
        "Plekken Arbeidsinspectie",
        Opvangvorm.NLA_PLEK,
        Ligging.LANDELIJK,
        Partnercode.ARBEIDSINSPECTIE,
        ALLEN,
        18,
        OUDSTE,
        12,
        12,
        "24 uur per dag",
        false);
    voegToe(
        regio,
        "Beschermde opvang Oost",
        Opvangvorm.BESCHERMDE_OPVANG_AMV,
        Ligging.LANDELIJK,
        Partnercode.NIDOS,
        ALLEN,
        0,
        17,
        12,
        4,
        "24 uur per dag",
        true);
  }

  private void voegToe(
      String regio,
      String naam,
      Opvangvorm vorm,
      Ligging ligging,
      Partnercode partner,
      Set<String> geslachten,
      int van,
      int tot,
      int totaal,
      int vrij,
      String uren,
      boolean geheim) {
    lijst.voegToe(
        UUID.randomUUID(),
        regio,
        gids.partnergroep(regio, partner, Gemeente.ONBEKEND).orElse(null),
        new Opvangplekopgave(
            naam,
            vorm,
            ligging,
            ligging == Ligging.LANDELIJK,
            partner,
            geslachten,
            van,
            tot,
            vorm == Opvangvorm.VROUWENOPVANG,
            Set.of("Nederlands", "Engels"),
            true,
            vorm == Opvangvorm.MAATSCHAPPELIJKE_OPVANG,
            totaal,
            vrij,
            uren,
            "Bel de crisisplaatsing",
            geheim,
            null,
            true),
        "demo",
        klok.instant());
  }
}
