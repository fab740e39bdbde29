package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does each step (region profile), by when (table {@code termijnen}) and how urgent it is. */
@Meldroutetest
class BehandelaarsEnTermijnenTest {

  private static final String AANDACHT = "twente-enschede-aandachtsfunctionaris";
  private static final String REGIE = "twente-procesmanager";

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Instant nu;

  @BeforeEach
  void klokStaatStil() {
    zetKlok(Instant.parse("2026-11-20T09:00:00Z"));
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void withoutDangerEveryStepIsForTheMunicipalityWithTheUsualTerm() {
    Route route = werk.meld(Antwoorden.VEILIG);
    taakIs(route, "signaal-bespreken", Duration.ofDays(3), 50, AANDACHT);
    taakIs(eenUurLater(route).besproken("JA"), "bronnen-kiezen", Duration.ofDays(3), 50, AANDACHT);
    taakIs(eenUurLater(route).bronnenGekozen(), "verrijken", Duration.ofDays(7), 50, AANDACHT);
    taakIs(
        eenUurLater(route).zelfVerrijkt(),
        "vermoeden-beoordelen",
        Duration.ofDays(3),
        50,
        AANDACHT);
    taakIs(
        eenUurLater(route).vermoedenBeoordeeld(),
        "kenniscentrum-melden",
        Duration.ofDays(3),
        50,
        REGIE);
    taakIs(
        eenUurLater(route).bijKenniscentrumGemeld(),
        "vervolg-vaststellen",
        Duration.ofDays(3),
        50,
        AANDACHT);
    taakIs(
        eenUurLater(route).vervolgZonderVerwijzing(),
        "terugkoppelen",
        Duration.ofDays(7),
        50,
        AANDACHT);
    taakIs(
        eenUurLater(route).teruggekoppeld(), "casus-afsluiten", Duration.ofDays(14), 50, AANDACHT);
  }

  @Test
  void acuteDangerHasAQuarterOfAnHourAndWhatFollowsStaysUrgent() {
    Route route = werk.meld(Antwoorden.ACUUT);
    taakIs(route, "direct-contact-opnemen", Duration.ofMinutes(15), 100, AANDACHT, REGIE);
    taakIs(route.bereikt(), "veiligheid-beoordelen", Duration.ofHours(1), 100, AANDACHT, REGIE);
    taakIs(
        eenUurLater(route).veiligheidGeborgd(),
        "signaal-bespreken",
        Duration.ofDays(1),
        75,
        AANDACHT);
    taakIs(route.besproken("JA"), "bronnen-kiezen", Duration.ofDays(1), 75, AANDACHT);
    taakIs(route.verrijkt(), "vermoeden-beoordelen", Duration.ofDays(1), 75, AANDACHT);
    taakIs(route.vermoedenBeoordeeld(), "kenniscentrum-melden", Duration.ofDays(1), 75, REGIE);
    taakIs(route.bijKenniscentrumGemeld(), "vervolg-vaststellen", Duration.ofDays(1), 75, AANDACHT);
    taakIs(route.vervolgZonderVerwijzing(), "terugkoppelen", Duration.ofDays(3), 75, AANDACHT);
    taakIs(route.teruggekoppeld(), "casus-afsluiten", Duration.ofDays(7), 75, AANDACHT);
  }

  @Test
  void unclearDangerIsJudgedWithinTheHourByWhoIsFirst() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    taakIs(route, "gevaar-beoordelen", Duration.ofHours(1), 75, AANDACHT, REGIE);
    taakIs(
        eenUurLater(route).gevaarBeoordeeld("GEEN"),
        "signaal-bespreken",
        Duration.ofDays(3),
        50,
        AANDACHT);
  }

  @Test
  void aReporterFromOutsideTheMunicipalitiesIsHelpedByTheProcessManagerAllAlong() {
    Map<String, Object> vanDePolitie =
        Antwoorden.met(
            Antwoorden.melding(Antwoorden.ONDUIDELIJK), Map.of("meldersoort", "POLITIE"));
    Route route = werk.meldAls(AANDACHTSFUNCTIONARIS, vanDePolitie).door(PROCESMANAGER);
    taakIs(route, "gevaar-beoordelen", Duration.ofHours(1), 75, AANDACHT, REGIE);
    taakIs(route.gevaarBeoordeeld("GEEN"), "signaal-bespreken", Duration.ofDays(3), 50, REGIE);
    taakIs(route.besproken("JA"), "bronnen-kiezen", Duration.ofDays(3), 50, REGIE);
    taakIs(route.verrijkt(), "vermoeden-beoordelen", Duration.ofDays(3), 50, REGIE);
    taakIs(route.vermoedenBeoordeeld(), "kenniscentrum-melden", Duration.ofDays(3), 50, REGIE);
    taakIs(
        route.bijKenniscentrumGemeld(),
        "gemeente-informeren-afwegen",
        Duration.ofDays(3),
        50,
        REGIE);
    taakIs(route.gemeenteAfgewogen("NEE"), "vervolg-vaststellen", Duration.ofDays(3), 50, REGIE);
    taakIs(route.vervolgZonderVerwijzing(), "terugkoppelen", Duration.ofDays(7), 50, REGIE);
    taakIs(route.teruggekoppeld(), "casus-afsluiten", Duration.ofDays(14), 50, REGIE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ONBEKEND", "BUITEN_REGIO"})
  void withoutAMunicipalityOfTheRegionTheProcessManagerDoesEveryStep(String gemeente) {
    Map<String, Object> elders =
        Antwoorden.met(Antwoorden.melding(Antwoorden.ONDUIDELIJK), Map.of("gemeente", gemeente));
    if ("BUITEN_REGIO".equals(gemeente)) {
      elders.put("gemeenteNaam", "Zwolle");
    }
    Route route = werk.meldAls(AANDACHTSFUNCTIONARIS, elders).door(PROCESMANAGER);
    taakIs(route, "gevaar-beoordelen", Duration.ofHours(1), 75, REGIE);
    taakIs(
        route.gevaarBeoordeeld("ACUUT"),
        "direct-contact-opnemen",
        Duration.ofMinutes(15),
        100,
        REGIE);
    taakIs(route.acuutAfgehandeld(), "signaal-bespreken", Duration.ofDays(1), 75, REGIE);
    taakIs(route.besproken("NEE"), "terugkoppelen", Duration.ofDays(3), 75, REGIE);
    taakIs(route.teruggekoppeld(), "casus-afsluiten", Duration.ofDays(7), 75, REGIE);
  }

  @ParameterizedTest
  @CsvSource({
    "Hengelo, twente-hengelo-aandachtsfunctionaris",
    "Hof van Twente, twente-hof-van-twente-aandachtsfunctionaris",
    "Rijssen-Holten, twente-rijssen-holten-aandachtsfunctionaris"
  })
  void aSignalIsForTheMunicipalityThatItIsAbout(String gemeente, String groep) {
    Map<String, Object> melding =
        Antwoorden.met(Antwoorden.melding(Antwoorden.VEILIG), Map.of("gemeente", gemeente));
    Route route = werk.meldAls(AANDACHTSFUNCTIONARIS, melding);
    taakIs(route, "signaal-bespreken", Duration.ofDays(3), 50, groep);
  }

  private Route eenUurLater(Route route) {
    zetKlok(nu.plus(Duration.ofHours(1)));
    return route;
  }

  private void zetKlok(Instant tijdstip) {
    nu = tijdstip;
    ClockUtil.setCurrentTime(Date.from(tijdstip));
  }

  private void taakIs(
      Route route, String soort, Duration termijn, int prioriteit, String... groepen) {
    // In acute danger there is one for each partner.
    assertThat(route.taken(soort)).as("Open taak %s", soort).isNotEmpty();
    route.taken(soort).forEach(taak -> taakIs(taak, soort, termijn, prioriteit, groepen));
  }

  private void taakIs(
      Task taak, String soort, Duration termijn, int prioriteit, String... groepen) {
    assertThat(engine.getTaskService().getIdentityLinksForTask(taak.getId()))
        .as("Wie %s doet", soort)
        .extracting(IdentityLink::getGroupId)
        .containsExactlyInAnyOrder(groepen);
    assertThat(taak.getAssignee()).isNull();
    assertThat(taak.getDueDate().toInstant())
        .as("Termijn van %s", soort)
        .isEqualTo(nu.plus(termijn));
    assertThat(taak.getPriority()).as("Prioriteit van %s", soort).isEqualTo(prioriteit);
    assertThat(taak.getFormKey()).isEqualTo("embedded:/forms/taak.html");
    assertThat(taak.getTenantId()).isEqualTo("twente");
  }
}
