package nl.meldroute.opvang;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Openingstijden;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which places there are (E28). Kept by the facilities themselves, or by the zorgcoördinator; read
 * by who looks for a place.
 */
@Component
@Transactional
public class Opvangregister {

  /** Through whom somebody can be admitted. */
  public static final List<Partnercode> OPNEMERS =
      List.of(
          Partnercode.OPVANG,
          Partnercode.COMENSHA,
          Partnercode.ARBEIDSINSPECTIE,
          Partnercode.NIDOS,
          Partnercode.GEMEENTE,
          Partnercode.ZORGCOORDINATOR);

  /** All but help without a place. */
  public static final List<Opvangvorm> VORMEN =
      Stream.of(Opvangvorm.values()).filter(vorm -> vorm != Opvangvorm.AMBULANT).toList();

  public static final Set<String> GESLACHTEN = Set.of("VROUW", "MAN", "X");

  private static final int MEESTE = 1_000;
  private static final int OUDSTE = 120;

  private final Plekkenlijst lijst;
  private final Regioprofielen regios;
  private final Partnergids gids;
  private final Toegang toegang;
  private final Clock klok;

  Opvangregister(
      Plekkenlijst lijst, Regioprofielen regios, Partnergids gids, Toegang toegang, Clock klok) {
    this.lijst = lijst;
    this.regios = regios;
    this.gids = gids;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** What the current user may see of the places of a region, and of those for every region. */
  public List<Opvangplek> plekken(String regio) {
    return lijst.van(eigen(regio));
  }

  /**
   * The partners whose places the current user keeps in a region; empty for who only reads, all for
   * the zorgcoördinator.
   */
  public List<Partnercode> bijTeHouden(String regio) {
    List<Groep> groepen =
        toegang.huidige().groepen().stream()
            .flatMap(id -> regios.groep(id).stream())
            .filter(groep -> groep.regio().filter(regio::equals).isPresent())
            .toList();
    if (groepen.stream().anyMatch(groep -> groep.rol() == Rol.ZORGCOORDINATOR)) {
      return OPNEMERS;
    }
    return OPNEMERS.stream()
        .filter(
            partner ->
                groep(regio, partner)
                    .filter(groep -> groepen.stream().anyMatch(eigen -> eigen.id().equals(groep)))
                    .isPresent())
        .toList();
  }

  /**
   * @return key of the new row
   */
  public UUID voegToe(String regio, Opvangplekopgave opgave) {
    eisBijhouden(eigen(regio), opgave.partner());
    eisJuist(opgave);
    UUID id = UUID.randomUUID();
    lijst.voegToe(
        id,
        regio,
        groep(regio, opgave.partner()).orElse(null),
        opgave,
        toegang.huidige().gebruiker(),
        klok.instant());
    return id;
  }

  /**
   * @param versie as it was read
   * @throws Conflict when a colleague was first, or more is promised than would be left
   */
  public void wijzig(UUID id, Opvangplekopgave opgave, long versie) {
    Opvangplek plek = plek(id);
    eisBijhouden(plek.regio(), plek.partner());
    if (plek.partner() != opgave.partner()) {
      throw fout(
          "partner", "Via wie er wordt geplaatst, verandert niet. Voeg een nieuwe plek toe.");
    }
    eisJuist(opgave);
    if (!lijst.wijzig(id, opgave, versie, toegang.huidige().gebruiker(), klok.instant())) {
      Opvangplek nu = plek(id);
      throw new Conflict(
          nu.versie() == versie
              ? "Er zijn al %d plekken toegezegd. Zoveel kunnen er dus niet vrij zijn."
                  .formatted(nu.gereserveerd() + nu.bezet())
              : "Een collega heeft deze plek intussen gewijzigd. Bekijk de plek opnieuw.");
    }
  }

  /** A place that the current user may see. */
  public Opvangplek plek(UUID id) {
    return lijst.plek(id).orElseThrow(() -> new NietGevonden("opvangplek"));
  }

  private void eisBijhouden(String regio, Partnercode partner) {
    if (!bijTeHouden(regio).contains(partner)) {
      throw new NietToegestaan(
          "Alleen de opvang zelf en de zorgcoördinator van de regio houden deze plek bij.");
    }
  }

  private static void eisJuist(Opvangplekopgave opgave) {
    if (Openingstijden.lees(opgave.uren()).isEmpty()) {
      throw fout(
          "uren",
          "Schrijf: 24 uur per dag, Kantoortijd, of dagen en tijden zoals ma-vr 09:00-17:00; za 10:00-14:00.");
    }
    if (opgave.naam() == null || opgave.naam().isBlank()) {
      throw fout("naam", "Vul de naam van de opvang in.");
    }
    if (opgave.geslachten().isEmpty() || !GESLACHTEN.containsAll(opgave.geslachten())) {
      throw fout("geslachten", "Kies voor wie de plek is.");
    }
    if (opgave.vorm() == Opvangvorm.AMBULANT) {
      throw fout("vorm", "Kies een opvang met een plek om te slapen.");
    }
    if (opgave.totaal() < 0 || opgave.vrij() < 0 || opgave.totaal() > MEESTE) {
      throw fout("totaal", "Geef een aantal van 0 tot en met %d.".formatted(MEESTE));
    }
    if (opgave.leeftijdVan() < 0 || opgave.leeftijdTot() > OUDSTE) {
      throw fout("leeftijdVan", "Geef een leeftijd van 0 tot en met %d.".formatted(OUDSTE));
    }
    if (opgave.vrij() > opgave.totaal()) {
      throw fout("vrij", "Er kunnen niet meer plekken vrij zijn dan er zijn.");
    }
    if (opgave.leeftijdVan() > opgave.leeftijdTot()) {
      throw fout("leeftijdTot", "Geef een leeftijd die niet lager is dan de eerste.");
    }
    if (opgave.adresGeheim() && opgave.adres() != null) {
      throw fout(
          "adres", "Een geheim adres hoort hier niet. Leg het vast bij het adres van de plek.");
    }
  }

  private Optional<String> groep(String regio, Partnercode partner) {
    return gids.partnergroep(regio, partner, Gemeente.ONBEKEND);
  }

  private String eigen(String regio) {
    if (regio == null || !toegang.huidige().regios().contains(regio)) {
      throw new NietGevonden("regio");
    }
    return regio;
  }

  static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
