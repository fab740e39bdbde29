package nl.meldroute.melding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Geslacht;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Locatierol;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.Risicogroep;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Verblijf;
import nl.meldroute.beleidstekst.Regiosignalen;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Persoonsopgave;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Judges a melding as it was sent in, and names every fault at once. */
@Component
class Meldingcontrole {

  private static final LocalDate VROEGSTE_GEBOORTEDATUM = LocalDate.of(1900, 1, 1);

  private static final Instant VROEGSTE_ONTVANGST = Instant.parse("1900-01-01T00:00:00Z");

  /** Clocks of connected systems differ a little. */
  private static final Duration KLOKVERSCHIL = Duration.ofMinutes(5);

  private final JsonSchema schema;
  private final ObjectMapper json;
  private final BiPredicate<String, String> signalen;
  private final Regioprofielen regios;
  private final Clock klok;

  @Autowired
  Meldingcontrole(ObjectMapper json, Regiosignalen signalen, Regioprofielen regios, Clock klok) {
    this(json, signalen::kent, regios, klok);
  }

  /**
   * @param signalen whether a melding in this region may hold this code
   */
  Meldingcontrole(
      ObjectMapper json, BiPredicate<String, String> signalen, Regioprofielen regios, Clock klok) {
    this.json = json;
    this.signalen = signalen;
    this.regios = regios;
    this.klok = klok;
    this.schema = schema(json, lijsten());
  }

  /**
   * @param regios the regions that the sender may report in
   * @throws OngeldigeInvoer naming every fault
   */
  Meldinginvoer lees(JsonNode melding, List<String> regios) {
    List<Fout> teGroot = Omvang.toets(melding);
    if (!teGroot.isEmpty()) {
      throw new OngeldigeInvoer(teGroot);
    }
    Set<ValidationMessage> schemafouten = schema.validate(melding);
    Set<Fout> fouten = new LinkedHashSet<>();
    schemafouten.stream().map(Schemafout::van).forEach(fouten::add);
    Meldinginvoer invoer =
        json.convertValue(Schemafout.zonder(melding, schemafouten), Meldinginvoer.class);
    samenhang(invoer, regios).stream()
        .filter(fout -> fouten.stream().noneMatch(eerder -> hoortBij(eerder, fout.veld())))
        .toList()
        .forEach(fouten::add);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(List.copyOf(fouten));
    }
    return invoer;
  }

  /** Whether a fault is in this field or in a part of it. */
  private static boolean hoortBij(Fout fout, String veld) {
    return fout.veld().equals(veld) || fout.veld().startsWith(veld + ".");
  }

  /**
   * What no schema can say: the profile of the region, dates against today, fields together. A
   * value that the schema refused is missing here.
   */
  private List<Fout> samenhang(Meldinginvoer invoer, List<String> regios) {
    Set<Fout> fouten = new LinkedHashSet<>();
    regio(invoer.regio(), regios, fouten).ifPresent(profiel -> gemeente(profiel, invoer, fouten));
    signalen(invoer, fouten);
    personen("slachtoffers", invoer.slachtoffers(), fouten);
    personen("vermoedelijkePlegers", invoer.vermoedelijkePlegers(), fouten);
    locaties(invoer, fouten);
    anoniem(invoer, fouten);
    ontvangst(invoer.ontvangenOp(), fouten);
    return List.copyOf(fouten);
  }

  private void ontvangst(Instant ontvangen, Set<Fout> fouten) {
    if (ontvangen != null && ontvangen.isAfter(klok.instant().plus(KLOKVERSCHIL))) {
      fouten.add(new Fout("ontvangenOp", "Dit tijdstip ligt in de toekomst."));
    } else if (ontvangen != null && ontvangen.isBefore(VROEGSTE_ONTVANGST)) {
      fouten.add(new Fout("ontvangenOp", "Dit tijdstip ligt voor 1900."));
    }
  }

  private Optional<Regioprofiel> regio(String code, List<String> eigen, Set<Fout> fouten) {
    if (code == null) {
      return Optional.empty();
    }
    Optional<Regioprofiel> profiel = eigen.contains(code) ? regios.profiel(code) : Optional.empty();
    if (profiel.isEmpty()) {
      fouten.add(new Fout("regio", "In deze regio kunt u niet melden."));
    }
    return profiel;
  }

  private static void gemeente(Regioprofiel profiel, Meldinginvoer invoer, Set<Fout> fouten) {
    if (invoer.gemeente() == null) {
      return;
    }
    boolean buiten = Gemeente.BUITEN_REGIO.equals(invoer.gemeente());
    boolean onbekend = Gemeente.ONBEKEND.equals(invoer.gemeente());
    if (!buiten && !onbekend && profiel.gemeente(invoer.gemeente()).isEmpty()) {
      fouten.add(
          new Fout(
              "gemeente",
              "Deze gemeente hoort niet bij de regio. Kies een gemeente uit de lijst, BUITEN_REGIO of ONBEKEND."));
    }
    if (buiten && invoer.gemeenteNaam() == null) {
      fouten.add(new Fout("gemeenteNaam", "Vul de naam van de gemeente buiten de regio in."));
    }
    if (!buiten && invoer.gemeenteNaam() != null) {
      fouten.add(new Fout("gemeenteNaam", "Vul dit alleen in bij een gemeente buiten de regio."));
    }
  }

  private void signalen(Meldinginvoer invoer, Set<Fout> fouten) {
    if (invoer.signalen() == null || invoer.signalen().isEmpty()) {
      return;
    }
    for (int i = 0; i < invoer.signalen().size(); i++) {
      String code = invoer.signalen().get(i);
      if (code != null && !signalen.test(invoer.regio(), code)) {
        fouten.add(
            new Fout(
                "signalen[%d]".formatted(i),
                "Kies een code uit de lijst van /api/v1/meldformulier."));
      }
    }
  }

  private void personen(String lijst, List<Persoonsopgave> personen, Set<Fout> fouten) {
    for (int i = 0; personen != null && i < personen.size(); i++) {
      LocalDate geboren = personen.get(i) == null ? null : personen.get(i).geboortedatum();
      String veld = "%s[%d].geboortedatum".formatted(lijst, i);
      if (geboren != null && geboren.isAfter(LocalDate.now(klok))) {
        fouten.add(new Fout(veld, "De geboortedatum ligt in de toekomst."));
      } else if (geboren != null && geboren.isBefore(VROEGSTE_GEBOORTEDATUM)) {
        fouten.add(new Fout(veld, "De geboortedatum ligt voor 1900."));
      }
    }
  }

  private static void locaties(Meldinginvoer invoer, Set<Fout> fouten) {
    for (int i = 0; invoer.locaties() != null && i < invoer.locaties().size(); i++) {
      var plek = invoer.locaties().get(i);
      if (plek != null
          && Stream.of(plek.adres(), plek.postcode(), plek.plaats(), plek.gemeente())
              .allMatch(deel -> deel == null)) {
        fouten.add(
            new Fout(
                "locaties[%d]".formatted(i),
                "Vul ten minste een adres, postcode, plaats of gemeente in."));
      }
    }
  }

  /** Meld Misdaad Anoniem passes on what was told and never by whom (Heuvelrug 2023). */
  private static void anoniem(Meldinginvoer invoer, Set<Fout> fouten) {
    Melderopgave melder = invoer.melder();
    if (melder == null
        || !Boolean.TRUE.equals(melder.anoniem())
            && invoer.meldersoort() != Meldersoort.MELD_MISDAAD_ANONIEM) {
      return;
    }
    leeg("naam", melder.naam(), fouten);
    leeg("telefoon", melder.telefoon(), fouten);
    leeg("email", melder.email(), fouten);
  }

  private static void leeg(String veld, String waarde, Set<Fout> fouten) {
    if (waarde != null) {
      fouten.add(new Fout("melder." + veld, "Laat dit leeg bij een anonieme melding."));
    }
  }

  private static JsonSchema schema(ObjectMapper json, Map<String, List<String>> lijsten) {
    try (InputStream bron = Meldingcontrole.class.getResourceAsStream("/schema/melding.json")) {
      JsonNode schema = json.readTree(bron);
      vulIn(schema, lijsten);
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(
              schema,
              SchemaValidatorsConfig.builder()
                  .formatAssertionsEnabled(true)
                  .pathType(PathType.LEGACY)
                  .build());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** A list named {@code @Meldersoort} in the schema is filled with the codes of that list. */
  private static void vulIn(JsonNode deel, Map<String, List<String>> lijsten) {
    if (deel instanceof ObjectNode object && object.get("enum") instanceof ArrayNode codes) {
      List<String> lijst = lijsten.get(codes.path(0).asText());
      codes.removeAll();
      lijst.forEach(codes::add);
    }
    deel.forEach(kind -> vulIn(kind, lijsten));
  }

  private static Map<String, List<String>> lijsten() {
    Map<String, List<String>> lijsten = new TreeMap<>();
    Stream.of(
            Meldersoort.class,
            Uitbuitingsvorm.class,
            Locatierol.class,
            Kenmerksoort.class,
            Risicogroep.class,
            Sector.class,
            Antwoord.class,
            Leeftijdscategorie.class,
            Geslacht.class,
            Nationaliteitsgroep.class,
            Verblijf.class)
        .forEach(
            lijst ->
                lijsten.put(
                    "@" + lijst.getSimpleName(),
                    Arrays.stream(lijst.getEnumConstants())
                        .map(code -> ((Enum<?>) code).name())
                        .toList()));
    return lijsten;
  }
}
