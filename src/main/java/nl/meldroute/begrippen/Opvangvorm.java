package nl.meldroute.begrippen;

/** Kinds of shelter for a victim (Twente 2022, §7.2; Heuvelrug 2023, §4.1.4). */
public enum Opvangvorm implements Waarde {
  BESCHERMDE_OPVANG_AMV("Beschermde opvang voor alleenstaande minderjarige vreemdelingen"),
  JEUGDHULP_VERBLIJF("Jeugdhulp met verblijf"),
  COSM("COSM (categorale opvang)"),
  OMM("OMM (opvang bij meer problemen tegelijk)"),
  CRISISOPVANG_ARBEID("Crisisopvang bij arbeidsuitbuiting"),
  NLA_PLEK("Plek van de Nederlandse Arbeidsinspectie"),
  VROUWENOPVANG("Vrouwenopvang, ook voor mannen"),
  MAATSCHAPPELIJKE_OPVANG("Maatschappelijke opvang"),
  NOODPLEK("Noodplek voor korte tijd"),
  AMBULANT("Hulp zonder opvang");

  private final String tekst;

  Opvangvorm(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
