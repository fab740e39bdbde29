package nl.meldroute.platform;

/** A body that is no JSON in UTF-8. */
public class OnleesbaarVerzoek extends RuntimeException {

  public OnleesbaarVerzoek() {
    super("Het verzoek is geen geldige JSON in UTF-8. Er is niets opgeslagen.");
  }
}
