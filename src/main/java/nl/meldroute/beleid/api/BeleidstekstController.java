package nl.meldroute.beleid.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.meldroute.beleid.teksten.Tekstlezing;
import nl.meldroute.beleid.teksten.Tekstlezing.Blad;
import nl.meldroute.beleid.teksten.Tekstlezing.Overzicht;
import nl.meldroute.beleid.teksten.Tekstlezing.Versie;
import nl.meldroute.beleid.teksten.Tekstproef;
import nl.meldroute.beleid.teksten.Tekstproef.Controle;
import nl.meldroute.beleidstekst.Tekstverschil;
import nl.meldroute.platform.Jsonlezer;
import nl.meldroute.platform.Velden;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The texts and signals of a region, as the desk reads them. */
@RestController
@RequestMapping("/api/v1")
class BeleidstekstController {

  private static final int LANGSTE_INHOUD = 200_000;

  private final Tekstlezing lezing;
  private final Tekstproef proef;
  private final Jsonlezer lezer;

  BeleidstekstController(Tekstlezing lezing, Tekstproef proef, Jsonlezer lezer) {
    this.lezing = lezing;
    this.proef = proef;
    this.lezer = lezer;
  }

  /** What a region can put in words of its own, and what not and why. */
  @GetMapping("/beleidsteksten")
  Overzicht overzicht(@RequestParam String regio) {
    return lezing.overzicht(regio);
  }

  /**
   * @param versie the one that counts now when left out; 0 for what the product brings
   */
  @GetMapping("/beleidsteksten/{sleutel}")
  Blad lees(
      @PathVariable String sleutel,
      @RequestParam String regio,
      @RequestParam(required = false) Integer versie) {
    return lezing.blad(regio, sleutel, versie);
  }

  @GetMapping("/beleidsteksten/{sleutel}/versies")
  List<Versie> versies(@PathVariable String sleutel, @RequestParam String regio) {
    return lezing.versies(regio, sleutel);
  }

  record Verschil(List<Tekstverschil> regels) {}

  /**
   * @param van such as EIGEN-3 or GEDEELD-0
   */
  @GetMapping("/beleidsteksten/{sleutel}/verschil")
  Verschil verschil(
      @PathVariable String sleutel,
      @RequestParam String regio,
      @RequestParam String van,
      @RequestParam String naar) {
    return new Verschil(lezing.verschil(regio, sleutel, van, naar));
  }

  /** What a change of texts or signals changes. */
  @GetMapping("/beleidswijzigingen/{nummer}/tekstverschil")
  Verschil vanWijziging(@PathVariable String nummer) {
    return new Verschil(lezing.verschil(nummer));
  }

  /** Judges words that somebody types; nothing is stored. */
  @PostMapping("/beleidsteksten/{sleutel}/controles")
  Controle controleer(
      @PathVariable String sleutel,
      @RequestBody byte[] verzoek,
      @RequestHeader(value = "Content-Type", required = false) MediaType soort)
      throws HttpMediaTypeNotSupportedException {
    JsonNode gelezen = lezer.lees(verzoek, soort);
    Velden velden = new Velden(gelezen);
    String regio = velden.tekst("regio", true, 60);
    String inhoud = velden.tekst("inhoud", true, LANGSTE_INHOUD);
    velden.klaar();
    return proef.controleer(regio, sleutel, inhoud);
  }
}
