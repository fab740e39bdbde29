package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static nl.meldroute.beslistabellen.Verwijsgevallen.RUSTIG;
import static nl.meldroute.beslistabellen.Verwijsgevallen.advies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What IJsselland's own document asks of its tables (IJsselland 2021, §1.2 and §2). */
class IJssellandTabellenTest {

  private final Beslistabel verwijzing = Beslistabel.laad("ijsselland/verwijzing");
  private final Beslistabel contact = Beslistabel.laad("ijsselland/acuut-contact");

  @ParameterizedTest
  @ValueSource(strings = {"ERNSTIG_VERMOEDEN", "MENSENHANDEL"})
  void aStrengthenedSuspicionGoesToTheTableAndUnderTheMeldcode(String classificatie) {
    assertThat(advies(verwijzing, met(RUSTIG, "classificatie", classificatie)))
        .containsKeys("CASUSTAFEL", "VEILIG_THUIS", "ZORGCOORDINATOR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GEEN_MENSENHANDEL", "RISICOFACTOREN"})
  void withoutASuspicionThereIsNoTable(String classificatie) {
    for (var geval : Verwijsgevallen.willekeurig(200)) {
      assertThat(advies(verwijzing, met(geval, "classificatie", classificatie)))
          .doesNotContainKey("CASUSTAFEL");
    }
    assertThat(advies(verwijzing, RUSTIG)).containsOnlyKeys("GEEN");
  }

  @Test
  void acuteCareBringsInTheCareCoordinatorAtOnce() {
    for (var niveau : new String[] {"LEVENSBEDREIGEND", "ACUUT", "BEOORDELEN"}) {
      for (var zorg : new String[] {"JA", "ONBEKEND"}) {
        assertThat(advies(verwijzing, met(RUSTIG, "gevaarniveau", niveau, "zorgbehoefte", zorg)))
            .containsEntry("ZORGCOORDINATOR", "DIRECT");
      }
    }
  }

  @Test
  void whoIntervenesIsReachedFirstAndTheMunicipalityAndTheTableOnlyAfterwards() {
    for (var leeftijd : LEEFTIJDEN) {
      assertThat(
              contact
                  .beslis(Map.of("niveau", "ACUUT", "leeftijdscategorie", leeftijd))
                  .uitkomsten())
          .extracting(uitkomst -> uitkomst.get("partner"))
          .contains("POLITIE", "ZORGCOORDINATOR")
          .doesNotContain("GEMEENTE", "CASUSTAFEL");
    }
  }
}
