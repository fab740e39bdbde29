package nl.meldroute.interventie;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.proces.Interventieproces;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Taak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An intervention on its way: its steps, the days that terms hang on, and its end. Who does a task
 * need not be at the table that decided, nor see the casus; the service reads and writes, and a
 * form shows what the task needs.
 */
@Component
@Transactional
public class Interventieverloop {

  /** How long the ketenregisseur gets to ask after it (aanname). */
  private static final int NAVRAAGDAGEN = 7;

  private final Interventielijst lijst;
  private final Acties acties;
  private final Interventieproces proces;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Interventieverloop(
      Interventielijst lijst,
      Acties acties,
      Interventieproces proces,
      Beslissingen beslissingen,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.acties = acties;
    this.proces = proces;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** The intervention that a task is about. */
  VastgesteldeInterventie van(Taak taak, Casus casus) {
    return binnen(
        casus,
        () ->
            lijst
                .interventie(UUID.fromString(taak.onderwerp()))
                .filter(een -> een.casusId().equals(casus.id()))
                .orElseThrow(() -> new NietGevonden("interventie")));
  }

  /** For who carries out or decides: all that was settled, and how it went until now. */
  Map<String, Object> beeld(Taak taak, Casus casus) {
    VastgesteldeInterventie een = van(taak, casus);
    Map<String, Object> beeld = new LinkedHashMap<>(kern(een));
    beeld.put("omschrijving", een.toelichting() == null ? "-" : een.toelichting());
    beeld.put("verloop", verloop(casus, een));
    return beeld;
  }

  /** Without what was said about it: for who evaluates, and need not have sat at the table. */
  Map<String, Object> uitkomstbeeld(Taak taak, Casus casus) {
    VastgesteldeInterventie een = van(taak, casus);
    Map<String, Object> beeld = new LinkedHashMap<>(kern(een));
    beeld.put(
        "uitkomst",
        een.reden() == null ? een.stand().tekst() : een.stand().tekst() + ": " + een.reden());
    return beeld;
  }

  /**
   * For care, beforehand. What was decided in a layer without care stays there; that something
   * comes, when, and what it does to the victim is what care has to know (E37).
   */
  Map<String, Object> zorgbeeld(Taak taak, Casus casus) {
    VastgesteldeInterventie een = van(taak, casus);
    return Map.of(
        "casusNummer", een.casus(),
        "interventie",
            een.laag() == Laag.ZONDER_ZORG
                ? "Een interventie van een van de partners"
                : "%s, door %s".formatted(een.interventie().tekst(), een.bevoegdGezag().tekst()),
        "effect", een.effect(),
        "gepland", gepland(een));
  }

  private static Map<String, Object> kern(VastgesteldeInterventie een) {
    return Map.of(
        "casusNummer", een.casus(),
        "interventie", een.interventie().tekst(),
        "gezag", een.bevoegdGezag().tekst(),
        "effect", een.effect(),
        "gepland", gepland(een));
  }

  private static String gepland(VastgesteldeInterventie een) {
    if (een.isSpoed()) {
      return "Spoed: " + een.spoedreden();
    }
    return een.geplandOp() == null ? "De dag is nog niet bekend" : Actiebeeld.dag(een.geplandOp());
  }

  private String verloop(Casus casus, VastgesteldeInterventie een) {
    List<Interventiestap> stappen = binnen(casus, () -> lijst.stappen(een.id()));
    return stappen.isEmpty()
        ? "Er is nog niets vastgelegd."
        : stappen.stream().map(Interventieverloop::regel).collect(Collectors.joining("\n"));
  }

  private static String regel(Interventiestap stap) {
    return "%s: %s%s%s"
        .formatted(
            stap.stap(),
            stap.uitkomst(),
            stap.dag() == null ? "" : " (" + Actiebeeld.dag(stap.dag()) + ")",
            stap.toelichting() == null ? "." : ". " + stap.toelichting());
  }

  void schrijfStap(Taak taak, Casus casus, String uitkomst, String toelichting, LocalDate dag) {
    VastgesteldeInterventie een = van(taak, casus);
    binnen(
        casus,
        () -> {
          lijst.schrijfStap(een, taak.naam(), uitkomst, toelichting, dag, wie(), klok.instant());
          return een;
        });
  }

  void zienswijzeTot(Taak taak, Casus casus, LocalDate dag) {
    wijzig(taak, casus, een -> lijst.zienswijzeTot(een.id(), dag));
  }

  /** The decision was taken and made known; from a day on it is carried out. */
  void besloten(Taak taak, Casus casus, LocalDate bekendgemaakt, LocalDate vanaf) {
    wijzig(taak, casus, een -> lijst.besloten(een.id(), bekendgemaakt, vanaf));
    meld(taak, casus, "het besluit is genomen");
  }

  void plan(Taak taak, Casus casus, LocalDate dag) {
    wijzig(taak, casus, een -> lijst.plan(een.id(), dag));
  }

  void uitgevoerd(Taak taak, Casus casus) {
    sluit(taak, casus, Interventiestand.UITGEVOERD, null);
  }

  /** Nobody carries it out; why goes back to the chain (E14). */
  void stop(Taak taak, Casus casus, String reden) {
    sluit(taak, casus, Interventiestand.GESTOPT, reden);
  }

  /** The objection was right: the decision no longer holds. */
  void herroep(Taak taak, Casus casus, String reden) {
    sluit(taak, casus, Interventiestand.HERROEPEN, reden);
    toegang.alsSysteem(
        casus.regio(), () -> proces.besluitIsHerroepen(casus, UUID.fromString(taak.onderwerp())));
  }

  private void sluit(Taak taak, Casus casus, Interventiestand stand, String reden) {
    wijzig(taak, casus, een -> lijst.sluit(een.id(), stand, reden, klok.instant()));
    meld(taak, casus, stand.tekst().toLowerCase(Locale.ROOT));
  }

  void zorgIsVoorbereid(Taak taak, Casus casus) {
    toegang.alsSysteem(
        casus.regio(), () -> proces.zorgIsVoorbereid(casus, UUID.fromString(taak.onderwerp())));
  }

  void evalueer(Taak taak, Casus casus, String gebleken) {
    wijzig(taak, casus, een -> lijst.evalueer(een.id(), gebleken));
  }

  /** What was decided at a table stays at the table, so the timeline has only what was not. */
  private void meld(Taak taak, Casus casus, String wat) {
    VastgesteldeInterventie een = van(taak, casus);
    if (een.agendapuntId() == null) {
      dossiers.schrijfBij(
          casus, "interventie", "%s: %s.".formatted(een.interventie().tekst(), wat));
    }
  }

  private interface Wijziging {
    void van(VastgesteldeInterventie een);
  }

  private void wijzig(Taak taak, Casus casus, Wijziging wijziging) {
    VastgesteldeInterventie een = van(taak, casus);
    binnen(
        casus,
        () -> {
          wijziging.van(een);
          return een;
        });
  }

  private <T> T binnen(Casus casus, Supplier<T> werk) {
    return toegang.alsSysteem(casus.regio(), werk);
  }

  private String wie() {
    return toegang.huidige().gebruiker();
  }

  /** Something stays away: the ketenregisseur is to ask after it. */
  public void laatNavragen(String casusnummer, String id) {
    Casus casus = dossiers.bewerk(casusnummer, "Naar interventie laten vragen");
    VastgesteldeInterventie een =
        lijst.interventie(UUID.fromString(id)).orElseThrow(() -> new NietGevonden("interventie"));
    acties.spreekAf(
        casus,
        new Actieopgave(
            "Vraag bij %s na wat er gebeurt met: %s."
                .formatted(een.bevoegdGezag().tekst(), een.interventie().tekst()),
            Partnercode.KETENREGISSEUR.code(),
            LocalDate.now(klok).plusDays(NAVRAAGDAGEN),
            een.agendapuntId(),
            een.laag()));
  }

  /**
   * By when a step has to be done: by law, by what was planned, or by the table {@code termijnen}.
   *
   * @param stap key of the task or call in the model
   */
  public Instant uiterlijk(String id, String stap, Dringendheid dringendheid) {
    VastgesteldeInterventie een =
        lijst.interventie(UUID.fromString(id)).orElseThrow(() -> new NietGevonden("interventie"));
    return switch (stap) {
      case "zienswijze-afwegen" ->
          een.zienswijzeTot() == null
              ? volgensTabel(een, stap, dringendheid)
              : einde(een.zienswijzeTot());
      case "besluit-nemen" ->
          einde(
              Wettelijketermijnen.besluit(
                  een.interventie(), LocalDate.ofInstant(een.vastgesteldOp(), klok.getZone())));
      case "bezwaar-behandelen" -> einde(Wettelijketermijnen.bezwaar(een.bekendgemaaktOp()));
      case "zorg-inlichten" ->
          een.isSpoed() ? klok.instant() : volgensTabel(een, "zorg-voorbereiden", dringendheid);
      default ->
          een.geplandOp() == null || een.geplandOp().isBefore(LocalDate.now(klok))
              ? volgensTabel(een, stap, dringendheid)
              : einde(een.geplandOp());
    };
  }

  /** The day until which a view may be given, as the table proposes it. */
  LocalDate voorstelZienswijze(VastgesteldeInterventie een, Dringendheid dringendheid) {
    return Wettelijketermijnen.werkdag(
        LocalDate.ofInstant(volgensTabel(een, "zienswijze-afwegen", dringendheid), klok.getZone()));
  }

  private Instant einde(LocalDate dag) {
    return dag.atTime(LocalTime.of(23, 59)).atZone(klok.getZone()).toInstant();
  }

  /** Without a rule it is now: then it stands on top, and somebody asks why. */
  private Instant volgensTabel(
      VastgesteldeInterventie een, String stap, Dringendheid dringendheid) {
    return beslissingen
        .reken("termijnen", een.regio(), Map.of("stap", stap, "dringendheid", dringendheid.name()))
        .map(uitslag -> uitslag.eerste("termijn"))
        .map(duur -> IsoDuur.na(klok.instant(), duur))
        .orElseGet(klok::instant);
  }
}
