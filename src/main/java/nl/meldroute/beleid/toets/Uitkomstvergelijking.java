package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import nl.meldroute.beleid.toets.Dekking.Gat;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import nl.meldroute.beleid.toets.Veiligheidsregels.Eigenschap;
import nl.meldroute.beleid.toets.Veiligheidsregels.Sterkte;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * For which input a draft answers otherwise than the table that it began with, over all input. Only
 * rules that changed can make a difference, so only they are looked at.
 */
final class Uitkomstvergelijking {

  private static final int MEESTE_GATEN = 10;

  private final Tabelblad blad;
  private final Tabelmodel samen;
  private final Ruimte ruimte;
  private final Dekking dekking;
  private final Rekengrens grens;
  private final Sterkte sterkte;
  private final List<Rij> was;
  private final List<Rij> wordt;
  private final List<long[]> wasBlokken;
  private final List<long[]> wordtBlokken;

  /** The rules that have no equal in the other table, in the same order. */
  private final BitSet wasAnders = new BitSet();

  private final BitSet wordtAnders = new BitSet();

  /** By code and place: of each kind of change one example. */
  private final Map<String, Bevinding> bevindingen = new LinkedHashMap<>();

  Uitkomstvergelijking(Tabelblad eerst, Tabelblad nu, Sterkte sterkte, Rekengrens grens) {
    this.blad = nu;
    this.samen = Tabelmodel.van(eerst.samenMet(nu));
    this.ruimte = samen.ruimte();
    this.dekking = samen.dekking(grens);
    this.grens = grens;
    this.sterkte = sterkte;
    this.was = eerst.rijen();
    this.wordt = nu.rijen();
    this.wasBlokken = samen.blokken().subList(0, was.size());
    this.wordtBlokken = samen.blokken().subList(was.size(), samen.blokken().size());
    zetNaastElkaar();
  }

  List<Bevinding> bevindingen() {
    if (wasAnders.isEmpty() && wordtAnders.isEmpty()) {
      return List.of();
    }
    gaten();
    if (blad.verzamelt()) {
      wasAnders.stream().forEach(this::vervallen);
      wordtAnders.stream().forEach(this::erbij);
      aantal();
      if (blad.trefwijze() == HitPolicy.RULE_ORDER) {
        volgorde();
      }
    } else {
      wasAnders.stream().forEach(r -> IntStream.range(0, wordt.size()).forEach(s -> wissel(r, s)));
      wordtAnders.stream().forEach(s -> IntStream.range(0, was.size()).forEach(r -> wissel(r, s)));
      wordtAnders.stream().forEach(this::voorGat);
    }
    return List.copyOf(bevindingen.values());
  }

  /** Input that had a rule and has none any more. */
  private void gaten() {
    List<long[]> gedekt = new ArrayList<>(wordtBlokken);
    for (int r = wasAnders.nextSetBit(0); r >= 0; r = wasAnders.nextSetBit(r + 1)) {
      Gat gat = dekking.zoekRuim(wasBlokken.get(r), gedekt);
      while (gat != null) {
        String waar = Zinnen.geval(samen, gat.gebied());
        if (bevindingen.size() == MEESTE_GATEN) {
          meld(
              Controle.GAT,
              "meer",
              "Er is nog meer invoer waarvoor geen regel meer past.",
              samen.voorbeeld(gat.gebied()));
          return;
        }
        meld(
            Controle.GAT,
            "gat-" + Integer.toHexString(waar.hashCode()),
            "Hiervoor past geen regel meer: %s. De tabel geeft dan geen antwoord, en een medewerker moet het zelf beslissen."
                .formatted(waar),
            samen.voorbeeld(gat.gebied()));
        gedekt.add(gat.gebied());
        gat = dekking.zoekRuim(wasBlokken.get(r), gedekt);
      }
    }
  }

  /** Where the first rule counts: this one counted and that one counts now. */
  private void wissel(int r, int s) {
    grens.reken(1);
    String plaats = sleutel(was.get(r)) + ">" + sleutel(wordt.get(s));
    boolean milder = milder(was.get(r), wordt.get(s));
    Controle controle = milder ? Controle.MILDER : Controle.ANDERS;
    long[] beide = ruimte.doorsnede(wasBlokken.get(r), wordtBlokken.get(s));
    if (beide == null || gelijk(was.get(r), wordt.get(s)) || gemeld(controle, plaats)) {
      return;
    }
    grens.reken(r + s);
    List<long[]> eerder = new ArrayList<>(wordtBlokken.subList(0, s));
    eerder.addAll(wasBlokken.subList(0, r));
    Gat gat = dekking.zoekRuim(beide, eerder);
    if (gat != null) {
      meld(
          controle,
          plaats,
          "%s was het %s en wordt het %s: bij %s."
              .formatted(
                  milder ? "Milder dan nu:" : "Anders dan nu:",
                  Zinnen.uitkomst(blad, was.get(r)),
                  Zinnen.uitkomst(blad, wordt.get(s)),
                  Zinnen.geval(samen, gat.gebied())),
          samen.voorbeeld(gat.gebied()));
    }
  }

  private void voorGat(int s) {
    List<long[]> eerder = new ArrayList<>(wordtBlokken.subList(0, s));
    eerder.addAll(wasBlokken);
    nieuw(s, dekking.zoekRuim(wordtBlokken.get(s), eerder));
  }

  /** Where all rules count: what this one gave and none gives any more. */
  private void vervallen(int r) {
    Rij rij = was.get(r);
    Gat gat = buiten(wasBlokken.get(r), kies(wordt, wordtBlokken, rij, this::minstens));
    boolean milder = gat != null && telt(rij);
    if (gat == null || !milder) {
      gat = buiten(wasBlokken.get(r), kies(wordt, wordtBlokken, rij, this::gelijk));
    }
    if (gat == null) {
      return;
    }
    List<String> nu = zelfdeSoort(rij, gat.punt());
    meld(
        milder ? Controle.MILDER : Controle.ANDERS,
        sleutel(rij),
        (nu.isEmpty() ? "%1$s vervalt: bij %3$s." : "%1$s wordt %2$s: bij %3$s.")
            .formatted(
                Zinnen.uitkomst(blad, rij),
                String.join(" en ", nu),
                Zinnen.geval(samen, gat.gebied())),
        samen.voorbeeld(gat.gebied()));
  }

  private void erbij(int s) {
    nieuw(s, buiten(wordtBlokken.get(s), kies(was, wasBlokken, wordt.get(s), this::gelijk)));
  }

  private void nieuw(int s, Gat gat) {
    if (gat != null) {
      meld(
          Controle.ERBIJ,
          sleutel(wordt.get(s)),
          "Nieuw: %s, bij %s."
              .formatted(Zinnen.uitkomst(blad, wordt.get(s)), Zinnen.geval(samen, gat.gebied())),
          samen.voorbeeld(gat.gebied()));
    }
  }

  /** The same outcome from more or fewer rules: other reasons for staff to read. */
  private void aantal() {
    wasAnders.stream()
        .forEach(r -> aantal(was.get(r), wasBlokken.get(r), wordt, wordtBlokken, wordtAnders));
    wordtAnders.stream()
        .forEach(s -> aantal(wordt.get(s), wordtBlokken.get(s), was, wasBlokken, wasAnders));
  }

  private void aantal(Rij rij, long[] blok, List<Rij> ander, List<long[]> blokken, BitSet anders) {
    Gat gat =
        buiten(
            blok,
            anders.stream().filter(i -> gelijk(rij, ander.get(i))).mapToObj(blokken::get).toList());
    if (gat != null) {
      long eerst = aantal(rij, was, wasBlokken, gat.punt());
      long nu = aantal(rij, wordt, wordtBlokken, gat.punt());
      if (eerst > 0 && nu > 0 && eerst != nu) {
        meld(
            Controle.AANTAL,
            sleutel(rij),
            "%s komt nu uit %d in plaats van %d regels: bij %s."
                .formatted(
                    Zinnen.uitkomst(blad, rij),
                    nu,
                    eerst,
                    Zinnen.geval(samen, ruimte.punt(gat.punt()))),
            samen.invoer(gat.punt()));
      }
    }
  }

  private long aantal(Rij rij, List<Rij> rijen, List<long[]> blokken, int[] punt) {
    return IntStream.range(0, rijen.size())
        .filter(i -> gelijk(rij, rijen.get(i)) && ruimte.raakt(blokken.get(i), punt))
        .count();
  }

  /** Where the order of the rules is that of the answer. */
  private void volgorde() {
    for (int s = 0; s < wordt.size(); s++) {
      for (int t = s + 1; t < wordt.size(); t++) {
        if ((wordtAnders.get(s) || wordtAnders.get(t)) && !gelijk(wordt.get(s), wordt.get(t))) {
          volgorde(s, t);
        }
      }
    }
  }

  private void volgorde(int s, int t) {
    String plaats = sleutel(wordt.get(s)) + "<" + sleutel(wordt.get(t));
    long[] beide = ruimte.doorsnede(wordtBlokken.get(s), wordtBlokken.get(t));
    for (int r = 0; beide != null && r < was.size(); r++) {
      grens.reken(was.size() - r);
      long[] drie =
          gelijk(was.get(r), wordt.get(t)) ? ruimte.doorsnede(beide, wasBlokken.get(r)) : null;
      for (int q = r + 1; drie != null && q < was.size(); q++) {
        long[] vier =
            gelijk(was.get(q), wordt.get(s)) ? ruimte.doorsnede(drie, wasBlokken.get(q)) : null;
        if (vier != null && !gemeld(Controle.VOLGORDE, plaats)) {
          meld(
              Controle.VOLGORDE,
              plaats,
              "%s komt nu voor %s: bij %s."
                  .formatted(
                      Zinnen.uitkomst(blad, wordt.get(s)),
                      Zinnen.uitkomst(blad, wordt.get(t)),
                      Zinnen.geval(samen, vier)),
              samen.voorbeeld(vier));
        }
      }
    }
  }

  private Gat buiten(long[] blok, Collection<long[]> blokken) {
    return ruimte.isLeeg(blok) ? null : dekking.zoekRuim(blok, blokken);
  }

  private List<long[]> kies(
      List<Rij> rijen, List<long[]> blokken, Rij rij, BiPredicate<Rij, Rij> past) {
    return IntStream.range(0, rijen.size())
        .filter(i -> past.test(rijen.get(i), rij))
        .mapToObj(blokken::get)
        .toList();
  }

  /** What the draft says there about the same partner, place or measure. */
  private List<String> zelfdeSoort(Rij rij, int[] punt) {
    return IntStream.range(0, wordt.size())
        .filter(
            s ->
                ruimte.raakt(wordtBlokken.get(s), punt)
                    && wordt.get(s).uitkomst().get(0).equals(rij.uitkomst().get(0)))
        .mapToObj(s -> Zinnen.uitkomst(blad, wordt.get(s)))
        .distinct()
        .toList();
  }

  private boolean gelijk(Rij een, Rij ander) {
    return een.uitkomst().equals(ander.uitkomst());
  }

  private boolean milder(Rij eerst, Rij nu) {
    return telt(eerst) && !minstens(nu, eerst);
  }

  private boolean telt(Rij rij) {
    return sterkte != null && sterkte.reden() == null && sterkte.vraagtIets(blad, rij);
  }

  private boolean minstens(Rij rij, Rij ander) {
    return sterkte == null || sterkte.reden() != null
        ? gelijk(rij, ander)
        : sterkte.minstens(blad, rij, ander, Eigenschap.REGIO);
  }

  private static String sleutel(Rij rij) {
    return String.join("|", rij.uitkomst());
  }

  private boolean gemeld(Controle controle, String plaats) {
    return bevindingen.containsKey(controle + "/" + plaats);
  }

  private void meld(
      Controle controle, String plaats, String tekst, Map<String, Object> tegenvoorbeeld) {
    bevindingen.putIfAbsent(
        controle + "/" + plaats, controle.vindt(null, plaats, tekst, tegenvoorbeeld));
  }

  /** The longest row of rules that both tables have, in the same order. */
  private void zetNaastElkaar() {
    wasAnders.set(0, was.size());
    wordtAnders.set(0, wordt.size());
    int[][] lengte = new int[was.size() + 1][wordt.size() + 1];
    for (int r = was.size() - 1; r >= 0; r--) {
      for (int s = wordt.size() - 1; s >= 0; s--) {
        lengte[r][s] =
            zelfde(r, s) ? lengte[r + 1][s + 1] + 1 : Math.max(lengte[r + 1][s], lengte[r][s + 1]);
      }
    }
    int r = 0;
    int s = 0;
    while (r < was.size() && s < wordt.size()) {
      if (zelfde(r, s)) {
        wasAnders.clear(r++);
        wordtAnders.clear(s++);
      } else if (lengte[r + 1][s] >= lengte[r][s + 1]) {
        r++;
      } else {
        s++;
      }
    }
  }

  private boolean zelfde(int r, int s) {
    return was.get(r).uitkomst().equals(wordt.get(s).uitkomst())
        && was.get(r).cellen().equals(wordt.get(s).cellen());
  }
}
