package nl.meldroute.beslistabellen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermijnenTest {

  private static final List<String> STAPPEN =
      List.of(
          "gevaar-beoordelen",
          "direct-contact-opnemen",
          "signaal-bespreken",
          "verrijken",
          "vermoeden-beoordelen",
          "vervolg-vaststellen",
          "terugkoppelen",
          "casus-afsluiten",
          "storing-oplossen",
          "gevaar-opnieuw-beoordelen",
          "partners-kiezen",
          "veiligheid-beoordelen",
          "noodopvang-regelen",
          "vervoer-regelen",
          "opvangvraag-vaststellen",
          "plek-zoeken",
          "plek-bevestigen",
          "opvangvervoer-regelen",
          "aankomst-bevestigen",
          "plaatsing-lezen",
          "verblijf-herzien",
          "doorstroom-regelen",
          "spoedadvies-geven",
          "in-kennis-stellen",
          "bronnen-kiezen",
          "consultatie-kenniscentrum",
          "informatieverzoek-beantwoorden",
          "informatieverzoek-opvolgen",
          "raadpleging-lezen",
          "kenniscentrum-melden",
          "gemeente-informeren-afwegen",
          "grondslag-beoordelen",
          "noodtoegang-beoordelen",
          "verwijzing-beantwoorden",
          "verwijzing-opvolgen",
          "verwijzing-heroverwegen",
          "verwijzing-uitkomst",
          "stilstand",
          "stilstand-bekijken",
          "parkering-herzien",
          "vraag-aan-melder",
          "melderreactie-bekijken",
          "melder-bijpraten",
          "zitting-sluiting",
          "agenda-vaststellen",
          "voorbereiding-geven",
          "zitting-houden",
          "verslag-vaststellen",
          "gids-einde",
          "gids-bijwerken",
          "beleidswijziging-beoordelen",
          "beleidswijziging-aanpassen",
          "beleidswijziging-bekijken",
          "beleid-werking",
          "jaarcijfers-nalopen",
          "jaarcijfers-beoordelen",
          "jaarcijfers-verouderd",
          "dossier-vormen",
          "interventieadvies-opstellen",
          "mandaat-besluiten",
          "spoor-aankondigen",
          "spoor-uitvoeren",
          "embargo-herzien",
          "actie-herinneren",
          "actie-opvolgen",
          "rapportage-vastleggen",
          "voornemen-sturen",
          "zienswijze-afwegen",
          "gezag-afwegen",
          "zorg-voorbereiden",
          "interventie-uitvoeren",
          "interventie-evalueren",
          "controle-voorbereiden",
          "controle-vastleggen",
          "controle-opvolgen",
          "daders-vaststellen",
          "non-punishment-beoordelen",
          "non-punishment-lezen",
          "daderplan-opstellen",
          "jeugdplan-opstellen",
          "daderplan-herzien",
          "slachtofferveiligheid-nagaan",
          "vrijlating-voorbereiden",
          "zorg-aanmelden",
          "zorg-overnemen",
          "zorg-intake",
          "jeugd-regelen",
          "zorgplan-herzien",
          "zorg-heroverwegen",
          "zorg-afsluiten",
          "nazorg-contact",
          "bedenktijd-wijzen",
          "bedenktijd-verstreken",
          "bedenktijd-bespreken",
          "verblijf-volgen",
          "toestemming-opvolgen",
          "comensha-registreren",
          "comensha-toestemming-vragen",
          "zorgplan-opstellen");

  private static final List<String> VAN_DRINGEND_NAAR_RUSTIG =
      List.of("DIRECT", "SPOED", "NORMAAL", "LAAG");

  private final Beslistabel tabel = Beslistabel.laad("termijnen");

  @ParameterizedTest
  @CsvSource({
    "direct-contact-opnemen, PT15M",
    "partners-kiezen, PT15M",
    "gevaar-beoordelen, PT1H",
    "gevaar-opnieuw-beoordelen, PT1H",
    "veiligheid-beoordelen, PT1H",
    "noodopvang-regelen, PT2H",
    "vervoer-regelen, PT1H",
    "spoedadvies-geven, PT2H",
    "in-kennis-stellen, PT4H"
  })
  void dangerStepsHaveTheSameShortTermAtAnyUrgency(String stap, String termijn) {
    for (var dringendheid : VAN_DRINGEND_NAAR_RUSTIG) {
      assertThat(beslis(stap, dringendheid).enige("termijn")).isEqualTo(termijn);
    }
    assertThat(tabel.beslis(Map.of("stap", stap)).enige("termijn")).isEqualTo(termijn);
  }

  @Test
  void everyStepHasATermAReminderBeforeItAndSomeoneToTurnTo() {
    for (var stap : STAPPEN) {
      for (var dringendheid : VAN_DRINGEND_NAAR_RUSTIG) {
        var uitslag = beslis(stap, dringendheid);
        assertThat(duur(uitslag, "herinnering"))
            .as("%s %s", stap, dringendheid)
            .isPositive()
            .isLessThan(duur(uitslag, "termijn"));
        assertThat(uitslag.enige("escalatieNaar")).isIn("procesmanager", "manager");
      }
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  @Test
  void aMoreUrgentCaseNeverHasALongerTerm() {
    for (var stap : STAPPEN) {
      assertThat(VAN_DRINGEND_NAAR_RUSTIG)
          .as(stap)
          .extracting(dringendheid -> duur(beslis(stap, dringendheid), "termijn"))
          .isSorted();
    }
  }

  @Test
  void aCaseWithoutUrgencyGetsTheShortestTerm() {
    for (var stap : STAPPEN) {
      assertThat(tabel.beslis(Map.of("stap", stap)).enige("termijn"))
          .as(stap)
          .isEqualTo(beslis(stap, "DIRECT").enige("termijn"));
    }
  }

  @Test
  void anUnknownStepHasNoTermSoThatTheGapShows() {
    assertThat(beslis("koffie-zetten", "NORMAAL").isLeeg()).isTrue();
    assertThat(tabel.beslis(Map.of("dringendheid", "SPOED")).isLeeg()).isTrue();
  }

  private Uitslag beslis(String stap, String dringendheid) {
    return tabel.beslis(Map.of("stap", stap, "dringendheid", dringendheid));
  }

  private static Duration duur(Uitslag uitslag, String veld) {
    return Duration.parse(uitslag.enige(veld));
  }
}
