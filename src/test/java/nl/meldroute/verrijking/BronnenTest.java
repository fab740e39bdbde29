package nl.meldroute.verrijking;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@Meldroutetest
class BronnenTest {

  @Autowired private Bronnen bronnen;

  @ParameterizedTest
  @EnumSource(
      value = Partnercode.class,
      names = {"WIJKCOACH", "MEDEWERKER_VEILIGHEID", "POLITIE", "VEILIG_THUIS", "GGD"})
  void aPartnerWithAGroupOrARoleCanBeAsked(Partnercode partner) {
    assertThat(bronnen.kanAntwoorden("twente", partner)).isTrue();
    assertThat(bronnen.namen("twente")).contains(partner.tekst());
  }

  @ParameterizedTest
  @EnumSource(
      value = Partnercode.class,
      names = {"POLITIE_112", "CASUSTAFEL"})
  void whoIsOnlyCalledOrMeetsAroundATableCannot(Partnercode partner) {
    assertThat(bronnen.kanAntwoorden("twente", partner)).isFalse();
    assertThat(bronnen.namen("twente")).doesNotContain(partner.tekst());
  }

  @Test
  void aRoleIsItsOwnSourceInItsOwnMunicipalityOnly() {
    String enschede = "twente-enschede-aandachtsfunctionaris";
    assertThat(bronnen.is("twente", Partnercode.GEMEENTE, "enschede", enschede)).isTrue();
    assertThat(bronnen.is("twente", Partnercode.GEMEENTE, "hengelo", enschede)).isFalse();
    assertThat(bronnen.is("twente", Partnercode.WIJKCOACH, "enschede", enschede)).isFalse();
  }
}
