package nl.meldroute.beleid.lezen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;
import nl.meldroute.beleid.lezen.Tabelvorm.Regel;
import nl.meldroute.beleid.lezen.Verschil.Soort;
import nl.meldroute.beleid.lezen.Verschil.Veld;

/**
 * Compares two tables rule by rule. A rule is the same when its id is, or else the one that is most
 * like it: an editor or a spreadsheet may give a rule a new id. Of the rules that stayed, as few as
 * possible count as moved.
 */
public final class Vergelijking {

  /** Of the cells, what must be equal at least for two rules with other ids to be the same. */
  private static final double GELIJKENIS = 0.6;

  private final Tabelvorm was;
  private final Tabelvorm wordt;
  private final Regeltekst tekstWas;
  private final Regeltekst tekstWordt;

  /** Per rule of the new table, by its place, the old one that it was. */
  private final Map<Integer, Regel> eerder = new LinkedHashMap<>();

  private Vergelijking(Tabelvorm was, Tabelvorm wordt) {
    this.was = was;
    this.wordt = wordt;
    this.tekstWas = new Regeltekst(was, Celtekst.GEWOON);
    this.tekstWordt = new Regeltekst(wordt, Celtekst.GEWOON);
  }

  /**
   * @return empty when one of the texts holds no decision table
   */
  public static Optional<Verschil> verschil(String dmnWas, String dmnWordt) {
    return Tabelvorm.lees(dmnWas)
        .flatMap(was -> Tabelvorm.lees(dmnWordt).map(wordt -> van(was, wordt)));
  }

  public static Verschil van(Tabelvorm was, Tabelvorm wordt) {
    Vergelijking vergelijking = new Vergelijking(was, wordt);
    vergelijking.koppel();
    return new Verschil(vergelijking.buitenDeRegels(), vergelijking.regels());
  }

  private void koppel() {
    Map<String, Regel> opId = new LinkedHashMap<>();
    was.regels().forEach(regel -> opId.put(regel.id(), regel));
    for (Regel regel : wordt.regels()) {
      Regel zelfde = opId.remove(regel.id());
      if (zelfde != null) {
        eerder.put(regel.nummer(), zelfde);
      }
    }
    koppelGelijkende(new ArrayList<>(opId.values()));
  }

  private record Paar(Regel was, Regel wordt, double gelijkenis) {}

  private void koppelGelijkende(List<Regel> over) {
    List<Paar> paren = new ArrayList<>();
    for (Regel regel : wordt.regels()) {
      if (!eerder.containsKey(regel.nummer())) {
        over.forEach(oud -> paren.add(new Paar(oud, regel, gelijkenis(oud, regel))));
      }
    }
    paren.sort(
        Comparator.comparingDouble(Paar::gelijkenis)
            .reversed()
            .thenComparingInt(paar -> Math.abs(paar.was().nummer() - paar.wordt().nummer())));
    Set<Integer> gebruikt = new TreeSet<>();
    for (Paar paar : paren) {
      if (paar.gelijkenis() >= GELIJKENIS
          && !eerder.containsKey(paar.wordt().nummer())
          && gebruikt.add(paar.was().nummer())) {
        eerder.put(paar.wordt().nummer(), paar.was());
      }
    }
  }

  /** Which part of the cells that matter to either rule is equal; the annotation counts as one. */
  private static double gelijkenis(Regel een, Regel ander) {
    List<String> links = cellen(een);
    List<String> rechts = cellen(ander);
    int telt = 0;
    int gelijk = 0;
    for (int i = 0; i < Math.max(links.size(), rechts.size()); i++) {
      String a = i < links.size() ? links.get(i) : "";
      String b = i < rechts.size() ? rechts.get(i) : "";
      if (!a.isEmpty() || !b.isEmpty()) {
        telt++;
        gelijk += a.equals(b) ? 1 : 0;
      }
    }
    return telt == 0 ? 0 : (double) gelijk / telt;
  }

  private static List<String> cellen(Regel regel) {
    List<String> cellen = new ArrayList<>(regel.als());
    cellen.addAll(regel.dan());
    cellen.add(regel.toelichting());
    return cellen;
  }

  private List<Verschil.Regel> regels() {
    Set<Integer> verplaatst = verplaatst();
    List<Verschil.Regel> verschillen = new ArrayList<>();
    for (Regel regel : wordt.regels()) {
      Regel oud = eerder.get(regel.nummer());
      if (oud == null) {
        verschillen.add(nieuw(regel));
      } else {
        gebleven(oud, regel, verplaatst.contains(regel.nummer())).ifPresent(verschillen::add);
      }
    }
    for (Regel oud : was.regels()) {
      if (!eerder.containsValue(oud)) {
        verschillen.add(vervallen(oud));
      }
    }
    return verschillen;
  }

  private Verschil.Regel nieuw(Regel regel) {
    return new Verschil.Regel(
        Soort.TOEGEVOEGD,
        regel.id(),
        null,
        regel.nummer(),
        "",
        new Zinnen(wordt).zin(regel),
        velden(null, regel));
  }

  private Verschil.Regel vervallen(Regel oud) {
    return new Verschil.Regel(
        Soort.VERVALLEN,
        oud.id(),
        oud.nummer(),
        null,
        new Zinnen(was).zin(oud),
        "",
        velden(oud, null));
  }

  private Optional<Verschil.Regel> gebleven(Regel oud, Regel regel, boolean verplaatst) {
    List<Veld> velden = new ArrayList<>(velden(oud, regel));
    boolean gewijzigd = !velden.isEmpty();
    if (verplaatst) {
      velden.add(new Veld("Plaats", "regel " + oud.nummer(), "regel " + regel.nummer()));
    }
    return velden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Verschil.Regel(
                gewijzigd ? Soort.GEWIJZIGD : Soort.VERPLAATST,
                regel.id(),
                oud.nummer(),
                regel.nummer(),
                new Zinnen(was).zin(oud),
                new Zinnen(wordt).zin(regel),
                velden));
  }

  /** By the questions and answers of the new table, and then those that only the old one has. */
  private List<Veld> velden(Regel oud, Regel regel) {
    List<Veld> velden = new ArrayList<>();
    vergelijk(
        velden,
        cellen(was.vragen(), oud == null ? List.of() : oud.als(), tekstWas::vraag),
        cellen(wordt.vragen(), regel == null ? List.of() : regel.als(), tekstWordt::vraag));
    vergelijk(
        velden,
        cellen(was.antwoorden(), oud == null ? List.of() : oud.dan(), tekstWas::antwoord),
        cellen(wordt.antwoorden(), regel == null ? List.of() : regel.dan(), tekstWordt::antwoord));
    vergelijk(velden, uitleg(oud), uitleg(regel));
    return velden;
  }

  /** A cell, as it stands in the table and as it is read. */
  private record Inhoud(String label, String cel, String leest) {}

  private static Map<String, Inhoud> cellen(
      List<Kolom> kolommen, List<String> cellen, BiFunction<Kolom, String, String> leest) {
    Map<String, Inhoud> inhoud = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(kolommen.size(), cellen.size()); i++) {
      Kolom kolom = kolommen.get(i);
      String cel = Cel.isLeeg(cellen.get(i)) ? "" : cellen.get(i);
      inhoud.put(
          kolom.afgeleid() ? kolom.label() : kolom.naam(),
          new Inhoud(kolom.label(), cel, leest.apply(kolom, cel)));
    }
    return inhoud;
  }

  private static Map<String, Inhoud> uitleg(Regel regel) {
    Map<String, Inhoud> inhoud = new LinkedHashMap<>();
    if (regel != null) {
      inhoud.put("t", new Inhoud("Toelichting", regel.toelichting(), regel.toelichting()));
      inhoud.put("b", new Inhoud("Bron", regel.bron(), regel.bron()));
      inhoud.put("a", new Inhoud("Aanname", regel.aanname(), regel.aanname()));
    }
    return inhoud;
  }

  private static void vergelijk(
      List<Veld> velden, Map<String, Inhoud> oud, Map<String, Inhoud> nieuw) {
    Set<String> namen = new LinkedHashSet<>(nieuw.keySet());
    namen.addAll(oud.keySet());
    for (String naam : namen) {
      Inhoud a = oud.get(naam);
      Inhoud b = nieuw.get(naam);
      String celWas = a == null ? "" : a.cel();
      String celWordt = b == null ? "" : b.cel();
      if (!celWas.equals(celWordt)) {
        velden.add(
            new Veld(
                (b == null ? a : b).label(),
                a == null ? "" : a.leest(),
                b == null ? "" : b.leest()));
      }
    }
  }

  /** The rules that are not in the longest row that kept its order. */
  private Set<Integer> verplaatst() {
    List<Map.Entry<Integer, Regel>> gebleven =
        eerder.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    int[] lengte = new int[gebleven.size()];
    int[] vorige = new int[gebleven.size()];
    Arrays.fill(vorige, -1);
    int laatste = -1;
    for (int i = 0; i < gebleven.size(); i++) {
      lengte[i] = 1;
      for (int j = 0; j < i; j++) {
        if (oud(gebleven, j) < oud(gebleven, i) && lengte[j] + 1 > lengte[i]) {
          lengte[i] = lengte[j] + 1;
          vorige[i] = j;
        }
      }
      laatste = laatste < 0 || lengte[i] > lengte[laatste] ? i : laatste;
    }
    Set<Integer> verplaatst = new TreeSet<>(eerder.keySet());
    for (int i = laatste; i >= 0; i = vorige[i]) {
      verplaatst.remove(gebleven.get(i).getKey());
    }
    return verplaatst;
  }

  private static int oud(List<Map.Entry<Integer, Regel>> gebleven, int plaats) {
    return gebleven.get(plaats).getValue().nummer();
  }

  private List<Veld> buitenDeRegels() {
    List<Veld> velden = new ArrayList<>();
    voegToe(velden, "Naam", was.naam(), wordt.naam());
    voegToe(velden, "Waarover", was.uitleg(), wordt.uitleg());
    voegToe(
        velden,
        "Welke regel telt",
        Regeltekst.telt(was.trefwijze()),
        Regeltekst.telt(wordt.trefwijze()));
    kolommen(velden, "Vraag", was.vragen(), wordt.vragen());
    kolommen(velden, "Antwoord", was.antwoorden(), wordt.antwoorden());
    return velden;
  }

  private static void kolommen(List<Veld> velden, String wat, List<Kolom> oud, List<Kolom> nieuw) {
    for (Kolom kolom : nieuw) {
      Kolom eerder = zoek(oud, kolom);
      voegToe(
          velden,
          wat + " " + kolom.label(),
          eerder == null ? "" : omschrijving(eerder),
          omschrijving(kolom));
    }
    for (Kolom kolom : oud) {
      if (zoek(nieuw, kolom) == null) {
        voegToe(velden, wat + " " + kolom.label(), omschrijving(kolom), "");
      }
    }
  }

  private static Kolom zoek(List<Kolom> kolommen, Kolom gezocht) {
    return kolommen.stream()
        .filter(
            kolom ->
                kolom.naam().equals(gezocht.naam())
                    && kolom.afgeleid() == gezocht.afgeleid()
                    && (!kolom.afgeleid() || Objects.equals(kolom.label(), gezocht.label())))
        .findFirst()
        .orElse(null);
  }

  private static String omschrijving(Kolom kolom) {
    List<String> codes = kolom.codes();
    return kolom.label()
        + ": "
        + (codes.isEmpty()
            ? Celtekst.GEWOON.getal(kolom.toegestaan())
            : Celtekst.GEWOON.opsomming(codes, codes, " of "));
  }

  private static void voegToe(List<Veld> velden, String naam, String was, String wordt) {
    if (!was.equals(wordt)) {
      velden.add(new Veld(naam, was, wordt));
    }
  }
}
