package nl.meldroute.begrippen;

/** Why a source gives no information (Rapporteur 2012, §3.3.3; E27). */
public enum Informatieweigering implements Waarde {
  GEEN_GRONDSLAG("Er is geen grondslag om te delen"),
  BEROEPSGEHEIM("Beroepsgeheim"),
  GEEN_TOESTEMMING("De betrokkene geeft geen toestemming"),
  NIET_BEVOEGD("Dit hoort bij een andere organisatie"),
  ONDERZOEKSBELANG("Belang van een lopend onderzoek"),
  GEEN_CAPACITEIT("Geen tijd of mensen"),
  ANDERS("Een andere reden");

  private final String tekst;

  Informatieweigering(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
