package nl.meldroute.cijfers.publicatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Indicator;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Cijferset;
import nl.meldroute.cijfers.onderdrukking.Eerder;
import nl.meldroute.cijfers.onderdrukking.Onderdrukking;
import nl.meldroute.cijfers.onderdrukking.Veiligeset;
import org.junit.jupiter.api.Test;

class PublicatiebestandTest {

  private static final Cijferset GETELD =
      new Cijferset(
          2024,
          List.of(
              new Cijfertabel(
                  "melding-vorm",
                  "Meldingen naar vorm",
                  Eenheid.MELDING,
                  List.of(new As(Uitsplitsing.VORM, List.of("SEKSUEEL", "ARBEID", "CRIMINEEL"))),
                  List.of(
                      new Cel(List.of("SEKSUEEL"), 40L),
                      new Cel(List.of("ARBEID"), 9L),
                      new Cel(List.of("CRIMINEEL"), 2L)))),
          List.of(
              new Kengetal(
                  Indicator.AFGESLOTEN.code(),
                  Indicator.AFGESLOTEN.tekst(),
                  20L,
                  50L,
                  new BigDecimal("40.0"),
                  Indicator.AFGESLOTEN.eenheid())),
          List.of());

  private static Publicatieinhoud inhoud() {
    Veiligeset veilig = Onderdrukking.onderdruk(GETELD, 5, Eerder.niets());
    return new Publicatieinhoud(
        "drenthe",
        2024,
        5,
        "Geregistreerd is niet alles.",
        veilig.tabellen(),
        veilig.kengetallen(),
        new Publicatieinhoud.VorigJaar(2023, veilig.tabellen(), veilig.kengetallen()));
  }

  @Test
  void theSameFiguresAreTheSameBytes() {
    assertThat(Publicatiebestand.schrijf(inhoud())).isEqualTo(Publicatiebestand.schrijf(inhoud()));
    assertThat(Publicatiebestand.sha256(Publicatiebestand.schrijf(inhoud())))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void whatWasWrittenIsReadAgainWithWhatIsHiddenStillHidden() {
    Publicatieinhoud gelezen = Publicatiebestand.leesInhoud(Publicatiebestand.schrijf(inhoud()));
    assertThat(gelezen).isEqualTo(inhoud());
    assertThat(gelezen.tabellen().get(0).aantal("CRIMINEEL")).isEmpty();
    assertThat(gelezen.vorigJaar().tabellen().get(0).aantal("TOTAAL")).contains(51L);
  }

  @Test
  void theNumbersBehindItAreReadAgainToo() {
    assertThat(Publicatiebestand.leesTelling(Publicatiebestand.schrijf(GETELD))).isEqualTo(GETELD);
  }

  @Test
  void whoJudgesReadsEveryNumberInWords() {
    assertThat(Cijfertekst.van(inhoud()))
        .contains("Seksuele uitbuiting: 40", "Criminele uitbuiting: verborgen", "totaal: 51");
  }
}
