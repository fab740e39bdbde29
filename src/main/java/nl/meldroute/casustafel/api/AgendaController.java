package nl.meldroute.casustafel.api;

import java.util.List;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.casustafel.Agenda;
import nl.meldroute.casustafel.Tafelregie;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a casus puts it on the agenda of a table. */
@RestController
@RequestMapping("/api/v1/casussen/{nummer}")
class AgendaController {

  private static final int LANGSTE_NAAM = 64;
  private static final int LANGSTE_REDEN = 1_000;

  private final Agenda agenda;
  private final Tafelregie regie;
  private final Dossiers dossiers;
  private final Idempotentie idempotentie;
  private final Jsonlezer lezer;

  AgendaController(
      Agenda agenda,
      Tafelregie regie,
      Dossiers dossiers,
      Idempotentie idempotentie,
      Jsonlezer lezer) {
    this.agenda = agenda;
    this.regie = regie;
    this.dossiers = dossiers;
    this.idempotentie = idempotentie;
    this.lezer = lezer;
  }

  record Keuzetafel(String code, String naam) {}

  /** The tables of the region of a casus that it can go to. */
  @GetMapping("/tafels")
  @Transactional
  public List<Keuzetafel> tafels(@PathVariable String nummer) {
    String regio = dossiers.lees(nummer, "Tafels kiezen voor de agenda").regio();
    return regie.tafels().stream()
        .filter(tafel -> tafel.regio().equals(regio))
        .map(tafel -> new Keuzetafel(tafel.tafel().code(), tafel.tafel().naam()))
        .toList();
  }

  /** On the agenda of the next session; after its closing time only with a reason. */
  @PostMapping("/agendapunten")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void zetOpAgenda(
      @PathVariable String nummer,
      @RequestBody byte[] inhoud,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort,
      @RequestHeader(value = "Idempotency-Key", required = false) String sleutel)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          String tafel = velden.tekst("tafel", true, LANGSTE_NAAM);
          Agendadoel doel =
              velden.keuze("doel", List.of(Agendadoel.values()), Agendadoel::code, true);
          String reden = velden.tekst("reden", false, LANGSTE_REDEN);
          velden.klaar();
          return agenda.brengIn(nummer, tafel, doel, reden);
        });
  }
}
