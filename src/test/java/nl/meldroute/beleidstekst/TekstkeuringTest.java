package nl.meldroute.beleidstekst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.regio.Regioprofielen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

/** What a region may say in words of its own, and what never goes out. */
class TekstkeuringTest {

  private static final String SPOEDTAAK = "SPOEDTAAK.tekst";

  private final Fabriek fabriek = new Fabriek();
  private final Tekstkeuring keuring =
      new Tekstkeuring(fabriek, new Regioprofielen(new FileSystemResource("regios/twente.yaml")));

  private List<String> keur(String bundel, String veld, String tekst) {
    Map<String, String> teksten = fabriek.bundel(bundel).orElseThrow().fabriek();
    teksten.put(veld, tekst);
    return codes(keuring.keur(bundel, Tekstinhoud.vanTeksten(teksten), Optional.empty()));
  }

  private List<String> keur(List<Regiosignaal> signalen, Tekstversie... eerder) {
    return codes(
        keuring.keur(
            Fabriek.SIGNALEN,
            Tekstinhoud.vanSignalen(signalen),
            Arrays.stream(eerder).findFirst()));
  }

  private static List<String> codes(List<Tekstbevinding> bevindingen) {
    return bevindingen.stream().map(Tekstbevinding::code).toList();
  }

  private List<Regiosignaal> metSignaal(Regiosignaal signaal) {
    List<Regiosignaal> signalen = new ArrayList<>(fabriek.signalen());
    signalen.removeIf(een -> een.code().equals(signaal.code()));
    signalen.add(signaal);
    return signalen;
  }

  @Test
  void whatTheProductBringsMeetsItsOwnRules() {
    for (Tekstbundel bundel : fabriek.bundels()) {
      assertThat(
              keuring.keur(
                  bundel.sleutel(), Tekstinhoud.vanTeksten(bundel.fabriek()), Optional.empty()))
          .as(bundel.sleutel())
          .isEmpty();
      assertThat(bundel.velden()).extracting(Tekstveld::sleutel).doesNotHaveDuplicates();
      assertThat(bundel.velden())
          .allSatisfy(
              veld -> {
                assertThat(veld.uitleg()).isNotBlank();
                assertThat(veld.naam()).isNotBlank();
                assertThat(veld.groep()).isNotBlank();
                assertThat(veld.voorbeeld(veld.fabriek())).doesNotContain("{", "}");
              });
    }
    assertThat(keur(fabriek.signalen())).isEmpty();
    assertThat(fabriek.vast()).allSatisfy(tekst -> assertThat(tekst.reden()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OPMAAK | Log nu in. <b>Snel</b>",
        "OPMAAK | Log in <script>alert(1)</script>",
        "OPMAAK | Log nu in &lt;nu&gt;",
        "OPMAAK | Kijk javascript:alert(1)",
        "KOPPELING | Log in op https://elders.example",
        "KOPPELING | Log in op www.elders.example",
        "KOPPELING | Log in op meldroute-inloggen.nl",
        "KOPPELING | Mail naar iemand@elders.example",
        "PLAATSHOUDER_PERSOON | Er wacht een taak over {naam}",
        "PLAATSHOUDER_PERSOON | Er wacht een taak over {slachtoffer.naam}",
        "PLAATSHOUDER_PERSOON | Er wacht een taak, bel {Telefoon}",
        "PLAATSHOUDER_PERSOON | Er wacht een taak over {casusnummer}",
        "PLAATSHOUDER_ONBEKEND | Er wacht een taak, {datum}",
        "PLAATSHOUDER_ONBEKEND | Er wacht een taak ${7*7}",
        "ACCOLADE | Er wacht een taak {",
        "CIJFERS | Bel nu 06 00000000",
        "ZEGT_TE_VEEL | Er wacht een melding van mensenhandel op u.",
        "ZEGT_TE_VEEL | Er wacht een taak in Enschede op u.",
        "ZEGT_TE_VEEL | Er wacht een taak in Hof van Twente op u.",
        "ZEGT_TE_VEEL | Er wacht een taak over arbeidsuitbuiting.",
        "LEEG | ''",
        "LEEG | '   '",
      })
  void aNoticeThatCouldHarmIsRefused(String code, String tekst) {
    assertThat(keur(Fabriek.BERICHTEN, SPOEDTAAK, tekst)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Er wacht een taak.\nVan wie?", "Er wacht\u200b iets", "Er \u202ewacht"})
  void whatNobodySeesIsNoText(String tekst) {
    assertThat(keur(Fabriek.BERICHTEN, SPOEDTAAK, tekst)).contains("GEEN_TEKST");
  }

  @Test
  void aNoticeFitsInOneTextMessage() {
    String langst = "a".repeat(110);
    assertThat(keur(Fabriek.BERICHTEN, SPOEDTAAK, langst)).isEmpty();
    assertThat(keur(Fabriek.BERICHTEN, SPOEDTAAK, langst + "a")).containsExactly("TE_LANG");
    assertThat(keur(Fabriek.BERICHTEN, "SPOEDTAAK.onderwerp", "a".repeat(61)))
        .containsExactly("TE_LANG");
  }

  @Test
  void aRegionMaySayItInItsOwnWords() {
    assertThat(keur(Fabriek.BERICHTEN, SPOEDTAAK, "Hoi! Er ligt spoed voor u klaar, log nu in."))
        .isEmpty();
    assertThat(
            keur(
                Fabriek.MELDFORMULIER,
                "STAP_3.tekst",
                "Bij een vermoeden gaat het naar het kenniscentrum. Bel 0900 0000 voor overleg."))
        .isEmpty();
  }

  @Test
  void whatTheReaderNeedsStaysAndNothingNamesAPerson() {
    assertThat(keur(Fabriek.TERUGKOPPELING, "BIJPRATEN", "Wij werken er nog aan."))
        .containsExactly("PLAATSHOUDER_ONTBREEKT");
    assertThat(keur(Fabriek.TERUGKOPPELING, "BIJPRATEN", "Dag {melder}, op {datum} meldde u iets."))
        .containsExactly("PLAATSHOUDER_PERSOON");
    assertThat(keur(Fabriek.TERUGKOPPELING, "BIJPRATEN", "Op {datum} meldde u iets in {regio}."))
        .isEmpty();
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Map<String, String> teksten = new LinkedHashMap<>();
    teksten.put(SPOEDTAAK, "<b>{naam}</b> wacht op www.elders.example");
    teksten.put("BESTAAT_NIET", "Iets");
    List<Tekstbevinding> bevindingen =
        keuring.keur(Fabriek.BERICHTEN, Tekstinhoud.vanTeksten(teksten), Optional.empty());
    assertThat(codes(bevindingen))
        .contains("OPMAAK", "KOPPELING", "PLAATSHOUDER_PERSOON", "LEEG", "VELD_ONBEKEND");
    assertThat(bevindingen)
        .allSatisfy(een -> assertThat(een.tekst()).doesNotContain("www.elders", "BESTAAT_NIET"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"teksten\": null}",
        "{\"teksten\": {\"SPOEDTAAK.tekst\": 1}}",
        "{\"teksten\": {\"SPOEDTAAK.tekst\": \"a\", \"SPOEDTAAK.tekst\": \"b\"}}",
        "{\"teksten\": {}, \"meer\": 1}",
        "{\"teksten\": {}} {}",
        "berichten: {}",
      })
  void whatIsNoDraftIsRefusedAsAWhole(String inhoud) {
    assertThat(codes(keuring.keur(Fabriek.BERICHTEN, inhoud, Optional.empty())))
        .containsExactly("ONLEESBAAR");
    assertThat(codes(keuring.keur(Fabriek.SIGNALEN, inhoud, Optional.empty())))
        .containsExactly("ONLEESBAAR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "CODE | klein | Een goed signaal | ARBEID | aanname",
        "CODE | EEN CODE | Een goed signaal | ARBEID | aanname",
        "CODE | null | Een goed signaal | ARBEID | aanname",
        "LEEG | NIEUW | null | ARBEID | aanname",
        "TE_KORT | NIEUW | Vlug | ARBEID | aanname",
        "OPMAAK | NIEUW | <img src=x onerror=alert(1)> | ARBEID | aanname",
        "KOPPELING | NIEUW | Zie https://elders.example | ARBEID | aanname",
        "ACCOLADE | NIEUW | De woning van {naam} | ARBEID | aanname",
        "TEKST_DUBBEL | NIEUW | De persoon krijgt te weinig of geen loon | ARBEID | aanname",
        "VORM | NIEUW | Een goed signaal | WERK | aanname",
        "VORM | NIEUW | Een goed signaal | null | aanname",
        "BRON | NIEUW | Een goed signaal | ARBEID | null",
        "BRON | NIEUW | Een goed signaal | ARBEID | ' '",
      })
  void aSignalThatIsNotRightIsRefused(
      String fout, String code, String tekst, String vorm, String bron) {
    assertThat(keur(metSignaal(new Regiosignaal(code, tekst, vorm, bron, false)))).contains(fout);
  }

  @Test
  void aRegionAddsRewordsAndHidesSignals() {
    List<Regiosignaal> signalen = new ArrayList<>(fabriek.signalen());
    signalen.replaceAll(
        signaal ->
            signaal.code().equals("GEEN_ARTS")
                ? new Regiosignaal(
                    signaal.code(), "Mag niet naar de dokter", "ALGEMEEN", "aanname", true)
                : signaal);
    signalen.add(
        new Regiosignaal(
            "SLAAPT_IN_KAS",
            "Mensen slapen in een kas",
            "ARBEID",
            "Werkinstructie 2026 §2",
            false));
    assertThat(keur(signalen)).isEmpty();
  }

  @Test
  void aSignalThatWasOnceThereStaysOnTheListAndACodeStandsThereOnce() {
    List<Regiosignaal> signalen = new ArrayList<>(fabriek.signalen());
    signalen.removeIf(signaal -> signaal.code().equals("GEEN_ARTS"));
    assertThat(keur(signalen)).containsExactly("VERDWENEN");
    List<Regiosignaal> eigen = new ArrayList<>(signalen);
    eigen.add(new Regiosignaal("VAN_HIER", "Van hier", "ARBEID", "aanname", false));
    Tekstversie nu =
        new Tekstversie(
            1, Tekstinhoud.vanSignalen(eigen), Instant.EPOCH, "een", "ander", "reden", "B-1");
    assertThat(keur(signalen, nu)).containsExactly("VERDWENEN");
    assertThat(keur(eigen, nu)).as("what the region never had it need not have").isEmpty();
    List<Regiosignaal> dubbel = new ArrayList<>(fabriek.signalen());
    dubbel.add(new Regiosignaal("GEEN_ARTS", "Nog eens zoiets", "ARBEID", "aanname", false));
    assertThat(keur(dubbel)).containsExactly("CODE_DUBBEL");
  }

  @Test
  void theFormAlwaysOffersAFeelingAndSomethingForEachForm() {
    assertThat(
            keur(
                metSignaal(
                    new Regiosignaal("NIET_PLUIS", "Niet pluis", "ALGEMEEN", "aanname", true))))
        .containsExactly("NIET_PLUIS");
    List<Regiosignaal> zonderArbeid =
        fabriek.signalen().stream()
            .map(
                signaal ->
                    new Regiosignaal(
                        signaal.code(),
                        signaal.tekst(),
                        signaal.vorm(),
                        signaal.bron(),
                        signaal.vorm().equals("ARBEID")))
            .toList();
    assertThat(keur(zonderArbeid)).containsExactly("VORM_LEEG");
  }

  @Test
  void aDifferenceNamesWhatChangedAndNotWhatStayed() {
    Regiosignaal een = new Regiosignaal("EEN", "Een", "ARBEID", "aanname", false);
    Regiosignaal twee = new Regiosignaal("TWEE", "Twee", "ARBEID", "aanname", false);
    Regiosignaal drie = new Regiosignaal("DRIE", "Drie", "ARBEID", "aanname", false);
    Regiosignaal verborgen = new Regiosignaal("TWEE", "Twee", "ARBEID", "aanname", true);
    Regiosignaal vier = new Regiosignaal("VIER", "Vier", "ARBEID", "aanname", false);
    assertThat(
            Tekstverschil.vanSignalen(
                List.of(een, twee, drie), List.of(drie, een, verborgen, vier)))
        .extracting(verschil -> verschil.soort() + " " + verschil.id())
        .containsExactly("VERPLAATST DRIE", "GEWIJZIGD TWEE", "TOEGEVOEGD VIER");
    Tekstbundel bundel = fabriek.bundel(Fabriek.BERICHTEN).orElseThrow();
    Map<String, String> wordt = bundel.fabriek();
    wordt.put(SPOEDTAAK, "Er is haast bij. Log nu in.");
    assertThat(Tekstverschil.vanTeksten(bundel, bundel.fabriek(), wordt))
        .singleElement()
        .satisfies(
            verschil -> {
              assertThat(verschil.id()).isEqualTo(SPOEDTAAK);
              assertThat(verschil.wordt()).isEqualTo("Er is haast bij. Log nu in.");
              assertThat(verschil.was()).startsWith("In Meldroute wacht een spoedtaak");
            });
  }
}
