package nl.meldroute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;

/** Calls the running product as one of the demo users, as an outside system would. */
public final class Api {

  public static final ObjectMapper JSON = new JsonMapper();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String adres;
  private final String gebruiker;

  private Api(String adres, String gebruiker) {
    this.adres = adres;
    this.gebruiker = gebruiker;
  }

  /** As a demo user of the product under test. */
  public static Api als(String gebruiker, Environment omgeving) {
    return new Api("http://localhost:" + omgeving.getProperty("local.server.port"), gebruiker);
  }

  /** Without signing in. */
  public static Api anoniem(Environment omgeving) {
    return als(null, omgeving);
  }

  /**
   * @param inhoud missing when the answer is no JSON
   */
  public record Antwoord(
      int status, JsonNode inhoud, String tekst, HttpResponse<String> antwoord) {}

  public Antwoord haal(String pad) {
    return stuur("GET", pad, null);
  }

  public Antwoord post(String pad, Object inhoud, String... koppen) {
    return stuur("POST", pad, tekst(inhoud).getBytes(StandardCharsets.UTF_8), koppen);
  }

  public Antwoord put(String pad, Object inhoud) {
    return stuur("PUT", pad, tekst(inhoud).getBytes(StandardCharsets.UTF_8));
  }

  public Antwoord verwijder(String pad) {
    return stuur("DELETE", pad, null);
  }

  /** Any request; {@code koppen} are names and values in turn, and replace the usual ones. */
  public Antwoord stuur(String methode, String pad, byte[] inhoud, String... koppen) {
    HttpRequest.Builder vraag =
        HttpRequest.newBuilder(URI.create(adres + pad))
            .method(
                methode,
                inhoud == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(inhoud))
            .header("Content-Type", "application/json");
    if (gebruiker != null) {
      vraag.header("Authorization", "Basic " + base64(gebruiker + ":demo"));
    }
    for (int i = 0; i < koppen.length; i += 2) {
      vraag.setHeader(koppen[i], koppen[i + 1]);
    }
    try {
      HttpResponse<String> antwoord = HTTP.send(vraag.build(), BodyHandlers.ofString());
      return new Antwoord(antwoord.statusCode(), json(antwoord.body()), antwoord.body(), antwoord);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  private static String tekst(Object inhoud) {
    try {
      return inhoud instanceof String tekst ? tekst : JSON.writeValueAsString(inhoud);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static JsonNode json(String tekst) {
    try {
      return tekst.isEmpty() ? MissingNode.getInstance() : JSON.readTree(tekst);
    } catch (IOException geenJson) {
      return MissingNode.getInstance();
    }
  }

  private static String base64(String tekst) {
    return Base64.getEncoder().encodeToString(tekst.getBytes(StandardCharsets.UTF_8));
  }
}
