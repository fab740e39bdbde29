package nl.meldroute.beleidstekst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.beleidstekst.Tekstversies.Publicatie;
import nl.meldroute.bericht.Bericht;
import nl.meldroute.bericht.Berichten;
import nl.meldroute.bericht.Berichtsoort;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.Postbus;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The words of a region reach its readers, and nobody else's. */
@Meldroutetest
class RegiotekstTest {

  private static final String HIER = "ijsselland";
  private static final String ELDERS = "drenthe";

  @Autowired private Tekstversies versies;
  @Autowired private Fabriek fabriek;
  @Autowired private Berichten berichten;
  @Autowired private Toegang toegang;
  @Autowired private PlatformTransactionManager transacties;
  @Autowired private Databasetoegang database;
  @Autowired private Environment omgeving;

  @AfterEach
  void backToTheFactory() {
    for (String sleutel : List.of(Fabriek.BERICHTEN, Fabriek.SIGNALEN, Fabriek.MELDFORMULIER)) {
      if (in(HIER, () -> versies.huidige(HIER, sleutel)).filter(Tekstversie::eigen).isPresent()) {
        publiceer(sleutel, null);
      }
    }
  }

  private <T> T in(String regio, Supplier<T> werk) {
    return toegang.alsSysteem(
        regio, () -> new TransactionTemplate(transacties).execute(status -> werk.get()));
  }

  private int publiceer(String sleutel, String inhoud) {
    return versies.publiceer(
        new Publicatie(
            HIER, sleutel, inhoud, "een-auteur", "een-tweede", "Omdat het zo heet.", "B-1"));
  }

  private int publiceer(String bundel, String veld, String tekst) {
    Map<String, String> woorden = fabriek.bundel(bundel).orElseThrow().fabriek();
    woorden.put(veld, tekst);
    return publiceer(bundel, Tekstinhoud.vanTeksten(woorden));
  }

  private Api systeem(String regio) {
    return Api.als(regio + "-systeem", omgeving);
  }

  private void verstuur(String regio, Berichtweg weg, String adres) {
    in(
        regio,
        () ->
            berichten.verstuur(
                new Bericht(
                    "proef-" + UUID.randomUUID(),
                    Optional.empty(),
                    regio,
                    Berichtsoort.SPOEDTAAK,
                    weg,
                    "partners-kiezen",
                    regio + "-manager",
                    Optional.of(adres),
                    Bericht.AANMELDEN,
                    false)));
  }

  @Test
  void aMailAndATextMessageSayItInTheWordsOfTheirRegion() {
    publiceer(Fabriek.BERICHTEN, "SPOEDTAAK.tekst", "Er is haast bij. Log meteen in.");
    verstuur(HIER, Berichtweg.E_MAIL, "hier@regio.example");
    verstuur(ELDERS, Berichtweg.E_MAIL, "elders@regio.example");
    verstuur(HIER, Berichtweg.SMS, "+31600000051");
    assertThat(Postbus.laatste("hier@regio.example"))
        .contains("Er is haast bij. Log meteen in.", "https://meldroute.example/");
    assertThat(Postbus.laatste("elders@regio.example"))
        .contains("In Meldroute wacht een spoedtaak op u. Log nu in.");
    assertThat(Postbus.smsen("+31600000051").toString()).contains("Er is haast bij.");
    publiceer(Fabriek.BERICHTEN, null);
    verstuur(HIER, Berichtweg.E_MAIL, "hier@regio.example");
    assertThat(Postbus.laatste("hier@regio.example"))
        .as("back to the factory at once")
        .contains("In Meldroute wacht een spoedtaak op u. Log nu in.");
  }

  private List<Regiosignaal> eigen(boolean verborgen) {
    List<Regiosignaal> signalen = new ArrayList<>(fabriek.signalen());
    signalen.replaceAll(
        signaal ->
            signaal.code().equals("GEEN_ARTS")
                ? new Regiosignaal(
                    "GEEN_ARTS", "De persoon mag niet naar de dokter", "ALGEMEEN", "aanname", false)
                : signaal);
    signalen.add(
        new Regiosignaal(
            "SLAAPT_IN_KAS", "Mensen slapen in een kas", "ARBEID", "aanname", verborgen));
    return signalen;
  }

  private JsonNode formulier(String regio) {
    return systeem(regio).haal("/api/v1/meldformulier").inhoud();
  }

  private Api.Antwoord meld(String regio, String gemeente) {
    ObjectNode melding = Voorbeeld.melding().put("regio", regio).put("gemeente", gemeente);
    melding.withArray("locaties").removeAll();
    melding.withArray("signalen").add("SLAAPT_IN_KAS").add("GEEN_ARTS");
    return systeem(regio).post("/api/v1/meldingen", melding);
  }

  @Test
  void aSignalOfARegionIsOnItsFormOnlyAndAnOldMeldingKeepsItsWords() {
    publiceer(Fabriek.SIGNALEN, Tekstinhoud.vanSignalen(eigen(false)));
    publiceer(Fabriek.MELDFORMULIER, "INLEIDING", "Welkom bij het meldpunt.");
    JsonNode hier = formulier(HIER);
    assertThat(hier.path("signalen").findValuesAsText("tekst"))
        .contains("Mensen slapen in een kas", "De persoon mag niet naar de dokter");
    assertThat(hier.at("/regios/0/teksten/INLEIDING").asText())
        .isEqualTo("Welkom bij het meldpunt.");
    assertThat(systeem(HIER).haal("/melden").tekst()).contains("Welkom bij het meldpunt.");
    assertThat(formulier(ELDERS).toString()).doesNotContain("SLAAPT_IN_KAS", "Welkom bij het");
    assertThat(systeem(ELDERS).haal("/melden").tekst())
        .contains("Maakt u zich zorgen over iemand?")
        .doesNotContain("Welkom bij het");

    Api.Antwoord elders = meld(ELDERS, "Emmen");
    assertThat(elders.status()).as(elders.tekst()).isEqualTo(422);
    assertThat(elders.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactly("signalen[0]");
    Api.Antwoord gemeld = meld(HIER, "Deventer");
    assertThat(gemeld.status()).as(gemeld.tekst()).isEqualTo(201);

    publiceer(Fabriek.SIGNALEN, Tekstinhoud.vanSignalen(eigen(true)));
    assertThat(formulier(HIER).path("signalen").findValuesAsText("code"))
        .doesNotContain("SLAAPT_IN_KAS");
    Api.Antwoord later = meld(HIER, "Deventer");
    assertThat(later.status()).as("who was still filling it in").isEqualTo(201);
    publiceer(Fabriek.SIGNALEN, null);
    assertThat(meld(HIER, "Deventer").status()).as("also after going back").isEqualTo(201);
    JsonNode gelezen =
        Api.als("ijsselland-zorgcoordinator", omgeving)
            .haal("/api/v1/meldingen/" + gemeld.inhoud().path("nummer").asText())
            .inhoud();
    assertThat(gelezen.path("signalen").findValuesAsText("tekst"))
        .containsExactly("Mensen slapen in een kas", "De persoon mag niet naar de dokter");
  }

  @Test
  void whatIsWrongIsNotPublishedHoweverItGotThere() {
    assertThatThrownBy(
            () -> publiceer(Fabriek.BERICHTEN, "SPOEDTAAK.tekst", "Er wacht iets over {naam}."))
        .isInstanceOf(OngeldigeInvoer.class);
    assertThatThrownBy(() -> publiceer(Fabriek.BERICHTEN, "{\"teksten\": {}}"))
        .isInstanceOf(OngeldigeInvoer.class);
    assertThatThrownBy(() -> publiceer("bestaat-niet", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(in(HIER, () -> versies.huidige(HIER, Fabriek.BERICHTEN)).filter(Tekstversie::eigen))
        .isEmpty();
  }

  @Test
  void theDatabaseShowsItToTheRegionAndLetsNobodyChangeIt() {
    int versie = publiceer(Fabriek.BERICHTEN, "SPOEDTAAK.tekst", "Er is haast bij. Log meteen in.");
    JdbcClient app = JdbcClient.create(Opslag.alsToepassing(database));
    assertThat(app.sql("select count(*) from beleidstekst").query(Long.class).single()).isZero();
    assertThat(als("ijsselland-manager", HIER, "nee", client -> telling(client, versie))).isOne();
    assertThat(als("drenthe-beleidsmedewerker", ELDERS, "nee", client -> telling(client, versie)))
        .isZero();
    String erbij =
        """
        insert into beleidstekst (regio, soort, sleutel, versie, inhoud, sinds, door, goedgekeurd_door, reden, wijziging)
        values ('ijsselland', 'TEKSTEN', 'berichten', 9999, '{}', now(), 'een', '%s', 'x', 'B-1')
        """;
    assertThatThrownBy(
            () ->
                als(
                    "ijsselland-beleidsmedewerker",
                    HIER,
                    "nee",
                    client -> client.sql(erbij.formatted("ander")).update()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> als("x", ELDERS, "ja", client -> client.sql(erbij.formatted("ander")).update()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> als("x", HIER, "ja", client -> client.sql(erbij.formatted("een")).update()))
        .as("who writes does not approve")
        .isInstanceOf(DataAccessException.class);
    for (String anders :
        List.of("update beleidstekst set inhoud = '{}'", "delete from beleidstekst")) {
      assertThatThrownBy(() -> als("x", HIER, "ja", client -> client.sql(anders).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  private static long telling(JdbcClient client, int versie) {
    return client
        .sql(
            "select count(*) from beleidstekst where regio = 'ijsselland' and sleutel = 'berichten' and versie = ?")
        .param(versie)
        .query(Long.class)
        .single();
  }

  /** As the application would introduce somebody to the database. */
  private long als(
      String gebruiker, String regio, String dienst, Function<JdbcClient, ? extends Number> werk) {
    var bron = Opslag.alsToepassing(database);
    JdbcClient client = JdbcClient.create(bron);
    return new TransactionTemplate(new DataSourceTransactionManager(bron))
        .execute(
            status -> {
              status.setRollbackOnly();
              client
                  .sql(
                      "select set_config('meldroute.gebruiker', ?, true), set_config('meldroute.regios', ?, true), set_config('meldroute.groepen', ?, true), set_config('meldroute.systeem', ?, true)")
                  .params(gebruiker, regio, gebruiker, dienst)
                  .query(rij -> {});
              return werk.apply(client).longValue();
            });
  }
}
