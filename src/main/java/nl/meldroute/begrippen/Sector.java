package nl.meldroute.begrippen;

/** The trade in which exploitation takes place (Heuvelrug 2023 §2.3.2, Twente 2022 §1.2). */
public enum Sector implements Waarde {
  HORECA("Horeca"),
  BOUW("Bouw"),
  SCHOONMAAK("Schoonmaak"),
  UITZENDBRANCHE("Uitzendbranche"),
  SLACHTERIJ("Slachterij"),
  LAND_EN_TUINBOUW("Land- en tuinbouw"),
  TRANSPORT("Transport"),
  AU_PAIR("Au pair"),
  NAGELSTUDIO("Nagelstudio"),
  MASSAGESALON("Massagesalon"),
  PROSTITUTIE_VERGUND("Prostitutie met vergunning"),
  PROSTITUTIE_ONVERGUND("Prostitutie zonder vergunning"),
  HENNEP_DRUGS("Hennep of drugs"),
  WINKELDIEFSTAL_ZAKKENROLLEN("Winkeldiefstal of zakkenrollen"),
  GELDEZEL("Geldezel"),
  OVERIG("Andere sector"),
  ONBEKEND("Onbekend");

  private final String tekst;

  Sector(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
