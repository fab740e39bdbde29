package nl.meldroute.regio;

import static nl.meldroute.begrippen.Meldersoort.GEMEENTE;
import static nl.meldroute.begrippen.Meldersoort.INWONER;
import static nl.meldroute.begrippen.Meldersoort.VEILIG_THUIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

class TwenteTest {

  private final Regioprofielen regios =
      new Regioprofielen(new FileSystemResource("regios/twente.yaml"));
  private final Regioprofiel twente = regios.profiel("twente").orElseThrow();

  @Test
  void theRegionHasItsFourteenMunicipalities() {
    assertThat(twente.gemeenten())
        .extracting(Gemeente::code)
        .containsExactly(
            "almelo",
            "borne",
            "dinkelland",
            "enschede",
            "haaksbergen",
            "hellendoorn",
            "hengelo",
            "hof-van-twente",
            "losser",
            "oldenzaal",
            "rijssen-holten",
            "tubbergen",
            "twenterand",
            "wierden");
    assertThat(twente.centrumgemeente()).map(Gemeente::naam).contains("Enschede");
  }

  @ParameterizedTest
  @CsvSource({"Hof van Twente", "hof-van-twente", "HOF VAN TWENTE"})
  void aMunicipalityIsKnownByNameAndByCode(String geschreven) {
    assertThat(twente.gemeente(geschreven)).contains(Gemeente.van("Hof van Twente"));
  }

  @ParameterizedTest
  @CsvSource({"Hof van Twente, hof-van-twente", "Borne, borne", "ONBEKEND, ONBEKEND"})
  void aProcessNamesAMunicipalityByACodeWithoutSpaces(String gemeente, String code) {
    assertThat(regios.gemeentecode("twente", gemeente)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zwolle", "ONBEKEND", "BUITEN_REGIO", "Enschede!", ""})
  void anythingElseIsNoMunicipalityOfTheRegion(String geschreven) {
    assertThat(twente.gemeente(geschreven)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Rol.class)
  void everyRoleIsFilled(Rol rol) {
    assertThat(twente.rol(rol)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Partnercode.class)
  void everyPartnerIsInTheDirectoryAndAllButTheEmergencyNumberReceiveReferrals(Partnercode code) {
    assertThat(twente.partner(code)).isPresent();
    assertThat(Ontvangers.van(twente, code, "enschede").isPresent())
        .isEqualTo(code != Partnercode.POLITIE_112);
  }

  @Test
  void groupsOfHengeloAndEnschedeAreApart() {
    List<String> enschede = twente.dossiertoegang("enschede");
    List<String> hengelo = twente.dossiertoegang("hengelo");

    assertThat(enschede)
        .containsExactly(
            "twente-enschede-aandachtsfunctionaris",
            "twente-procesmanager",
            "twente-zorgcoordinator",
            "twente-ketenregisseur");
    assertThat(hengelo)
        .contains("twente-hengelo-aandachtsfunctionaris")
        .doesNotContain("twente-enschede-aandachtsfunctionaris");
    assertThat(twente.groep(Rol.WIJKCOACH, "hengelo")).isEqualTo("twente-hengelo-wijkcoach");
  }

  @ParameterizedTest
  @ValueSource(strings = {Gemeente.ONBEKEND, Gemeente.BUITEN_REGIO, "zwolle"})
  void aCasusWithoutAMunicipalityOfTheRegionFallsToTheRegion(String gemeente) {
    assertThat(twente.kandidaatgroepen("signaal-bespreken", gemeente, GEMEENTE))
        .containsExactly("twente-procesmanager");
    assertThat(twente.kandidaatgroepen("gevaar-beoordelen", gemeente, GEMEENTE))
        .containsExactly("twente-procesmanager");
    assertThat(twente.dossiertoegang(gemeente))
        .containsExactly("twente-procesmanager", "twente-zorgcoordinator", "twente-ketenregisseur");
  }

  @Test
  void theMunicipalityTakesItsOwnReportsAndTheKenniscentrumThoseOfOthers() {
    assertThat(twente.kandidaatgroepen("verrijken", "enschede", GEMEENTE))
        .containsExactly("twente-enschede-aandachtsfunctionaris");
    assertThat(twente.kandidaatgroepen("verrijken", "enschede", VEILIG_THUIS))
        .containsExactly("twente-procesmanager");
    assertThat(twente.kandidaatgroepen("verrijken", "enschede", INWONER))
        .containsExactly("twente-procesmanager");
  }

  @Test
  void dangerIsForWhoeverIsFirst() {
    assertThat(twente.kandidaatgroepen("gevaar-beoordelen", "enschede", INWONER))
        .containsExactly("twente-enschede-aandachtsfunctionaris", "twente-procesmanager");
    assertThat(twente.kandidaatgroepen("storing-oplossen", "enschede", GEMEENTE))
        .containsExactly("twente-procesmanager");
  }

  @Test
  void whoTakesOverWhenAPartnerIsNotReachedIsAlwaysSomebodyElse() {
    assertThat(twente.kandidaatgroepen("noodcontact-bellen", "enschede", GEMEENTE))
        .isEqualTo(twente.kandidaatgroepen("direct-contact-opnemen", "enschede", GEMEENTE));
    assertThat(twente.kandidaatgroepen("contact-overnemen", "enschede", GEMEENTE))
        .containsExactly("twente-zorgcoordinator", "twente-ketenregisseur");
    assertThat(twente.kandidaatgroepen("contact-afdwingen", "enschede", GEMEENTE))
        .containsExactly("twente-manager");
  }

  @Test
  void aReferralGoesToThePartnersGroupOrToTheRoleOrTableBehindIt() {
    assertThat(Ontvangers.van(twente, Partnercode.RIEC)).contains("twente-partner-riec");
    assertThat(Ontvangers.van(twente, Partnercode.KENNISCENTRUM)).contains("twente-procesmanager");
    assertThat(Ontvangers.van(twente, Partnercode.CASUSTAFEL)).contains("twente-tafelvoorzitter");
    assertThat(Ontvangers.van(twente, Partnercode.WIJKCOACH, "hengelo"))
        .contains("twente-hengelo-wijkcoach");
    assertThat(Ontvangers.van(twente, Partnercode.WIJKCOACH)).contains("twente-procesmanager");
  }

  @Test
  void aGroupIdIsTakenApartAgain() {
    Groep groep = regios.groep("twente-hof-van-twente-medewerker-veiligheid").orElseThrow();

    assertThat(groep.regio()).contains("twente");
    assertThat(groep.gemeente()).contains("hof-van-twente");
    assertThat(groep.rol()).isEqualTo(Rol.MEDEWERKER_VEILIGHEID);
    assertThat(groep.dossier()).isEqualTo(Dossiertoegang.BETROKKEN);
    assertThat(groep.naam()).isEqualTo("Medewerker veiligheid Hof van Twente");
    assertThat(regios.groep("twente-partner-veilig-thuis").orElseThrow().partner())
        .contains(Partnercode.VEILIG_THUIS);
    assertThat(regios.groep("beheerder").orElseThrow().regio()).isEmpty();
    assertThat(regios.groep("twente-zwolle-wijkcoach")).isEmpty();
  }

  @Test
  void accessToCasussenIsAsTheRegionAgreed() {
    Map<Dossiertoegang, List<Rol>> toegang =
        twente.rollen().stream()
            .collect(
                Collectors.groupingBy(
                    Regiorol::dossier, Collectors.mapping(Regiorol::rol, Collectors.toList())));

    assertThat(toegang.get(Dossiertoegang.GEMEENTE_CASUSSEN))
        .containsExactly(Rol.AANDACHTSFUNCTIONARIS);
    assertThat(toegang.get(Dossiertoegang.REGIO_CASUSSEN))
        .containsExactly(Rol.PROCESMANAGER, Rol.ZORGCOORDINATOR, Rol.KETENREGISSEUR);
    assertThat(toegang.get(Dossiertoegang.BETROKKEN))
        .containsExactly(
            Rol.MEDEWERKER_VEILIGHEID,
            Rol.WIJKCOACH,
            Rol.TAFELVOORZITTER,
            Rol.SECRETARIS,
            Rol.PARTNER);
  }

  @Test
  void onlyManagersAndAdministratorsSeeTheCockpit() {
    assertThat(twente.groepen())
        .filteredOn(groep -> groep.apps().contains(App.COCKPIT))
        .extracting(Groep::id)
        .containsExactly("twente-manager", "beheerder");
  }

  @Test
  void mailAddressesAreInvented() {
    assertThat(twente.partners())
        .flatExtracting(partner -> partner.mail().stream().toList())
        .isNotEmpty()
        .allMatch(mail -> mail.endsWith(".example"));
  }

  @Test
  void staffSeeTheirOwnWords() {
    assertThat(twente.woord(Streekwoord.MELDPUNT)).isEqualTo("Kenniscentrum Mensenhandel Twente");
    assertThat(Oefenprofiel.GAAF.lees().woord(Streekwoord.CASUSTAFEL)).isEqualTo("casustafel");
  }
}
