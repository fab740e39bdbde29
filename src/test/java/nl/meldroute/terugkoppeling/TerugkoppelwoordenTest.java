package nl.meldroute.terugkoppeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Tekstinhoud;
import nl.meldroute.beleidstekst.Tekstversies;
import nl.meldroute.beleidstekst.Tekstversies.Publicatie;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Toegang;
import nl.meldroute.terugkoppeling.Terugkoppelafspraken.Afspraak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody is shown to say to a reporter: the words of the region, and never a name. */
@Meldroutetest
class TerugkoppelwoordenTest {

  private static final String REGIO = "ijsselland";

  @Autowired private Terugkoppelwoorden woorden;
  @Autowired private Tekstversies versies;
  @Autowired private Fabriek fabriek;
  @Autowired private Dossiers dossiers;
  @Autowired private Toegang toegang;
  @Autowired private TransactionTemplate transactie;
  @Autowired private Environment omgeving;

  private static Optional<Afspraak> met(Wijze wijze) {
    return Optional.of(new Afspraak(wijze, Instant.parse("2026-02-14T12:00:00Z"), "Een regel."));
  }

  private String gemeld() {
    ObjectNode melding = Voorbeeld.melding().put("regio", REGIO).put("gemeente", "Deventer");
    melding.withArray("locaties").removeAll();
    Api.Antwoord antwoord =
        Api.als(REGIO + "-systeem", omgeving).post("/api/v1/meldingen", melding);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    return antwoord.inhoud().path("nummer").asText();
  }

  private List<String> bij(String nummer, Function<Melding, List<String>> vraag) {
    return toegang.alsSysteem(
        REGIO, () -> transactie.execute(status -> vraag.apply(dossiers.opgenomen(nummer))));
  }

  private void publiceer(String inhoud) {
    versies.publiceer(
        new Publicatie(
            REGIO,
            Fabriek.TERUGKOPPELING,
            inhoud,
            "een-auteur",
            "een-tweede",
            "Een proef.",
            "B-1"));
  }

  @Test
  void theWordsAreThoseOfTheRegionAndSayNoMoreThanTheTableAllows() {
    String nummer = gemeld();
    Function<Melding, List<String>> gelezen =
        melding ->
            woorden.terugkoppelen(melding, met(Wijze.TELEFOON), Terugkoppelinhoud.ALLEEN_ONTVANGST);
    assertThat(bij(nummer, gelezen))
        .singleElement()
        .asString()
        .contains("uw melding van 31 januari 2026.", "Meer mogen wij niet vertellen.")
        .doesNotContain("{", "Noor", nummer);
    assertThat(
            bij(
                nummer,
                melding ->
                    woorden.terugkoppelen(melding, met(Wijze.TELEFOON), Terugkoppelinhoud.GEEN)))
        .isEmpty();
    assertThat(bij(nummer, melding -> woorden.bijpraten(melding, met(Wijze.VOLGCODE))))
        .as("under the code stands a fixed sentence")
        .isEmpty();
    assertThat(
            bij(nummer, melding -> woorden.bijpraten(melding, met(Wijze.E_MAIL_ZONDER_INHOUD)))
                .get(0))
        .contains("Onderwerp: Wij willen u graag spreken.")
        .doesNotContain("31 januari");

    Map<String, String> eigen = fabriek.bundel(Fabriek.TERUGKOPPELING).orElseThrow().fabriek();
    eigen.put("ALLEEN_ONTVANGST", "Het meldpunt in {regio} las wat u op {datum} schreef.");
    publiceer(Tekstinhoud.vanTeksten(eigen));
    try {
      assertThat(bij(nummer, gelezen))
          .singleElement()
          .asString()
          .endsWith("Het meldpunt in IJsselland las wat u op 31 januari 2026 schreef.");
    } finally {
      publiceer(null);
    }
  }
}
