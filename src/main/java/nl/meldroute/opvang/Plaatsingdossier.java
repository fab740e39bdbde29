package nl.meldroute.opvang;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a placement holds and what happened to it. In the name of the service, because a facility
 * that does a step sees no casus.
 */
@Component
@Transactional
class Plaatsingdossier {

  private final Plaatsinglijst lijst;
  private final Verblijven verblijven;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Plaatsingdossier(
      Plaatsinglijst lijst, Verblijven verblijven, Dossiers dossiers, Toegang toegang, Clock klok) {
    this.lijst = lijst;
    this.verblijven = verblijven;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** One of a casus, which the caller opened. */
  Plaatsing plaatsing(Casus casus, UUID id) {
    return binnen(
        casus,
        () ->
            lijst
                .plaatsing(id)
                .filter(een -> een.casusId().equals(casus.id()))
                .orElseThrow(() -> new NietGevonden("plaatsing")));
  }

  List<Verblijf> verblijven(Casus casus, UUID id) {
    return binnen(casus, () -> verblijven.van(id));
  }

  List<Plaatsinglijst.Gebeurtenis> gebeurtenissen(Casus casus, UUID id) {
    return binnen(casus, () -> lijst.gebeurtenissen(id));
  }

  Verblijf onderweg(Plaatsing plaatsing) {
    return verblijven
        .onderweg(plaatsing.id())
        .orElseThrow(() -> new Conflict("Er is geen reservering meer. Zoek opnieuw een plek."));
  }

  /** What is asked is known now. */
  void stelVraag(
      Casus casus,
      UUID id,
      Doelgroep wie,
      String bijzonderheden,
      Map<String, String> antwoorden,
      boolean spoed) {
    binnen(
        casus,
        () -> {
          lijst.stelVraag(id, wie, bijzonderheden, antwoorden, spoed);
          return id;
        });
  }

  void noteer(Casus casus, Plaatsing plaatsing, String soort, String tekst) {
    binnen(
        casus,
        () -> {
          schrijf(plaatsing, soort, tekst);
          return plaatsing;
        });
  }

  void nietGeplaatst(Casus casus, Plaatsing plaatsing, GeenPlek reden, String toelichting) {
    binnen(
        casus,
        () -> {
          lijst.nietGeplaatst(plaatsing.id(), reden, toelichting, klok.instant());
          schrijf(plaatsing, "niet-geplaatst", reden.tekst() + ". " + toelichting);
          return plaatsing;
        });
    dossiers.schrijfBij(
        casus, "opvang", "Er is geen plek in de opvang gevonden: %s.".formatted(reden.tekst()));
  }

  void schrijf(Plaatsing plaatsing, String soort, String tekst) {
    lijst.schrijf(plaatsing, soort, tekst, toegang.huidige().gebruiker(), klok.instant());
  }

  <T> T binnen(Casus casus, Supplier<T> werk) {
    return toegang.alsSysteem(casus.regio(), werk);
  }
}
