package nl.meldroute.regio;

import static nl.meldroute.regio.Oefenprofiel.GAAF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RegioprofielenTest {

  @Test
  void theApplicationReadsEveryProfileOfTheFolder() {
    new ApplicationContextRunner()
        .withBean(Regioprofielen.class)
        .withPropertyValues("meldroute.regios=file:regios/*.yaml")
        .run(
            product ->
                assertThat(product.getBean(Regioprofielen.class).alle())
                    .extracting(Regioprofiel::code)
                    .containsExactly("drenthe", "heuvelrug", "ijsselland", "twente"));
  }

  @Test
  void theApplicationDoesNotStartWithoutProfiles() {
    new ApplicationContextRunner()
        .withBean(Regioprofielen.class)
        .withPropertyValues("meldroute.regios=file:regios/*.bestaat-niet")
        .run(
            product ->
                assertThat(product)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(OngeldigRegioprofiel.class));
  }

  @Test
  void aStepWithoutASeparateRuleIsTheSameForEveryReporter() {
    assertThat(GAAF.lees().kandidaatgroepen("verrijken", "noord", Meldersoort.INWONER))
        .containsExactly("oefen-noord-aandachtsfunctionaris");
  }

  @Test
  void anUnknownStepIsAProgrammingFault() {
    assertThatThrownBy(
            () -> GAAF.lees().kandidaatgroepen("bestaat-niet", "noord", Meldersoort.GEMEENTE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bestaat-niet");
  }

  @Test
  void aPartnerThatTheRegionDoesNotHaveReceivesNothing() {
    assertThat(Ontvangers.van(GAAF.lees(), Partnercode.OM)).isEmpty();
  }

  @Test
  void everyGroupOfEveryRegionIsThereOnce() {
    Regioprofielen beide =
        new Regioprofielen(
            GAAF.bestand(), GAAF.met("code: oefen", "code: ander").als("ander.yaml").bestand());

    assertThat(beide.groepen())
        .extracting(Groep::id)
        .containsExactly(
            "ander-noord-aandachtsfunctionaris",
            "ander-zuid-aan-zee-aandachtsfunctionaris",
            "ander-procesmanager",
            "ander-manager",
            "ander-partner-riec",
            "beheerder",
            "oefen-noord-aandachtsfunctionaris",
            "oefen-zuid-aan-zee-aandachtsfunctionaris",
            "oefen-procesmanager",
            "oefen-manager",
            "oefen-partner-riec");
  }

  @Test
  void aProfileCannotBeChangedAfterwards() {
    assertThatThrownBy(() -> GAAF.lees().gemeenten().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
