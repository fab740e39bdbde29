package nl.meldroute;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The system of a partner, a real HTTP server: of the Koninklijke Marechaussee of Twente. Its
 * address is known from the start; it runs when a test starts it.
 */
public final class Partnersysteem implements AutoCloseable {

  public static final String GROEP = "twente-partner-kmar";
  public static final byte[] GEHEIM = "geheim-van-vierentwintig-of-meer".getBytes();

  private static final int POORT = vrijePoort();

  private final WireMockServer server;

  private Partnersysteem(Consumer<JsonNode> vooraf) {
    this.server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress("localhost")
                .port(POORT)
                .extensions(new Terugbellend(vooraf)));
    server.start();
    antwoordt(ok());
  }

  /** Connects a Spring context to it. */
  public static final class Koppeling
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(instellingen())
          .and("meldroute.bezorging.wachttijd=PT6S")
          .applyTo(context);
    }
  }

  public static List<String> instellingen() {
    String partner = "meldroute.bezorging.partners.kmar";
    return List.of(
        partner + ".machine=localhost",
        partner + ".geheim=whsec_" + Base64.getEncoder().encodeToString(GEHEIM),
        "meldroute.bezorging.eigen-netwerk=localhost");
  }

  /** Tells the directory, as its owner, that the partner is connected. */
  public static final String AANGESLOTEN =
      "update gidspartner set kanaal = 'API', webhook = 'http://localhost:%d/meldroute', webhook_geheim = 'kmar' where regio = 'twente' and code = 'KMAR'"
          .formatted(POORT);

  /** Tells the directory, as its owner, that the partner reads mail. */
  public static final String MET_MAIL =
      "update gidspartner set kanaal = 'E_MAIL', mail = 'mensenhandel@kmar.example' where regio = 'twente' and code = 'KMAR'";

  /** Tells the directory, as its owner, that the partner is phoned, although it has a group. */
  public static final String PER_TELEFOON =
      "update gidspartner set kanaal = 'TELEFOON' where regio = 'twente' and code = 'KMAR'";

  public static final String AFGESLOTEN =
      "update gidspartner set kanaal = 'TAKENLIJST', webhook = null, webhook_geheim = null where regio = 'twente' and code = 'KMAR'";

  public static Partnersysteem start() {
    return new Partnersysteem(bericht -> {});
  }

  /**
   * @param vooraf what it does before it confirms that it has a message
   */
  public static Partnersysteem start(Consumer<JsonNode> vooraf) {
    return new Partnersysteem(vooraf);
  }

  public void antwoordt(ResponseDefinitionBuilder antwoord) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(antwoord));
  }

  /** All that it got, in the order of arrival. */
  public List<LoggedRequest> ontvangen() {
    return server.getAllServeEvents().stream()
        .map(ServeEvent::getRequest)
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .toList();
  }

  public static JsonNode inhoud(LoggedRequest bericht) {
    try {
      return Api.JSON.readTree(bericht.getBody());
    } catch (IOException geenJson) {
      throw new UncheckedIOException(geenJson);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  private static int vrijePoort() {
    try (ServerSocket vrij = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      return vrij.getLocalPort();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private record Terugbellend(Consumer<JsonNode> vooraf) implements ResponseTransformerV2 {
    @Override
    public Response transform(Response antwoord, ServeEvent gebeurtenis) {
      vooraf.accept(inhoud(gebeurtenis.getRequest()));
      return antwoord;
    }

    @Override
    public String getName() {
      return "terugbellend";
    }
  }
}
