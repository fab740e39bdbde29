package nl.meldroute.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.meldroute.api.Kindproduct;

/**
 * A reverse proxy before two nodes, as docker-compose.yml has one: the first of them that answers
 * gets the request. No stickiness and no memory, so what a user keeps is in the nodes.
 */
final class Verdeler implements AutoCloseable {

  /** Belong to one connection, or are worked out anew for the other. */
  private static final Set<String> VAN_DE_VERBINDING =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "transfer-encoding",
          "upgrade");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService loketten = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final List<Kindproduct> knooppunten;

  private Verdeler(HttpServer server, List<Kindproduct> knooppunten) {
    this.server = server;
    this.knooppunten = knooppunten;
  }

  static Verdeler voor(List<Kindproduct> knooppunten) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Verdeler verdeler = new Verdeler(server, knooppunten);
    server.createContext("/", verdeler::bedien);
    server.setExecutor(verdeler.loketten);
    server.start();
    return verdeler;
  }

  String adres() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void bedien(HttpExchange vraag) throws IOException {
    byte[] inhoud = vraag.getRequestBody().readAllBytes();
    for (Kindproduct knooppunt : knooppunten) {
      try {
        antwoord(vraag, stuurDoor(vraag, inhoud, knooppunt));
        return;
      } catch (ConnectException weg) {
        // It never saw the request, so the next one can have it.
      }
    }
    vraag.sendResponseHeaders(502, -1);
    vraag.close();
  }

  private HttpResponse<byte[]> stuurDoor(HttpExchange vraag, byte[] inhoud, Kindproduct naar)
      throws IOException {
    HttpRequest.Builder door =
        HttpRequest.newBuilder(URI.create(naar.adres() + vraag.getRequestURI()))
            .method(vraag.getRequestMethod(), BodyPublishers.ofByteArray(inhoud));
    vraag
        .getRequestHeaders()
        .forEach(
            (naam, waarden) -> {
              if (!VAN_DE_VERBINDING.contains(naam.toLowerCase())) {
                waarden.forEach(waarde -> door.header(naam, waarde));
              }
            });
    try {
      return http.send(door.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IOException(fout);
    }
  }

  /** A redirect names the node that gave it; the browser knows only this address. */
  private void antwoord(HttpExchange vraag, HttpResponse<byte[]> gekregen) throws IOException {
    gekregen
        .headers()
        .map()
        .forEach(
            (naam, waarden) -> {
              if (!VAN_DE_VERBINDING.contains(naam.toLowerCase())) {
                waarden.forEach(waarde -> vraag.getResponseHeaders().add(naam, hier(waarde)));
              }
            });
    byte[] inhoud = gekregen.body();
    vraag.sendResponseHeaders(gekregen.statusCode(), inhoud.length == 0 ? -1 : inhoud.length);
    if (inhoud.length > 0) {
      vraag.getResponseBody().write(inhoud);
    }
    vraag.close();
  }

  private String hier(String waarde) {
    String andersom = waarde;
    for (Kindproduct knooppunt : knooppunten) {
      andersom = andersom.replace(knooppunt.adres(), adres());
    }
    return andersom;
  }

  @Override
  public void close() {
    server.stop(0);
    loketten.shutdownNow();
  }
}
