package nl.meldroute.beleid.teksten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.meldroute.beleid.teksten.Tekstlezing.Keuze;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Regiosignaal;
import nl.meldroute.beleidstekst.Tekstbevinding;
import nl.meldroute.beleidstekst.Tekstbundel;
import nl.meldroute.beleidstekst.Tekstinhoud;
import nl.meldroute.beleidstekst.Tekstkeuring;
import nl.meldroute.beleidstekst.Tekstveld;
import nl.meldroute.beleidstekst.Tekstverschil;
import nl.meldroute.beleidstekst.Tekstversie;
import nl.meldroute.beleidstekst.Tekstversies;
import nl.meldroute.bericht.Berichtvoorbeelden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words that somebody types, judged and shown as their reader would get them. It stores nothing.
 */
@Component
@Transactional
public class Tekstproef {

  private final Fabriek fabriek;
  private final Tekstversies versies;
  private final Tekstkeuring keuring;
  private final Tekststand stand;
  private final Berichtvoorbeelden berichten;

  Tekstproef(
      Fabriek fabriek,
      Tekstversies versies,
      Tekstkeuring keuring,
      Tekststand stand,
      Berichtvoorbeelden berichten) {
    this.fabriek = fabriek;
    this.versies = versies;
    this.keuring = keuring;
    this.stand = stand;
    this.berichten = berichten;
  }

  /** A finding, as those of a table. */
  public record Bevinding(
      String code,
      String ernst,
      String regel,
      String plaats,
      String tekst,
      Map<String, Object> tegenvoorbeeld) {
    static Bevinding van(Tekstbevinding bevinding) {
      return new Bevinding(
          bevinding.code(),
          "BLOKKEERT",
          bevinding.regel(),
          bevinding.plaats(),
          bevinding.tekst(),
          null);
    }
  }

  /** How a reader sees it. */
  public record Voorbeeld(String plek, String naam, String tekst) {}

  /**
   * @param regels the difference with what counts now
   */
  public record Controle(
      List<Bevinding> bevindingen, List<Tekstverschil> regels, List<Voorbeeld> voorbeeld) {}

  /** What is wrong with words that somebody types, what changes, and how a reader sees it. */
  public Controle controleer(String regio, String sleutel, String inhoud) {
    stand.eisLezen(regio, sleutel);
    Optional<Tekstversie> nu = versies.huidige(regio, sleutel);
    List<Bevinding> bevindingen =
        keuring.keur(sleutel, inhoud, nu).stream().map(Bevinding::van).toList();
    boolean leesbaar =
        Fabriek.SIGNALEN.equals(sleutel)
            ? Tekstinhoud.signalen(inhoud).isPresent()
            : Tekstinhoud.teksten(inhoud).isPresent();
    return leesbaar
        ? new Controle(
            bevindingen,
            stand.verschil(
                sleutel, stand.inhoud(sleutel, nu.filter(Tekstversie::eigen).orElse(null)), inhoud),
            voorbeeld(sleutel, inhoud))
        : new Controle(bevindingen, List.of(), List.of());
  }

  private List<Voorbeeld> voorbeeld(String sleutel, String inhoud) {
    return switch (sleutel) {
      case Fabriek.SIGNALEN -> signalen(Tekstinhoud.signalen(inhoud).orElseThrow());
      case Fabriek.BERICHTEN ->
          berichten.van(Tekstinhoud.teksten(inhoud).orElseThrow()).stream()
              .map(een -> new Voorbeeld(een.weg().tekst(), groep(een.soort().name()), een.tekst()))
              .toList();
      default ->
          perGroep(
              fabriek.bundel(sleutel).orElseThrow(), Tekstinhoud.teksten(inhoud).orElseThrow());
    };
  }

  private String groep(String soort) {
    return fabriek
        .bundel(Fabriek.BERICHTEN)
        .orElseThrow()
        .veld(soort + ".tekst")
        .map(Tekstveld::groep)
        .orElse(soort);
  }

  private static List<Voorbeeld> perGroep(Tekstbundel bundel, Map<String, String> teksten) {
    Map<String, List<String>> groepen = new LinkedHashMap<>();
    for (Tekstveld veld : bundel.velden()) {
      String tekst = teksten.get(veld.sleutel());
      if (tekst != null) {
        groepen
            .computeIfAbsent(veld.groep(), groep -> new ArrayList<>())
            .add(veld.voorbeeld(tekst));
      }
    }
    return groepen.entrySet().stream()
        .map(
            groep ->
                new Voorbeeld(bundel.naam(), groep.getKey(), String.join("\n", groep.getValue())))
        .toList();
  }

  private static List<Voorbeeld> signalen(List<Regiosignaal> lijst) {
    List<Voorbeeld> voorbeelden = new ArrayList<>();
    for (Keuze vorm : Tekstlezing.vormen()) {
      List<String> regels =
          lijst.stream()
              .filter(signaal -> !signaal.verborgen() && vorm.code().equals(signaal.vorm()))
              .map(Regiosignaal::tekst)
              .filter(Objects::nonNull)
              .map(tekst -> "☐ " + tekst)
              .toList();
      if (!regels.isEmpty()) {
        voorbeelden.add(new Voorbeeld("Meldformulier", vorm.tekst(), String.join("\n", regels)));
      }
    }
    return voorbeelden;
  }
}
