package nl.meldroute.beleid.toets;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the analysis found and policy staff meant so, each with its reason: {@code
 * tabelanalyse.yaml}.
 *
 * @param tabel for an overlap the key of the table, which holds for each region; else its path
 * @param als of a gap: the input that has no rule, as codes per variable
 * @param regel of a masked or double rule: its id
 */
record Aanvaard(
    Soort soort, String tabel, Map<String, List<Object>> als, String regel, String reden) {

  private static final String BESTAND = "/beleid/toets/tabelanalyse.yaml";

  enum Soort {
    GAT("Gat", "Voor deze invoer is er geen regel"),
    GEMASKEERD("Gemaskeerd", "Deze regel telt nooit: een eerdere regel past altijd ook"),
    DUBBEL("Dubbel", "Deze regel zegt hetzelfde als een ruimere regel"),
    OVERLAP("Overlap", "Meer regels noemen soms dezelfde uitkomst");

    private final String naam;
    private final String uitleg;

    Soort(String naam, String uitleg) {
      this.naam = naam;
      this.uitleg = uitleg;
    }

    String naam() {
      return naam;
    }

    String uitleg() {
      return uitleg;
    }
  }

  private record Bestand(List<Aanvaard> aanvaard) {}

  private static final List<Aanvaard> ALLE = lees();

  static List<Aanvaard> alle() {
    return ALLE;
  }

  private static List<Aanvaard> lees() {
    try (InputStream inhoud = Aanvaard.class.getResourceAsStream(BESTAND)) {
      return new YAMLMapper().readValue(inhoud, Bestand.class).aanvaard();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  static List<Aanvaard> voor(Tabelblad blad, Soort soort) {
    return alle().stream()
        .filter(aanvaard -> aanvaard.soort() == soort && aanvaard.geldtVoor(blad))
        .toList();
  }

  /** Whether rules of this table may name the same outcome together. */
  static boolean overlapMag(String sleutel) {
    return ALLE.stream()
        .anyMatch(
            aanvaard -> aanvaard.soort() == Soort.OVERLAP && aanvaard.tabel().equals(sleutel));
  }

  boolean geldtVoor(Tabelblad blad) {
    return tabel.equals(soort == Soort.OVERLAP ? blad.sleutel() : blad.pad());
  }
}
