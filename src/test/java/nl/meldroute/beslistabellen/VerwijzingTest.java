package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.met;
import static nl.meldroute.beslistabellen.Verwijsgevallen.RUSTIG;
import static nl.meldroute.beslistabellen.Verwijsgevallen.VRAGEN;
import static nl.meldroute.beslistabellen.Verwijsgevallen.advies;
import static nl.meldroute.beslistabellen.Verwijsgevallen.minstensZoDringend;
import static nl.meldroute.beslistabellen.Verwijsgevallen.willekeurig;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerwijzingTest {

  private final Beslistabel tabel = Beslistabel.laad("verwijzing");

  @ParameterizedTest
  @CsvSource({
    "huiselijkGeweldOfKindermishandeling, VEILIG_THUIS",
    "ondermijning, RIEC",
    "zorgbehoefte, WIJKCOACH",
    "slachtofferWilHulp, WIJKCOACH",
    "opvangNodig, OPVANG",
    "opsporingsindicatie, POLITIE",
    "daderInBeeld, DADERAANPAK",
    "veiligheidsrisico, MEDEWERKER_VEILIGHEID",
    "alleenstaandeMinderjarigeVreemdeling, NIDOS",
    "seksueelGeweld, CENTRUM_SEKSUEEL_GEWELD",
    "sekswerkerWilStoppen, UITSTAPPROGRAMMA",
    "aanhoudendeZorgen, ZORGCOORDINATOR",
    "grensoverschrijdend, KMAR"
  })
  void oneYesBringsItsPartnerEvenWithoutTrafficking(String vraag, String partner) {
    assertThat(advies(tabel, met(RUSTIG, vraag, "JA"))).containsOnlyKeys(partner);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERNSTIG_VERMOEDEN", "MENSENHANDEL"})
  void aSuspicionGoesToTheCareCoordinator(String classificatie) {
    assertThat(advies(tabel, met(RUSTIG, "classificatie", classificatie)))
        .containsOnlyKeys("ZORGCOORDINATOR");
  }

  @Test
  void riskFactorsOfAnAdultGetRegularHelp() {
    assertThat(advies(tabel, met(RUSTIG, "classificatie", "RISICOFACTOREN")))
        .containsOnlyKeys("WIJKCOACH");
  }

  @Test
  void whoeverMayBeAMinorReachesVeiligThuisOnAnySuspicion() {
    for (var geval : willekeurig(60)) {
      for (var leeftijd : List.of("MINDERJARIG", "ONBEKEND")) {
        for (var classificatie : List.of("RISICOFACTOREN", "ERNSTIG_VERMOEDEN", "MENSENHANDEL")) {
          assertThat(
                  advies(
                      tabel,
                      met(geval, "leeftijdscategorie", leeftijd, "classificatie", classificatie)))
              .containsKey("VEILIG_THUIS");
        }
      }
    }
  }

  @Test
  void labourWithUnderpaymentOrSuspicionGoesToTheLabourInspectorate() {
    var werk = met(RUSTIG, "vormen", List.of("CRIMINEEL", "ARBEID"));
    assertThat(advies(tabel, werk)).containsOnlyKeys("GEEN");
    assertThat(advies(tabel, met(werk, "fraudeOfOnderbetaling", "JA")))
        .containsOnlyKeys("ARBEIDSINSPECTIE");
    assertThat(advies(tabel, met(werk, "classificatie", "ERNSTIG_VERMOEDEN")))
        .containsOnlyKeys("ARBEIDSINSPECTIE", "ZORGCOORDINATOR");
    assertThat(advies(tabel, met(werk, "classificatie", "RISICOFACTOREN")))
        .as("bad employment")
        .containsOnlyKeys("ARBEIDSINSPECTIE", "WIJKCOACH");
    assertThat(advies(tabel, met(RUSTIG, "fraudeOfOnderbetaling", "JA"))).containsOnlyKeys("RIEC");
  }

  @Test
  void anUnknownFormMayBeLabour() {
    for (var vormen :
        new Object[] {
          List.of("ONBEKEND"),
          List.of(),
          new ArrayList<>(List.of("SEKSUEEL", "ONBEKEND")),
          null,
          "?"
        }) {
      assertThat(advies(tabel, met(RUSTIG, "vormen", vormen, "classificatie", "ERNSTIG_VERMOEDEN")))
          .as("vormen: %s", vormen)
          .containsKey("ARBEIDSINSPECTIE");
    }
  }

  @Test
  void theSlightestIndicationWithoutLawfulStayBringsThePoliceAndTheResidenceTrack() {
    var geval = met(RUSTIG, "verblijf", "GEEN", "classificatie", "RISICOFACTOREN");
    assertThat(advies(tabel, geval)).containsKeys("POLITIE", "IND").doesNotContainKey("COMENSHA");
    assertThat(advies(tabel, met(geval, "opvangNodig", "JA"))).containsKeys("COMENSHA", "OPVANG");
    assertThat(advies(tabel, met(RUSTIG, "verblijf", "GEEN"))).containsOnlyKeys("GEEN");
  }

  @Test
  void acuteDangerIsForThePoliceAndNotForTheSafetyOfficer() {
    var gevaar = met(RUSTIG, "veiligheidsrisico", "JA", "gevaarniveau", "ACUUT");
    assertThat(advies(tabel, gevaar)).containsExactly(Map.entry("POLITIE", "DIRECT"));
    assertThat(advies(tabel, met(gevaar, "leeftijdscategorie", "MINDERJARIG")))
        .containsEntry("VEILIG_THUIS", "DIRECT");
  }

  @Test
  void shelterIsSoughtThroughTheCareCoordinatorAndOthersAreAskedDirectly() {
    assertThat(tabel.beslis(met(RUSTIG, "opvangNodig", "JA")).enige("via"))
        .isEqualTo("ZORGCOORDINATOR");
    assertThat(tabel.beslis(met(RUSTIG, "zorgbehoefte", "JA")).enige("via")).isNull();
  }

  @Test
  void anUnknownAnswerIsNeverTreatedMoreMildlyThanYes() {
    for (var geval : willekeurig(60)) {
      for (var vraag : VRAGEN) {
        if (vraag.equals("alleenstaandeMinderjarigeVreemdeling")
            && geval.get("leeftijdscategorie").equals("MEERDERJARIG")) {
          continue; // An adult cannot be an unaccompanied minor; only an outspoken JA calls Nidos.
        }
        var bijJa = advies(tabel, met(geval, vraag, "JA"));
        assertThat(minstensZoDringend(advies(tabel, met(geval, vraag, "ONBEKEND")), bijJa))
            .as("%s bij %s", vraag, geval)
            .isTrue();
      }
    }
  }

  @Test
  void aQuestionThatIsLeftOutCountsAsUnknown() {
    for (var vraag : VRAGEN) {
      assertThat(advies(tabel, met(RUSTIG, vraag, null)))
          .as(vraag)
          .isEqualTo(advies(tabel, met(RUSTIG, vraag, "ONBEKEND")));
    }
    assertThat(advies(tabel, Map.of())).containsKeys("POLITIE", "VEILIG_THUIS", "ZORGCOORDINATOR");
  }

  @Test
  void everyCaseHasAnAdviceAndNothingToDoIsSaidOnlyWhenNoOtherRuleFits() {
    for (var geval : Verwijsgevallen.alle()) {
      var partners = advies(tabel, geval).keySet();
      assertThat(partners).as("%s", geval).isNotEmpty();
      if (partners.contains("GEEN")) {
        assertThat(partners).as("%s", geval).containsExactly("GEEN");
        assertThat(geval)
            .containsEntry("classificatie", "GEEN_MENSENHANDEL")
            .containsEntry("gevaarniveau", "GEEN");
        assertThat(VRAGEN).noneMatch(vraag -> geval.get(vraag).equals("JA"));
      }
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }
}
