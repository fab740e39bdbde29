package nl.meldroute.begrippen;

/** What ends, and after which a victim may be less safe. */
public enum Dadertermijnsoort implements Waarde {
  DETENTIE("De detentie"),
  CONTACTVERBOD("Het contactverbod"),
  LOCATIEVERBOD_EM("Het locatieverbod met elektronische monitoring");

  private final String tekst;

  Dadertermijnsoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
