package nl.meldroute.voorbeeld;

/** Sending ends here; the message is Dutch and meant for who typed the command. */
class Mislukt extends RuntimeException {

  Mislukt(String melding) {
    super(melding);
  }
}
