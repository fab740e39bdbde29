package nl.meldroute.interventie;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.interventie.Controle.Deelnemer;
import nl.meldroute.interventie.proces.Controleproces;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import nl.meldroute.taak.Taak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint inspections of a region: one calendar, so that two do not meet at one door, and nothing
 * that was seen is left lying (E42, E44; Rapporteur 2012 §4.3.5, §6.3.3).
 */
@Component
@Transactional
public class Controles {

  private static final Set<Sector> GEEN_SECTOR = Set.of(Sector.OVERIG, Sector.ONBEKEND);

  private final Controlelijst lijst;
  private final Controleproces proces;
  private final Regioprofielen regios;
  private final Partnergids gids;
  private final Toegang toegang;
  private final Clock klok;

  Controles(
      Controlelijst lijst,
      Controleproces proces,
      Regioprofielen regios,
      Partnergids gids,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.proces = proces;
    this.regios = regios;
    this.gids = gids;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** The regions in which the current user plans inspections. */
  public List<Regioprofiel> eigenRegios() {
    return toegang.huidige().regios().stream()
        .flatMap(code -> regios.profiel(code).stream())
        .filter(this::plant)
        .toList();
  }

  /** Who leads an inspection in any municipality of the region plans in it. */
  private boolean plant(Regioprofiel regio) {
    return regio.gemeenten().stream()
        .flatMap(gemeente -> leiders(regio, gemeente.code()).stream())
        .anyMatch(toegang.huidige().groepen()::contains);
  }

  private static List<String> leiders(Regioprofiel regio, String gemeente) {
    return regio.kandidaatgroepen(
        Routestap.CONTROLE_VOORBEREIDEN.code(), gemeente, Meldersoort.GEMEENTE);
  }

  /**
   * The calendar of a year. Who plans sees that there is an inspection; where and why, only who
   * takes part.
   */
  public List<Controle> kalender(String regio, int jaar) {
    List<Controle> mijn = lijst.inJaar(regio, jaar);
    if (eigenRegios().stream().noneMatch(een -> een.code().equals(regio))) {
      return mijn;
    }
    Map<UUID, Controle> zichtbaar =
        mijn.stream().collect(Collectors.toMap(Controle::id, een -> een));
    return binnen(regio, () -> lijst.inJaar(regio, jaar)).stream()
        .map(een -> zichtbaar.getOrDefault(een.id(), een.zonderInhoud()))
        .toList();
  }

  /** How many inspections each sector of risk had in a year; nought is an answer too (E42). */
  public Map<Sector, Integer> dekking(String regio, int jaar) {
    Map<Sector, Integer> dekking = new EnumMap<>(Sector.class);
    for (Sector sector : Sector.values()) {
      if (!GEEN_SECTOR.contains(sector)) {
        dekking.put(sector, 0);
      }
    }
    binnen(regio, () -> lijst.inJaar(regio, jaar)).stream()
        .filter(Controle::isVoltooid)
        .forEach(een -> dekking.computeIfPresent(een.sector(), (sector, aantal) -> aantal + 1));
    return dekking;
  }

  /**
   * Puts an inspection on the calendar.
   *
   * @return its number
   * @throws NietToegestaan when the current user plans none in the region
   * @throws OngeldigeInvoer naming every fault
   * @throws Conflict when another one on that day stands in its way, and no reason was given
   */
  public String plan(Controleopgave opgave) {
    Regioprofiel regio =
        eigenRegios().stream()
            .filter(een -> een.code().equals(opgave.regio()))
            .findFirst()
            .orElseThrow(
                () -> new NietToegestaan("Controles plant wie ze voorbereidt in deze regio."));
    return binnen(regio.code(), () -> plan(regio, opgave));
  }

  private String plan(Regioprofiel regio, Controleopgave opgave) {
    List<Fout> fouten = new ArrayList<>();
    Gemeente gemeente = regio.gemeente(opgave.gemeente()).orElse(null);
    if (gemeente == null) {
      fouten.add(new Fout("gemeente", "Kies een gemeente van deze regio."));
    }
    if (opgave.dag().isBefore(LocalDate.now(klok))) {
      fouten.add(new Fout("dag", "Kies vandaag of een latere dag."));
    }
    if (opgave.deelnemers().stream().anyMatch(opgave.uitgesloten()::containsKey)) {
      fouten.add(new Fout("uitgesloten", "Een partner gaat mee of niet, niet allebei."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    lijst.vergrendel(regio.code());
    List<Deelnemer> deelnemers = deelnemers(regio, gemeente, opgave);
    Set<Controleconflict> conflicten =
        Controleconflict.zoek(
            gemeente.naam(),
            opgave.object(),
            partners(regio, gemeente, opgave.deelnemers()),
            lijst.opDag(regio.code(), opgave.dag()));
    if (!conflicten.isEmpty() && opgave.redenToch() == null) {
      throw new Conflict(
          "Op deze dag is er al een controle %s. Kies een andere dag, of schrijf op waarom het toch kan."
              .formatted(Controleconflict.tekst(conflicten)));
    }
    Controle controle =
        new Controle(
            UUID.randomUUID(),
            "K-%s-%d-%s".formatted(regio.code(), opgave.dag().getYear(), lijst.volgnummer()),
            regio.code(),
            gemeente.naam(),
            opgave.dag(),
            opgave.sector(),
            opgave.object(),
            opgave.doel(),
            "GEPLAND",
            null,
            deelnemers);
    lijst.bewaar(
        controle,
        conflicten.isEmpty() ? null : opgave.redenToch(),
        toegang.huidige().gebruiker(),
        klok.instant());
    proces.start(controle, gemeente.code());
    return controle.nummer();
  }

  private Set<String> partners(Regioprofiel regio, Gemeente gemeente, Set<Partnercode> deelnemers) {
    return deelnemers.stream()
        .flatMap(een -> gids.partnergroep(regio.code(), een, gemeente.code()).stream())
        .collect(Collectors.toSet());
  }

  /** Who leads, who goes along and who does not; one group is there once. */
  private List<Deelnemer> deelnemers(Regioprofiel regio, Gemeente gemeente, Controleopgave opgave) {
    Map<String, Deelnemer> gevonden = new LinkedHashMap<>();
    leiders(regio, gemeente.code())
        .forEach(groep -> gevonden.put(groep, new Deelnemer(groep, naam(regio, groep), null)));
    opgave
        .deelnemers()
        .forEach(
            een ->
                gids.partnergroep(regio.code(), een, gemeente.code())
                    .ifPresent(
                        groep ->
                            gevonden.putIfAbsent(groep, new Deelnemer(groep, een.tekst(), null))));
    opgave
        .uitgesloten()
        .forEach(
            (een, reden) ->
                gids.partnergroep(regio.code(), een, gemeente.code())
                    .ifPresent(
                        groep ->
                            gevonden.putIfAbsent(groep, new Deelnemer(groep, een.tekst(), reden))));
    return List.copyOf(gevonden.values());
  }

  private static String naam(Regioprofiel regio, String groep) {
    return regio.groepen().stream()
        .filter(een -> een.id().equals(groep))
        .findFirst()
        .orElseThrow()
        .naam();
  }

  /** The inspection that a task is about. */
  Controle van(Taak taak) {
    return binnen(taak.regio(), () -> lijst.controle(taak.onderwerp()));
  }

  /** Who goes along knows what to do; or the inspection is dropped. */
  void voorbereid(Taak taak, String briefing) {
    zet(taak, "VOORBEREID", briefing, null);
  }

  void vervalt(Taak taak, String reden) {
    zet(taak, "VERVALLEN", null, reden);
  }

  private void zet(Taak taak, String stand, String briefing, String reden) {
    binnen(
        taak.regio(),
        () -> {
          lijst.zet(van(taak).id(), stand, briefing, reden);
          return stand;
        });
  }

  /** What somebody saw. */
  record Waarneming(Uitbuitingsvorm vorm, String tekst) {}

  /**
   * How it went. Each form of exploitation was looked for, and what was seen is written down.
   *
   * @throws OngeldigeInvoer when a form was seen and nothing says what
   */
  void uitgevoerd(Taak taak, Map<Uitbuitingsvorm, String> vormen, List<Waarneming> waarnemingen) {
    Set<Uitbuitingsvorm> beschreven =
        waarnemingen.stream().map(Waarneming::vorm).collect(Collectors.toSet());
    vormen.forEach(
        (vorm, uitkomst) -> {
          if ("GEZIEN".equals(uitkomst) && !beschreven.contains(vorm)) {
            throw new OngeldigeInvoer(
                List.of(
                    new Fout(
                        "bevindingen", "Schrijf op wat u hebt gezien van: " + vorm.tekst() + ".")));
          }
        });
    binnen(
        taak.regio(),
        () -> {
          Controle controle = van(taak);
          vormen.forEach((vorm, uitkomst) -> lijst.bewaarVorm(controle, vorm.name(), uitkomst));
          for (int i = 0; i < waarnemingen.size(); i++) {
            lijst.bewaarBevinding(
                controle, i + 1, waarnemingen.get(i).vorm().name(), waarnemingen.get(i).tekst());
          }
          lijst.zet(controle.id(), "UITGEVOERD", null, null);
          return controle;
        });
  }

  List<Controlelijst.Bevinding> bevindingen(Taak taak) {
    return binnen(taak.regio(), () -> lijst.bevindingen(van(taak).id()));
  }

  /**
   * What becomes of one finding.
   *
   * @param volgorde which one
   * @param nummer of the melding or casus in which it goes on; null for GEEN
   * @param reden why nothing follows; null otherwise
   */
  record Opvolging(int volgorde, String soort, String nummer, String reden) {}

  /**
   * Ends an inspection: each finding went on in a melding, an action or an intervention, or
   * somebody said why not.
   *
   * @throws OngeldigeInvoer when a number is not there, or a finding is left
   */
  void rondAf(Taak taak, List<Opvolging> opvolgingen) {
    binnen(
        taak.regio(),
        () -> {
          Controle controle = van(taak);
          opvolgingen.forEach(een -> volgOp(controle, een));
          if (lijst.bevindingen(controle.id()).stream().anyMatch(een -> een.opvolging() == null)) {
            throw fout("Kies bij elke bevinding wat ermee gebeurt.");
          }
          lijst.zet(controle.id(), "AFGEROND", null, null);
          return controle;
        });
  }

  private void volgOp(Controle controle, Opvolging een) {
    if (een.nummer() != null && !lijst.bestaat(controle.regio(), een.nummer())) {
      throw fout("Dit nummer is er niet in uw regio: " + een.nummer() + ".");
    }
    lijst.volgOp(controle.id(), een.volgorde(), een.soort(), een.nummer(), een.reden());
  }

  private static OngeldigeInvoer fout(String melding) {
    return new OngeldigeInvoer(List.of(new Fout("bevindingen", melding)));
  }

  /** The morning of the day itself, for the process. */
  public Instant begin(String regio, String nummer) {
    return binnen(
        regio, () -> lijst.controle(nummer).dag().atStartOfDay(klok.getZone()).toInstant());
  }

  private <T> T binnen(String regio, Supplier<T> werk) {
    return toegang.alsSysteem(regio, werk);
  }
}
