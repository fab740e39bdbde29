package nl.meldroute.proces;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may what, as {@code autorisatiematrix.yaml} says it, and the page of the docs that shows it.
 */
record Autorisatiematrix(Map<Stand, String> standen, List<Wie> wie, List<Oproep> oproepen) {

  /** How somebody stands towards a casus. */
  enum Stand {
    ANONIEM,
    ANDERE_REGIO,
    GEEN_DEEL,
    CONFLICT,
    PARTNER,
    LEEST,
    OP_NAAM,
    BEHANDELT,
    EIGENAAR
  }

  /** What a call answers to who may not do it. */
  enum Anders {
    ONBEKEND,
    LEEG,
    ONGELDIG
  }

  /**
   * @param regio the casus' own, or another
   * @param gemeente the casus' own, another, or none
   */
  record Wie(
      String gebruiker, String rol, String regio, String gemeente, String betrokken, Stand stand) {}

  /**
   * @param vraag what comes after the path
   * @param partner whether it is about the task of a partner
   * @param openbaar whether nobody needs to be signed in
   * @param rollen the only roles that may; all when empty
   * @param verborgen whether another role gets 404 and not 403: what is there is no concern of
   *     theirs
   * @param ja the statuses that say: this was yours to do
   */
  record Oproep(
      String methode,
      String pad,
      String wat,
      String vraag,
      String verzoek,
      boolean partner,
      boolean openbaar,
      List<String> rollen,
      boolean verborgen,
      List<Stand> mag,
      List<Integer> ja,
      List<Stand> verboden,
      @JsonProperty("anders") String andersTekst) {

    Oproep {
      vraag = vraag == null ? "" : vraag;
      verboden = verboden == null ? List.of() : verboden;
      rollen = rollen == null ? List.of() : rollen;
      mag = mag == null ? List.of() : mag;
    }

    boolean isVoor(String rol) {
      return rollen.isEmpty() || rollen.contains(rol);
    }

    String bewerking() {
      return methode + " " + pad;
    }

    Anders anders() {
      return Anders.valueOf(andersTekst.toUpperCase());
    }
  }

  static Autorisatiematrix lees() {
    try (InputStream bestand =
        Autorisatiematrix.class.getResourceAsStream("/autorisatiematrix.yaml")) {
      return new YAMLMapper().readValue(bestand, Autorisatiematrix.class);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  int cellen() {
    return wie.size() * oproepen.size();
  }

  String tekst() {
    return """
        # Wie mag wat

        Geschreven door `MatrixTest` uit `src/test/resources/autorisatiematrix.yaml`; wijzig deze pagina niet. Na een wijziging:
        `mvn test -Dtest=MatrixTest -Dbijwerken=true`.

        De test doet elke oproep van de API als elke gebruiker hieronder, tegen een draaiend Meldroute: %d gebruikers in hun \
        verhouding tot een casus × %d oproepen = %d cellen. Een oproep of een rol die hier ontbreekt, laat de test mislukken.

        Het gaat om een casus van Enschede, in de regio Twente. Wie iets niet mag zien, krijgt 404, alsof het er niet is.

        ## Hoe iemand tegenover een casus kan staan

        | stand | betekenis |
        |---|---|
        %s

        ## Wie staat hoe

        *Op naam*: de casus is afgeschermd en de gebruiker is genoemd. *Niet op naam*: de casus is afgeschermd; de groep doet mee, \
        de gebruiker is niet genoemd. *Conflict*: de groep doet mee, de gebruiker kent iemand in de casus.

        | rol | regio | gemeente | betrokken | stand |
        |---|---|---|---|---|
        %s

        ## Wat mag wie

        ✓ mag. 403: ziet de casus, mag dit niet. 404: bestaat niet voor deze gebruiker. leeg: een lijst zonder de casus. \
        422: de regio is niet van deze gebruiker. 401: eerst aanmelden.

        | oproep | wat | %s |
        |---|---|%s
        %s
        """
        .formatted(
            wie.size(),
            oproepen.size(),
            cellen(),
            standen.entrySet().stream()
                .map(stand -> "| %s | %s |".formatted(naam(stand.getKey()), stand.getValue()))
                .collect(Collectors.joining("\n")),
            wie.stream()
                .map(
                    een ->
                        "| %s | %s | %s | %s | %s |"
                            .formatted(
                                een.rol().equals("-") ? "niemand" : een.rol(),
                                een.regio(),
                                een.gemeente(),
                                een.betrokken().replace('-', ' '),
                                naam(een.stand())))
                .distinct()
                .collect(Collectors.joining("\n")),
            standen.keySet().stream()
                .map(Autorisatiematrix::naam)
                .collect(Collectors.joining(" | ")),
            "---|".repeat(standen.size()),
            oproepen.stream().map(this::rij).collect(Collectors.joining("\n")));
  }

  private String rij(Oproep oproep) {
    return "| `%s` | %s | %s |"
        .formatted(
            oproep.bewerking().replace("/api/v1", ""),
            oproep.rollen().isEmpty()
                ? oproep.wat()
                : "%s; alleen %s, anders %s"
                    .formatted(
                        oproep.wat(),
                        String.join(", ", oproep.rollen()),
                        oproep.verborgen() ? "404" : "403"),
            standen.keySet().stream()
                .map(stand -> cel(oproep, stand))
                .collect(Collectors.joining(" | ")));
  }

  private static String cel(Oproep oproep, Stand stand) {
    if (oproep.openbaar()) {
      return "✓";
    }
    if (stand == Stand.ANONIEM) {
      return "401";
    }
    if (oproep.mag().contains(stand)) {
      return "✓";
    }
    if (oproep.verboden().contains(stand)) {
      return "403";
    }
    return switch (oproep.anders()) {
      case ONBEKEND -> "404";
      case LEEG -> "leeg";
      case ONGELDIG -> "422";
    };
  }

  private static String naam(Stand stand) {
    return stand.name().toLowerCase().replace('_', ' ');
  }
}
