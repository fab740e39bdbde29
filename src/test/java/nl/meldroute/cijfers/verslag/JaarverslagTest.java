package nl.meldroute.cijfers.verslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.cijfers.verslag.Deel.Alinea;
import nl.meldroute.cijfers.verslag.Deel.Kader;
import nl.meldroute.cijfers.verslag.Deel.Rij;
import nl.meldroute.cijfers.verslag.Deel.Tabel;
import nl.meldroute.cijfers.verslag.Deel.Vak;
import nl.meldroute.platform.Papierproef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report tells of its figures, and what it does not. */
class JaarverslagTest {

  private final Verslagbladen bladen =
      new Verslagbladen(Papierproef.sjablonen(), Papierproef.papier(), Papierproef.KLOK);

  private static Jaarverslag gepubliceerd(String regio) {
    return Jaarverslagen.verslag(Voorbeeldstof.uitgave(regio, Voorbeeldstof.alles()));
  }

  @Test
  void theShapeOfDrentheHasItsChaptersInItsOrder() {
    assertThat(gepubliceerd("drenthe").hoofdstukken())
        .extracting(Hoofdstuk::titel)
        .startsWith(
            "Inleiding",
            "De aanpak van mensenhandel",
            "Het jaar 2031",
            "Doelstellingen en resultaten",
            "Signalen en geboden ondersteuning",
            "Cijfers");
  }

  @Test
  void theShapeOfTwenteBeginsWithItsFourTables() {
    assertThat(tabellen(gepubliceerd("twente")))
        .extracting(Tabel::titel)
        .startsWith(
            "Leeftijd van de slachtoffers, per vorm van uitbuiting",
            "Geslacht",
            "Wie meldde",
            "Vorm van uitbuiting");
  }

  @Test
  void aRegionWithoutAShapeOfItsOwnHasThatOfTwente() {
    assertThat(gepubliceerd("ijsselland").titel())
        .isEqualTo("Aard en omvang van mensenhandel in IJsselland");
  }

  @ParameterizedTest
  @ValueSource(strings = {"twente", "drenthe"})
  void theTablesAreNumberedAndNoneOfThePublicationIsLeftOut(String regio) {
    List<Tabel> tabellen = tabellen(gepubliceerd(regio));
    assertThat(tabellen)
        .extracting(Tabel::nummer)
        .isEqualTo(Stream.iterate(1, een -> een + 1).limit(tabellen.size()).toList());
    // Two jaren, the key figures, and all but the table of referrals, of which there were none.
    assertThat(tabellen).hasSize(Voorbeeldstof.alles().size() - 1 + 2);
    assertThat(alineas(gepubliceerd(regio)))
        .contains("Verwijzingen per partner: geen verwijzingen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"twente", "drenthe"})
  void everyReportSaysOnceThatRegisteredIsNotActual(String regio) {
    assertThat(
            delen(gepubliceerd(regio), Kader.class)
                .map(Kader::tekst)
                .filter(tekst -> tekst.contains("5.000 tot 7.500")))
        .hasSize(1);
  }

  @Test
  void theFormsOfDrentheStandInATableAndInASentenceAsDrentheToldThem() {
    Jaarverslag verslag = gepubliceerd("drenthe");
    assertThat(getallen(verslag, "Signalen per vorm van uitbuiting"))
        .containsExactly(
            Map.entry("Seksuele uitbuiting", "28"),
            Map.entry("Arbeidsuitbuiting", "11"),
            Map.entry("Criminele uitbuiting", "7"),
            Map.entry("Onbekend", "21"),
            Map.entry("Totaal", "67"));
    assertThat(alineas(verslag))
        .contains(
            "In 2031 waren er 67 nieuwe signalen van mogelijke mensenhandel. Hiervan gaan 28 signalen over seksuele uitbuiting, 11 over arbeidsuitbuiting en 7 over criminele uitbuiting. Bij 21 signalen is de vorm onbekend.");
  }

  @Test
  void whatIsHiddenIsAWordAndTheTableSaysWhatItMeans() {
    Tabel gemeenten = tabel(gepubliceerd("drenthe"), "Herkomst signalen per gemeente");
    assertThat(getallen(gepubliceerd("drenthe"), "Herkomst signalen per gemeente"))
        .contains(
            Map.entry("Aa en Hunze", "0"),
            Map.entry("Assen", "11"),
            Map.entry("Coevorden", "afgeschermd"),
            Map.entry("Totaal", "afgeschermd"));
    assertThat(gemeenten.onderschrift()).startsWith("Afgeschermd:");
  }

  @Test
  void aHiddenFormIsNotInTheSentenceAndAHiddenTotalGivesNone() {
    Publicatietabel vormen = Voorbeeldstof.vormen(28, null, null, 21);
    assertThat(alineas(Jaarverslagen.verslag(Voorbeeldstof.uitgave("drenthe", List.of(vormen)))))
        .noneMatch(tekst -> tekst.contains("nieuwe signalen"));
  }

  @Test
  void aShareOfFewIsNotTold() {
    Publicatietabel weinig =
        Voorbeeldstof.lijst(
            Eenheid.MELDING,
            Uitsplitsing.GESLACHT,
            new LinkedHashMap<>(Map.of("MAN", 5, "VROUW", 6)));
    assertThat(
            tabel(
                    Jaarverslagen.verslag(Voorbeeldstof.intern("twente", List.of(weinig))),
                    "Geslacht")
                .rijen())
        .allMatch(rij -> rij.vakken().get(1).tekst().equals("–"));
  }

  @Test
  void aReportWithoutAnyFiguresIsStillAReport() throws Exception {
    for (String regio : List.of("twente", "drenthe", "heuvelrug")) {
      Jaarverslag leeg = Jaarverslagen.verslag(Voorbeeldstof.leeg(regio));
      assertThat(Papierproef.tekst(bladen.pdf(leeg))).contains("Toelichting op de cijfers");
    }
  }

  @Test
  void thePaperIsPdfAThatAScreenReaderCanReadAloud() throws Exception {
    Papierproef.keur(bladen.pdf(gepubliceerd("drenthe")));
  }

  @Test
  void theSamePublicationIsTheSameFile() {
    assertThat(bladen.pdf(gepubliceerd("twente"))).isEqualTo(bladen.pdf(gepubliceerd("twente")));
    assertThat(bladen.html(gepubliceerd("twente"))).isEqualTo(bladen.html(gepubliceerd("twente")));
  }

  @Test
  void eachPageOfTheInsideFiguresSaysThatTheyStayInside() throws Exception {
    Jaarverslag intern =
        Jaarverslagen.verslag(Voorbeeldstof.intern("drenthe", Voorbeeldstof.alles()));
    String tekst = Papierproef.tekst(bladen.pdf(intern));
    long bladzijden = tekst.lines().filter(regel -> regel.startsWith("Bladzijde ")).count();
    assertThat(tekst.lines().filter(regel -> regel.equals("Intern, niet verspreiden")))
        .hasSize((int) bladzijden);
    assertThat(html(intern)).contains("Intern, niet verspreiden.");
    assertThat(Papierproef.tekst(bladen.pdf(gepubliceerd("drenthe")))).doesNotContain("Intern");
    assertThat(html(gepubliceerd("drenthe"))).doesNotContain("Intern");
  }

  @Test
  void thePageHasNoStyleOrScriptOfItsOwnAndTablesWithHeaders() {
    assertThat(html(gepubliceerd("drenthe")))
        .doesNotContain("<style", "style=", "<script", "http:")
        .contains("<caption", "scope=\"col\"", "scope=\"row\"", "lang=\"nl\"")
        .contains("Veel blijft verborgen: &lt; 100% is bekend");
  }

  private String html(Jaarverslag verslag) {
    return new String(bladen.html(verslag), StandardCharsets.UTF_8);
  }

  private static <D extends Deel> Stream<D> delen(Jaarverslag verslag, Class<D> soort) {
    return verslag.hoofdstukken().stream()
        .flatMap(hoofdstuk -> hoofdstuk.delen().stream())
        .filter(soort::isInstance)
        .map(soort::cast);
  }

  private static List<String> alineas(Jaarverslag verslag) {
    return delen(verslag, Alinea.class).map(Alinea::tekst).toList();
  }

  private static List<Tabel> tabellen(Jaarverslag verslag) {
    return delen(verslag, Tabel.class).toList();
  }

  private static Tabel tabel(Jaarverslag verslag, String titel) {
    return tabellen(verslag).stream()
        .filter(tabel -> tabel.titel().equals(titel))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> getallen(Jaarverslag verslag, String titel) {
    Map<String, String> getallen = new LinkedHashMap<>();
    for (Rij rij : tabel(verslag, titel).rijen()) {
      Vak aantal = rij.vakken().get(0);
      getallen.put(rij.kop(), aantal.tekst());
    }
    return getallen;
  }
}
