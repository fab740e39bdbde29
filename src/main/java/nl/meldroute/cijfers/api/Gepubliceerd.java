package nl.meldroute.cijfers.api;

import java.util.List;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.api.Weergave.Eentabel;
import nl.meldroute.cijfers.api.Weergave.Kengetallen;
import nl.meldroute.cijfers.api.Weergave.Overzicht;
import nl.meldroute.cijfers.api.Weergave.Soort;
import nl.meldroute.cijfers.api.Weergave.Tabel;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.cijfers.publicatie.Publicatieinhoud;
import nl.meldroute.cijfers.publicatie.Publicaties;
import nl.meldroute.platform.NietGevonden;
import org.springframework.stereotype.Component;

/**
 * Figures for who works in a region and does not lead it: the tables of the newest publication, as
 * they were fixed. Nothing is computed for them, so nothing can be asked out of them.
 */
@Component
class Gepubliceerd {

  private final Publicaties publicaties;

  Gepubliceerd(Publicaties publicaties) {
    this.publicaties = publicaties;
  }

  /**
   * @throws NietGevonden when there is no publication, or not of this table; it then says of which
   */
  Eentabel tabel(Cijfervraag vraag) {
    Publicatieinhoud inhoud = laatste(vraag.regio(), vraag.jaar());
    Tabel gevraagd =
        inhoud.tabellen().stream()
            .filter(tabel -> vraag.filters().isEmpty() && isGevraagd(tabel, vraag))
            .map(Gepubliceerd::weergave)
            .findFirst()
            .orElseThrow(
                () ->
                    new NietGevonden(
                        "gepubliceerde tabel",
                        inhoud.tabellen().stream().map(Publicatietabel::titel).toList()));
    return new Eentabel(
        vraag.regio(),
        vraag.jaar(),
        Soort.PUBLICATIE,
        inhoud.toelichting(),
        inhoud.drempel(),
        gevraagd);
  }

  private static boolean isGevraagd(Publicatietabel tabel, Cijfervraag vraag) {
    List<Uitsplitsing> assen = tabel.assen().stream().map(As::uitsplitsing).toList();
    return tabel.eenheid() == vraag.eenheid() && assen.equals(vraag.uitsplitsingen());
  }

  /**
   * @throws NietGevonden when there is no publication
   */
  Overzicht overzicht(String regio, int jaar) {
    Publicatieinhoud inhoud = laatste(regio, jaar);
    return new Overzicht(
        regio,
        jaar,
        Soort.PUBLICATIE,
        inhoud.toelichting(),
        inhoud.drempel(),
        null,
        inhoud.tabellen().stream().map(Gepubliceerd::weergave).toList());
  }

  /**
   * @throws NietGevonden when there is no publication
   */
  Kengetallen kengetallen(String regio, int jaar) {
    Publicatieinhoud inhoud = laatste(regio, jaar);
    return new Kengetallen(
        regio,
        jaar,
        Soort.PUBLICATIE,
        inhoud.toelichting(),
        inhoud.drempel(),
        inhoud.kengetallen().stream().map(Weergave::figuur).toList());
  }

  private Publicatieinhoud laatste(String regio, int jaar) {
    return publicaties
        .laatste(regio, jaar)
        .map(publicaties::lees)
        .orElseThrow(() -> new NietGevonden("publicatie van de cijfers over " + jaar));
  }

  private static Tabel weergave(Publicatietabel tabel) {
    return Weergave.tabel(
        tabel.code(),
        tabel.titel(),
        tabel.eenheid(),
        tabel.assen(),
        tabel.cellen(),
        tabel.totalen(),
        tabel
            .aantal(tabel.assen().stream().map(as -> Publicatietabel.TOTAAL).toArray(String[]::new))
            .orElse(null));
  }
}
