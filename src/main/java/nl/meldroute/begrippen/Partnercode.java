package nl.meldroute.begrippen;

/**
 * Where a casus can be referred to. The region profile says which organisation or role stands
 * behind a code.
 */
public enum Partnercode implements Waarde {
  POLITIE_112("Politie via 112", Interventiesoort.STRAFRECHT),
  POLITIE("Politie (AVIM)", Interventiesoort.STRAFRECHT),
  VEILIG_THUIS("Veilig Thuis", Interventiesoort.ZORG),
  RIEC("RIEC", Interventiesoort.BESTUURSRECHT),
  KENNISCENTRUM("Kenniscentrum mensenhandel", Interventiesoort.ZORG),
  ZORGCOORDINATOR("Zorgcoördinator", Interventiesoort.ZORG),
  KETENREGISSEUR("Ketenregisseur", Interventiesoort.BESTUURSRECHT),
  WIJKCOACH("Wijkcoach", Interventiesoort.ZORG),
  MEDEWERKER_VEILIGHEID("Medewerker veiligheid", Interventiesoort.BESTUURSRECHT),
  OPVANG("Opvang", Interventiesoort.ZORG),
  OM("Openbaar Ministerie", Interventiesoort.STRAFRECHT),
  ARBEIDSINSPECTIE("Nederlandse Arbeidsinspectie", Interventiesoort.ARBEIDSRECHT),
  COMENSHA("CoMensha", Interventiesoort.ZORG),
  NIDOS("Nidos", Interventiesoort.ZORG),
  IND("Immigratie- en Naturalisatiedienst (IND)", Interventiesoort.BESTUURSRECHT),
  KMAR("Koninklijke Marechaussee", Interventiesoort.STRAFRECHT),
  BELASTINGDIENST("Belastingdienst", Interventiesoort.FISCAAL),
  ZORG_EN_VEILIGHEIDSHUIS("Zorg- en Veiligheidshuis", Interventiesoort.PREVENTIE),
  RAAD_KINDERBESCHERMING("Raad voor de Kinderbescherming", Interventiesoort.ZORG),
  RECLASSERING("Reclassering", Interventiesoort.STRAFRECHT),
  GGD("GGD", Interventiesoort.ZORG),
  CENTRUM_SEKSUEEL_GEWELD("Centrum Seksueel Geweld", Interventiesoort.ZORG),
  UITSTAPPROGRAMMA("Uitstapprogramma voor sekswerkers", Interventiesoort.ZORG),
  UWV("UWV", Interventiesoort.FISCAAL),
  BURGEMEESTER("Burgemeester", Interventiesoort.BESTUURSRECHT),
  GEMEENTE("Gemeente", Interventiesoort.BESTUURSRECHT),
  CASUSTAFEL("Casustafel", Interventiesoort.PREVENTIE),
  DADERAANPAK("Daderaanpak", Interventiesoort.PREVENTIE);

  private final String tekst;
  private final Interventiesoort doel;

  Partnercode(String tekst, Interventiesoort doel) {
    this.tekst = tekst;
    this.doel = doel;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  /** What this partner acts by: the purpose for which data go there. */
  public Interventiesoort doel() {
    return doel;
  }
}
