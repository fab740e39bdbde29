package nl.meldroute.beleid.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.meldroute.Meldroutetest;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Geldend;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.beleid.proces.Fabriekstabellen.Bestand;
import nl.meldroute.platform.Toegang;
import nl.meldroute.proces.Beleidsbalie;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An upgrade of Meldroute with tables that a region has, changed or left. */
@Meldroutetest
class FabriekstabellenTest {

  private static final String SLEUTEL = "comensha-registratie";
  private static final String REGIO = Beleidsbalie.REGIO;

  @Autowired private Fabriekstabellen fabriek;
  @Autowired private Tabeldeel tabellen;
  @Autowired private Beleidsregister register;
  @Autowired private Beleidsbalie balie;
  @Autowired private Toegang toegang;
  @Autowired private RepositoryService repository;
  @Autowired private TransactionTemplate transactie;

  /** The files as they are, so that what counts is what the artifact says. */
  @AfterEach
  void theFactoryIsAsItWas() {
    balie.ruimOp(SLEUTEL);
    fabriek.lever();
    balie.ruimOp();
  }

  private Geldend geldend(String regio) {
    return lees(regio, () -> tabellen.geldend(regio, SLEUTEL)).orElseThrow();
  }

  private Beleidswijziging vraag(String regio) {
    return lees(regio, () -> register.vanFabriek(regio, Beleidssoort.TABEL, SLEUTEL)).orElse(null);
  }

  private <T> T lees(String regio, Supplier<T> vraag) {
    return transactie.execute(lezen -> toegang.alsSysteem(regio, vraag));
  }

  private void upgrade(String variant, String inhoud) {
    fabriek.lever(List.of(new Bestand(variant, SLEUTEL, inhoud.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aStartWithTheSameFilesChangesNothing() {
    long vooraf = repository.createDeploymentQuery().count();
    fabriek.lever();
    fabriek.lever();
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(vooraf);
  }

  @Test
  void aSharedTableThatNobodyChangedFollowsTheFactory() {
    String nieuw = Beleidsbalie.anders(geldend(REGIO).inhoud());
    upgrade(Fabriekstabellen.GEDEELD, nieuw);
    assertThat(geldend(REGIO))
        .extracting(Geldend::inhoud, Geldend::eigen)
        .containsExactly(nieuw, false);
    assertThat(vraag(REGIO)).isNull();
  }

  @Test
  void whatARegionMadeOfItCountsOnAndItsPeopleAreAsked() {
    balie.gepubliceerd(SLEUTEL, "EIGEN_VARIANT");
    Geldend eigen = geldend(REGIO);
    String nieuw = Beleidsbalie.anders(geldend("twente").inhoud());
    upgrade(Fabriekstabellen.GEDEELD, nieuw);
    assertThat(geldend(REGIO)).isEqualTo(eigen);
    assertThat(geldend("twente").inhoud()).isEqualTo(nieuw);
    assertThat(vraag("twente")).isNull();
    Beleidswijziging vraag = vraag(REGIO);
    assertThat(vraag.inhoud()).isEqualTo(nieuw);
    assertThat(vraag.uitgangspunt()).isEqualTo(eigen);
    assertThat(balie.taken(Beleidsbalie.TWEEDE, vraag.nummer(), "beleidswijziging-aanpassen"))
        .hasSize(1);
    upgrade(Fabriekstabellen.GEDEELD, nieuw);
    assertThat(vraag(REGIO)).isEqualTo(vraag);

    // The same for a file of the region itself, and for one that the region let go of.
    String vanRegio = Beleidsbalie.anders(nieuw);
    upgrade(REGIO, vanRegio);
    assertThat(geldend(REGIO)).isEqualTo(eigen);
    assertThat(vraag(REGIO).inhoud()).isEqualTo(vanRegio);
    balie.gepubliceerd(SLEUTEL, "TERUG_NAAR_GEDEELD");
    upgrade(REGIO, Beleidsbalie.anders(vanRegio));
    assertThat(geldend(REGIO).eigen()).isFalse();
    assertThat(vraag(REGIO)).isNotNull();

    balie.doet(
        Beleidsbalie.MAKER,
        vraag(REGIO).nummer(),
        "intrekking",
        Map.of("reden", "Wij houden de gedeelde tabel."));
    assertThat(vraag(REGIO)).isNull();
  }
}
