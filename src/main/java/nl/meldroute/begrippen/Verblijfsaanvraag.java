package nl.meldroute.begrippen;

/**
 * What the IND decided about the stay of a victim, and whether the pass is there: without it there
 * is no insurance, income or home (Rapporteur 2012, §6.3.4, noot 105; E35).
 */
public enum Verblijfsaanvraag implements Waarde {
  AANGEVRAAGD("Aanvraag loopt"),
  VERLEEND("Verblijf verleend, de pas is er nog niet"),
  PAS_AFGEGEVEN("Verblijf verleend, de pas is afgegeven"),
  PAS_VERLOPEN("De pas is verlopen of ingetrokken"),
  AFGEWEZEN("Afgewezen"),
  ANDERE_WEG("Andere weg");

  private final String tekst;

  Verblijfsaanvraag(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
