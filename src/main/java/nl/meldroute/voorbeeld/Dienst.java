package nl.meldroute.voorbeeld;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.meldroute.voorbeeld.Instellingen.Aanmelding;

/** A running product, by its public API alone. */
final class Dienst {

  private static final Duration VERBINDEN = Duration.ofSeconds(3);
  private static final Duration ANTWOORDEN = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(VERBINDEN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Instellingen instellingen;

  Dienst(Instellingen instellingen) {
    this.instellingen = instellingen;
  }

  /** This one request failed; the next may go well. */
  static final class Geweigerd extends Exception {
    Geweigerd(String reden) {
      super(reden);
    }
  }

  enum Toestand {
    DRAAIT,
    AFWEZIG,
    /** Something answers, but not as a healthy Meldroute does. */
    ANDERS
  }

  Toestand toestand() {
    try {
      HttpResponse<String> antwoord =
          http.send(
              vraag("/actuator/health").timeout(VERBINDEN.multipliedBy(3)).GET().build(),
              BodyHandlers.ofString(UTF_8));
      boolean gezond =
          antwoord.statusCode() == 200
              && "UP".equals(json(antwoord.body()).path("status").asText());
      return gezond ? Toestand.DRAAIT : Toestand.ANDERS;
    } catch (IOException niemand) {
      return Toestand.AFWEZIG;
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new Mislukt("Het versturen is onderbroken.");
    }
  }

  /** Safe to repeat: the same key never makes a second melding. */
  JsonNode meld(JsonNode melding, String sleutel) throws Geweigerd {
    return stuur(
        instellingen.inzender(),
        melding.path("regio").asText(),
        vraag("/api/v1/meldingen").header("Idempotency-Key", sleutel).POST(inhoud(melding)));
  }

  JsonNode casus(String regio, String nummer) throws Geweigerd {
    return stuur(instellingen.lezer(), regio, vraag("/api/v1/casussen/" + nummer).GET());
  }

  /** What a decision table says; nothing is stored. */
  JsonNode bereken(String regio, String tabel, Map<String, ?> invoer) throws Geweigerd {
    return stuur(
        instellingen.lezer(),
        regio,
        vraag("/api/v1/beslistabellen/" + tabel + "/proefberekeningen")
            .POST(inhoud(Voorbeelden.JSON.valueToTree(Map.of("regio", regio, "invoer", invoer)))));
  }

  private HttpRequest.Builder vraag(String pad) {
    return HttpRequest.newBuilder(URI.create(instellingen.adres() + pad))
        .timeout(ANTWOORDEN)
        .header("Accept", "application/json");
  }

  private static BodyPublisher inhoud(JsonNode inhoud) {
    return BodyPublishers.ofString(inhoud.toString(), UTF_8);
  }

  private JsonNode stuur(Aanmelding wie, String regio, HttpRequest.Builder vraag) throws Geweigerd {
    String gebruiker = wie.gebruiker(regio);
    HttpRequest verzoek =
        vraag
            .header("Content-Type", "application/json")
            .header("Authorization", basic(gebruiker, wie.wachtwoord()))
            .build();
    try {
      HttpResponse<String> antwoord = http.send(verzoek, BodyHandlers.ofString(UTF_8));
      if (antwoord.statusCode() / 100 == 2) {
        return json(antwoord.body());
      }
      throw fout(antwoord, gebruiker);
    } catch (IOException fout) {
      throw new Mislukt(
          "Meldroute op %s antwoordt niet. Draait het nog?".formatted(instellingen.adres()));
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new Mislukt("Het versturen is onderbroken.");
    }
  }

  private Geweigerd fout(HttpResponse<String> antwoord, String gebruiker) {
    JsonNode probleem = json(antwoord.body());
    return switch (antwoord.statusCode()) {
      case 401 ->
          throw new Mislukt(
              ("Meldroute op %s kent de gebruiker %s met dit wachtwoord niet. Demogebruikers zijn er "
                      + "alleen in de demo. Geef anders een gebruiker op met "
                      + "--voorbeeld.gebruiker=<naam> en het wachtwoord in de omgevingsvariabele "
                      + "VOORBEELD_WACHTWOORD.")
                  .formatted(instellingen.adres(), gebruiker));
      case 400, 404, 409, 413, 422, 500 -> new Geweigerd(reden(probleem, antwoord.statusCode()));
      default ->
          throw new Mislukt(
              "Meldroute op %s geeft een storing (HTTP %d). %s"
                  .formatted(
                      instellingen.adres(),
                      antwoord.statusCode(),
                      probleem.path("detail").asText()));
    };
  }

  private static String reden(JsonNode probleem, int status) {
    if (probleem.at("/fouten/0/veld").asText().equals("Idempotency-Key")) {
      return "Deze melding is eerder verstuurd, toen met een andere inhoud.";
    }
    String fouten =
        StreamSupport.stream(probleem.path("fouten").spliterator(), false)
            .map(fout -> fout.path("veld").asText() + ": " + fout.path("melding").asText())
            .collect(Collectors.joining(" "));
    return fouten.isEmpty() ? probleem.path("detail").asText("HTTP " + status) : fouten;
  }

  private static JsonNode json(String tekst) {
    try {
      return tekst.isEmpty() ? MissingNode.getInstance() : Voorbeelden.JSON.readTree(tekst);
    } catch (IOException geenJson) {
      return MissingNode.getInstance();
    }
  }

  private static String basic(String gebruiker, String wachtwoord) {
    return "Basic "
        + Base64.getEncoder().encodeToString((gebruiker + ":" + wachtwoord).getBytes(UTF_8));
  }
}
