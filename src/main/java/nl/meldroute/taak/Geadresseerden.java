package nl.meldroute.taak;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.regio.Bereikbare;
import nl.meldroute.regio.Hoedanigheid;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rolbezetting;
import nl.meldroute.regio.Routestap;
import nl.meldroute.taak.proces.Taakdoeners;
import org.springframework.stereotype.Component;

/** Who is told of an urgent task, and where. */
@Component
class Geadresseerden {

  /** Who has a task by name has no group to be told by. */
  private static final String OP_NAAM = "op-naam";

  private final Taakdoeners doeners;
  private final Regioprofielen regios;
  private final Rolbezetting bezetting;
  private final Clock klok;

  Geadresseerden(Taakdoeners doeners, Regioprofielen regios, Rolbezetting bezetting, Clock klok) {
    this.doeners = doeners;
    this.regios = regios;
    this.bezetting = bezetting;
    this.klok = klok;
  }

  /**
   * Somebody to tell.
   *
   * @param ontvanger the group for which
   * @param mail empty when none is known
   * @param mobiel empty when none is known
   */
  record Geadresseerde(String ontvanger, Optional<String> mail, Optional<String> mobiel) {}

  /** In this order; each group is there, also when nobody is known to hold its role. */
  List<Geadresseerde> van(Spoedtaak taak, Waarschuwtrede trede) {
    List<Geadresseerde> gevonden = new ArrayList<>();
    groepen(taak, trede).forEach(groep -> gevonden.addAll(vanGroep(groep, trede)));
    if (trede != Waarschuwtrede.LEIDING) {
      doeners
          .mailOpNaam(taak.id())
          .forEach(mail -> gevonden.add(new Geadresseerde(OP_NAAM, mail, Optional.empty())));
    }
    return gevonden;
  }

  /** Who leads the region does not do the task, but can call who should. */
  private List<String> groepen(Spoedtaak taak, Waarschuwtrede trede) {
    return trede == Waarschuwtrede.LEIDING
        ? regios
            .profiel(taak.regio())
            .orElseThrow()
            .kandidaatgroepen(
                Routestap.CONTACT_AFDWINGEN.code(),
                taak.gemeente(),
                Meldersoort.valueOf(taak.meldersoort()))
        : doeners.groepen(taak.id());
  }

  private List<Geadresseerde> vanGroep(String groep, Waarschuwtrede trede) {
    List<Geadresseerde> gekozen =
        gekozen(bezetting.bereikbaar(groep, klok.instant()), trede)
            .map(een -> new Geadresseerde(groep, een.mail(), een.mobiel()))
            .toList();
    return gekozen.isEmpty()
        ? List.of(new Geadresseerde(groep, Optional.empty(), Optional.empty()))
        : gekozen;
  }

  /** Who stands in, on the second rung; else those on duty, or else all who hold the role. */
  private static Stream<Bereikbare> gekozen(List<Bereikbare> allen, Waarschuwtrede trede) {
    if (trede == Waarschuwtrede.VERVANGER) {
      List<Bereikbare> vervangers =
          allen.stream().filter(een -> een.hoedanigheid() == Hoedanigheid.VERVANGER).toList();
      return vervangers.isEmpty() ? allen.stream() : vervangers.stream();
    }
    return allen.stream().filter(een -> een.hoedanigheid() == allen.get(0).hoedanigheid());
  }
}
