package nl.meldroute.begrippen;

/** What kind of reporter made a melding. */
public enum Meldersoort implements Waarde {
  GEMEENTE("Gemeente"),
  VEILIG_THUIS("Veilig Thuis"),
  POLITIE("Politie"),
  KMAR("Koninklijke Marechaussee"),
  ARBEIDSINSPECTIE("Nederlandse Arbeidsinspectie"),
  ZORGINSTELLING("Zorginstelling"),
  ONDERWIJS("Onderwijs"),
  JEUGDHULP("Jeugdhulp"),
  GGD("GGD"),
  RIEC("RIEC"),
  BELASTINGDIENST("Belastingdienst"),
  IND("Immigratie- en Naturalisatiedienst (IND)"),
  WONINGCORPORATIE("Woningcorporatie"),
  MELD_MISDAAD_ANONIEM("Meld Misdaad Anoniem"),
  INWONER("Inwoner"),
  SLACHTOFFER("Slachtoffer"),
  OVERIG("Andere melder");

  private final String tekst;

  Meldersoort(String tekst) {
    this.tekst = tekst;
  }

  /** The route starts in the municipality only for its own staff (Twente 2022 §6.1). */
  public boolean vanGemeente() {
    return this == GEMEENTE;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
