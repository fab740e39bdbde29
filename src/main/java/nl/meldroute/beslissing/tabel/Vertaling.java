package nl.meldroute.beslissing.tabel;

import static nl.meldroute.begrippen.Leestekst.hoofdletter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beslissing.Leesbaar;
import nl.meldroute.beslissing.Leesbaar.Gegeven;
import nl.meldroute.beslissing.Uitslag;

/** A decision in the words of the table that took it; of one that is gone, in ordinary writing. */
final class Vertaling {

  private final String naam;
  private final Map<String, Tabel.Invoer> invoer;
  private final Map<String, Tabel.Uitvoer> uitvoer;

  private Vertaling(
      String naam, Map<String, Tabel.Invoer> invoer, Map<String, Tabel.Uitvoer> uitvoer) {
    this.naam = naam;
    this.invoer = invoer;
    this.uitvoer = uitvoer;
  }

  static Leesbaar van(Uitslag uitslag, Optional<Tabel> tabel) {
    return tabel
        .map(gevonden -> van(uitslag, gevonden))
        .orElseGet(
            () ->
                new Vertaling(hoofdletter(Leestekst.gewoon(uitslag.sleutel())), Map.of(), Map.of())
                    .vertaal(uitslag));
  }

  static Leesbaar van(Uitslag uitslag, Tabel tabel) {
    return new Vertaling(tabel.naam(), tabel.invoer(), tabel.uitvoer()).vertaal(uitslag);
  }

  private Leesbaar vertaal(Uitslag uitslag) {
    return new Leesbaar(
        naam,
        uitslag.invoer().entrySet().stream()
            .map(gegeven -> gegeven(gegeven.getKey(), gegeven.getValue()))
            .toList(),
        uitslag.uitkomsten().stream().map(this::uitkomst).toList());
  }

  private Gegeven gegeven(String gevraagd, Object waarde) {
    Tabel.Invoer kolom = invoer.get(gevraagd);
    boolean metNaam = kolom != null && !kolom.label().isEmpty();
    Collection<String> codes =
        kolom == null ? List.of() : Invoercontract.codes(gevraagd).orElse(kolom.waarden());
    return new Gegeven(
        metNaam ? kolom.label() : hoofdletter(Leestekst.veld(gevraagd)), tekst(waarde, codes));
  }

  private List<Gegeven> uitkomst(Map<String, Object> gegeven) {
    return gegeven.entrySet().stream()
        .filter(deel -> deel.getValue() != null)
        .map(
            deel -> {
              Tabel.Uitvoer kolom = uitvoer.get(deel.getKey());
              return kolom == null
                  ? new Gegeven(
                      hoofdletter(Leestekst.veld(deel.getKey())), tekst(deel.getValue(), List.of()))
                  : new Gegeven(kolom.label(), tekst(deel.getValue(), kolom.waarden()));
            })
        .toList();
  }

  private static String tekst(Object waarde, Collection<String> codes) {
    if (waarde instanceof List<?> lijst) {
      return lijst.isEmpty()
          ? "Geen"
          : lijst.stream().map(deel -> tekst(deel, codes)).collect(Collectors.joining(", "));
    }
    return waarde == null
        ? "Niet ingevuld"
        : waarde instanceof String code && !codes.isEmpty()
            ? Leestekst.code(code, codes)
            : waarde.toString();
  }
}
