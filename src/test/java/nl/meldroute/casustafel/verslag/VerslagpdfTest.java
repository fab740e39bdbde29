package nl.meldroute.casustafel.verslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.casustafel.Verslag;
import nl.meldroute.casustafel.Verslag.Aanvulling;
import nl.meldroute.casustafel.Verslag.Aanwezig;
import nl.meldroute.casustafel.Verslag.Deel;
import nl.meldroute.casustafel.Zittingbeeld.Actiebeeld;
import nl.meldroute.casustafel.Zittingbeeld.Besluit;
import nl.meldroute.casustafel.Zittingbeeld.Inbreng;
import nl.meldroute.casustafel.Zittingbeeld.Interventiebeeld;
import nl.meldroute.casustafel.Zittingbeeld.Tegenstem;
import nl.meldroute.platform.Papierproef;
import org.junit.jupiter.api.Test;

/** Minutes on paper can be read in twenty years, and aloud. */
class VerslagpdfTest {

  private static final Instant TOEN = Instant.parse("2031-03-04T09:00:00Z");

  @Test
  void theMinutesArePdfAWithTagsAndTheirOwnFont() throws Exception {
    Papierproef.keur(papier(verslag("Gewone tekst, é ë €.", TOEN)));
  }

  @Test
  void whatWasTypedStandsThereAsItWasTyped() throws Exception {
    String lastig = "<b>niet vet</b> & \"tussen haakjes\" \uD83D\uDE00 \uFFFE einde";
    assertThat(Papierproef.tekst(papier(verslag(lastig, null))))
        .contains("<b>niet vet</b> & \"tussen haakjes\"", "einde", "CONCEPT");
  }

  @Test
  void approvedMinutesAreNoDraftAndSayWhoApprovedThem() throws Exception {
    assertThat(Papierproef.tekst(papier(verslag("Tekst.", TOEN))))
        .contains("door Vera Voorzitter", "Aanvullingen na de vaststelling", "Niet mee eens")
        .doesNotContain("CONCEPT");
  }

  @Test
  void approvedMinutesAreTheSameFileEachTime() {
    assertThat(papier(verslag("Tekst.", TOEN))).isEqualTo(papier(verslag("Tekst.", TOEN)));
  }

  private static byte[] papier(Verslag verslag) {
    return new Verslagpdf(Papierproef.papier(), Papierproef.KLOK).van(verslag);
  }

  private static Verslag verslag(String tekst, Instant vastgesteld) {
    return new Verslag(
        "Z-twente-casustafel-2031-000001",
        "Casustafel",
        "Politie",
        TOEN,
        TOEN,
        TOEN,
        vastgesteld == null ? null : "Vera Voorzitter",
        vastgesteld,
        Stream.of(Laag.MET_ZORG, Laag.ZONDER_ZORG).map(laag -> deel(laag, tekst)).toList());
  }

  private static Deel deel(Laag laag, String tekst) {
    return new Deel(
        UUID.randomUUID(),
        1,
        "C-twente-2031-000001",
        Agendadoel.WEGEN,
        List.of(Agendareden.NIEUW),
        "Nieuw op deze tafel.",
        Puntstand.BEHANDELD,
        laag,
        null,
        List.of(new Aanwezig("Politie", TOEN, TOEN), new Aanwezig("OM", TOEN, null)),
        List.of(
            new Inbreng(UUID.randomUUID(), laag, Partnercode.POLITIE, tekst, "Iemand", TOEN),
            new Inbreng(UUID.randomUUID(), laag, null, tekst, "Iemand", TOEN)),
        List.of(
            new Besluit(
                UUID.randomUUID(),
                laag,
                Besluitsoort.SPOOR_KIEZEN,
                tekst,
                List.of(Spoor.ONDERMIJNING),
                LocalDate.of(2031, 5, 6),
                false,
                0,
                List.of(new Tegenstem(UUID.randomUUID(), "groep", Partnercode.OM, tekst)))),
        List.of(
            new Actiebeeld(
                UUID.randomUUID(),
                laag,
                tekst,
                "Politie",
                LocalDate.of(2031, 4, 1),
                Actiestand.OPEN)),
        List.of(
            new Interventiebeeld(
                UUID.randomUUID(),
                laag,
                Interventie.OPVANG,
                Interventiesoort.ZORG,
                Partnercode.OPVANG,
                tekst,
                Interventiestand.VASTGESTELD)),
        List.of(new Aanvulling(tekst, "Iemand", TOEN)));
  }
}
