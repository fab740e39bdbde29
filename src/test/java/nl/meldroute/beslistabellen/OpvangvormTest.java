package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which shelter, the best first (Twente 2022, §7.1 and §7.2; Heuvelrug 2023, §4.1.4). */
class OpvangvormTest {

  private static final List<String> VRAGEN =
      List.of(
          "alleenstaandeMinderjarigeVreemdeling",
          "bedenktijd",
          "aangifteGedaan",
          "multiproblematiek",
          "arbeidsuitbuitingMetHuisvesting",
          "ernstigeBenadeling",
          "dakloos",
          "dreigingInRegio",
          "binnenKantoortijd");

  private static final Map<String, Object> VOLWASSEN = volwassen();

  private final Beslistabel tabel = Beslistabel.laad("opvangvorm");

  @ParameterizedTest
  @CsvSource({
    "alleenstaandeMinderjarigeVreemdeling, BESCHERMDE_OPVANG_AMV",
    "multiproblematiek,                    OMM",
    "bedenktijd,                           COSM VROUWENOPVANG",
    "arbeidsuitbuitingMetHuisvesting,      CRISISOPVANG_ARBEID VROUWENOPVANG",
    "ernstigeBenadeling,                   NLA_PLEK VROUWENOPVANG",
    "dakloos,                              VROUWENOPVANG MAATSCHAPPELIJKE_OPVANG",
    "aangifteGedaan,                       VROUWENOPVANG MAATSCHAPPELIJKE_OPVANG",
    "binnenKantoortijd,                    VROUWENOPVANG"
  })
  void whatFitsAnAdultTheBestFirst(String vraag, String vormen) {
    assertThat(vormen(met(VOLWASSEN, vraag, "JA"))).containsExactly(vormen.split(" "));
  }

  @Test
  void outsideOfficeHoursATemporaryPlaceComesBeforeTheCosm() {
    assertThat(vormen(met(VOLWASSEN, "bedenktijd", "JA", "binnenKantoortijd", "NEE")))
        .startsWith("NOODPLEK", "COSM");
    assertThat(
            vormen(
                met(
                    VOLWASSEN,
                    "bedenktijd",
                    "JA",
                    "aangifteGedaan",
                    "JA",
                    "binnenKantoortijd",
                    "NEE")))
        .doesNotContain("NOODPLEK", "COSM");
  }

  @Test
  void theTermsOfTheSourcesAndAPlaceElsewhereWhenThereIsAThreat() {
    assertThat(regel(met(VOLWASSEN, "ernstigeBenadeling", "JA"), "NLA_PLEK"))
        .containsEntry("maximumDagen", "14")
        .containsEntry("plaatsingVia", "ARBEIDSINSPECTIE");
    assertThat(regel(met(VOLWASSEN, "bedenktijd", "JA"), "COSM"))
        .containsEntry("maximumDagen", "92")
        .containsEntry("plaatsingVia", "COMENSHA");
    assertThat(regel(met(VOLWASSEN, "dreigingInRegio", "JA"), "VROUWENOPVANG"))
        .containsEntry("locatie", "BUITEN_REGIO");
  }

  @Test
  void aMinorGetsNoPlaceForAdultsAndAnUnknownAgeGetsBoth() {
    var minderjarig = met(VOLWASSEN, "leeftijdscategorie", "MINDERJARIG");
    assertThat(vormen(minderjarig)).containsExactly("JEUGDHULP_VERBLIJF");
    assertThat(vormen(met(VOLWASSEN, "leeftijdscategorie", "ONBEKEND")))
        .containsExactly("JEUGDHULP_VERBLIJF", "VROUWENOPVANG");
  }

  @Test
  void everyCaseHasAPlaceUnknownLosesNothingOfYesAndEveryRuleIsUsed() {
    var waarden = new LinkedHashMap<String, List<?>>();
    waarden.put("leeftijdscategorie", LEEFTIJDEN);
    // The five that rules combine; the others stand in rules of their own.
    for (var vraag : VRAGEN) {
      boolean gecombineerd =
          List.of(
                  "alleenstaandeMinderjarigeVreemdeling",
                  "bedenktijd",
                  "aangifteGedaan",
                  "multiproblematiek",
                  "dreigingInRegio")
              .contains(vraag);
      waarden.put(vraag, gecombineerd ? JA_NEE_ONBEKEND : List.of("ONBEKEND"));
    }
    for (var geval : alleCombinaties(waarden)) {
      assertThat(vormen(geval)).as("%s", geval).isNotEmpty();
    }
    for (var vraag : VRAGEN) {
      vormen(met(VOLWASSEN, vraag, "JA"));
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private List<Object> vormen(Map<String, ?> geval) {
    return tabel.beslis(geval).uitkomsten().stream()
        .map(uitkomst -> uitkomst.get("opvangvorm"))
        .toList();
  }

  private Map<String, Object> regel(Map<String, ?> geval, String vorm) {
    return tabel.beslis(geval).uitkomsten().stream()
        .filter(uitkomst -> vorm.equals(uitkomst.get("opvangvorm")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> volwassen() {
    var geval = new HashMap<String, Object>();
    VRAGEN.forEach(vraag -> geval.put(vraag, "NEE"));
    geval.put("binnenKantoortijd", "JA");
    geval.put("leeftijdscategorie", "MEERDERJARIG");
    return geval;
  }
}
