package nl.meldroute.taak.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taken;
import nl.meldroute.taak.Taken.Taakformulier;
import nl.meldroute.taak.Taken.Taakinzage;
import nl.meldroute.taak.proces.Takenlijst;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of the current user, for Tasklist's forms and for other clients. */
@RestController
@RequestMapping("/api/v1/taken")
class TaakController {

  private static final int GROOTSTE = 100;

  private final Taken taken;
  private final Takenlijst lijst;

  TaakController(Taken taken, Takenlijst lijst) {
    this.taken = taken;
    this.lijst = lijst;
  }

  /** The tasks that the user may do or is doing. */
  @GetMapping
  ResponseEntity<List<Taak>> taken(
      @RequestParam(required = false) String soort,
      @RequestParam(required = false) String casus,
      @RequestParam(defaultValue = "1") String pagina,
      @RequestParam(defaultValue = "20") String grootte) {
    List<Fout> fouten = new ArrayList<>();
    int bladzijde = getal("pagina", pagina, 1_000_000, fouten);
    int aantal = getal("grootte", grootte, GROOTSTE, fouten);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    Takenlijst.Bladzijde gevonden = lijst.taken(soort, casus, bladzijde, aantal);
    return ResponseEntity.ok()
        .header("X-Total-Count", Long.toString(gevonden.totaal()))
        .body(gevonden.taken());
  }

  /** A task, and whether the casus behind it is for this user. */
  @GetMapping("/{id}")
  Taakinzage taak(@PathVariable String id) {
    return taken.inzage(id);
  }

  /** A task's form with its data and the user's own draft. */
  @GetMapping("/{id}/formulier")
  Taakformulier formulier(@PathVariable String id) {
    return taken.formulier(id);
  }

  /** Keeps a draft for this user. */
  @PutMapping("/{id}/concept")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bewaarConcept(@PathVariable String id, @RequestBody Map<String, Object> gegevens) {
    taken.bewaarConcept(id, gegevens);
  }

  /** Checks and stores what was filled in and completes the task, all or nothing. */
  @PostMapping("/{id}/afronding")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rondAf(@PathVariable String id, @RequestBody Map<String, Object> gegevens) {
    taken.rondAf(id, gegevens);
  }

  private static int getal(String veld, String waarde, int hoogste, List<Fout> fouten) {
    if (waarde.matches("[1-9]\\d{0,6}") && Integer.parseInt(waarde) <= hoogste) {
      return Integer.parseInt(waarde);
    }
    fouten.add(new Fout(veld, "Vul een getal in van 1 tot en met " + hoogste + "."));
    return 1;
  }
}
