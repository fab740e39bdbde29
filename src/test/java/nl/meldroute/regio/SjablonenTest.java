package nl.meldroute.regio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a region can copy: the tables of each template fit in a profile, and none is a region. */
class SjablonenTest {

  private static final Path MAP = Path.of("regios/sjablonen");
  private static final Path PROFIEL = Path.of("regios/drenthe.yaml");

  static Stream<Path> sjablonen() throws IOException {
    try (Stream<Path> bestanden = Files.list(MAP)) {
      return bestanden.sorted().toList().stream();
    }
  }

  /** The profile of a real region with the tables of a template in the place of its own. */
  private static Regioprofiel metTafels(Path sjabloon) throws IOException {
    String profiel = Files.readString(PROFIEL);
    String nieuw = Files.readString(sjabloon);
    String tafels = nieuw.substring(nieuw.indexOf("\ntafels:"));
    String heel =
        profiel.substring(0, profiel.indexOf("\ntafels:"))
            + tafels
            + profiel.substring(profiel.indexOf("\npartners:"));
    byte[] inhoud =
        heel.replace("tafel: drieluik", "tafel: casusoverleg").getBytes(StandardCharsets.UTF_8);
    return new Regioprofielen(Oefenprofiel.bestand("drenthe.yaml", inhoud)).alle().get(0);
  }

  @ParameterizedTest
  @MethodSource("sjablonen")
  void theTablesOfATemplateFitInAProfile(Path sjabloon) throws IOException {
    Regioprofiel profiel = metTafels(sjabloon);
    assertThat(profiel.tafels()).isNotEmpty();
    assertThat(profiel.tafel("casusoverleg")).isPresent();
  }

  @Test
  void theReferenceHasTwoMeetingsSideBySideAndEachChairSitsInTheOther() throws IOException {
    Regioprofiel profiel = metTafels(MAP.resolve("referentie.yaml"));
    Tafel casusoverleg = profiel.tafel("casusoverleg").orElseThrow();
    Tafel zorgoverleg = profiel.tafel("zorgoverleg").orElseThrow();
    assertThat(casusoverleg.voorzitter()).isEqualTo(Rol.KETENREGISSEUR);
    assertThat(zorgoverleg.voorzitter()).isEqualTo(Rol.ZORGCOORDINATOR);
    assertThat(casusoverleg.vasteLeden()).extracting(Enum::name).contains("ZORGCOORDINATOR");
    assertThat(zorgoverleg.vasteLeden()).extracting(Enum::name).contains("KETENREGISSEUR");
  }

  @Test
  void maandewarkHasOneMeetingInTwoLayers() throws IOException {
    assertThat(
            metTafels(MAP.resolve("maandewark.yaml")).tafel("casusoverleg").orElseThrow().lagen())
        .extracting(Enum::name)
        .isEqualTo(List.of("MET_ZORG", "ZONDER_ZORG"));
  }

  @Test
  void aTemplateIsNoRegionOfTheProduct() throws IOException {
    try (Stream<Path> regios = Files.list(Path.of("regios"))) {
      assertThat(regios.filter(Files::isRegularFile).map(pad -> pad.getFileName().toString()))
          .doesNotContain("referentie.yaml", "maandewark.yaml");
    }
  }
}
