package nl.meldroute.beleid.toets;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.toets.Tabelblad.Rij;

/**
 * What must stay safe in each table: {@code veiligheid.yaml}.
 *
 * @param ernst per variable its values, from fewer to more worries
 */
record Veiligheidsregels(
    Map<String, Sterkte> sterkte,
    Map<String, List<String>> ernst,
    List<Uitzondering> uitzonderingen) {

  private static final String BESTAND = "/beleid/toets/veiligheid.yaml";

  enum Eigenschap {
    ONBEKEND("onbekend is nooit milder dan een ander antwoord"),
    ERNST("meer zorgen geven nooit minder of later"),
    MINDERJARIG("een minderjarige houdt politie en Veilig Thuis als er een feit bij komt"),
    REGIO("de tabel van een regio laat geen plicht van de gedeelde tabel weg");

    private final String zin;

    Eigenschap(String zin) {
      this.zin = zin;
    }

    String zin() {
      return zin;
    }
  }

  /**
   * How strong an outcome is.
   *
   * @param zelfde the field that must be equal before two outcomes can be compared
   * @param niets values of that field that ask for nothing
   * @param oplopend values of the field {@code veld}, from mild to strong
   * @param onbekend the same for comparing with an unknown answer
   * @param reden why the outcomes of this table have no strength
   */
  record Sterkte(
      String zelfde,
      List<String> niets,
      String veld,
      List<List<String>> oplopend,
      List<List<String>> onbekend,
      String reden) {

    boolean vraagtIets(Tabelblad blad, Rij rij) {
      return zelfde == null || !niets.contains(waarde(blad, rij, zelfde));
    }

    /** Whether the outcome of one rule does at least what the other one's does. */
    boolean minstens(Tabelblad blad, Rij rij, Rij ander, Eigenschap eigenschap) {
      return (zelfde == null || waarde(blad, rij, zelfde).equals(waarde(blad, ander, zelfde)))
          && (veld == null || rang(blad, rij, eigenschap) >= rang(blad, ander, eigenschap));
    }

    /** Whether it says how strong an outcome is. */
    boolean kent(String waarde) {
      return veld == null
          || waarde.isEmpty()
          || oplopend.stream().anyMatch(even -> even.contains(waarde));
    }

    /** A term that is not named lies between its neighbours; what is unknown is mildest. */
    private double rang(Tabelblad blad, Rij rij, Eigenschap eigenschap) {
      List<List<String>> orde =
          eigenschap == Eigenschap.ONBEKEND && onbekend != null ? onbekend : oplopend;
      String waarde = waarde(blad, rij, veld);
      for (int rang = 0; rang < orde.size(); rang++) {
        if (orde.get(rang).contains(waarde)) {
          return rang;
        }
      }
      return Termijnorde.rang(orde, waarde);
    }

    private static String waarde(Tabelblad blad, Rij rij, String veld) {
      return rij.uitkomst().get(blad.uitvoerplaats(veld));
    }
  }

  /**
   * @param tabel the key
   * @param gegeven when given: only for this variable
   * @param uitkomst the first outcome that becomes milder or goes
   */
  record Uitzondering(
      Eigenschap eigenschap, String tabel, String gegeven, String uitkomst, String reden) {

    boolean geldtVoor(Schending schending) {
      return eigenschap == schending.eigenschap()
          && tabel.equals(schending.blad().sleutel())
          && (gegeven == null || gegeven.equals(schending.gegeven()))
          && uitkomst.equals(schending.uitkomst());
    }
  }

  /**
   * Something that became milder, with an example in Dutch.
   *
   * @param invoer the input of that example for which it is milder
   */
  record Schending(
      Eigenschap eigenschap,
      Tabelblad blad,
      String gegeven,
      String uitkomst,
      String voorbeeld,
      Map<String, Object> invoer) {

    @Override
    public String toString() {
      return "%s (%s): %s".formatted(blad.pad() + ", " + uitkomst, eigenschap.zin(), voorbeeld);
    }
  }

  boolean isUitgezonderd(Schending schending) {
    return uitzonderingen.stream().anyMatch(uitzondering -> uitzondering.geldtVoor(schending));
  }

  static Veiligheidsregels lees() {
    try (InputStream inhoud = Veiligheidsregels.class.getResourceAsStream(BESTAND)) {
      return new YAMLMapper().readValue(inhoud, Veiligheidsregels.class);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
