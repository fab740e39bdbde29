package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.meldroute.beleid.toets.Dekking.Gat;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import nl.meldroute.beleid.toets.Veiligheidsregels.Eigenschap;
import nl.meldroute.beleid.toets.Veiligheidsregels.Schending;
import nl.meldroute.beleid.toets.Veiligheidsregels.Sterkte;

/**
 * Whether a table gets milder where it may not, over all its input: one answer changes and all
 * others stay as they are.
 */
final class Veiligheid {

  private static final List<String> BESCHERMING = List.of("VEILIG_THUIS", "POLITIE", "POLITIE_112");
  private static final List<String> FEITEN = List.of("NEE", "ONBEKEND");

  private final Veiligheidsregels regels;
  private final Tabelmodel model;
  private final Tabelblad blad;
  private final Sterkte sterkte;
  private final Ruimte ruimte;
  private final Dekking dekking;

  Veiligheid(Veiligheidsregels regels, Tabelmodel model, Rekengrens grens) {
    this.regels = regels;
    this.model = model;
    this.blad = model.blad();
    this.sterkte = regels.sterkte().get(blad.sleutel());
    this.ruimte = model.ruimte();
    this.dekking = model.dekking(grens);
  }

  /** All that became milder, and no exceptions made; at most one example per outcome. */
  List<Schending> schendingen() {
    List<Schending> schendingen = new ArrayList<>();
    if (sterkte.reden() == null) {
      schendingen.addAll(onbekend());
      schendingen.addAll(ernst());
      schendingen.addAll(minderjarig());
    }
    return schendingen;
  }

  private List<Schending> onbekend() {
    List<Schending> schendingen = new ArrayList<>();
    for (Gegeven gegeven : model.gegevens()) {
      Object onbekend =
          gegeven.kent("ONBEKEND") ? (Object) "ONBEKEND" : (Object) List.of("ONBEKEND");
      if (gegeven.kent(onbekend)) {
        int naar = gegeven.groep(onbekend);
        for (int van = 0; van < gegeven.groepen().size(); van++) {
          schendingen.addAll(
              overgang(Eigenschap.ONBEKEND, gegeven, van, naar, ruimte.alles(), rij -> true));
        }
      }
    }
    return schendingen;
  }

  private List<Schending> ernst() {
    List<Schending> schendingen = new ArrayList<>();
    regels
        .ernst()
        .forEach(
            (naam, oplopend) -> {
              if (model.kent(naam)) {
                Gegeven gegeven = model.gegevens().get(model.plaats(naam));
                for (int i = 1; i < oplopend.size(); i++) {
                  schendingen.addAll(
                      overgang(
                          Eigenschap.ERNST,
                          gegeven,
                          gegeven.groep(oplopend.get(i - 1)),
                          gegeven.groep(oplopend.get(i)),
                          ruimte.alles(),
                          rij -> true));
                }
              }
            });
    return schendingen;
  }

  /** A fact that comes in: a question answered with yes, more worries, one form more. */
  private List<Schending> minderjarig() {
    List<Schending> schendingen = new ArrayList<>();
    if (!"partner".equals(sterkte.zelfde()) || !model.kent("leeftijdscategorie")) {
      return schendingen;
    }
    long[] minderjarig = model.gebied(Map.of("leeftijdscategorie", List.of("MINDERJARIG")));
    for (Gegeven gegeven : model.gegevens()) {
      for (int[] feit : feiten(gegeven)) {
        schendingen.addAll(
            overgang(
                Eigenschap.MINDERJARIG,
                gegeven,
                feit[0],
                feit[1],
                minderjarig,
                rij -> BESCHERMING.contains(rij.uitkomst().get(0))));
      }
    }
    Gegeven leeftijd = model.gegevens().get(model.plaats("leeftijdscategorie"));
    schendingen.addAll(
        overgang(
            Eigenschap.MINDERJARIG,
            leeftijd,
            leeftijd.groep("ONBEKEND"),
            leeftijd.groep("MINDERJARIG"),
            ruimte.alles(),
            rij -> BESCHERMING.contains(rij.uitkomst().get(0))));
    return schendingen;
  }

  private List<int[]> feiten(Gegeven gegeven) {
    Set<List<Integer>> feiten = new LinkedHashSet<>();
    if (gegeven.kent("JA")) {
      FEITEN.stream()
          .filter(gegeven::kent)
          .forEach(eerst -> feiten.add(List.of(gegeven.groep(eerst), gegeven.groep("JA"))));
    }
    List<String> oplopend = regels.ernst().getOrDefault(gegeven.naam(), List.of());
    for (int i = 1; i < oplopend.size(); i++) {
      feiten.add(List.of(gegeven.groep(oplopend.get(i - 1)), gegeven.groep(oplopend.get(i))));
    }
    for (Object waarde : gegeven.waarden()) {
      if (waarde instanceof List<?> vormen) {
        for (int weg = 0; weg < vormen.size(); weg++) {
          List<Object> minder = new ArrayList<>(vormen);
          minder.remove(weg);
          feiten.add(List.of(gegeven.groep(minder), gegeven.groep(vormen)));
        }
      }
    }
    return feiten.stream().map(feit -> new int[] {feit.get(0), feit.get(1)}).toList();
  }

  private List<Schending> overgang(
      Eigenschap eigenschap,
      Gegeven gegeven,
      int van,
      int naar,
      long[] gebied,
      Predicate<Rij> over) {
    int plaats = model.plaats(gegeven.naam());
    List<long[]> eerst = doorsnede(plaats, van);
    List<long[]> daarna = doorsnede(plaats, naar);
    Map<String, Schending> schendingen = new LinkedHashMap<>();
    if (van != naar) {
      vergelijk(eigenschap, gebied, eerst, blad.rijen(), daarna, blad.rijen(), over)
          .forEach(
              (uitkomst, gat) ->
                  schendingen.put(
                      uitkomst,
                      new Schending(
                          eigenschap,
                          blad,
                          gegeven.naam(),
                          uitkomst,
                          "bij %s van %s naar %s"
                              .formatted(
                                  beschrijf(gat, plaats),
                                  Woorden.keuze(gegeven, van),
                                  Woorden.keuze(gegeven, naar)),
                          invoer(gat, plaats, naar))));
    }
    return List.copyOf(schendingen.values());
  }

  /**
   * For which input what came out first is not there, or milder, in what comes out then.
   *
   * @param eerst per rule its block; null where it cannot fit
   */
  private Map<String, Gat> vergelijk(
      Eigenschap eigenschap,
      long[] gebied,
      List<long[]> eerst,
      List<Rij> rijenEerst,
      List<long[]> daarna,
      List<Rij> rijenDaarna,
      Predicate<Rij> over) {
    Map<String, Gat> milder = new LinkedHashMap<>();
    for (int r = 0; r < eerst.size(); r++) {
      Rij rij = rijenEerst.get(r);
      long[] blok = eerst.get(r) == null ? null : ruimte.doorsnede(gebied, eerst.get(r));
      if (blok == null || !over.test(rij) || !sterkte.vraagtIets(blad, rij)) {
        continue;
      }
      Gat punt =
          blad.verzamelt()
              ? dekking.zoekRuim(blok, minstens(eigenschap, rij, daarna, rijenDaarna))
              : zoekMilder(eigenschap, rij, blok, eerst.subList(0, r), daarna, rijenDaarna);
      if (punt != null) {
        milder.putIfAbsent(rij.uitkomst().get(0), punt);
      }
    }
    return milder;
  }

  private List<long[]> minstens(
      Eigenschap eigenschap, Rij rij, List<long[]> blokken, List<Rij> rijen) {
    return IntStream.range(0, blokken.size())
        .filter(s -> blokken.get(s) != null)
        .filter(s -> sterkte.minstens(blad, rijen.get(s), rij, eigenschap))
        .mapToObj(blokken::get)
        .toList();
  }

  private Gat zoekMilder(
      Eigenschap eigenschap,
      Rij rij,
      long[] blok,
      List<long[]> eerder,
      List<long[]> daarna,
      List<Rij> rijen) {
    List<long[]> weg = new ArrayList<>();
    eerder.stream().filter(ander -> ander != null).forEach(weg::add);
    for (int s = 0; s < daarna.size(); s++) {
      long[] samen = daarna.get(s) == null ? null : ruimte.doorsnede(blok, daarna.get(s));
      if (samen != null && !sterkte.minstens(blad, rijen.get(s), rij, eigenschap)) {
        List<long[]> zonder = new ArrayList<>(weg);
        daarna.subList(0, s).stream().filter(ander -> ander != null).forEach(zonder::add);
        Gat punt = dekking.zoekRuim(samen, zonder);
        if (punt != null) {
          return punt;
        }
      }
    }
    return null;
  }

  /** Per rule its block when one variable has this value, and then for all values of it. */
  private List<long[]> doorsnede(int plaats, int groep) {
    List<long[]> blokken = new ArrayList<>();
    for (long[] blok : model.blokken()) {
      if (!ruimte.heeft(blok, plaats, groep)) {
        blokken.add(null);
      } else {
        long[] vrij = blok.clone();
        ruimte.vul(vrij, plaats);
        blokken.add(vrij);
      }
    }
    return blokken;
  }

  /**
   * What the shared table asks for and this one does not, over the values that the shared one
   * knows. The model is that of both tables together, the shared rules first.
   */
  static List<Schending> tegenover(
      Veiligheidsregels regels,
      Tabelblad eigen,
      Tabelblad gedeeld,
      Tabelmodel samen,
      Rekengrens grens) {
    Veiligheid veiligheid = new Veiligheid(regels, samen, grens);
    int aantal = gedeeld.rijen().size();
    List<long[]> blokken = samen.blokken();
    List<Schending> schendingen = new ArrayList<>();
    veiligheid
        .vergelijk(
            Eigenschap.REGIO,
            samen.ruimte().alles(),
            blokken.subList(0, aantal),
            gedeeld.rijen(),
            blokken.subList(aantal, blokken.size()),
            eigen.rijen(),
            rij -> true)
        .forEach(
            (uitkomst, gat) ->
                schendingen.add(
                    new Schending(
                        Eigenschap.REGIO,
                        eigen,
                        null,
                        uitkomst,
                        "bij " + veiligheid.beschrijf(gat, -1),
                        samen.voorbeeld(gat.gebied()))));
    return schendingen;
  }

  private String beschrijf(Gat gat, int zonder) {
    long[] gebied = gat.gebied().clone();
    if (zonder >= 0) {
      ruimte.vul(gebied, zonder);
    }
    return Zinnen.geval(model, gebied);
  }

  private Map<String, Object> invoer(Gat gat, int plaats, int groep) {
    long[] gebied = gat.gebied().clone();
    ruimte.maakLeeg(gebied, plaats);
    ruimte.zet(gebied, plaats, groep);
    return model.voorbeeld(gebied);
  }
}
