package nl.meldroute.beleid.teksten;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.bericht.Bericht;
import nl.meldroute.bericht.Berichten;
import nl.meldroute.bericht.Berichtsoort;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.Postbus;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts and signals go over the desk as tables do: a draft, a second person, and the way back. */
@Meldroutetest
class BeleidstekstenTest {

  private static final String REGIO = "heuvelrug";
  private static final String MAKER = "heuvelrug-beleidsmedewerker";
  private static final String TWEEDE = "heuvelrug-beleidsmedewerker-2";
  private static final String TEKSTEN = "/api/v1/beleidsteksten";
  private static final String WIJZIGINGEN = "/api/v1/beleidswijzigingen";
  private static final String VELD = "SPOEDTAAK.tekst";

  @Autowired private Environment omgeving;
  @Autowired private ProcessEngine engine;
  @Autowired private Berichten berichten;
  @Autowired private Toegang toegang;
  @Autowired private TransactionTemplate transactie;

  private Api als(String gebruiker) {
    return Api.als(gebruiker, omgeving);
  }

  private JsonNode blad(String sleutel) {
    Api.Antwoord antwoord = als(TWEEDE).haal(TEKSTEN + "/" + sleutel + "?regio=" + REGIO);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    return antwoord.inhoud();
  }

  private ObjectNode inhoud(String sleutel) {
    try {
      return (ObjectNode) Api.JSON.readTree(blad(sleutel).path("inhoud").asText());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private String metTekst(String tekst) {
    ObjectNode inhoud = inhoud("berichten");
    ((ObjectNode) inhoud.path("teksten")).put(VELD, tekst);
    return inhoud.toString();
  }

  private String concept(String soort, String sleutel, String inhoud) {
    Api.Antwoord begonnen =
        als(MAKER)
            .post(
                WIJZIGINGEN,
                Map.of(
                    "regio",
                    REGIO,
                    "soort",
                    soort,
                    "sleutel",
                    sleutel,
                    "aard",
                    "EIGEN_VARIANT",
                    "titel",
                    "In onze eigen woorden",
                    "reden",
                    "Zo zeggen wij het hier."),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    assertThat(begonnen.status()).as(begonnen.tekst()).isEqualTo(201);
    String nummer = begonnen.inhoud().path("nummer").asText();
    Api.Antwoord bewaard = bewaar(nummer, inhoud, 0);
    assertThat(bewaard.status()).as(bewaard.tekst()).isEqualTo(200);
    return nummer;
  }

  private Api.Antwoord bewaar(String nummer, String inhoud, int versie) {
    return als(MAKER)
        .put(WIJZIGINGEN + "/" + nummer + "/concept", Map.of("inhoud", inhoud, "versie", versie));
  }

  private Api.Antwoord dienIn(String nummer) {
    return als(MAKER).post(WIJZIGINGEN + "/" + nummer + "/indiening", "{\"aanvaard\": []}");
  }

  private Api.Antwoord keurGoed(String gebruiker, String nummer, int versie) {
    return als(gebruiker)
        .post(
            WIJZIGINGEN + "/" + nummer + "/oordeel",
            Map.of("besluit", "GOEDKEUREN", "toelichting", "Goed zo.", "versie", versie));
  }

  private void publiceer(String nummer, int versie) {
    Api.Antwoord ingediend = dienIn(nummer);
    assertThat(ingediend.status()).as(ingediend.tekst()).isEqualTo(204);
    assertThat(keurGoed(MAKER, nummer, versie).status()).as("never one's own").isIn(403, 404, 409);
    Api.Antwoord goed = keurGoed(TWEEDE, nummer, versie);
    assertThat(goed.status()).as(goed.tekst()).isEqualTo(204);
    new Proces(engine).werkAf(nummer);
  }

  private void draaiTerug(String sleutel) {
    Api.Antwoord terug =
        als(MAKER)
            .post(
                TEKSTEN + "/" + sleutel + "/terugdraaiing",
                Map.of("regio", REGIO, "reden", "Toch niet."));
    assertThat(terug.status()).as(terug.tekst()).isEqualTo(201);
  }

  private String mail() {
    String adres = "bureau@regio.example";
    toegang.alsSysteem(
        REGIO,
        () ->
            transactie.execute(
                status ->
                    berichten.verstuur(
                        new Bericht(
                            "proef-" + UUID.randomUUID(),
                            Optional.empty(),
                            REGIO,
                            Berichtsoort.SPOEDTAAK,
                            Berichtweg.E_MAIL,
                            "partners-kiezen",
                            REGIO + "-manager",
                            Optional.of(adres),
                            Bericht.AANMELDEN,
                            false))));
    return Postbus.laatste(adres);
  }

  @Test
  void aTextIsSentAfterASecondPersonAndNoMoreAfterItIsRolledBack() {
    String nieuw = "Er is haast bij. Log meteen in.";
    String nummer = concept("TEKSTEN", "berichten", metTekst(nieuw));
    assertThat(mail()).doesNotContain(nieuw);
    JsonNode gewijzigd = als(TWEEDE).haal(WIJZIGINGEN + "/" + nummer + "/tekstverschil").inhoud();
    assertThat(gewijzigd.path("regels").findValuesAsText("wordt")).contains(nieuw);
    publiceer(nummer, 1);
    assertThat(mail()).contains(nieuw);
    JsonNode blad = blad("berichten");
    assertThat(blad.path("variant").asText()).isEqualTo("EIGEN");
    assertThat(blad.path("goedgekeurdDoor").asText()).isEqualTo(TWEEDE);
    assertThat(blad.path("wijziging").asText()).isEqualTo(nummer);
    JsonNode verschil =
        als(MAKER)
            .haal(
                TEKSTEN
                    + "/berichten/verschil?regio="
                    + REGIO
                    + "&van=GEDEELD-0&naar=EIGEN-"
                    + blad.path("versie").asInt())
            .inhoud();
    assertThat(verschil.path("regels").findValuesAsText("id")).containsExactly(VELD);

    draaiTerug("berichten");
    assertThat(mail()).doesNotContain(nieuw);
    assertThat(blad("berichten").path("variant").asText()).isEqualTo("GEDEELD");
    assertThat(als(MAKER).haal(TEKSTEN + "/berichten/versies?regio=" + REGIO).inhoud().toString())
        .contains("EIGEN-", "GEDEELD-0", nummer);
  }

  @Test
  void aSignalIsOfferedAfterASecondPerson() {
    ObjectNode inhoud = inhoud("signalen");
    inhoud
        .withArray("signalen")
        .addObject()
        .put("code", "SLAAPT_IN_STAL")
        .put("tekst", "Mensen slapen in een stal")
        .put("vorm", "ARBEID")
        .put("bron", "aanname")
        .put("verborgen", false);
    String nummer = concept("SIGNALEN", "signalen", inhoud.toString());
    publiceer(nummer, 1);
    assertThat(aangeboden()).contains("SLAAPT_IN_STAL");
    draaiTerug("signalen");
    assertThat(aangeboden()).doesNotContain("SLAAPT_IN_STAL");
  }

  private String aangeboden() {
    return als(MAKER).haal("/api/v1/meldformulier").inhoud().path("signalen").toString();
  }

  @Test
  void whatCouldHarmIsToldWhileTypingAndNeverHandedIn() {
    String slecht = metTekst("<b>Bel {naam}</b> via www.elders.example");
    JsonNode controle =
        als(MAKER)
            .post(TEKSTEN + "/berichten/controles", Map.of("regio", REGIO, "inhoud", slecht))
            .inhoud();
    assertThat(controle.path("bevindingen").findValuesAsText("code"))
        .contains("OPMAAK", "KOPPELING", "PLAATSHOUDER_PERSOON");
    assertThat(controle.path("bevindingen").findValuesAsText("ernst")).containsOnly("BLOKKEERT");
    assertThat(controle.path("regels").findValuesAsText("id")).containsExactly(VELD);

    String nummer = concept("TEKSTEN", "berichten", slecht);
    Api.Antwoord ingediend = dienIn(nummer);
    assertThat(ingediend.status()).isEqualTo(422);
    assertThat(ingediend.tekst()).contains("OPMAAK", "PLAATSHOUDER_PERSOON");
    for (String geenConcept : new String[] {"berichten: {}", "{\"teksten\": {}} {}", "[]"}) {
      assertThat(bewaar(nummer, geenConcept, 1).status()).as(geenConcept).isEqualTo(422);
    }
    assertThat(
            als(MAKER)
                .post(WIJZIGINGEN + "/" + nummer + "/intrekking", Map.of("reden", "Een proef."))
                .status())
        .isEqualTo(204);
  }

  @Test
  void theDeskShowsWhatThereIsAndHowAReaderSeesIt() {
    JsonNode overzicht = als(MAKER).haal(TEKSTEN + "?regio=" + REGIO).inhoud();
    assertThat(overzicht.path("bundels").findValuesAsText("sleutel"))
        .containsExactly("berichten", "meldformulier", "terugkoppeling", "signalen");
    assertThat(overzicht.path("vast").findValuesAsText("reden")).hasSizeGreaterThan(5);
    for (JsonNode bundel : overzicht.path("bundels")) {
      String sleutel = bundel.path("sleutel").asText();
      JsonNode controle =
          als(MAKER)
              .post(
                  TEKSTEN + "/" + sleutel + "/controles",
                  Map.of("regio", REGIO, "inhoud", inhoud(sleutel).toString()))
              .inhoud();
      assertThat(controle.path("bevindingen")).as(sleutel).isEmpty();
      assertThat(controle.path("regels")).as(sleutel).isEmpty();
      assertThat(controle.path("voorbeeld")).as(sleutel).isNotEmpty();
      assertThat(controle.path("voorbeeld").toString()).doesNotContain("{datum}");
    }
  }

  @Test
  void nobodyElseReadsOrChangesIt() {
    for (String ander :
        new String[] {"drenthe-beleidsmedewerker", "heuvelrug-zorgcoordinator", "beheerder"}) {
      assertThat(als(ander).haal(TEKSTEN + "?regio=" + REGIO).status()).as(ander).isEqualTo(404);
      assertThat(
              als(ander)
                  .post(
                      TEKSTEN + "/berichten/controles",
                      Map.of("regio", REGIO, "inhoud", "{\"teksten\": {}}"))
                  .status())
          .as(ander)
          .isEqualTo(404);
    }
    assertThat(als(MAKER).haal(TEKSTEN + "/bestaat-niet?regio=" + REGIO).status()).isEqualTo(404);
    assertThat(als(MAKER).haal(TEKSTEN + "/berichten?regio=" + REGIO + "&versie=99999").status())
        .isEqualTo(404);
  }
}
