package nl.meldroute.regio;

import java.util.Set;
import nl.meldroute.begrippen.Waarde;

/** The roles of the product. A profile says which of them a region has, and at which level. */
public enum Rol implements Waarde {
  AANDACHTSFUNCTIONARIS("Aandachtsfunctionaris"),
  MEDEWERKER_VEILIGHEID("Medewerker veiligheid"),
  WIJKCOACH("Wijkcoach"),
  PROCESMANAGER("Procesmanager"),
  ZORGCOORDINATOR("Zorgcoördinator"),
  KETENREGISSEUR("Ketenregisseur"),
  TAFELVOORZITTER("Tafelvoorzitter"),
  SECRETARIS("Secretaris"),
  PARTNER("Ketenpartner"),
  BELEIDSMEDEWERKER("Beleidsmedewerker"),
  MANAGER("Manager"),
  BESTUURLIJK_TREKKER("Bestuurlijk trekker"),
  PRIVACY_OFFICER("Privacy-officer"),
  AUDITOR("Auditor"),
  BEHEERDER("Beheerder");

  /** Who watch over what others do, and see no casus. */
  public static final Set<Rol> TOEZICHT = Set.of(AUDITOR, PRIVACY_OFFICER);

  private final String tekst;

  Rol(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String code() {
    return Kebab.van(name());
  }

  @Override
  public String tekst() {
    return tekst;
  }

  public boolean past(Rolniveau niveau) {
    return switch (this) {
      case PARTNER -> niveau == Rolniveau.PARTNER;
      case BEHEERDER -> niveau == Rolniveau.ALLE_REGIOS;
      default -> niveau == Rolniveau.GEMEENTE || niveau == Rolniveau.REGIO;
    };
  }
}
