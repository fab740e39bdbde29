package nl.meldroute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;

/** A browser that signed in, as Tasklist and Cockpit use it: cookies and their CSRF tokens. */
public final class Websessie {

  private final CookieManager koekjes = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(koekjes).build();
  private final String adres;

  private Websessie(String adres) {
    this.adres = adres;
  }

  public static Websessie van(String gebruiker, Environment omgeving) {
    var sessie = new Websessie("http://localhost:" + omgeving.getProperty("local.server.port"));
    sessie.stuur("GET", "/inloggen", null, "text/html");
    String formulier =
        "username=%s&password=demo&_csrf=%s".formatted(gebruiker, sessie.koekje("MELDROUTE-XSRF"));
    sessie.stuur("POST", "/inloggen", formulier, "application/x-www-form-urlencoded");
    // The first visit hands out the CSRF token of the webapps.
    sessie.stuur("GET", "/camunda/api/engine/engine/default/task/count", null, "application/json");
    return sessie;
  }

  public int status(String methode, String pad, String json) {
    return stuur(methode, pad, json, "application/json").statusCode();
  }

  public HttpResponse<String> haal(String pad) {
    return stuur("GET", pad, null, "text/html");
  }

  private HttpResponse<String> stuur(String methode, String pad, String inhoud, String soort) {
    HttpRequest.Builder vraag =
        HttpRequest.newBuilder(URI.create(adres + pad))
            .method(
                methode, inhoud == null ? BodyPublishers.noBody() : BodyPublishers.ofString(inhoud))
            .header("Content-Type", soort);
    String token = koekje("XSRF-TOKEN");
    if (token != null) {
      vraag.header("X-XSRF-TOKEN", URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
    try {
      return http.send(vraag.build(), BodyHandlers.ofString());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  private String koekje(String naam) {
    return koekjes.getCookieStore().getCookies().stream()
        .filter(koekje -> koekje.getName().equals(naam))
        .map(koekje -> koekje.getValue())
        .findFirst()
        .orElse(null);
  }
}
