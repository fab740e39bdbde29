package nl.meldroute.proces;

import static nl.meldroute.proces.Zorgronde.ZORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who counts in the figures of the country: {@code bpmn/comensharegistratie.bpmn}. */
@Meldroutetest
class ComensharegistratiePadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("comensharegistratie");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  private Zorgronde naIntake(String classificatie) {
    Zorgronde ronde =
        Zorgronde.casus(
            engine,
            werk,
            Map.of(
                "geboortedatum", "2001-02-03",
                "geslacht", "VROUW",
                "nationaliteitsgroep", "NEDERLANDS",
                "verblijf", "RECHTMATIG"));
    JdbcClient.create(werk.eigenaar())
        .sql("update casus set classificatie = ? where nummer = ?")
        .params(classificatie, ronde.route().casus())
        .update();
    return ronde.begin().aangemeld("DOORGAAN").intake("JA");
  }

  private static Zorgronde vraagToestemming(Zorgronde ronde, String keuze) {
    return ronde.voltooi(
        "comensha-toestemming-vragen", Map.of("keuze", keuze, "toelichting", "Een gesprek."));
  }

  private static void geefToestemming(Zorgronde ronde) {
    Api.Antwoord antwoord =
        ronde.actie(
            Werkbank.AANDACHTSFUNCTIONARIS,
            "toestemmingen",
            Map.of(
                "doel", "ZORG",
                "partner", "COMENSHA",
                "omvang", "Alleen wat nodig is voor de registratie.",
                "gever", "SLACHTOFFER",
                "wijze", "SCHRIFTELIJK",
                "gegevenOp", "2026-11-01",
                "toelichting", "Ondertekend formulier."));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(204);
  }

  @Test
  void withConsentInWritingAVictimIsRegisteredAndTheFileTellsNothingThatSaysWhoItIs() {
    Zorgronde ronde = naIntake("MENSENHANDEL");
    ProcessInstance registratie = ronde.instantie("comensharegistratie");
    assertThat(registratie).isWaitingAtExactly("comensha-toestemming-vragen");
    assertThat(ronde.formulier("comensha-toestemming-vragen").path("vereiste").asText())
        .isEqualTo("Toestemming op papier van het slachtoffer.");
    vraagToestemming(ronde, "LATER");
    assertThat(registratie).isWaitingAtExactly("toestemming-later");
    ronde.naDagen(8);
    geefToestemming(ronde);
    vraagToestemming(ronde, "GEGEVEN");
    assertThat(registratie).isWaitingAtExactly("comensha-registreren");
    Map<String, Object> gedaan =
        new HashMap<>(
            Map.of(
                "gelukt", "JA",
                "dossiersoort", "AANMELDING_REGISTRATIE",
                "sector", "NAGELSTUDIO",
                "geregistreerdOp", "2026-11-21",
                "kenmerk", "=verzonnen"));
    ronde.voltooi("comensha-registreren", gedaan);
    assertThat(registratie).isEnded();
    assertThat(ronde.zorg(ZORG).at("/comensha/0/dossiersoort").asText())
        .isEqualTo("AANMELDING_REGISTRATIE");

    Api.Antwoord bestand = uitvoer(ZORG, "twente");
    assertThat(bestand.tekst().lines().toList())
        .startsWith(
            "jaar;dossiersoort;vormen;sector;geslacht;leeftijdsgroep;nationaliteitsgroep;meldersoort;regio")
        .contains(
            "2026;AANMELDING_REGISTRATIE;ARBEID;NAGELSTUDIO;VROUW;24-29;NEDERLANDS;GEMEENTE;twente");
    assertThat(bestand.tekst())
        .doesNotContain("Xandra", "verzonnen", ronde.route().casus(), "2001", "2026-11");
    assertThat(uitvoer(Werkbank.MANAGER, "twente").tekst()).isEqualTo(bestand.tekst());
    assertThat(uitvoer(Werkbank.PROCESMANAGER, "twente").status()).isEqualTo(403);
    assertThat(uitvoer(ZORG, "drenthe").status()).isEqualTo(404);
    assertThat(gelogd(ronde)).as("each time that somebody took it").isEqualTo(2);
  }

  private Api.Antwoord uitvoer(String gebruiker, String regio) {
    return werk.api(gebruiker)
        .haal(
            "/api/v1/comensharegistraties?regio=%s&van=2026-11-21&tot=2026-11-21".formatted(regio));
  }

  private long gelogd(Zorgronde ronde) {
    return JdbcClient.create(werk.eigenaar())
        .sql(
            """
            select count(*) from verwerking v join casus c on c.id = any (v.casussen)
            where c.nummer = ? and v.handeling = 'VERSTREKKEN' and v.doel like 'Uitvoer van registraties%'
            """)
        .param(ronde.route().casus())
        .query(Long.class)
        .single();
  }

  @Test
  void aRefusalAndNoSuspicionEndItAndWhatFailsIsWrittenDown() {
    Zorgronde weigert = naIntake("ERNSTIG_VERMOEDEN");
    ProcessInstance geweigerd = weigert.instantie("comensharegistratie");
    vraagToestemming(weigert, "GEWEIGERD");
    assertThat(geweigerd).isEnded();
    assertThat(weigert.zorg(ZORG).at("/comensha/0/nietOmdat").asText()).isEqualTo("Een gesprek.");

    Zorgronde geenVermoeden = naIntake("GEEN_MENSENHANDEL");
    assertThat(geenVermoeden.instantie("comensharegistratie")).isNull();
    assertThat(geenVermoeden.zorg(ZORG).at("/comensha/0/registreren").asBoolean()).isFalse();

    Zorgronde mislukt = naIntake("MENSENHANDEL");
    geefToestemming(mislukt);
    vraagToestemming(mislukt, "GEGEVEN")
        .voltooi("comensha-registreren", Map.of("gelukt", "NEE", "nietOmdat", "Niet bereikbaar."));
    assertThat(mislukt.zorg(ZORG).at("/comensha/0/nietOmdat").asText())
        .isEqualTo("Niet bereikbaar.");
    assertThat(mislukt.zorg(ZORG).path("comensha").findValuesAsText("vereiste"))
        .isEqualTo(List.of("SCHRIFTELIJKE_TOESTEMMING", "SCHRIFTELIJKE_TOESTEMMING"));
  }
}
