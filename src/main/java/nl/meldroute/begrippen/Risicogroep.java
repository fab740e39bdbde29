package nl.meldroute.begrippen;

/** Groups that are known to be more vulnerable (Twente 2022 §5.1). */
public enum Risicogroep implements Waarde {
  MINDERJARIGE_JONGERE("Jongere onder de 18 jaar"),
  ARBEIDSMIGRANT("Arbeidsmigrant"),
  LVB("Licht verstandelijke beperking"),
  SEKSWERKER("Sekswerker"),
  VLUCHTELING("Vluchteling"),
  OEKRAINER("Vluchteling uit Oekraïne"),
  STATUSHOUDER("Statushouder"),
  GEEN_BEKEND("Geen risicogroep bekend");

  private final String tekst;

  Risicogroep(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
