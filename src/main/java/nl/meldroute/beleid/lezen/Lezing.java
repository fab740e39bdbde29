package nl.meldroute.beleid.lezen;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.beleid.lezen.Leesbaretabel.Antwoord;
import nl.meldroute.beleid.lezen.Leesbaretabel.Gegeven;
import nl.meldroute.beleid.lezen.Leesbaretabel.Regel;
import nl.meldroute.beleid.lezen.Leesbaretabel.Vraag;
import nl.meldroute.beleid.lezen.Leesbaretabel.Waarde;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;

/** Reads a table aloud: the one place where DMN becomes what people read. */
public final class Lezing {

  /** Of which version it is. */
  public record Herkomst(String variant, Integer versie, Instant sinds, String door) {

    /** Of a draft. */
    static final Herkomst CONCEPT = new Herkomst(null, null, null, null);
  }

  private static final Set<String> JA_OF_NEE = Set.of("JA", "NEE", "ONBEKEND");

  /** Which codes a list can hold stands in no column. */
  private static final Map<String, List<String>> LIJSTEN =
      Map.of("vormen", Arrays.stream(Uitbuitingsvorm.values()).map(Enum::name).toList());

  private Lezing() {}

  /**
   * A draft, as it is now.
   *
   * @return empty when the text holds no decision table
   */
  public static Optional<Leesbaretabel> lees(String dmn) {
    return Tabelvorm.lees(dmn).map(tabel -> lees(tabel, Herkomst.CONCEPT));
  }

  static Leesbaretabel lees(Tabelvorm tabel, Herkomst herkomst) {
    Zinnen zinnen = new Zinnen(tabel);
    Regeltekst tekst = new Regeltekst(tabel, Celtekst.GEWOON);
    return new Leesbaretabel(
        tabel.sleutel(),
        tabel.naam(),
        tabel.uitleg(),
        tabel.trefwijze(),
        Leestekst.hoofdletter(Regeltekst.telt(tabel.trefwijze())),
        herkomst.variant(),
        herkomst.versie(),
        herkomst.sinds(),
        herkomst.door(),
        tabel.vragen().stream().map(Lezing::vraag).toList(),
        gegevens(tabel.vragen()),
        tabel.antwoorden().stream()
            .map(kolom -> new Antwoord(kolom.naam(), kolom.label(), waarden(kolom.codes())))
            .toList(),
        tabel.regels().stream()
            .map(
                regel ->
                    new Regel(
                        regel.id(),
                        regel.nummer(),
                        tekst.als(regel),
                        tekst.dan(regel),
                        zinnen.zin(regel),
                        regel.toelichting(),
                        regel.bron(),
                        regel.aanname(),
                        null,
                        null))
            .toList());
  }

  private static List<Gegeven> gegevens(List<Kolom> vragen) {
    Map<String, Gegeven> gegevens = new LinkedHashMap<>();
    vragen.forEach(vraag -> gegevens.putIfAbsent(vraag.naam(), gegeven(vraag)));
    return List.copyOf(gegevens.values());
  }

  private static Gegeven gegeven(Kolom vraag) {
    if (vraag.afgeleid()) {
      return new Gegeven(
          vraag.naam(),
          Leestekst.hoofdletter(Leestekst.veld(vraag.naam())),
          "LIJST",
          waarden(LIJSTEN.getOrDefault(vraag.naam(), List.of())));
    }
    String soort =
        vraag.codes().isEmpty()
            ? "GETAL"
            : JA_OF_NEE.containsAll(vraag.codes()) ? "JANEE" : "KEUZE";
    return new Gegeven(vraag.naam(), vraag.label(), soort, waarden(vraag.codes()));
  }

  private static Vraag vraag(Kolom kolom) {
    String soort = kolom.afgeleid() ? "FORMULE" : kolom.codes().isEmpty() ? "GETAL" : "KEUZE";
    return new Vraag(kolom.naam(), kolom.label(), soort, waarden(kolom.codes()));
  }

  private static List<Waarde> waarden(List<String> codes) {
    return codes.stream().map(code -> new Waarde(code, Leestekst.code(code, codes))).toList();
  }
}
