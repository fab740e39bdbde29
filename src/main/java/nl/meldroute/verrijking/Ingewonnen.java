package nl.meldroute.verrijking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.meldroute.dossier.Casus;
import nl.meldroute.verrijking.Consultaties.Consultatie;
import org.springframework.stereotype.Component;

/** What was asked about a casus and what came back, as who enriches reads it. */
@Component
class Ingewonnen {

  private final Informatieverzoeken verzoeken;
  private final Consultaties consultaties;

  Ingewonnen(Informatieverzoeken verzoeken, Consultaties consultaties) {
    this.verzoeken = verzoeken;
    this.consultaties = consultaties;
  }

  /** Whether nobody was asked, and so nothing can have come back. */
  boolean isLeeg(Casus casus) {
    return alles(casus).isEmpty();
  }

  String tekst(Casus casus) {
    List<String> alles = alles(casus);
    return alles.isEmpty() ? "Er is niemand om informatie gevraagd." : String.join("\n\n", alles);
  }

  private List<String> alles(Casus casus) {
    return Stream.concat(
            consultaties.van(casus).stream().map(Ingewonnen::tekst),
            verzoeken.verzoeken(casus).stream().map(Ingewonnen::tekst))
        .toList();
  }

  private static String tekst(Consultatie consultatie) {
    return "Kenniscentrum\nVraag: %s\n%s"
        .formatted(
            consultatie.vraag(),
            consultatie.advies() == null
                ? "Er is nog geen advies."
                : "Advies: " + consultatie.advies());
  }

  private static String tekst(Informatieverzoek verzoek) {
    return "%s (%s)\nVraag: %s\n%s"
        .formatted(
            verzoek.partner().tekst(),
            verzoek.domein().tekst().toLowerCase(Locale.ROOT),
            verzoek.vraag(),
            antwoord(verzoek));
  }

  static String antwoord(Informatieverzoek verzoek) {
    return switch (verzoek.status()) {
      case KLAARGEZET, GEVRAAGD -> "Er is nog geen antwoord.";
      case GEANTWOORD -> "Antwoord: " + verzoek.antwoord();
      case NIETS_BEKEND -> "Er is niets bekend.";
      case GEWEIGERD ->
          "Geweigerd (%s): %s".formatted(verzoek.weigering().tekst(), verzoek.toelichting());
      case ZONDER_ANTWOORD -> "Zonder antwoord verder: " + verzoek.toelichting();
    };
  }
}
