package nl.meldroute.begrippen;

/** How far a casus is on a table (Rapporteur 2012 §7.5.1); the detection is its route before. */
public enum Behandelstap implements Waarde {
  DOSSIERVORMING("Dossier vormen"),
  WEGING("Wegen en kwalificeren"),
  UITVOERING("Interventies toewijzen en uitvoeren"),
  EVALUATIE("Evalueren"),
  AFGEROND("Van tafel");

  private final String tekst;

  Behandelstap(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
