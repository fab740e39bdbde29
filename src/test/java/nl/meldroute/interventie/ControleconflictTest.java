package nl.meldroute.interventie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.interventie.Controle.Deelnemer;
import org.junit.jupiter.api.Test;

class ControleconflictTest {

  private static final Controle GEPLAND =
      controle("GEPLAND", "Nagelstudio De Proef, Dorpsstraat 1");

  @Test
  void thereIsNoneOnADayWithoutAnotherInspection() {
    assertThat(Controleconflict.zoek("Borne", "Hier", Set.of("politie"), List.of())).isEmpty();
  }

  @Test
  void anotherPlaceTeamAndMunicipalityStandInNobodysWay() {
    assertThat(zoek("Borne", "Een loods", "belastingdienst")).isEmpty();
  }

  @Test
  void theSamePlaceIsTheSameHoweverItIsWritten() {
    assertThat(zoek("Borne", "nagelstudio de proef dorpsstraat 1", "riec"))
        .containsExactly(Controleconflict.OBJECT);
  }

  @Test
  void aTeamGoesToOnePlaceADayButWhoWasLeftOutIsFree() {
    assertThat(zoek("Borne", "Een loods", "politie")).containsExactly(Controleconflict.TEAM);
    assertThat(zoek("Borne", "Een loods", "arbeidsinspectie")).isEmpty();
  }

  @Test
  void twoInOneMunicipalityWarnEachOthersNeighbours() {
    Set<Controleconflict> gevonden = zoek("Enschede", "Een loods", "riec");
    assertThat(gevonden).containsExactly(Controleconflict.GEMEENTE);
    assertThat(Controleconflict.tekst(gevonden)).isEqualTo("in dezelfde gemeente");
  }

  @Test
  void oneThatWasDroppedStandsInNobodysWay() {
    assertThat(
            Controleconflict.zoek(
                "Enschede",
                GEPLAND.object(),
                Set.of("politie"),
                List.of(controle("VERVALLEN", GEPLAND.object()))))
        .isEmpty();
  }

  private static Set<Controleconflict> zoek(String gemeente, String object, String groep) {
    return Controleconflict.zoek(gemeente, object, Set.of(groep), List.of(GEPLAND));
  }

  private static Controle controle(String stand, String object) {
    return new Controle(
        UUID.randomUUID(),
        "K-1",
        "twente",
        "Enschede",
        LocalDate.parse("2027-02-01"),
        Sector.NAGELSTUDIO,
        object,
        "Een tip.",
        stand,
        null,
        List.of(
            new Deelnemer("politie", "Politie", null),
            new Deelnemer("arbeidsinspectie", "Arbeidsinspectie", "Heeft al een onderzoek.")));
  }
}
