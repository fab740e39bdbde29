package nl.meldroute.taak;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.formulier.Toetsing;
import nl.meldroute.taak.opslag.Concept;
import nl.meldroute.taak.opslag.Concepten;
import nl.meldroute.taak.proces.Taakformulieren;
import nl.meldroute.taak.proces.Takenlijst;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of the current user, with their forms. Storing what was filled in and completing the
 * task are one transaction: both happen or neither does.
 */
@Component
@Transactional
public class Taken {

  /** What a process may be told: keys and codes of the route, nothing else. */
  private static final Set<String> PROCESCODES =
      Set.of(
          "gevaarniveau",
          "dringendheid",
          "leeftijdscategorie",
          "veiligheidGeborgd",
          "vervoer",
          "zorg",
          "classificatie",
          "uitkomst",
          "besluit",
          "nieuwGevaar",
          "bereikt",
          "informeren",
          "partner",
          "consultatie");

  private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

  private final Takenlijst lijst;
  private final Taakformulieren formulieren;
  private final Map<String, Taakafhandeling> afhandelingen;
  private final Concepten concepten;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final ObjectMapper json;

  Taken(
      Takenlijst lijst,
      Taakformulieren formulieren,
      List<Taakafhandeling> afhandelingen,
      Concepten concepten,
      Dossiers dossiers,
      Toegang toegang,
      ObjectMapper json) {
    this.lijst = lijst;
    this.formulieren = formulieren;
    this.afhandelingen =
        afhandelingen.stream()
            .collect(Collectors.toMap(Taakafhandeling::soort, Function.identity()));
    this.concepten = concepten;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.json = json;
  }

  /**
   * A task with its form.
   *
   * @param schema the form as it stands in the model
   * @param gegevens what the case store knows for it
   * @param metInzage whether the user may see the whole casus, and not only this form
   * @param concept what this user filled in earlier without completing; null when nothing
   */
  public record Taakformulier(
      Taak taak,
      JsonNode schema,
      Map<String, Object> gegevens,
      boolean metInzage,
      Concept concept) {}

  /**
   * A task without its form.
   *
   * @param metInzage whether the user may see the whole casus beside the form
   */
  public record Taakinzage(Taak taak, boolean metInzage) {}

  /**
   * @throws NietGevonden when there is no such task that the current user may see
   */
  public Taakinzage inzage(String id) {
    Taak taak = lijst.taak(id);
    return new Taakinzage(taak, afhandeling(taak).metInzage());
  }

  /**
   * @throws NietGevonden when there is no such task that the current user may see
   */
  public Taakformulier formulier(String id) {
    Taak taak = lijst.taak(id);
    return metInzage(taak, () -> formulier(taak));
  }

  private Taakformulier formulier(Taak taak) {
    Casus casus =
        taak.casus() == null
            ? null
            : dossiers.lees(taak.casus(), "Taak " + taak.soort() + " bekijken");
    return new Taakformulier(
        taak,
        formulieren.van(taak).schema(),
        afhandeling(taak).gegevens(taak, casus),
        afhandeling(taak).metInzage(),
        concepten.van(taak.id()).orElse(null));
  }

  /** For a reader from outside the service opens the casus, and the form shows its part of it. */
  private <T> T metInzage(Taak taak, Supplier<T> werk) {
    return afhandeling(taak).metInzage() ? werk.get() : toegang.alsSysteem(taak.regio(), werk);
  }

  /**
   * The open task of this kind about one subject, if the current user may do it.
   *
   * @param onderwerp what it is about inside its casus, as in {@link Taak#onderwerp()}
   */
  public Optional<Taak> over(String onderwerp, String soort) {
    return lijst.over(onderwerp, soort);
  }

  /** Keeps what was filled in so far, unchecked, for this user alone. */
  public void bewaarConcept(String id, Map<String, Object> gegevens) {
    Taak taak = lijst.taak(id);
    List<Fout> fouten = Bewaarbaar.toets(gegevens);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    if (taak.casus() == null) {
      // Drafts are kept with a casus; the few tasks about none have one choice to fill in.
      return;
    }
    metInzage(
        taak,
        () -> {
          concepten.bewaar(id, dossiers.id(taak.casus()), gegevens);
          return taak;
        });
  }

  /**
   * Completes a task. Who completes a task that nobody claimed, claims it.
   *
   * @throws OngeldigeInvoer naming every fault at its field
   * @throws Conflict when a colleague has the task
   */
  public void rondAf(String id, Map<String, Object> gegevens) {
    Taak taak = lijst.taak(id);
    if (taak.toegewezenAan() != null && !taak.vanMij()) {
      throw new Conflict("Deze taak is opgepakt door een collega. Vraag of u haar kunt overnemen.");
    }
    lijst.rondAf(taak, metInzage(taak, () -> verwerk(taak, gegevens)));
  }

  /** Stores what was filled in; the answer is what the process is told. */
  private Map<String, Object> verwerk(Taak taak, Map<String, Object> gegevens) {
    if (taak.casus() == null) {
      return gecontroleerd(afhandeling(taak).rondAf(taak, null, getoetst(taak, null, gegevens)));
    }
    Casus casus = dossiers.bewerk(taak.casus(), "Taak " + taak.soort() + " afronden");
    Instant bewogen = casus.laatstBewogenOp();
    Map<String, Object> codes =
        afhandeling(taak).rondAf(taak, casus, getoetst(taak, casus, gegevens));
    dossiers.schrijfBij(casus, taak.soort(), taak.naam() + " afgerond.");
    if (bewogen.equals(casus.laatstBewogenOp())) {
      dossiers.beweeg(casus);
    }
    concepten.verwijder(taak.id(), taak.regio());
    return gecontroleerd(codes);
  }

  private Invoer getoetst(Taak taak, Casus casus, Map<String, Object> gegevens) {
    Toetsing toetsing =
        formulieren
            .van(taak)
            .toets(
                json.valueToTree(gegevens),
                json.valueToTree(afhandeling(taak).gegevens(taak, casus)));
    if (!toetsing.akkoord()) {
      throw new OngeldigeInvoer(toetsing.fouten());
    }
    return new Invoer(json.convertValue(toetsing.gegevens(), new TypeReference<>() {}));
  }

  private Taakafhandeling afhandeling(Taak taak) {
    Taakafhandeling afhandeling = afhandelingen.get(taak.soort());
    if (afhandeling == null) {
      throw new IllegalStateException("Geen afhandeling voor taak " + taak.soort());
    }
    return afhandeling;
  }

  private static Map<String, Object> gecontroleerd(Map<String, Object> codes) {
    codes.forEach(
        (naam, waarde) -> {
          if (!PROCESCODES.contains(naam) || !CODE.matcher(String.valueOf(waarde)).matches()) {
            throw new IllegalStateException("Geen code voor het proces: " + naam);
          }
        });
    return new LinkedHashMap<>(codes);
  }
}
