package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beleid.toets.Tabelanalyse.Paar;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import nl.meldroute.beleid.toets.Veiligheidsregels.Eigenschap;
import nl.meldroute.beleid.toets.Veiligheidsregels.Schending;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * What one table says of itself, over all its input: rules that do not count, and what is unsafe.
 */
final class Tabelkeuring {

  private static final String AANNAME = "aanname";

  private final Tabelmodel model;
  private final Tabelblad blad;
  private final Veiligheidsregels regels;
  private final Rekengrens grens;
  private final Tabelanalyse analyse;

  Tabelkeuring(Tabelmodel model, Veiligheidsregels regels, Rekengrens grens) {
    this.model = model;
    this.blad = model.blad();
    this.regels = regels;
    this.grens = grens;
    this.analyse = new Tabelanalyse(model, grens);
  }

  List<Bevinding> bevindingen() {
    List<Bevinding> bevindingen = new ArrayList<>();
    bevindingen.addAll(veiligheid());
    bevindingen.addAll(normen());
    bevindingen.addAll(gemaskeerd());
    bevindingen.addAll(dubbel());
    bevindingen.addAll(overlap());
    return bevindingen;
  }

  private List<Bevinding> veiligheid() {
    if (!regels.sterkte().containsKey(blad.sleutel())) {
      return List.of();
    }
    Map<String, Bevinding> bevindingen = new LinkedHashMap<>();
    for (Schending schending : new Veiligheid(regels, model, grens).schendingen()) {
      if (!regels.isUitgezonderd(schending)) {
        Bevinding bevinding = bevinding(Controle.VEILIGHEID, schending);
        bevindingen.putIfAbsent(bevinding.plaats(), bevinding);
      }
    }
    return List.copyOf(bevindingen.values());
  }

  static Bevinding bevinding(Controle controle, Schending schending) {
    return controle.vindt(
        null,
        "%s/%s/%s"
            .formatted(schending.eigenschap(), schending.gegeven(), schending.uitkomst())
            .replace("/null/", "/"),
        "Altijd geldt: %s. Hier vervalt %s of wordt het milder %s.%s"
            .formatted(
                schending.eigenschap().zin(),
                Leestekst.code(schending.uitkomst(), schending.blad().uitvoer().get(0).codes()),
                schending.voorbeeld(),
                schending.eigenschap() == Eigenschap.ONBEKEND
                    ? " Laat de regel ook gelden als \"%s\" onbekend is."
                        .formatted(Leestekst.veld(schending.gegeven()))
                    : ""),
        schending.invoer());
  }

  private List<Bevinding> normen() {
    List<Bevinding> bevindingen = new ArrayList<>();
    for (Norm norm : Norm.voor(blad)) {
      norm.zoek(model, grens)
          .ifPresent(
              geval -> {
                boolean aanname = norm.bron().equalsIgnoreCase(AANNAME);
                bevindingen.add(
                    (aanname ? Controle.AANNAME : Controle.NORM)
                        .vindt(
                            null,
                            norm.id(),
                            "%s (%s) De tabel doet dat niet bij: %s."
                                .formatted(
                                    norm.tekst(),
                                    aanname ? "aanname" : "bron: " + norm.bron(),
                                    Zinnen.geval(model, geval.gebied())),
                            model.voorbeeld(geval.gebied())));
              });
    }
    return bevindingen;
  }

  private List<Bevinding> gemaskeerd() {
    Set<String> ids = analyse.gemaskeerd();
    return blad.rijen().stream()
        .filter(rij -> ids.contains(rij.id()))
        .map(
            rij ->
                Controle.GEMASKEERD.vindt(
                    rij.id(), rij.id(), Zinnen.regel(rij) + " telt nooit: " + waardoor(rij)))
        .toList();
  }

  private String waardoor(Rij rij) {
    long[] blok = model.blokken().get(rij.nummer() - 1);
    if (model.ruimte().isLeeg(blok)) {
      return "er is geen invoer waar alle cellen op passen.";
    }
    return blad.rijen().subList(0, rij.nummer() - 1).stream()
        .filter(ander -> model.ruimte().binnen(blok, model.blokken().get(ander.nummer() - 1)))
        .findFirst()
        .map(ander -> "regel %d past altijd al eerder.".formatted(ander.nummer()))
        .orElse("de regels ervoor passen altijd al.");
  }

  private List<Bevinding> dubbel() {
    return analyse.dubbel().entrySet().stream()
        .map(
            paar -> {
              Rij ruimer = blad.rij(paar.getValue());
              return Controle.DUBBEL.vindt(
                  paar.getKey(),
                  paar.getKey(),
                  "%s zegt hetzelfde als regel %d, die altijd ook past."
                      .formatted(Zinnen.regel(blad.rij(paar.getKey())), ruimer.nummer()));
            })
        .toList();
  }

  private List<Bevinding> overlap() {
    boolean uniek = blad.trefwijze() == HitPolicy.UNIQUE;
    if (!uniek && Aanvaard.overlapMag(blad.sleutel())) {
      return List.of();
    }
    Map<String, Bevinding> perRegel = new LinkedHashMap<>();
    for (Paar paar : analyse.overlappend()) {
      Rij rij = paar.ander();
      perRegel.putIfAbsent(
          rij.id(),
          (uniek ? Controle.BOTSING : Controle.OVERLAP)
              .vindt(
                  rij.id(),
                  rij.id(),
                  "%s en regel %d passen soms samen%s: bij %s."
                      .formatted(
                          Zinnen.regel(rij),
                          paar.een().nummer(),
                          uniek
                              ? ", en dan geeft de tabel geen antwoord"
                              : " en noemen dan beide " + Zinnen.eerste(blad, rij),
                          Zinnen.geval(model, paar.samen())),
                  model.voorbeeld(paar.samen())));
    }
    return List.copyOf(perRegel.values());
  }
}
