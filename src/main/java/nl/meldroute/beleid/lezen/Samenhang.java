package nl.meldroute.beleid.lezen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;

/**
 * Which tables there are, what they ask and which table answers it: the requirements of all
 * decisions in one picture, with the same as a list.
 *
 * @param svg the picture
 */
public record Samenhang(
    List<Tabel> tabellen, List<Gegeven> gegevens, List<Pijl> pijlen, String svg) {

  /**
   * @param wanneer when the product asks it; empty when that is not told
   * @param vraagt names of data
   * @param geeft names of data
   */
  public record Tabel(
      String sleutel,
      String naam,
      String variant,
      String wanneer,
      List<String> vraagt,
      List<String> geeft) {}

  /**
   * @param gevraagdDoor keys of tables
   * @param uit keys of the tables that give it; none when people or the casus do
   */
  public record Gegeven(String naam, String label, List<String> gevraagdDoor, List<String> uit) {}

  /** What one table answers and another asks. */
  public record Pijl(String van, String naar, String gegeven, String label) {}

  record Gebruik(Map<String, String> wanneer, Map<String, String> uit) {}

  static final Gebruik GEBRUIK = lees();

  /**
   * @param tabellen the tables of a region, each with whether it is its own
   */
  public static Samenhang van(Map<Tabelvorm, Boolean> tabellen) {
    List<Tabel> lijst = new ArrayList<>();
    tabellen.forEach(
        (tabel, eigen) ->
            lijst.add(
                new Tabel(
                    tabel.sleutel(),
                    tabel.naam(),
                    eigen ? Regiotabellen.EIGEN : Regiotabellen.GEDEELD,
                    GEBRUIK.wanneer().getOrDefault(tabel.sleutel(), ""),
                    namen(tabel.vragen()),
                    namen(tabel.antwoorden()))));
    List<Gegeven> gegevens = gegevens(tabellen.keySet());
    List<Pijl> pijlen = pijlen(gegevens);
    return new Samenhang(lijst, gegevens, pijlen, new Samenhangtekening(lijst, pijlen).svg());
  }

  private static List<String> namen(List<Kolom> kolommen) {
    return kolommen.stream().map(Kolom::naam).distinct().toList();
  }

  private static List<Gegeven> gegevens(Collection<Tabelvorm> tabellen) {
    Map<String, Gegeven> gegevens = new TreeMap<>();
    for (Tabelvorm tabel : tabellen) {
      for (Kolom vraag : tabel.vragen()) {
        Gegeven gegeven =
            gegevens.computeIfAbsent(
                vraag.naam(),
                naam -> new Gegeven(naam, label(vraag), new ArrayList<>(), uit(naam, tabellen)));
        if (!gegeven.gevraagdDoor().contains(tabel.sleutel())) {
          gegeven.gevraagdDoor().add(tabel.sleutel());
        }
      }
    }
    return List.copyOf(gegevens.values());
  }

  private static String label(Kolom vraag) {
    return vraag.afgeleid() ? Leestekst.hoofdletter(Leestekst.veld(vraag.naam())) : vraag.label();
  }

  private static List<String> uit(String naam, Collection<Tabelvorm> tabellen) {
    String elders = GEBRUIK.uit().get(naam);
    return tabellen.stream()
        .filter(
            tabel ->
                tabel.antwoorden().stream()
                    .anyMatch(
                        antwoord ->
                            elders == null
                                ? antwoord.naam().equals(naam)
                                : elders.equals(tabel.sleutel() + "/" + antwoord.naam())))
        .map(Tabelvorm::sleutel)
        .toList();
  }

  private static List<Pijl> pijlen(List<Gegeven> gegevens) {
    Map<String, Pijl> pijlen = new LinkedHashMap<>();
    for (Gegeven gegeven : gegevens) {
      for (String van : gegeven.uit()) {
        for (String naar : gegeven.gevraagdDoor()) {
          if (!van.equals(naar)) {
            pijlen.putIfAbsent(
                van + ">" + naar + ">" + gegeven.naam(),
                new Pijl(van, naar, gegeven.naam(), gegeven.label()));
          }
        }
      }
    }
    return List.copyOf(pijlen.values());
  }

  private static Gebruik lees() {
    try (InputStream yaml = Samenhang.class.getResourceAsStream("/beleid/samenhang.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, Gebruik.class);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
