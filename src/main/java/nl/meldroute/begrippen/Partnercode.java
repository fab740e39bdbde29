package nl.meldroute.begrippen;

/**
 * Where a casus can be referred to. The region profile says which organisation or role stands
 * behind a code.
 */
public enum Partnercode implements Waarde {
  POLITIE_112("Politie via 112"),
  POLITIE("Politie (AVIM)"),
  VEILIG_THUIS("Veilig Thuis"),
  RIEC("RIEC"),
  KENNISCENTRUM("Kenniscentrum mensenhandel"),
  ZORGCOORDINATOR("Zorgcoördinator"),
  KETENREGISSEUR("Ketenregisseur"),
  WIJKCOACH("Wijkcoach"),
  MEDEWERKER_VEILIGHEID("Medewerker veiligheid"),
  OPVANG("Opvang"),
  OM("Openbaar Ministerie"),
  ARBEIDSINSPECTIE("Nederlandse Arbeidsinspectie"),
  COMENSHA("CoMensha"),
  NIDOS("Nidos"),
  IND("Immigratie- en Naturalisatiedienst (IND)"),
  KMAR("Koninklijke Marechaussee"),
  BELASTINGDIENST("Belastingdienst"),
  ZORG_EN_VEILIGHEIDSHUIS("Zorg- en Veiligheidshuis"),
  RAAD_KINDERBESCHERMING("Raad voor de Kinderbescherming"),
  RECLASSERING("Reclassering"),
  GGD("GGD"),
  CENTRUM_SEKSUEEL_GEWELD("Centrum Seksueel Geweld"),
  UITSTAPPROGRAMMA("Uitstapprogramma voor sekswerkers"),
  UWV("UWV"),
  BURGEMEESTER("Burgemeester"),
  GEMEENTE("Gemeente"),
  CASUSTAFEL("Casustafel"),
  DADERAANPAK("Daderaanpak");

  private final String tekst;

  Partnercode(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
