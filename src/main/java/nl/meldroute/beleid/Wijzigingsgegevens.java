package nl.meldroute.beleid;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.regio.Collegas;
import org.springframework.stereotype.Component;

/** What the form of each task about a change shows of it. */
@Component
class Wijzigingsgegevens {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm 'uur'", Locale.forLanguageTag("nl"));

  private final Collegas collegas;
  private final Clock klok;

  Wijzigingsgegevens(Collegas collegas, Clock klok) {
    this.collegas = collegas;
    this.klok = klok;
  }

  Map<String, Object> van(Beleidswijziging wijziging) {
    Map<String, Object> velden = new LinkedHashMap<>();
    velden.put("nummer", wijziging.nummer());
    velden.put(
        "onderwerp", wijziging.soort().tekst() + ": " + Leestekst.gewoon(wijziging.sleutel()));
    velden.put("aard", wijziging.aard().tekst());
    velden.put("titel", wijziging.titel());
    velden.put("reden", wijziging.reden());
    velden.put(
        "auteur",
        collegas
            .namen(List.of(wijziging.auteur()))
            .getOrDefault(wijziging.auteur(), wijziging.auteur()));
    velden.put("ingaatOp", moment(wijziging.ingaatOp()));
    velden.put("adres", "/beleid#/wijziging/" + wijziging.nummer());
    return velden;
  }

  private String moment(Instant ingaatOp) {
    return ingaatOp == null
        ? "Zodra een collega goedkeurt"
        : MOMENT.format(ingaatOp.atZone(klok.getZone()));
  }
}
