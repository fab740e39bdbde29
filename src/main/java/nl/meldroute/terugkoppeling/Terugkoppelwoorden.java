package nl.meldroute.terugkoppeling;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.beleidstekst.Beleidsteksten;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.dossier.Melding;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.terugkoppeling.Terugkoppelafspraken.Afspraak;
import org.springframework.stereotype.Component;

/**
 * What somebody can say or mail to a reporter, in the words of the region. Only an example: how
 * much may be told is not in the words but in {@link Terugkoppelinhoud}.
 */
@Component
class Terugkoppelwoorden {

  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  private final Beleidsteksten teksten;
  private final Regioprofielen regios;
  private final Clock klok;

  Terugkoppelwoorden(Beleidsteksten teksten, Regioprofielen regios, Clock klok) {
    this.teksten = teksten;
    this.regios = regios;
    this.klok = klok;
  }

  /** While there is no outcome yet. */
  List<String> bijpraten(Melding melding, Optional<Afspraak> afspraak) {
    return voorbeeld(melding, afspraak, "BIJPRATEN");
  }

  /** Now that the outcome is known; nothing where nothing may be told. */
  List<String> terugkoppelen(
      Melding melding, Optional<Afspraak> afspraak, Terugkoppelinhoud inhoud) {
    return inhoud == Terugkoppelinhoud.GEEN
        ? List.of()
        : voorbeeld(melding, afspraak, inhoud.name());
  }

  private List<String> voorbeeld(Melding melding, Optional<Afspraak> afspraak, String veld) {
    Map<String, String> woorden = teksten.van(melding.regio(), Fabriek.TERUGKOPPELING);
    Wijze wijze = afspraak.map(Afspraak::wijze).orElse(Wijze.GESPREK);
    return switch (wijze) {
      // Under the code stands one of three fixed sentences.
      case VOLGCODE, GEEN -> List.of();
      case E_MAIL_ZONDER_INHOUD ->
          List.of(
              "Zo kunt u mailen. Onderwerp: %s Tekst: %s"
                  .formatted(zin(woorden.get("MAIL.onderwerp")), woorden.get("MAIL.tekst")),
              "Belt de melder? Zeg dan bijvoorbeeld: " + gevuld(woorden.get(veld), melding));
      case TELEFOON, GESPREK ->
          List.of("U kunt bijvoorbeeld zeggen: " + gevuld(woorden.get(veld), melding));
    };
  }

  private String gevuld(String tekst, Melding melding) {
    return tekst
        .replace("{datum}", DAG.format(melding.ontvangenOp().atZone(klok.getZone())))
        .replace(
            "{regio}",
            regios.profiel(melding.regio()).map(Regioprofiel::naam).orElse(melding.regio()));
  }

  private static String zin(String tekst) {
    return tekst.endsWith(".") ? tekst : tekst + ".";
  }
}
