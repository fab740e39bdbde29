package nl.meldroute.beleid.naspelen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.beleid.naspelen.Naspeelopslag.Zichtbaar;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Dossiertoegang;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaying a draft: what it would have made of the decisions that were taken. It runs in the
 * background; what came out is kept, for the second person to read.
 */
@Component
@Transactional
public class Naspelingen {

  private static final int MEESTE_GROEPEN = 200;
  private static final int MEESTE_CASUSSEN = 50;

  private final Naspeelopslag opslag;
  private final Beleidswijzigingen wijzigingen;
  private final Beleidsrechten rechten;
  private final Regioprofielen regios;
  private final Verwerkingen verwerkingen;
  private final Toegang toegang;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  Naspelingen(
      Naspeelopslag opslag,
      Beleidswijzigingen wijzigingen,
      Beleidsrechten rechten,
      Regioprofielen regios,
      Verwerkingen verwerkingen,
      Toegang toegang,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.opslag = opslag;
    this.wijzigingen = wijzigingen;
    this.rechten = rechten;
    this.regios = regios;
    this.verwerkingen = verwerkingen;
    this.toegang = toegang;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  /**
   * Begins to replay the stored draft.
   *
   * @param sinds the first day that counts; a year ago when left out
   * @param alles whether all decisions count, however old
   * @return id of the replay
   * @throws Conflict when another one runs in the region
   */
  public UUID begin(String nummer, LocalDate sinds, boolean alles) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    rechten.eisMaken(wijziging.regio());
    eisTabel(wijziging);
    Concepten.tabel(wijziging, null);
    ruimOp(wijziging.regio());
    Naspeelopdracht opdracht =
        new Naspeelopdracht(
            UUID.randomUUID(),
            wijziging.regio(),
            wijziging.sleutel(),
            alles ? null : begin(sinds == null ? jaarGeleden() : sinds),
            klok.instant(),
            wijziging.inhoud(),
            wijziging.uitgangspunt().inhoud());
    boolean heelJaar = alles || sinds == null || !sinds.isAfter(jaarGeleden());
    if (!opslag.begin(
        opdracht, wijziging, vingerafdruk(wijziging.inhoud()), heelJaar, rechten.ik())) {
      throw new Conflict(
          "Er wordt al een concept nagespeeld"
              + opslag.lopend(wijziging.regio()).map(een -> ": " + een.nummer()).orElse("")
              + ". Wacht tot dat klaar is, of breek het af.");
    }
    gebeurtenissen.publishEvent(opdracht);
    return opdracht.id();
  }

  private static void eisTabel(Beleidswijziging wijziging) {
    if (wijziging.soort() != Beleidssoort.TABEL) {
      throw new Conflict("Alleen een beslistabel is na te spelen.");
    }
    if (!wijziging.stand().loopt()) {
      throw new Conflict("Deze wijziging is klaar. Alleen een concept is na te spelen.");
    }
  }

  private LocalDate jaarGeleden() {
    return LocalDate.now(klok).minusYears(1);
  }

  private Instant begin(LocalDate dag) {
    if (dag.isAfter(LocalDate.now(klok))) {
      throw new OngeldigeInvoer(List.of(new Fout("sinds", "Kies een dag die al geweest is.")));
    }
    return dag.atStartOfDay(klok.getZone()).toInstant();
  }

  /** Newest first, without the differences. */
  public List<Naspeling> van(String nummer) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    ruimOp(wijziging.regio());
    return opslag.van(wijziging.id());
  }

  /** With the differences, and the numbers of those casussen that the current user may see. */
  public Naspeling lees(String nummer, UUID id) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    ruimOp(wijziging.regio());
    Naspeling naspeling = zoek(wijziging, id);
    return naspeling.stand() == Naspeelstand.KLAAR
        ? naspeling.met(groepen(wijziging, naspeling))
        : naspeling;
  }

  private Naspeling zoek(Beleidswijziging wijziging, UUID id) {
    return opslag.zoek(wijziging.id(), id).orElseThrow(() -> new NietGevonden("naspeling"));
  }

  private List<Naspeling.Groep> groepen(Beleidswijziging wijziging, Naspeling naspeling) {
    List<Naspeling.Groep> groepen = opslag.groepen(naspeling.id(), MEESTE_GROEPEN);
    if (!zietCasussen()) {
      return groepen;
    }
    List<Zichtbaar> zichtbaar = opslag.casussen(naspeling.id(), MEESTE_GROEPEN, MEESTE_CASUSSEN);
    verwerkingen.legVast(
        Verwerking.van(
            Handeling.ZOEKEN,
            "Naspelen van beleidswijziging " + naspeling.nummer(),
            wijziging.regio(),
            zichtbaar.stream().map(Zichtbaar::id).distinct().toList()));
    Map<Integer, List<String>> perGroep =
        zichtbaar.stream()
            .collect(
                Collectors.groupingBy(
                    Zichtbaar::volgorde,
                    Collectors.mapping(Zichtbaar::nummer, Collectors.toList())));
    return groepen.stream()
        .map(groep -> groep.met(perGroep.getOrDefault(groep.volgorde(), List.of())))
        .toList();
  }

  /** Whether it is any use to look: most who keep the rules see no casus at all. */
  private boolean zietCasussen() {
    return toegang.huidige().groepen().stream()
        .flatMap(groep -> regios.groep(groep).stream())
        .anyMatch(groep -> groep.dossier() != Dossiertoegang.GEEN);
  }

  /** Stops one that runs; of one that is done nothing changes. */
  public void breekAf(String nummer, UUID id) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    rechten.eisMaken(wijziging.regio());
    zoek(wijziging, id);
    opslag.stop(id, Naspeelstand.AFGEBROKEN, null, klok.instant());
  }

  /** Whether this very text of a change was replayed over the past year at least. */
  public boolean isGedaan(String nummer, String inhoud) {
    return opslag.isGedaan(nummer, vingerafdruk(inhoud));
  }

  private void ruimOp(String regio) {
    toegang.alsSysteem(
        regio,
        () ->
            opslag.stopStille(
                regio,
                "De dienst is gestopt tijdens het naspelen. Speel het concept opnieuw na.",
                klok.instant()));
  }

  private static String vingerafdruk(String inhoud) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(inhoud.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Java kent altijd SHA-256", fout);
    }
  }
}
