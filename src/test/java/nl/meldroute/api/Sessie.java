package nl.meldroute.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.core.env.Environment;

/** A browser without a screen: cookies, a sign-in form, and no credentials of its own. */
public final class Sessie {

  private final CookieManager koekjes = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(koekjes).build();
  private final String adres;

  public Sessie(Environment omgeving) {
    this("http://localhost:" + omgeving.getProperty("local.server.port"));
  }

  private Sessie(String adres) {
    this.adres = adres;
  }

  /** Signed in as a demo user, through the form. */
  public static Sessie van(String gebruiker, Environment omgeving) {
    return van(gebruiker, "http://localhost:" + omgeving.getProperty("local.server.port"));
  }

  /** As {@link #van(String, Environment)}, of a product elsewhere. */
  public static Sessie van(String gebruiker, String adres) {
    Sessie sessie = new Sessie(adres);
    sessie.stuur("GET", "/inloggen", null);
    sessie.stuur(
        "POST",
        "/inloggen",
        "username=" + gebruiker + "&password=demo&_csrf=" + sessie.koekje("MELDROUTE-XSRF"),
        "Content-Type",
        "application/x-www-form-urlencoded");
    // Signing in renews the token; the next page brings the new one.
    sessie.stuur("GET", "/", null);
    return sessie;
  }

  public HttpResponse<String> haal(String pad) {
    return stuur("GET", pad, null);
  }

  /** As {@link #stuur} in JSON, with the tokens of our API and of the webapps. */
  public HttpResponse<String> schrijf(String methode, String pad, String json) {
    return stuur(
        methode,
        pad,
        json,
        "Content-Type",
        "application/json",
        "X-MELDROUTE-XSRF",
        koekje("MELDROUTE-XSRF"),
        "X-XSRF-TOKEN",
        koekje("XSRF-TOKEN"));
  }

  public HttpResponse<String> stuur(String methode, String pad, String inhoud, String... koppen) {
    HttpRequest.Builder vraag =
        HttpRequest.newBuilder(URI.create(adres + pad))
            .method(
                methode,
                inhoud == null ? BodyPublishers.noBody() : BodyPublishers.ofString(inhoud));
    for (int i = 0; i < koppen.length; i += 2) {
      vraag.setHeader(koppen[i], koppen[i + 1]);
    }
    try {
      return browser.send(vraag.build(), BodyHandlers.ofString());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  /** Opens a stream of events; it stays open until it is closed, or the server ends it. */
  public Gebeurtenissen luister(String pad) {
    HttpRequest vraag =
        HttpRequest.newBuilder(URI.create(adres + pad))
            .header("Accept", "text/event-stream")
            .build();
    try {
      return new Gebeurtenissen(browser.send(vraag, BodyHandlers.ofInputStream()));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  /** Value of a cookie; empty when there is none. */
  public String koekje(String naam) {
    return koekjes.getCookieStore().getCookies().stream()
        .filter(koekje -> koekje.getName().equals(naam))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
