package nl.meldroute.regio;

import static nl.meldroute.regio.Dossiertoegang.BETROKKEN;
import static nl.meldroute.regio.Dossiertoegang.GEEN;
import static nl.meldroute.regio.Dossiertoegang.GEMEENTE_CASUSSEN;
import static nl.meldroute.regio.Dossiertoegang.REGIO_CASUSSEN;

import java.util.Set;
import nl.meldroute.begrippen.Waarde;

/** How many groups a role becomes, and with that how far it may look at most. */
public enum Rolniveau implements Waarde {
  /** A group per municipality, which never sees another municipality's casussen. */
  GEMEENTE("Per gemeente", Set.of(GEMEENTE_CASUSSEN, BETROKKEN, GEEN)),
  /** One group in the region. */
  REGIO("Voor de regio", Set.of(REGIO_CASUSSEN, BETROKKEN, GEEN)),
  /** A group per partner, which sees only what it is asked for. */
  PARTNER("Per ketenpartner", Set.of(BETROKKEN, GEEN)),
  /** One group over all regions, which for that reason sees no casus at all. */
  ALLE_REGIOS("Voor alle regio's", Set.of(GEEN));

  private final String tekst;
  private final Set<Dossiertoegang> toegestaan;

  Rolniveau(String tekst, Set<Dossiertoegang> toegestaan) {
    this.tekst = tekst;
    this.toegestaan = toegestaan;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  public boolean past(Dossiertoegang dossier) {
    return toegestaan.contains(dossier);
  }
}
