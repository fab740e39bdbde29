package nl.meldroute.beleid.uitwisseling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.beleid.lezen.Regiotabellen;
import nl.meldroute.beleid.lezen.Tabelvorm;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;
import nl.meldroute.beleid.lezen.Vergelijking;
import nl.meldroute.beleid.lezen.Verschil;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Modelkeuring;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.stereotype.Component;

/**
 * A table as a file, out and in. What comes in becomes the text of a draft and nothing more: it
 * goes the way of every draft, and until it can be read without a fault nothing is stored.
 */
@Component
public class Uitwisseling {

  private final Beleidswijzigingen wijzigingen;
  private final Beleidsrechten rechten;
  private final Regiotabellen versies;

  Uitwisseling(Beleidswijzigingen wijzigingen, Beleidsrechten rechten, Regiotabellen versies) {
    this.wijzigingen = wijzigingen;
    this.rechten = rechten;
    this.versies = versies;
  }

  /** A file to be kept. */
  public record Bestand(String naam, Bestandssoort soort, byte[] inhoud) {}

  /**
   * What came of reading a file.
   *
   * @param versie of the draft, from now on
   * @param verschil what the file changed in the draft
   */
  public record Ingelezen(long versie, Verschil verschil) {}

  /** A published version. */
  public Bestand gepubliceerd(
      String regio, String sleutel, String variant, Integer versie, Bestandssoort soort) {
    rechten.eisLezen(regio);
    String dmn = versies.dmn(regio, sleutel, variant, versie);
    String naam = versies.versienaam(regio, sleutel, variant, versie);
    return bestand(sleutel + "-" + regio + "-" + naam, dmn, "Versie " + naam, soort);
  }

  /** A draft as it is now. */
  public Bestand concept(String nummer, Bestandssoort soort) {
    Beleidswijziging wijziging = leesTabel(nummer);
    return bestand(
        wijziging.sleutel() + "-" + nummer,
        wijziging.inhoud(),
        "Concept " + nummer + ", bewaarde versie " + wijziging.versie(),
        soort);
  }

  /** What a draft says otherwise than what it began with. */
  public Verschil verschil(String nummer) {
    Beleidswijziging wijziging = leesTabel(nummer);
    return Vergelijking.verschil(wijziging.uitgangspunt().inhoud(), wijziging.inhoud())
        .orElseThrow(Uitwisseling::nietTeLezen);
  }

  /**
   * Puts what stands in a file into a draft.
   *
   * @param versie of the draft that the file was made from
   * @throws OngeldigeInvoer naming every fault; then nothing was stored
   */
  public Ingelezen leesIn(String nummer, Bestandssoort soort, byte[] bestand, long versie) {
    Beleidswijziging wijziging = leesTabel(nummer);
    rechten.eisMaken(wijziging.regio());
    Tabelvorm was =
        Tabelvorm.lees(wijziging.inhoud())
            .or(() -> Tabelvorm.lees(wijziging.uitgangspunt().inhoud()))
            .orElseThrow(Uitwisseling::nietTeLezen);
    String dmn =
        soort == Bestandssoort.DMN ? model(bestand, wijziging) : rekenblad(bestand, wijziging, was);
    Verschil verschil =
        Vergelijking.van(was, Tabelvorm.lees(dmn).orElseThrow(Uitwisseling::nietTeLezen));
    return new Ingelezen(wijzigingen.bewaar(nummer, dmn, versie), verschil);
  }

  private Beleidswijziging leesTabel(String nummer) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    if (wijziging.soort() != Beleidssoort.TABEL) {
      throw new NietGevonden("beslistabel");
    }
    return wijziging;
  }

  private static Bestand bestand(String naam, String dmn, String versie, Bestandssoort soort) {
    byte[] inhoud =
        soort == Bestandssoort.DMN
            ? dmn.getBytes(StandardCharsets.UTF_8)
            : Werkboek.van(Tabelvorm.lees(dmn).orElseThrow(Uitwisseling::nietTeLezen), versie);
    return new Bestand(naam + "." + soort.code(), soort, inhoud);
  }

  private static String model(byte[] bestand, Beleidswijziging wijziging) {
    weiger(Modelkeuring.vanBeslistabel(bestand));
    String dmn = new String(bestand, StandardCharsets.UTF_8);
    Tabelvorm nieuw =
        Tabelvorm.lees(dmn)
            .orElseThrow(() -> ongeldig(List.of("Het bestand bevat geen beslistabel.")));
    Tabelvorm was =
        Tabelvorm.lees(wijziging.uitgangspunt().inhoud()).orElseThrow(Uitwisseling::nietTeLezen);
    weiger(anders(was, nieuw));
    return dmn;
  }

  /** What would make it another table than the one that the draft is of. */
  private static List<String> anders(Tabelvorm was, Tabelvorm nieuw) {
    if (!was.sleutel().equals(nieuw.sleutel())) {
      return List.of(
          "Het bestand is van een andere tabel. Dit concept is van de tabel " + was.naam() + ".");
    }
    List<String> redenen = new ArrayList<>();
    if (!was.trefwijze().equals(nieuw.trefwijze())) {
      redenen.add("Welke regel telt, kan niet wijzigen: de route rekent daarop.");
    }
    kolommen("De vraag", was.vragen(), nieuw.vragen(), redenen);
    kolommen("Het antwoord", was.antwoorden(), nieuw.antwoorden(), redenen);
    return redenen;
  }

  private static void kolommen(
      String wat, List<Kolom> was, List<Kolom> nieuw, List<String> redenen) {
    for (Kolom kolom : was) {
      if (nieuw.stream().noneMatch(ander -> isDezelfde(kolom, ander))) {
        redenen.add(
            "%s ‘%s’ is weg, of vraagt iets anders. De route rekent erop."
                .formatted(wat, kolom.label()));
      }
    }
    for (Kolom kolom : nieuw) {
      if (was.stream().noneMatch(ander -> isDezelfde(kolom, ander))) {
        redenen.add(
            "%s ‘%s’ is nieuw. De route kent dat gegeven niet.".formatted(wat, kolom.label()));
      }
    }
  }

  private static boolean isDezelfde(Kolom een, Kolom ander) {
    return een.naam().equals(ander.naam()) && een.afgeleid() == ander.afgeleid();
  }

  private static String rekenblad(byte[] bestand, Beleidswijziging wijziging, Tabelvorm was) {
    try {
      Werkboeklezer.Gelezen gelezen = Werkboeklezer.lees(Werkboekwacht.keur(bestand), was);
      if (!gelezen.fouten().isEmpty()) {
        throw new OngeldigeInvoer(gelezen.fouten());
      }
      String vanTekst =
          Tabelvorm.lees(wijziging.inhoud()).isPresent()
              ? wijziging.inhoud()
              : wijziging.uitgangspunt().inhoud();
      String dmn = Tabelschrijver.schrijf(vanTekst, gelezen.rijen());
      weiger(Modelkeuring.vanBeslistabel(dmn.getBytes(StandardCharsets.UTF_8)));
      return dmn;
    } catch (Geweigerd reden) {
      throw ongeldig(List.of(reden.getMessage()));
    }
  }

  private static void weiger(List<String> redenen) {
    if (!redenen.isEmpty()) {
      throw ongeldig(redenen);
    }
  }

  private static OngeldigeInvoer ongeldig(List<String> redenen) {
    return new OngeldigeInvoer(redenen.stream().map(reden -> new Fout("bestand", reden)).toList());
  }

  private static Conflict nietTeLezen() {
    return new Conflict(
        "Het concept is nu geen tabel die te lezen is. Herstel het in de bewerker, of lees een .dmn-bestand in.");
  }
}
