package nl.meldroute.voorbeeld;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/**
 * What {@code --voorbeeld=<naam>} does. Beside a running product this is a client and nothing else:
 * no web server, no database, no engine. Where none runs, the product starts first.
 */
public final class Voorbeeldstart {

  private static final int GEWEIGERD = 1;
  private static final int MISLUKT = 2;
  private static final Duration GEDULD = Duration.ofSeconds(10);

  private Voorbeeldstart() {}

  /**
   * Starts the product, unless only an example is to be sent to one that runs.
   *
   * @param product starts it and gives its context
   */
  public static void start(String[] argumenten, Supplier<? extends ApplicationContext> product) {
    if (!Opdrachtregel.gevraagd(argumenten)) {
      product.get();
      return;
    }
    Scherm scherm = Scherm.van();
    try {
      Instellingen instellingen = Opdrachtregel.lees(argumenten);
      List<JsonNode> meldingen = new Voorbeelden().meldingen(instellingen.voorbeeld());
      if (draaitAl(instellingen)) {
        System.exit(verstuur(instellingen, meldingen, scherm, GEDULD) ? 0 : GEWEIGERD);
      }
      scherm.zeg("Meldroute draait nog niet en start nu. Daarna volgen de meldingen.");
      startEnVerstuur(instellingen, meldingen, scherm, product);
    } catch (Mislukt mislukt) {
      scherm.zeg(mislukt.getMessage());
      System.exit(MISLUKT);
    }
  }

  private static boolean draaitAl(Instellingen instellingen) {
    return switch (new Dienst(instellingen).toestand()) {
      case DRAAIT -> true;
      case AFWEZIG -> {
        if (instellingen.elders()) {
          throw new Mislukt("Meldroute is niet bereikbaar op %s.".formatted(instellingen.adres()));
        }
        yield false;
      }
      case ANDERS ->
          throw new Mislukt(
              ("Op %s antwoordt iets, maar geen Meldroute die gezond is. Is Meldroute nog aan het "
                      + "starten, wacht dan even. Is het een ander programma, kies dan een andere "
                      + "poort met --server.port=<poort>.")
                  .formatted(instellingen.adres()));
    };
  }

  /** A product that runs stays up, whatever becomes of the meldingen. */
  private static void startEnVerstuur(
      Instellingen instellingen,
      List<JsonNode> meldingen,
      Scherm scherm,
      Supplier<? extends ApplicationContext> product) {
    int poort =
        product.get().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    Instellingen hier = instellingen.opPoort(poort);
    try {
      verstuur(hier, meldingen, scherm, GEDULD);
    } catch (Mislukt mislukt) {
      scherm.zeg("Het voorbeeld is niet (helemaal) verstuurd. " + mislukt.getMessage());
    }
    scherm.zeg("Meldroute blijft draaien op %s. Stop met Ctrl-C.".formatted(hier.adres()));
  }

  /** Whether each melding was taken in. */
  static boolean verstuur(
      Instellingen instellingen, List<JsonNode> meldingen, Scherm scherm, Duration geduld) {
    scherm.zeg(
        "Voorbeeld %s: %d meldingen naar %s."
            .formatted(instellingen.voorbeeld(), meldingen.size(), instellingen.adres()));
    List<Lot> loten =
        new Verzending(new Dienst(instellingen), scherm, geduld)
            .verstuur(instellingen.voorbeeld(), meldingen);
    scherm.zeg(new Overzicht(instellingen.voorbeeld(), loten).tekst());
    return loten.stream().allMatch(Lot::gelukt);
  }
}
