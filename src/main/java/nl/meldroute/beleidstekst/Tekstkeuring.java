package nl.meldroute.beleidstekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.stereotype.Component;

/** Judges a draft of texts or signals, and names every fault at once. It stores nothing. */
@Component
public class Tekstkeuring {

  private final Fabriek fabriek;
  private final Regioprofielen regios;

  public Tekstkeuring(Fabriek fabriek, Regioprofielen regios) {
    this.fabriek = fabriek;
    this.regios = regios;
  }

  /**
   * @param inhoud the draft, as JSON
   * @param nu what the region published last; empty when it never did
   */
  public List<Tekstbevinding> keur(String sleutel, String inhoud, Optional<Tekstversie> nu) {
    if (Fabriek.SIGNALEN.equals(sleutel)) {
      return Tekstinhoud.signalen(inhoud)
          .map(signalen -> Signaalregels.toets(signalen, codes(nu)))
          .orElseGet(Tekstkeuring::onleesbaar);
    }
    Optional<Tekstbundel> bundel = fabriek.bundel(sleutel);
    if (bundel.isEmpty()) {
      return List.of(new Tekstbevinding("ONBEKEND", null, "sleutel", "Deze teksten bestaan niet."));
    }
    return Tekstinhoud.teksten(inhoud)
        .map(teksten -> teksten(bundel.get(), teksten, gemeenten()))
        .orElseGet(Tekstkeuring::onleesbaar);
  }

  private static List<Tekstbevinding> onleesbaar() {
    return List.of(
        new Tekstbevinding(
            "ONLEESBAAR",
            null,
            "inhoud",
            "Deze inhoud is niet te lezen. Open het concept opnieuw en bewaar het daar."));
  }

  private static List<Tekstbevinding> teksten(
      Tekstbundel bundel, Map<String, String> teksten, Set<String> gemeenten) {
    List<Tekstbevinding> fouten = new ArrayList<>();
    for (Tekstveld veld : bundel.velden()) {
      fouten.addAll(Tekstregels.toets(veld, teksten.get(veld.sleutel()), gemeenten));
    }
    for (String sleutel : teksten.keySet()) {
      if (bundel.veld(sleutel).isEmpty()) {
        fouten.add(
            new Tekstbevinding(
                "VELD_ONBEKEND", null, "inhoud", "Er staat een tekst in die Meldroute niet kent."));
      }
    }
    return fouten;
  }

  /** All municipalities of all regions: a notice names no place anywhere. */
  private Set<String> gemeenten() {
    return regios.alle().stream()
        .map(Regioprofiel::gemeenten)
        .flatMap(List::stream)
        .map(Gemeente::naam)
        .collect(Collectors.toSet());
  }

  /** Of the list that counts now: none of them leaves it without a word. */
  private Set<String> codes(Optional<Tekstversie> nu) {
    return nu
        .map(Tekstversie::inhoud)
        .flatMap(Tekstinhoud::signalen)
        .orElseGet(fabriek::signalen)
        .stream()
        .map(Regiosignaal::code)
        .collect(Collectors.toSet());
  }
}
