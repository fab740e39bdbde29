package nl.meldroute.cijfers;

import nl.meldroute.begrippen.Waarde;

/** In what a key figure is told. */
public enum Meeteenheid implements Waarde {
  AANTAL("aantal"),
  PROCENT("procent"),
  DAGEN("dagen (mediaan)"),
  MINUTEN("minuten (mediaan)");

  private final String tekst;

  Meeteenheid(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
