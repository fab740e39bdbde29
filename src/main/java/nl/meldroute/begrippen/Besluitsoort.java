package nl.meldroute.begrippen;

/** What a table can decide about a casus. */
public enum Besluitsoort implements Waarde {
  AANHOUDEN("Aanhouden"),
  SPOOR_KIEZEN("Spoor kiezen"),
  INTERVENTIES("Interventies inzetten"),
  ACTIES("Acties afspreken"),
  ESCALEREN("Voorleggen aan wie hoger beslist"),
  PARKEREN_ADVISEREN("Advies: parkeren"),
  AFSLUITEN_ADVISEREN("Advies: afsluiten"),
  TERUG_OP_AGENDA("Terug op de agenda");

  private final String tekst;

  Besluitsoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
