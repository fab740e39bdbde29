package nl.meldroute.regio.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.Meldroutetest;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine gets from the region profiles at a start. */
@Meldroutetest
class EngineinrichtingTest {

  private static final String NIEUW = "heuvelrug";

  @Autowired private Engineinrichting inrichting;
  @Autowired private IdentityService identiteiten;
  @Autowired private Regioprofielen regios;

  /** As when its profile was not there at the former start. */
  @Test
  void aRegionThatIsAddedLaterIsOpenToItsOwnGroupsAndToThoseOfAllRegions() {
    identiteiten.deleteTenant(NIEUW);
    try {
      inrichting.afterSingletonsInstantiated();
      assertThat(groepen(NIEUW))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(regios.groepen().stream(), regios.laterePartnergroepen().stream())
                  .filter(groep -> groep.regio().map(NIEUW::equals).orElse(true))
                  .map(Groep::id)
                  .toList())
          .contains("beheerder");
    } finally {
      identiteiten.createTenantUserMembership(NIEUW, NIEUW + "-systeem");
    }
  }

  @Test
  void aSecondStartChangesNothing() {
    List<String> eerst = groepen("twente");
    inrichting.afterSingletonsInstantiated();
    assertThat(groepen("twente")).containsExactlyInAnyOrderElementsOf(eerst);
  }

  private List<String> groepen(String regio) {
    return identiteiten.createGroupQuery().memberOfTenant(regio).unlimitedList().stream()
        .map(Group::getId)
        .toList();
  }
}
