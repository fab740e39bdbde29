package nl.meldroute.cijfers.publicatie;

import nl.meldroute.begrippen.Waarde;

/** How far a publication of figures is. */
public enum Publicatiestand implements Waarde {
  LOOPT("Wordt gemaakt"),
  VASTGESTELD("Vastgesteld"),
  VERVANGEN("Vervangen door een nieuwere versie"),
  GESTOPT("Gestopt");

  private final String tekst;

  Publicatiestand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
