package nl.meldroute.beleid.teksten;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Signaal;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Fabriek.VasteTekst;
import nl.meldroute.beleidstekst.Regiosignaal;
import nl.meldroute.beleidstekst.Tekstbundel;
import nl.meldroute.beleidstekst.Tekstinhoud;
import nl.meldroute.beleidstekst.Tekstsoort;
import nl.meldroute.beleidstekst.Tekstveld;
import nl.meldroute.beleidstekst.Tekstveld.Plaatshouder;
import nl.meldroute.beleidstekst.Tekstverschil;
import nl.meldroute.beleidstekst.Tekstversie;
import nl.meldroute.beleidstekst.Tekstversies;
import nl.meldroute.platform.NietGevonden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts and signals of a region, to be read at the desk. It stores nothing. */
@Component
@Transactional
public class Tekstlezing {

  private static final String GEDEELD = "GEDEELD";
  private static final String EIGEN = "EIGEN";
  private static final String ALGEMEEN = "Algemeen";
  private static final int ONDERWERP = 60;
  private static final int KORT = 120;

  private final Beleidsrechten rechten;
  private final Beleidswijzigingen wijzigingen;
  private final Fabriek fabriek;
  private final Tekstversies versies;
  private final Tekststand stand;

  Tekstlezing(
      Beleidsrechten rechten,
      Beleidswijzigingen wijzigingen,
      Fabriek fabriek,
      Tekstversies versies,
      Tekststand stand) {
    this.rechten = rechten;
    this.wijzigingen = wijzigingen;
    this.fabriek = fabriek;
    this.versies = versies;
    this.stand = stand;
  }

  /**
   * @param versie 0 for what the product brings
   */
  public record Regel(
      Tekstsoort soort,
      String sleutel,
      String naam,
      String waarover,
      String variant,
      int versie,
      Instant sinds,
      String door) {}

  public record Overzicht(List<Regel> bundels, List<VasteTekst> vast) {}

  /**
   * @param soort ONDERWERP, KORT or ALINEA: how much room it asks
   */
  public record Veld(
      String sleutel,
      String groep,
      String naam,
      String uitleg,
      String soort,
      boolean openbaar,
      int langst,
      List<Plaatshouder> plaatshouders,
      String fabriek,
      String tekst) {}

  public record Signaalregel(
      String code,
      String tekst,
      String vorm,
      String vormtekst,
      String bron,
      boolean verborgen,
      boolean uitFabriek) {}

  public record Keuze(String code, String tekst) {}

  /**
   * @param inhoud the same as JSON, to begin a draft with
   * @param velden null for the signals
   * @param signalen null for texts, as are the next two
   * @param nieuwInFabriek what the product brings and an own list does not have
   */
  public record Blad(
      Tekstsoort soort,
      String sleutel,
      String naam,
      String waarover,
      String variant,
      int versie,
      Instant sinds,
      String door,
      String goedgekeurdDoor,
      String reden,
      String wijziging,
      String inhoud,
      List<Veld> velden,
      List<Signaalregel> signalen,
      List<Keuze> vormen,
      List<Signaalregel> nieuwInFabriek) {}

  public record Versie(
      int versie,
      String naam,
      String variant,
      boolean geldt,
      Instant sinds,
      String door,
      String goedgekeurdDoor,
      String reden,
      String wijziging) {}

  public Overzicht overzicht(String regio) {
    rechten.eisLezen(regio);
    return new Overzicht(
        stand.sleutels().stream().map(sleutel -> regel(regio, sleutel)).toList(), fabriek.vast());
  }

  private Regel regel(String regio, String sleutel) {
    Optional<Tekstversie> eigen = eigen(regio, sleutel);
    return new Regel(
        fabriek.soort(sleutel).orElseThrow(),
        sleutel,
        naam(sleutel),
        waarover(sleutel),
        eigen.isPresent() ? EIGEN : GEDEELD,
        eigen.map(Tekstversie::versie).orElse(Tekststand.FABRIEK),
        eigen.map(Tekstversie::sinds).orElse(null),
        eigen.map(Tekstversie::door).orElse(null));
  }

  private Optional<Tekstversie> eigen(String regio, String sleutel) {
    return versies.huidige(regio, sleutel).filter(Tekstversie::eigen);
  }

  private String naam(String sleutel) {
    return fabriek.bundel(sleutel).map(Tekstbundel::naam).orElse("Signalenlijst");
  }

  private String waarover(String sleutel) {
    return fabriek
        .bundel(sleutel)
        .map(Tekstbundel::waarover)
        .orElse(
            "De signalen die iemand op /melden kan aankruisen. Eén signaal is geen bewijs: een vermoeden is genoeg.");
  }

  /**
   * @param versie null for what counts now, 0 for what the product brings
   */
  public Blad blad(String regio, String sleutel, Integer versie) {
    stand.eisLezen(regio, sleutel);
    Tekstversie gekozen = kies(regio, sleutel, versie);
    String inhoud = stand.inhoud(sleutel, gekozen);
    boolean isSignalen = Fabriek.SIGNALEN.equals(sleutel);
    List<Regiosignaal> lijst = Tekstinhoud.signalen(inhoud).orElseGet(List::of);
    return new Blad(
        fabriek.soort(sleutel).orElseThrow(),
        sleutel,
        naam(sleutel),
        waarover(sleutel),
        gekozen == null ? GEDEELD : EIGEN,
        gekozen == null ? Tekststand.FABRIEK : gekozen.versie(),
        gekozen == null ? null : gekozen.sinds(),
        gekozen == null ? null : gekozen.door(),
        gekozen == null ? null : gekozen.goedgekeurdDoor(),
        gekozen == null ? null : gekozen.reden(),
        gekozen == null ? null : gekozen.wijziging(),
        inhoud,
        isSignalen ? null : velden(sleutel, inhoud),
        isSignalen ? signaalregels(lijst) : null,
        isSignalen ? vormen() : null,
        isSignalen ? nieuw(lijst) : null);
  }

  /** The version that was asked for; null when that is the factory setting. */
  private Tekstversie kies(String regio, String sleutel, Integer versie) {
    if (versie == null) {
      return eigen(regio, sleutel).orElse(null);
    }
    if (versie == Tekststand.FABRIEK) {
      return null;
    }
    Tekstversie gekozen =
        versies
            .versie(regio, sleutel, versie)
            .orElseThrow(() -> new NietGevonden("versie van deze tekst"));
    return gekozen.eigen() ? gekozen : null;
  }

  private List<Veld> velden(String sleutel, String inhoud) {
    Map<String, String> teksten = Tekstinhoud.teksten(inhoud).orElseThrow();
    return bundel(sleutel).velden().stream()
        .map(
            veld ->
                new Veld(
                    veld.sleutel(),
                    veld.groep(),
                    veld.naam(),
                    veld.uitleg(),
                    soort(veld),
                    veld.openbaar(),
                    veld.langst(),
                    veld.plaatshouders(),
                    veld.fabriek(),
                    teksten.get(veld.sleutel())))
        .toList();
  }

  /** How much room it asks on a screen. */
  private static String soort(Tekstveld veld) {
    if (veld.langst() <= ONDERWERP) {
      return "ONDERWERP";
    }
    return veld.langst() <= KORT ? "KORT" : "ALINEA";
  }

  private Tekstbundel bundel(String sleutel) {
    return fabriek.bundel(sleutel).orElseThrow();
  }

  private List<Signaalregel> signaalregels(List<Regiosignaal> lijst) {
    Set<String> uitFabriek =
        fabriek.signalen().stream().map(Regiosignaal::code).collect(Collectors.toSet());
    return lijst.stream()
        .map(
            signaal ->
                new Signaalregel(
                    signaal.code(),
                    signaal.tekst(),
                    signaal.vorm(),
                    vormtekst(signaal.vorm()),
                    signaal.bron(),
                    signaal.verborgen(),
                    uitFabriek.contains(signaal.code())))
        .toList();
  }

  private List<Signaalregel> nieuw(List<Regiosignaal> lijst) {
    Set<String> bekend = lijst.stream().map(Regiosignaal::code).collect(Collectors.toSet());
    return signaalregels(
        fabriek.signalen().stream().filter(signaal -> !bekend.contains(signaal.code())).toList());
  }

  private static String vormtekst(String vorm) {
    return Waarde.zoek(Uitbuitingsvorm.class, vorm)
        .map(Uitbuitingsvorm::tekst)
        .orElse(Signaal.ALGEMEEN.equals(vorm) ? ALGEMEEN : vorm);
  }

  static List<Keuze> vormen() {
    return Stream.concat(
            Stream.of(new Keuze(Signaal.ALGEMEEN, ALGEMEEN)),
            Arrays.stream(Uitbuitingsvorm.values())
                .filter(vorm -> vorm != Uitbuitingsvorm.ONBEKEND)
                .map(vorm -> new Keuze(vorm.code(), vorm.tekst())))
        .toList();
  }

  /** Newest first, and what the product brings last. */
  public List<Versie> versies(String regio, String sleutel) {
    stand.eisLezen(regio, sleutel);
    List<Tekstversie> alle = versies.alle(regio, sleutel);
    List<Versie> lijst = new ArrayList<>();
    for (Tekstversie versie : alle) {
      lijst.add(
          new Versie(
              versie.versie(),
              versie.eigen() ? EIGEN + "-" + versie.versie() : GEDEELD + "-0",
              versie.eigen() ? EIGEN : GEDEELD,
              lijst.isEmpty(),
              versie.sinds(),
              versie.door(),
              versie.goedgekeurdDoor(),
              versie.reden(),
              versie.wijziging()));
    }
    if (alle.stream().allMatch(Tekstversie::eigen)) {
      lijst.add(
          new Versie(
              Tekststand.FABRIEK,
              GEDEELD + "-0",
              GEDEELD,
              lijst.isEmpty(),
              null,
              null,
              null,
              null,
              null));
    }
    return lijst;
  }

  /**
   * @param van such as {@code EIGEN-3} or {@code GEDEELD-0}
   */
  public List<Tekstverschil> verschil(String regio, String sleutel, String van, String naar) {
    stand.eisLezen(regio, sleutel);
    return stand.verschil(sleutel, inhoud(regio, sleutel, van), inhoud(regio, sleutel, naar));
  }

  /**
   * What a change of texts or signals changes, against what it began with.
   *
   * @throws NietGevonden also for a change of a table
   */
  public List<Tekstverschil> verschil(String nummer) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    if (wijziging.soort() == Beleidssoort.TABEL) {
      throw new NietGevonden("wijziging van teksten");
    }
    return stand.verschil(
        wijziging.sleutel(), wijziging.uitgangspunt().inhoud(), wijziging.inhoud());
  }

  private String inhoud(String regio, String sleutel, String naam) {
    if (naam == null || !naam.matches("(EIGEN|GEDEELD)-[0-9]{1,9}")) {
      throw new NietGevonden("versie van deze tekst");
    }
    int versie =
        naam.startsWith(GEDEELD)
            ? Tekststand.FABRIEK
            : Integer.parseInt(naam.substring(EIGEN.length() + 1));
    return stand.inhoud(sleutel, kies(regio, sleutel, versie));
  }
}
