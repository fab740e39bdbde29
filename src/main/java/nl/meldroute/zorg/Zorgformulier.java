package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.zorg.Zorgtraject.Doel;
import org.springframework.stereotype.Component;

/** What the forms of care have in common: about whom it is, and how it stands. */
@Component
class Zorgformulier {

  /** Nobody remembers why after longer than this (aanname). */
  static final int LANGSTE_MAANDEN = 3;

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

  private final Zorglijst lijst;
  private final Slachtoffers slachtoffers;
  private final Dossiers dossiers;
  private final Clock klok;

  Zorgformulier(Zorglijst lijst, Slachtoffers slachtoffers, Dossiers dossiers, Clock klok) {
    this.lijst = lijst;
    this.slachtoffers = slachtoffers;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  static UUID id(Taak taak) {
    return UUID.fromString(taak.onderwerp());
  }

  Zorgtraject traject(Taak taak) {
    return lijst.traject(id(taak));
  }

  Map<String, Object> gegevens(Taak taak, Casus casus) {
    return gegevens(taak, casus, traject(taak));
  }

  /** As {@link #gegevens(Taak, Casus)}, for a task about a reflection period. */
  Map<String, Object> metBedenktijd(Taak taak, Casus casus, Bedenktijd bedenktijd) {
    Map<String, Object> gegevens = gegevens(taak, casus, lijst.traject(bedenktijd.trajectId()));
    gegevens.put(
        "bedenktijdNu",
        bedenktijd.begin() == null
            ? bedenktijd.stand().tekst()
            : "%s. Begonnen op %s, de laatste dag is %s."
                .formatted(
                    bedenktijd.stand().tekst(),
                    tekst(bedenktijd.begin()),
                    tekst(bedenktijd.einde())));
    return gegevens;
  }

  Map<String, Object> gegevens(Taak taak, Casus casus, Zorgtraject traject) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.remove("omschrijving");
    Leeftijdscategorie leeftijd = slachtoffers.leeftijd(casus, traject.betrokkene());
    gegevens.put(
        "slachtoffer",
        "%s. %s."
            .formatted(
                slachtoffers.naam(casus, traject.betrokkene()),
                leeftijd == Leeftijdscategorie.ONBEKEND ? "Leeftijd onbekend" : leeftijd.tekst()));
    gegevens.put("veiligContactNu", of(traject.veiligContact(), "Nog niet afgesproken."));
    gegevens.put("hulpvraagNu", of(traject.hulpvraag(), "Nog niet bekend."));
    gegevens.put("planNu", of(plan(traject), "Er is nog geen plan."));
    return gegevens;
  }

  private String plan(Zorgtraject traject) {
    return traject.samenvatting() == null
        ? null
        : traject.samenvatting()
            + lijst.doelen(traject.id()).stream()
                .map(doel -> "\n" + regel(doel))
                .collect(Collectors.joining());
  }

  static String regel(Doel doel) {
    return "%s (%s, %s): %s."
        .formatted(
            doel.doel(), doel.aanbieder(), doel.wet().tekst(), doel.stand().tekst().toLowerCase());
  }

  /** A field that is only read says that there is nothing, instead of standing empty. */
  private static String of(String waarde, String anders) {
    return waarde == null ? anders : waarde;
  }

  static void zet(Map<String, Object> gegevens, String veld, Object waarde) {
    if (waarde != null) {
      gegevens.put(veld, waarde.toString());
    }
  }

  /** A day as staff read it. */
  static String tekst(LocalDate dag) {
    return DAG.format(dag);
  }

  /** A day that somebody filled in; null when left empty. */
  static LocalDate dag(Invoer invoer, String veld) {
    String dag = invoer.tekst(veld);
    return dag == null ? null : LocalDate.parse(dag);
  }

  /**
   * @throws OngeldigeInvoer when it has passed or is too far away
   */
  LocalDate eisKomend(Invoer invoer, String veld) {
    LocalDate dag = dag(invoer, veld);
    LocalDate vandaag = LocalDate.now(klok);
    if (dag == null || !dag.isAfter(vandaag)) {
      throw fout(veld, "Kies een dag na vandaag.");
    }
    if (dag.isAfter(vandaag.plusMonths(LANGSTE_MAANDEN))) {
      throw fout(veld, "Kies een dag binnen drie maanden.");
    }
    return dag;
  }

  LocalDate eisGeweest(Invoer invoer, String veld) {
    LocalDate dag = dag(invoer, veld);
    if (dag == null || dag.isAfter(LocalDate.now(klok))) {
      throw fout(veld, "Kies vandaag of een dag die is geweest.");
    }
    return dag;
  }

  static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
