package nl.meldroute.verwijzing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Weigeringsreden;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.OnleesbaarVerzoek;
import nl.meldroute.verwijzing.Partnerantwoord.Antwoord;
import org.springframework.stereotype.Component;

/** Reads a partner's answer and names every fault at once. */
@Component
class Antwoordlezer {

  private static final int LANGST = 5_000;
  private static final int MEESTE_ONBEKENDE = 20;
  private static final int LANGSTE_NAAM = 100;
  private static final Set<String> VELDEN =
      Set.of("status", "toelichting", "redenWeigering", "uitkomst");
  private static final Set<Verwijzingstatus> ANTWOORDEN =
      EnumSet.of(
          Verwijzingstatus.ONTVANGEN,
          Verwijzingstatus.GEACCEPTEERD,
          Verwijzingstatus.GEWEIGERD,
          Verwijzingstatus.AFGEROND);

  /**
   * @throws OnleesbaarVerzoek when it is no object
   */
  Antwoord lees(JsonNode inhoud) {
    if (!inhoud.isObject()) {
      throw new OnleesbaarVerzoek();
    }
    List<Fout> fouten = new ArrayList<>();
    Antwoord antwoord =
        new Antwoord(
            code(inhoud, "status", Verwijzingstatus.class, ANTWOORDEN, fouten),
            tekst(inhoud, fouten),
            code(
                inhoud,
                "redenWeigering",
                Weigeringsreden.class,
                alle(Weigeringsreden.class),
                fouten),
            code(inhoud, "uitkomst", Partneruitkomst.class, alle(Partneruitkomst.class), fouten));
    toetsSamenhang(inhoud, antwoord, fouten);
    onbekend(inhoud).forEach(veld -> fouten.add(new Fout(veld, "Dit veld bestaat niet.")));
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return antwoord;
  }

  private static void toetsSamenhang(JsonNode inhoud, Antwoord antwoord, List<Fout> fouten) {
    if (!inhoud.hasNonNull("status")) {
      fouten.add(new Fout("status", "Vul een status in."));
    }
    if (antwoord.status() == Verwijzingstatus.AFGEROND && !inhoud.hasNonNull("uitkomst")) {
      fouten.add(new Fout("uitkomst", "Vul in wat ervan is gekomen."));
    }
    boolean uitleg =
        antwoord.status() == Verwijzingstatus.GEWEIGERD
            || (antwoord.status() == Verwijzingstatus.AFGEROND
                && antwoord.uitkomst() != null
                && antwoord.uitkomst().vraagtUitleg());
    if (uitleg && antwoord.toelichting() == null && !inhoud.hasNonNull("toelichting")) {
      fouten.add(new Fout("toelichting", "Leg uit waarom."));
    }
    hoortBij(inhoud, "redenWeigering", antwoord, Verwijzingstatus.GEWEIGERD, fouten);
    hoortBij(inhoud, "uitkomst", antwoord, Verwijzingstatus.AFGEROND, fouten);
  }

  private static void hoortBij(
      JsonNode inhoud, String veld, Antwoord antwoord, Verwijzingstatus status, List<Fout> fouten) {
    if (inhoud.hasNonNull(veld) && antwoord.status() != null && antwoord.status() != status) {
      fouten.add(new Fout(veld, "Dit veld hoort alleen bij de status " + status + "."));
    }
  }

  private static <W extends Enum<W> & Waarde> Set<W> alle(Class<W> lijst) {
    return EnumSet.allOf(lijst);
  }

  private static <W extends Enum<W> & Waarde> W code(
      JsonNode inhoud, String veld, Class<W> lijst, Set<W> mogelijk, List<Fout> fouten) {
    if (!inhoud.hasNonNull(veld)) {
      return null;
    }
    W waarde = Waarde.zoek(lijst, inhoud.get(veld).textValue()).orElse(null);
    if (waarde == null || !mogelijk.contains(waarde)) {
      fouten.add(
          new Fout(
              veld,
              "Kies uit: "
                  + mogelijk.stream().map(Enum::name).collect(Collectors.joining(", "))
                  + "."));
      return null;
    }
    return waarde;
  }

  private static String tekst(JsonNode inhoud, List<Fout> fouten) {
    JsonNode gegeven = inhoud.path("toelichting");
    if (gegeven.isMissingNode() || gegeven.isNull()) {
      return null;
    }
    String tekst = gegeven.isTextual() ? gegeven.textValue().strip() : "";
    if (tekst.isEmpty() || tekst.length() > LANGST || !bewaarbaar(tekst)) {
      fouten.add(
          new Fout("toelichting", "Vul een tekst in van 1 tot en met " + LANGST + " tekens."));
      return null;
    }
    return tekst;
  }

  /** The database keeps neither NUL nor half a character. */
  private static boolean bewaarbaar(String tekst) {
    return tekst
        .codePoints()
        .noneMatch(teken -> teken == 0 || Character.getType(teken) == Character.SURROGATE);
  }

  /** Names that a client made up come back in the answer, so they are kept few and short. */
  private static Stream<String> onbekend(JsonNode inhoud) {
    return inhoud.properties().stream()
        .map(veld -> veld.getKey())
        .filter(naam -> !VELDEN.contains(naam))
        .limit(MEESTE_ONBEKENDE)
        .map(naam -> naam.substring(0, Math.min(naam.length(), LANGSTE_NAAM)));
  }
}
