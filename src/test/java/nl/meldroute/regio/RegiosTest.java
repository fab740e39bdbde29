package nl.meldroute.regio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.FileSystemResource;

/** What holds for every region, the next one too. */
class RegiosTest {

  private static final Path TABELLEN = Path.of("dmn");
  private static final Pattern PARTNER =
      Pattern.compile("geeft-(?:partner|via|regie)\">\\s*<text>\"([A-Z_0-9]+)\"");

  static Stream<Regioprofiel> regios() throws IOException {
    try (Stream<Path> bestanden = Files.list(Path.of("regios"))) {
      return bestanden
          .filter(bestand -> bestand.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(bestand -> new Regioprofielen(new FileSystemResource(bestand)).alle().stream())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("regios")
  void everyPartnerThatItsTablesNameIsInTheDirectory(Regioprofiel regio) throws IOException {
    Set<String> genoemd = new TreeSet<>();
    try (Stream<Path> gedeeld = Files.list(TABELLEN)) {
      for (Path bestand : gedeeld.filter(pad -> pad.toString().endsWith(".dmn")).toList()) {
        genoemd.addAll(partners(vanRegio(regio, bestand)));
      }
    }
    assertThat(genoemd)
        .hasSizeGreaterThan(15)
        .allMatch(code -> regio.partner(Partnercode.valueOf(code)).isPresent());
  }

  @ParameterizedTest
  @MethodSource("regios")
  void everyDeviationFromASharedTableHasATableOfItsOwn(Regioprofiel regio) {
    assertThat(regio.uitzonderingen())
        .allMatch(
            uitzondering ->
                Files.exists(TABELLEN.resolve(regio.code()).resolve(uitzondering.tabel() + ".dmn")))
        .allMatch(uitzondering -> uitzondering.bron().matches("[A-Z]\\w+ 20\\d\\d,? .+"));
  }

  @ParameterizedTest
  @MethodSource("regios")
  void onlyManagersAndAdministratorsSeeTheCockpit(Regioprofiel regio) {
    assertThat(regio.groepen())
        .filteredOn(groep -> groep.apps().contains(App.COCKPIT))
        .extracting(Groep::id)
        .containsExactly(regio.code() + "-manager", "beheerder");
  }

  @ParameterizedTest
  @MethodSource("regios")
  void mailAddressesAreInvented(Regioprofiel regio) {
    assertThat(regio.partners())
        .flatExtracting(partner -> partner.mail().stream().toList())
        .isNotEmpty()
        .allMatch(mail -> mail.endsWith(".example"));
  }

  private static Path vanRegio(Regioprofiel regio, Path gedeeld) {
    Path eigen = TABELLEN.resolve(regio.code()).resolve(gedeeld.getFileName());
    return Files.exists(eigen) ? eigen : gedeeld;
  }

  private static Set<String> partners(Path tabel) throws IOException {
    Set<String> codes = new TreeSet<>();
    PARTNER
        .matcher(Files.readString(tabel))
        .results()
        .map(gevonden -> gevonden.group(1))
        .filter(code -> !code.equals("GEEN"))
        .forEach(codes::add);
    return codes;
  }
}
