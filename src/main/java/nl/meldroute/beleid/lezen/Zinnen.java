package nl.meldroute.beleid.lezen;

import static nl.meldroute.begrippen.Leestekst.hoofdletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;
import nl.meldroute.beleid.lezen.Tabelvorm.Regel;

/**
 * A rule as a sentence: "Als er acuut gevaar is, en als het slachtoffer jonger dan 18 jaar is, dan:
 * verwijzen naar Veilig Thuis, direct." The words per question and answer are data ({@code
 * beleid/zinnen.yaml}); a question without words of its own is asked in those of the table.
 */
final class Zinnen {

  /**
   * @param ja the clause for yes; null when it is no question of yes and no
   * @param onderwerp what the values are about
   * @param waarden a clause per value
   */
  record Vraagwoorden(String ja, String nee, String onderwerp, Map<String, String> waarden) {}

  record Antwoordwoorden(String tekst, Map<String, String> waarden) {}

  record Woorden(
      Map<String, Vraagwoorden> gegevens,
      Map<String, Antwoordwoorden> antwoorden,
      Map<String, String> namen) {}

  private static final Woorden WOORDEN = lees();
  private static final Set<String> JA_OF_NEE = Set.of("JA", "NEE", "ONBEKEND");

  /** More clauses than this are no longer read as one. */
  private static final int MEESTE_ZINSDELEN = 2;

  private final Tabelvorm tabel;
  private final Celtekst cellen = Celtekst.GEWOON;

  Zinnen(Tabelvorm tabel) {
    this.tabel = tabel;
  }

  /** The words for a question; empty when the table's own have to do. */
  static Optional<Vraagwoorden> woorden(Kolom vraag) {
    return Optional.ofNullable(
        WOORDEN.gegevens().get(vraag.afgeleid() ? vraag.label() : vraag.naam()));
  }

  static Optional<Antwoordwoorden> woorden(String sleutel, Kolom antwoord) {
    return Optional.ofNullable(WOORDEN.antwoorden().get(sleutel + "/" + antwoord.naam()))
        .or(() -> Optional.ofNullable(WOORDEN.antwoorden().get(antwoord.naam())));
  }

  String zin(Regel regel) {
    List<String> als = new ArrayList<>();
    for (int i = 0; i < Math.min(regel.als().size(), tabel.vragen().size()); i++) {
      if (!Cel.isLeeg(regel.als().get(i))) {
        als.add(als(tabel.vragen().get(i), regel.als().get(i)));
      }
    }
    List<String> dan = new ArrayList<>();
    for (int i = 0; i < Math.min(regel.dan().size(), tabel.antwoorden().size()); i++) {
      if (!regel.dan().get(i).isEmpty()) {
        dan.add(dan(tabel.antwoorden().get(i), regel.dan().get(i)));
      }
    }
    String uitkomst = dan.isEmpty() ? "geen antwoord" : String.join(", ", dan);
    return als.isEmpty()
        ? "Altijd: " + uitkomst + "."
        : hoofdletter("als " + String.join(", en als ", als)) + ", dan: " + uitkomst + ".";
  }

  private String als(Kolom vraag, String cel) {
    Optional<List<String>> passend =
        vraag.codes().isEmpty() ? Optional.empty() : Cel.keuze(cel, vraag.codes());
    Vraagwoorden woorden = woorden(vraag).orElse(null);
    if (passend.isEmpty()) {
      return onderwerp(vraag, woorden)
          + " "
          + (vraag.codes().isEmpty() ? cellen.getal(cel) : cellen.formule(cel))
          + " is";
    }
    if (passend.get().isEmpty()) {
      return onderwerp(vraag, woorden) + " geen van de antwoorden is";
    }
    if (woorden != null && woorden.ja() != null && JA_OF_NEE.containsAll(vraag.codes())) {
      return jaOfNee(woorden, Set.copyOf(passend.get()));
    }
    if (woorden != null
        && woorden.waarden() != null
        && passend.get().size() <= MEESTE_ZINSDELEN
        && woorden.waarden().keySet().containsAll(passend.get())) {
      return String.join(" of ", passend.get().stream().map(woorden.waarden()::get).toList());
    }
    return onderwerp(vraag, woorden) + " " + keuze(passend.get(), vraag.codes()) + " is";
  }

  private static String jaOfNee(Vraagwoorden woorden, Set<String> antwoorden) {
    boolean onbekend = antwoorden.contains("ONBEKEND");
    if (antwoorden.contains("JA") && antwoorden.contains("NEE")) {
      return onbekend ? "dit niet uitmaakt" : "bekend is of " + woorden.ja();
    }
    if (antwoorden.contains("JA")) {
      return woorden.ja() + (onbekend ? " of dat onbekend is" : "");
    }
    if (antwoorden.contains("NEE")) {
      return woorden.nee() + (onbekend ? " of dat onbekend is" : "");
    }
    return "onbekend is of " + woorden.ja();
  }

  private static String onderwerp(Kolom vraag, Vraagwoorden woorden) {
    if (woorden != null && woorden.onderwerp() != null) {
      return woorden.onderwerp();
    }
    return vraag.label().endsWith("?")
        ? "het antwoord op ‘" + vraag.label() + "’"
        : klein(vraag.label());
  }

  private String keuze(List<String> passend, List<String> alle) {
    List<String> anders = new ArrayList<>(alle);
    anders.removeAll(passend);
    return anders.size() < passend.size()
        ? "niet " + cellen.opsomming(anders, alle, " of ")
        : cellen.opsomming(passend, alle, " of ");
  }

  private String dan(Kolom antwoord, String cel) {
    Optional<String> code = Cel.code(cel);
    Antwoordwoorden woorden =
        woorden(tabel.sleutel(), antwoord)
            .orElseGet(() -> new Antwoordwoorden(klein(antwoord.label()) + ": {}", Map.of()));
    if (code.isEmpty()) {
      return woorden.tekst().replace("{}", cellen.formule(cel));
    }
    String eigen = woorden.waarden() == null ? null : woorden.waarden().get(code.get());
    return eigen == null
        ? woorden.tekst().replace("{}", waarde(code.get(), antwoord.codes()))
        : eigen;
  }

  private static String waarde(String code, List<String> samen) {
    boolean naam =
        !Waarde.zoek(Partnercode.class, code).isEmpty() && zijnPartners(samen)
            || Character.isLowerCase(code.charAt(0));
    String eigen = naam ? WOORDEN.namen().get(code) : null;
    return eigen == null ? klein(Leestekst.code(code, samen)) : eigen;
  }

  /** OPVANG is a partner among partners, and something else among outcomes. */
  private static boolean zijnPartners(List<String> codes) {
    return codes.stream()
        .allMatch(code -> code.equals("GEEN") || Waarde.zoek(Partnercode.class, code).isPresent());
  }

  /** "Met spoed" as "met spoed"; "COSM" and "CoMensha" stay as they are. */
  private static String klein(String tekst) {
    String eerste = tekst.split("[ :(,-]", 2)[0];
    boolean gewoon =
        eerste.length() < 2 || eerste.substring(1).chars().noneMatch(Character::isUpperCase);
    return gewoon && !tekst.isEmpty()
        ? tekst.substring(0, 1).toLowerCase(Locale.ROOT) + tekst.substring(1)
        : tekst;
  }

  private static Woorden lees() {
    try (InputStream yaml = Zinnen.class.getResourceAsStream("/beleid/zinnen.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, Woorden.class);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
