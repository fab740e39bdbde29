package nl.meldroute.gevaar;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.NieuweMelding;
import nl.meldroute.gevaar.proces.Oefenproces;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drills of the acute branch: the real steps, by the real people, about somebody who does not
 * exist. All that a drill leaves bears the word in its number.
 */
@Component
@Transactional
public class Oefeningen {

  private static final Set<Rol> LEIDING = Set.of(Rol.MANAGER, Rol.PROCESMANAGER);

  private static final String VERHAAL =
      """
      OEFENING. Dit is verzonnen; er is niemand in gevaar. Zeg dat als eerste tegen iedereen die u belt.

      Een buurman belt. In het huis naast hem wordt een vrouw bedreigd. Zij mag niet weg en moet elke avond werken. \
      Hij hoort haar nu roepen. Er staat een auto voor de deur.""";

  private static final Map<String, Object> ANTWOORDEN =
      Map.of(
          "levensbedreigend", "NEE",
          "fysiekGevaarDreigt", "JA",
          "veiligheidKomendeDagenGeborgd", "NEE",
          "directeBeschermingNodig", "JA");

  private final Dossiers dossiers;
  private final Regioprofielen regios;
  private final Oefenproces proces;
  private final Oefenverslagen verslagen;
  private final Toegang toegang;
  private final Clock klok;
  private final SecureRandom toeval = new SecureRandom();

  Oefeningen(
      Dossiers dossiers,
      Regioprofielen regios,
      Oefenproces proces,
      Oefenverslagen verslagen,
      Toegang toegang,
      Clock klok) {
    this.dossiers = dossiers;
    this.regios = regios;
    this.proces = proces;
    this.verslagen = verslagen;
    this.toegang = toegang;
    this.klok = klok;
  }

  public record Begonnen(String nummer, String casus) {}

  /** The regions in which the current user may hold a drill. */
  public List<Regioprofiel> eigenRegios() {
    return toegang.huidige().regios().stream()
        .filter(
            regio ->
                LEIDING.stream()
                    .anyMatch(
                        rol -> toegang.huidige().groepen().contains(regio + "-" + rol.code())))
        .flatMap(regio -> regios.profiel(regio).stream())
        .toList();
  }

  /**
   * Starts the acute branch about an invented casus.
   *
   * @param gemeente name of the municipality whose people take part
   * @throws Conflict while the last drill of the region still runs
   */
  public Begonnen begin(String regio, String gemeente) {
    Regioprofiel profiel =
        geoefend().stream()
            .filter(een -> een.code().equals(regio))
            .findFirst()
            .orElseThrow(
                () -> fout("regio", "Kies een regio waarvan u manager of procesmanager bent."));
    Gemeente waar =
        profiel
            .gemeente(gemeente)
            .orElseThrow(() -> fout("gemeente", "Kies een gemeente van deze regio."));
    return toegang.alsSysteem(regio, () -> begin(profiel, waar));
  }

  private Begonnen begin(Regioprofiel regio, Gemeente gemeente) {
    if (proces.loopt(regio.code())) {
      throw new Conflict("In deze regio loopt nog een oefening. Maak die eerst af.");
    }
    Melding melding = dossiers.neemOpAlsOefening(verzonnen(regio, gemeente));
    Casus casus = dossiers.casusVan(melding);
    casus.gevaar(Gevaarniveau.ACUUT, klok.instant());
    proces.start(melding, casus, gemeente.code());
    return new Begonnen(melding.nummer(), casus.nummer());
  }

  private NieuweMelding verzonnen(Regioprofiel regio, Gemeente gemeente) {
    List<String> bellers =
        regio.kandidaatgroepen("direct-contact-opnemen", gemeente.code(), Meldersoort.GEMEENTE);
    Set<String> lezers = new HashSet<>(regio.dossiertoegang(gemeente.code(), Meldersoort.GEMEENTE));
    lezers.addAll(bellers);
    byte[] niemandsCode = new byte[32];
    toeval.nextBytes(niemandsCode);
    return new NieuweMelding(
        UUID.randomUUID(),
        regio.code(),
        gemeente.naam(),
        null,
        bellers.get(0),
        lezers,
        Meldersoort.GEMEENTE,
        Melderopgave.ONBEKEND,
        VERHAAL,
        Set.of(Uitbuitingsvorm.ONBEKEND),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of("gevaar", ANTWOORDEN),
        niemandsCode,
        null);
  }

  /** How the drills of the own regions went, the newest first. */
  public List<Oefenverslag> verslagen() {
    return geoefend().stream()
        .flatMap(
            regio -> toegang.alsSysteem(regio.code(), () -> verslagen.van(regio.code())).stream())
        .toList();
  }

  /**
   * As {@link #eigenRegios()}.
   *
   * @throws NietToegestaan when there are none
   */
  public List<Regioprofiel> geoefend() {
    List<Regioprofiel> eigen = eigenRegios();
    if (eigen.isEmpty()) {
      throw new NietToegestaan("Alleen de manager en de procesmanager houden een oefening.");
    }
    return eigen;
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(Stream.of(new Fout(veld, melding)).toList());
  }
}
