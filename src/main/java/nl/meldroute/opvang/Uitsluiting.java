package nl.meldroute.opvang;

import nl.meldroute.begrippen.Waarde;

/** Why a place in the register does not fit somebody. */
enum Uitsluiting implements Waarde {
  EERDER("Hier ging het eerder mis voor deze persoon of groep"),
  VORM("Deze vorm van opvang past niet volgens de beslistabel"),
  LIGGING("Er is of kan dreiging zijn in de eigen regio, en deze plek ligt daar"),
  VOL("Er is geen plek vrij"),
  TE_WEINIG("Er zijn niet genoeg plekken vrij voor iedereen samen"),
  GESLACHT("De plek is niet voor dit geslacht"),
  LEEFTIJD("De plek is niet voor deze leeftijd"),
  KINDEREN("Kinderen kunnen hier niet mee"),
  TOEGANKELIJK("De plek is niet toegankelijk voor wie slecht loopt"),
  HUISDIER("Een huisdier kan hier niet mee");

  private final String tekst;

  Uitsluiting(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
