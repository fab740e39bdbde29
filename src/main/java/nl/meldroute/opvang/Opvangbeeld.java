package nl.meldroute.opvang;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.taak.Taak;
import org.springframework.stereotype.Component;

/** What the forms of shelter show. Never an address. */
@Component
class Opvangbeeld {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

  private final Plaatsingdossier stukken;
  private final Clock klok;

  Opvangbeeld(Plaatsingdossier stukken, Clock klok) {
    this.stukken = stukken;
    this.klok = klok;
  }

  static String dag(LocalDate dag) {
    return DAG.format(dag);
  }

  Plaatsing plaatsing(Taak taak, Casus casus) {
    return stukken.plaatsing(casus, UUID.fromString(taak.onderwerp()));
  }

  /** For who may see the casus: who it is about and how it went until now. */
  Map<String, Object> vanBinnen(Taak taak, Casus casus, Plaatsing plaatsing) {
    Map<String, Object> beeld = new LinkedHashMap<>();
    beeld.put("meldingNummer", taak.melding());
    beeld.put("casusNummer", casus.nummer());
    beeld.put("wie", wie(plaatsing));
    beeld.put("verloop", verloop(casus, plaatsing));
    return beeld;
  }

  /** For the facility: what it has to know to say yes or no, and nothing of the casus. */
  Map<String, Object> vanBuiten(Casus casus, Plaatsing plaatsing) {
    Map<String, Object> beeld = new LinkedHashMap<>();
    beeld.put("casusNummer", casus.nummer());
    beeld.put("wie", wie(plaatsing));
    beeld.put("plek", plek(onderweg(casus, plaatsing)));
    return beeld;
  }

  /** Until when a place is held. */
  String uiterlijk(Casus casus, Plaatsing plaatsing) {
    Verblijf verblijf = onderweg(casus, plaatsing);
    return verblijf == null
        ? "De reservering is vervallen."
        : new Schermtijd(klok.getZone()).van(verblijf.gereserveerdTot());
  }

  private static String wie(Plaatsing plaatsing) {
    return plaatsing.bijzonderheden() == null
        ? plaatsing.wie().tekst()
        : plaatsing.wie().tekst() + ".\n" + plaatsing.bijzonderheden();
  }

  Verblijf onderweg(Casus casus, Plaatsing plaatsing) {
    return laatste(casus, plaatsing, Verblijf::isOnderweg);
  }

  Verblijf huidig(Casus casus, Plaatsing plaatsing) {
    return laatste(casus, plaatsing, een -> een.aangekomenOp() != null && een.einde() == null);
  }

  /** Null when there is none. */
  private Verblijf laatste(Casus casus, Plaatsing plaatsing, Predicate<Verblijf> welke) {
    return stukken.verblijven(casus, plaatsing.id()).stream()
        .filter(welke)
        .reduce((een, later) -> later)
        .orElse(null);
  }

  static String plek(Verblijf verblijf) {
    return verblijf == null
        ? "Nog geen plek"
        : "%s (%s)%s"
            .formatted(
                verblijf.naam(),
                verblijf.vorm().tekst(),
                verblijf.tijdelijk() ? ", tijdelijk" : "");
  }

  private String verloop(Casus casus, Plaatsing plaatsing) {
    List<Plaatsinglijst.Gebeurtenis> alles = stukken.gebeurtenissen(casus, plaatsing.id());
    Schermtijd tijd = new Schermtijd(klok.getZone());
    return alles.isEmpty()
        ? "Er is nog niets gebeurd."
        : alles.stream()
            .map(een -> tijd.van(een.tijdstip()) + ": " + een.tekst())
            .collect(Collectors.joining("\n"));
  }
}
