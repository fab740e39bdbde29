package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The desk as tests use it: two policy officers of Drenthe, who change what no rule says. */
@Component
public class Beleidsbalie {

  public static final String REGIO = "drenthe";
  public static final String MAKER = "drenthe-beleidsmedewerker";
  public static final String TWEEDE = "drenthe-beleidsmedewerker-2";

  private static final String PAD = "/api/v1/beleidswijzigingen";

  private final ProcessEngine engine;
  private final Environment omgeving;

  Beleidsbalie(ProcessEngine engine, Environment omgeving) {
    this.engine = engine;
    this.omgeving = omgeving;
  }

  public Api als(String gebruiker) {
    return Api.als(gebruiker, omgeving);
  }

  public Api.Antwoord begint(String gebruiker, String sleutel, String aard) {
    return als(gebruiker)
        .post(
            PAD,
            Map.of(
                "regio",
                REGIO,
                "soort",
                "TABEL",
                "sleutel",
                sleutel,
                "aard",
                aard,
                "titel",
                "Duidelijker zeggen waarom",
                "reden",
                "Collega's begrepen de uitleg niet."),
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  /** A draft of the region whose first rule explains itself otherwise; outcomes are the same. */
  public String concept(String sleutel, String aard) {
    Api.Antwoord begonnen = begint(MAKER, sleutel, aard);
    assertThat(begonnen.status()).as(begonnen.tekst()).isEqualTo(201);
    String nummer = begonnen.inhoud().path("nummer").asText();
    if (!aard.equals("TERUG_NAAR_GEDEELD")) {
      assertThat(bewaart(MAKER, nummer, anders(inhoud(nummer)), 0).status()).isEqualTo(200);
      naspeelt(nummer);
    }
    return nummer;
  }

  public static String anders(String dmn) {
    return dmn.replaceFirst(
        "</description>", " Zo besloten op " + UUID.randomUUID() + ".</description>");
  }

  public String inhoud(String nummer) {
    return lees(nummer).path("inhoud").asText();
  }

  public JsonNode lees(String nummer) {
    return als(TWEEDE).haal(PAD + "/" + nummer).inhoud();
  }

  public String stand(String nummer) {
    return lees(nummer).path("stand").asText();
  }

  public Api.Antwoord bewaart(String gebruiker, String nummer, String inhoud, long versie) {
    return als(gebruiker)
        .put(PAD + "/" + nummer + "/concept", Map.of("inhoud", inhoud, "versie", versie));
  }

  /** Over what was decided before; nothing, for these tables. */
  public void naspeelt(String nummer) {
    String pad = PAD + "/" + nummer + "/naspelingen";
    Api.Antwoord begonnen =
        als(MAKER).post(pad, Map.of(), "Idempotency-Key", UUID.randomUUID().toString());
    assertThat(begonnen.status()).as(begonnen.tekst()).isEqualTo(202);
    String id = begonnen.inhoud().path("id").asText();
    long uiterlijk = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (als(MAKER).haal(pad + "/" + id).inhoud().path("stand").asText().equals("LOOPT")
        && System.nanoTime() < uiterlijk) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  public Api.Antwoord dientIn(String gebruiker, String nummer, Instant ingaatOp) {
    Map<String, Object> inhoud = new HashMap<>(Map.of("aanvaard", List.of()));
    if (ingaatOp != null) {
      inhoud.put("ingaatOp", ingaatOp.toString());
    }
    return als(gebruiker).post(PAD + "/" + nummer + "/indiening", inhoud);
  }

  public Api.Antwoord oordeelt(String gebruiker, String nummer, String besluit) {
    return als(gebruiker)
        .post(
            PAD + "/" + nummer + "/oordeel",
            Map.of(
                "besluit",
                besluit,
                "toelichting",
                "De uitleg mag korter.",
                "versie",
                lees(nummer).path("versie").asLong()));
  }

  public Api.Antwoord doet(String gebruiker, String nummer, String stap, Map<String, ?> inhoud) {
    return als(gebruiker).post(PAD + "/" + nummer + "/" + stap, inhoud);
  }

  public Api.Antwoord draaitTerug(String gebruiker, String sleutel) {
    return als(gebruiker)
        .post(
            "/api/v1/beslistabellen/" + sleutel + "/terugdraaiing",
            Map.of("regio", REGIO, "reden", "De uitleg klopte niet."));
  }

  /** Handed in, approved and, when the jobs have run, published. */
  public String gepubliceerd(String sleutel, String aard) {
    String nummer = concept(sleutel, aard);
    goedgekeurd(nummer, null);
    new Proces(engine).werkAf(nummer);
    assertThat(stand(nummer)).isEqualTo("GEPUBLICEERD");
    return nummer;
  }

  public void goedgekeurd(String nummer, Instant ingaatOp) {
    Api.Antwoord ingediend = dientIn(MAKER, nummer, ingaatOp);
    assertThat(ingediend.status()).as(ingediend.tekst()).isEqualTo(204);
    Api.Antwoord beoordeeld = oordeelt(TWEEDE, nummer, "GOEDKEUREN");
    assertThat(beoordeeld.status()).as(beoordeeld.tekst()).isEqualTo(204);
  }

  /** Path of the open task of this kind about a change; fails when the user has none. */
  public String taak(String gebruiker, String nummer, String soort) {
    List<String> taken = taken(gebruiker, nummer, soort);
    assertThat(taken).as(soort + " van " + gebruiker).hasSize(1);
    return taken.get(0);
  }

  public List<String> taken(String gebruiker, String nummer, String soort) {
    return als(gebruiker)
        .haal("/api/v1/taken?soort=" + soort + "&grootte=100")
        .inhoud()
        .findParents("onderwerp")
        .stream()
        .filter(taak -> taak.path("onderwerp").asText().equals(nummer))
        .map(taak -> "/api/v1/taken/" + taak.path("id").asText())
        .toList();
  }

  /** Nothing of a test is under way or counts any more; what it left behind is history. */
  public void ruimOp(String... sleutels) {
    als(MAKER)
        .haal(PAD + "?regio=" + REGIO)
        .inhoud()
        .forEach(
            een -> {
              if (List.of("CONCEPT", "BIJ_TWEEDE", "GOEDGEKEURD")
                  .contains(een.path("stand").asText())) {
                String nummer = een.path("nummer").asText();
                doet(MAKER, nummer, "intrekking", Map.of("reden", "Klaar met de proef."));
              }
            });
    for (String sleutel : sleutels) {
      while (draaitTerug(MAKER, sleutel).status() == 201) {
        // The next older change is the newest one now.
      }
    }
  }
}
