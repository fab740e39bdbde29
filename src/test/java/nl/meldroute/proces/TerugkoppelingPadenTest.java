package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The way through {@code bpmn/terugkoppeling.bpmn}, and what may not happen to it meanwhile. */
@Meldroutetest
class TerugkoppelingPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("terugkoppeling");

  @Autowired private Werkbank werk;

  @Test
  void aMeldingThatComesInAtTheLastMomentHoldsTheClosingUntilItsReporterIsTold() {
    Route route = werk.meld(Antwoorden.VEILIG).besproken("NEE").teruggekoppeld();
    Route laat = werk.meld(Antwoorden.VEILIG);
    laat.voltooi(
        "signaal-bespreken",
        Antwoorden.met(Antwoorden.signaalBespreken("JA"), Map.of("bijCasus", route.casus())));

    var antwoord = route.probeer("casus-afsluiten", Antwoorden.AFSLUITEN);
    assertThat(antwoord.status()).isEqualTo(409);
    assertThat(antwoord.tekst()).contains("Koppel eerst aan die melder terug");
    assertThat(route.dossier().path("status").asText()).isNotEqualTo("AFGESLOTEN");

    laat.teruggekoppeld();
    route.afgesloten();
    assertThat(route.dossier().path("status").asText()).isEqualTo("AFGESLOTEN");
  }
}
