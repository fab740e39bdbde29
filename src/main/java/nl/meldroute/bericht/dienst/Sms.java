package nl.meldroute.bericht.dienst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.bericht.Agendabestand;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.NietVerstuurd;
import org.springframework.stereotype.Component;

/** Text messages by a gateway that takes a plain POST. */
@Component
class Sms implements Berichtdienst {

  private final HttpClient client;
  private final Berichtinstellingen instellingen;
  private final ObjectMapper json;

  Sms(Berichtinstellingen instellingen, ObjectMapper json) {
    this.instellingen = instellingen;
    this.json = json;
    this.client = HttpClient.newBuilder().connectTimeout(instellingen.wachttijd()).build();
  }

  @Override
  public Berichtweg weg() {
    return Berichtweg.SMS;
  }

  @Override
  public boolean isIngesteld() {
    return !instellingen.smsDienst().isBlank();
  }

  @Override
  public void verstuur(
      String sleutel, String adres, Berichttekst tekst, Optional<Agendabestand> agenda) {
    int status = post(verzoek(sleutel, adres, tekst)).statusCode();
    if (status / 100 != 2) {
      throw new NietVerstuurd(weg(), status);
    }
  }

  private HttpRequest verzoek(String sleutel, String adres, Berichttekst tekst) {
    HttpRequest.Builder verzoek =
        HttpRequest.newBuilder(URI.create(instellingen.smsDienst()))
            .timeout(instellingen.wachttijd())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", sleutel)
            .POST(BodyPublishers.ofString(inhoud(adres, tekst)));
    if (!instellingen.smsSleutel().isBlank()) {
      verzoek.header("Authorization", "Bearer " + instellingen.smsSleutel());
    }
    return verzoek.build();
  }

  private String inhoud(String adres, Berichttekst tekst) {
    try {
      return json.writeValueAsString(Map.of("naar", adres, "tekst", tekst.sms()));
    } catch (JsonProcessingException fout) {
      throw new NietVerstuurd(weg(), fout);
    }
  }

  private HttpResponse<Void> post(HttpRequest verzoek) {
    try {
      return client.send(verzoek, BodyHandlers.discarding());
    } catch (IOException fout) {
      throw new NietVerstuurd(weg(), fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new NietVerstuurd(weg(), fout);
    }
  }
}
