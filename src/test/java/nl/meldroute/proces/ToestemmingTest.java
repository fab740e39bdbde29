package nl.meldroute.proces;

import static nl.meldroute.proces.Verwijsronde.COMENSHA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a victim agreed to share, and does not any more. */
@Meldroutetest
class ToestemmingTest {

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void withConsentForItsPurposeAReferralGoesAndWithoutItItIsTakenBack() {
    Route casus = Verwijsronde.casus(werk);
    assertThat(geef(casus, "SLACHTOFFER").status()).isEqualTo(204);
    assertThat(geef(casus, "SLACHTOFFER").status()).isEqualTo(409);
    Verwijsronde ronde = naar("COMENSHA", casus).moet("VERZONDEN");
    assertThat(ronde.verstrekt()).contains("Xandra Verzonnen");
    Verwijsronde politie = naar("POLITIE", casus).moet("VERZONDEN");

    assertThat(trekIn(casus).status()).isEqualTo(204);
    ronde.werkAf().moet("INGETROKKEN");
    assertThat(ronde.instantie()).isEnded();
    politie.moet("VERZONDEN");
    assertThat(casus.dossier().path("tijdlijn").toString())
        .contains("al gedeeld met: CoMensha. Bel wie het nog heeft.");
    assertThat(casus.dossier().at("/toestemmingen/0/redenIntrekking").asText())
        .isEqualTo("Zij wil het niet meer.");
    assertThat(trekIn(casus).status()).isEqualTo(409);

    naar("COMENSHA", casus).moet("GEBLOKKEERD");
  }

  @Test
  void consentThatWasWrittenDownWithAReferralCanBeWithdrawnToo() {
    Route casus = Verwijsronde.casus(werk);
    Verwijsronde ronde =
        naar("COMENSHA", casus)
            .beoordeelGrond(
                Map.of(
                    "besluit", "TOESTEMMING",
                    "toestemmingOp", "2026-11-19",
                    "toestemmingHoe", "SCHRIFTELIJK",
                    "toestemmingDoor", "het slachtoffer"))
            .moet("VERZONDEN");
    ronde.beantwoord(COMENSHA, "GEACCEPTEERD");
    assertThat(trekIn(casus).status()).isEqualTo(204);
    ronde.moet("GEACCEPTEERD");
    assertThat(casus.dossier().at("/toestemmingen/0/toelichting").asText())
        .contains("door: het slachtoffer");
  }

  @ParameterizedTest(name = "born {0} years ago, {1}: {2} agrees: {3}")
  @CsvSource({
    "15, MINDERJARIG, SLACHTOFFER, 422",
    "15, MINDERJARIG, GEZAGSDRAGER, 204",
    "16, MINDERJARIG, SLACHTOFFER, 204",
    ", MINDERJARIG, SLACHTOFFER, 422",
    ", MEERDERJARIG, SLACHTOFFER, 204"
  })
  void belowSixteenWhoHasTheSayAgrees(Integer jaren, String leeftijd, String gever, int uitkomst) {
    Map<String, Object> slachtoffer =
        Antwoorden.met(
            Map.of("leeftijdscategorie", leeftijd, "geslacht", "VROUW"),
            jaren == null
                ? Map.of()
                : Map.of("geboortedatum", LocalDate.now().minusYears(jaren).toString()));
    Route casus =
        werk.meldAls(
            Werkbank.AANDACHTSFUNCTIONARIS,
            Antwoorden.met(
                Antwoorden.melding(Antwoorden.VEILIG),
                Map.of("slachtoffers", List.of(slachtoffer))));
    assertThat(geef(casus, gever).status()).isEqualTo(uitkomst);
  }

  private Verwijsronde naar(String partner, Route casus) {
    return Verwijsronde.naar(partner, casus, werk, engine).werkAf();
  }

  private static Api.Antwoord geef(Route casus, String gever) {
    return casus
        .door(Werkbank.AANDACHTSFUNCTIONARIS)
        .probeerActie(
            "toestemmingen",
            Map.of(
                "doel", "ZORG",
                "gever", gever,
                "wijze", "SCHRIFTELIJK",
                "gegevenOp", "2026-11-01",
                "toelichting", "Ondertekend formulier."));
  }

  private static Api.Antwoord trekIn(Route casus) {
    return casus
        .door(Werkbank.AANDACHTSFUNCTIONARIS)
        .probeerActie(
            "toestemmingintrekkingen", Map.of("doel", "ZORG", "reden", "Zij wil het niet meer."));
  }
}
