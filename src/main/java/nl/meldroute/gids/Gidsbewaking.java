package nl.meldroute.gids;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.meldroute.gids.Gidswaarschuwingen.Waarschuwing;
import nl.meldroute.gids.proces.Gidstaken;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what the directory of each region says of today, and tells a human what ends soon. */
@Component
@Transactional
public class Gidsbewaking {

  private final Regioprofielen regios;
  private final Bezettingslijst bezetting;
  private final Roleinde roleinde;
  private final Groepsbezetting groepen;
  private final Gidswaarschuwingen waarschuwingen;
  private final Gidstaken taken;
  private final Toegang toegang;
  private final Clock klok;

  Gidsbewaking(
      Regioprofielen regios,
      Bezettingslijst bezetting,
      Roleinde roleinde,
      Groepsbezetting groepen,
      Gidswaarschuwingen waarschuwingen,
      Gidstaken taken,
      Toegang toegang,
      Clock klok) {
    this.regios = regios;
    this.bezetting = bezetting;
    this.roleinde = roleinde;
    this.groepen = groepen;
    this.waarschuwingen = waarschuwingen;
    this.taken = taken;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** All regions; done twice on a day it does nothing the second time. */
  public void loopNa() {
    regios.alle().forEach(regio -> toegang.alsSysteem(regio.code(), () -> loopNa(regio)));
  }

  private void loopNa(Regioprofiel regio) {
    LocalDate vandaag = LocalDate.now(klok);
    List<Rolhouder> houders = bezetting.lopende(regio.code());
    houders.stream()
        .filter(houder -> houder.tot() != null && houder.tot().isBefore(vandaag))
        .forEach(houder -> roleinde.opDeDag(regio, houder));
    bezetting.lopende(regio.code()).stream()
        .filter(houder -> houder.is(vandaag))
        .map(houder -> houder.plek(regio))
        .distinct()
        .forEach(plek -> begin(regio, plek, vandaag.minusDays(1)));
    for (Waarschuwing waarschuwing : waarschuwingen.van(regio.code())) {
      taken.maak(regio.code(), waarschuwing.onderwerp(), waarschuwing.dag());
    }
  }

  /** Who stood in until yesterday leaves when somebody holds the role today. */
  private void begin(Regioprofiel regio, Rolplek plek, LocalDate gisteren) {
    groepen.werkBij(
        regio,
        plek,
        bezetting.vacant(plek, gisteren) ? bezetting.terugval(regio, plek, gisteren) : Set.of());
  }
}
