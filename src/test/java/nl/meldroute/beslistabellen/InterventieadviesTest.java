package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done, and who may (Heuvelrug 2023, §4.2 and bijlage; Twente 2022, §6.2 to §6.4). */
class InterventieadviesTest {

  private static final List<String> BARRIERES =
      List.of("ENTREE", "IDENTITEIT", "HUISVESTING", "ARBEID", "FINANCIELE_STROMEN", "ONBEKEND");

  private final Beslistabel tabel = Beslistabel.laad("interventieadvies");

  @ParameterizedTest
  @CsvSource({
    "IDENTITEIT,         HORECA,               JA,  ADRESONDERZOEK_BRP bij GEMEENTE",
    "HUISVESTING,        BOUW,                 JA,  PAND_SLUITEN bij BURGEMEESTER",
    "ARBEID,             SLACHTERIJ,           NEE, STILLEGGEN_WERK bij ARBEIDSINSPECTIE",
    "FINANCIELE_STROMEN, GELDEZEL,             NEE, SOCIALE_RECHERCHE bij GEMEENTE",
    "ENTREE,             PROSTITUTIE_VERGUND,  JA,  VERGUNNING_INTREKKEN bij BURGEMEESTER",
    "ENTREE,             PROSTITUTIE_ONVERGUND, NEE, LAST_ONDER_BESTUURSDWANG bij BURGEMEESTER"
  })
  void whatFitsTheBarrierAndTheSector(
      String barriere, String sector, String vergund, String interventie) {
    assertThat(interventies(geval(barriere, sector, vergund, "JA"))).contains(interventie);
  }

  @Test
  void everyAdviceHasCriminalAdministrativeFiscalAndCareOptions() {
    for (var geval : alle()) {
      assertThat(
              tabel.beslis(geval).uitkomsten().stream()
                  .map(uitkomst -> uitkomst.get("soort"))
                  .collect(Collectors.toSet()))
          .as("%s", geval)
          .contains("STRAFRECHT", "BESTUURSRECHT", "FISCAAL", "ZORG");
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  @Test
  void whatIsUnknownTakesNoOptionAway() {
    for (var geval : alle()) {
      for (var vraag : List.of("vergund", "gemeenteBevoegd", "barriere", "sector")) {
        assertThat(interventies(met(geval, vraag, "ONBEKEND")))
            .as("%s zonder %s", geval, vraag)
            .containsAll(interventies(geval));
      }
    }
  }

  @Test
  void whereTheMunicipalityMayNotItIsNotAdvisedToDecide() {
    for (var geval : alle()) {
      if ("NEE".equals(geval.get("gemeenteBevoegd"))) {
        assertThat(interventies(geval)).noneMatch(advies -> advies.endsWith("bij BURGEMEESTER"));
      }
    }
  }

  private Set<String> interventies(Map<String, ?> geval) {
    return tabel.beslis(geval).uitkomsten().stream()
        .map(uitkomst -> uitkomst.get("interventie") + " bij " + uitkomst.get("bevoegdGezag"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Object> geval(
      String barriere, String sector, String vergund, String bevoegd) {
    return Map.of(
        "vormen", List.of("SEKSUEEL"),
        "barriere", barriere,
        "sector", sector,
        "vergund", vergund,
        "gemeenteBevoegd", bevoegd);
  }

  private static Iterable<Map<String, Object>> alle() {
    return alleCombinaties(
        Map.of(
            "vormen", List.of(List.of("ARBEID"), List.of("SEKSUEEL")),
            "barriere", BARRIERES,
            "sector",
                Stream.of(Sector.HORECA, Sector.PROSTITUTIE_VERGUND, Sector.PROSTITUTIE_ONVERGUND)
                    .map(Enum::name)
                    .toList(),
            "vergund", JA_NEE_ONBEKEND,
            "gemeenteBevoegd", JA_NEE_ONBEKEND));
  }
}
