package nl.meldroute.voorbeeld;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.meldroute.voorbeeld.Dienst.Geweigerd;

/** Sends the meldingen of an example one by one, and then looks where each stands. */
final class Verzending {

  private static final Duration TUSSENPOOS = Duration.ofMillis(500);

  private final Dienst dienst;
  private final Proefadvies proefadvies;
  private final Scherm scherm;
  private long beurten;

  /**
   * @param geduld how long to wait in all for automatic steps, until each casus waits for somebody
   */
  Verzending(Dienst dienst, Scherm scherm, Duration geduld) {
    this.dienst = dienst;
    this.proefadvies = new Proefadvies(dienst);
    this.scherm = scherm;
    this.beurten = geduld.dividedBy(TUSSENPOOS);
  }

  /** A number, or the reason why there is none. */
  private record Ontvangst(String nummer, String casus, String bezwaar) {}

  /**
   * @throws Mislukt when nothing more can be sent or asked
   */
  List<Lot> verstuur(String voorbeeld, List<JsonNode> meldingen) {
    Voortgang versturen = scherm.voortgang("Versturen", meldingen.size());
    List<Ontvangst> ontvangsten = new ArrayList<>();
    for (int i = 0; i < meldingen.size(); i++) {
      ontvangsten.add(stuur(meldingen.get(i), "voorbeeld-%s-%d".formatted(voorbeeld, i + 1)));
      versturen.stap();
    }
    Voortgang opvragen = scherm.voortgang("Opvragen ", meldingen.size());
    List<Lot> loten = new ArrayList<>();
    for (int i = 0; i < meldingen.size(); i++) {
      loten.add(lot(meldingen.get(i), ontvangsten.get(i)));
      opvragen.stap();
    }
    return loten;
  }

  private Ontvangst stuur(JsonNode melding, String sleutel) {
    try {
      JsonNode bewijs = dienst.meld(melding, sleutel);
      return new Ontvangst(bewijs.path("nummer").asText(), bewijs.path("casus").asText(), null);
    } catch (Geweigerd geweigerd) {
      return new Ontvangst(null, null, "Niet aangenomen. " + geweigerd.getMessage());
    }
  }

  private Lot lot(JsonNode melding, Ontvangst ontvangst) {
    if (ontvangst.bezwaar() != null) {
      return new Lot(melding, null, null, null, ontvangst.bezwaar());
    }
    try {
      JsonNode casus = casus(melding.path("regio").asText(), ontvangst.casus());
      return new Lot(melding, ontvangst.nummer(), casus, proefadvies.over(melding, casus), null);
    } catch (Geweigerd geweigerd) {
      return new Lot(
          melding,
          ontvangst.nummer(),
          null,
          null,
          "Aangenomen, maar niet in te zien. " + geweigerd.getMessage());
    }
  }

  /** The casus, once it waits for somebody or is closed. */
  private JsonNode casus(String regio, String nummer) throws Geweigerd {
    JsonNode casus = dienst.casus(regio, nummer);
    while (casus.path("taken").isEmpty()
        && !casus.path("status").asText().equals("AFGESLOTEN")
        && beurten-- > 0) {
      CompletableFuture.runAsync(
              () -> {},
              CompletableFuture.delayedExecutor(TUSSENPOOS.toMillis(), TimeUnit.MILLISECONDS))
          .join();
      casus = dienst.casus(regio, nummer);
    }
    return casus;
  }
}
