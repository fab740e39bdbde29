package nl.meldroute.gevaar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.gevaar.EersteContact.Kerncijfer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.regio.Regioprofielen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The time from a report to the first contact, as who leads the region sees it. */
@Meldroutetest
class EersteContactTest {

  private static final Instant TOEN = Instant.parse("2019-03-01T09:00:00Z");

  @Autowired private EersteContact eersteContact;
  @Autowired private Regioprofielen regios;
  @Autowired private Toegang toegang;
  @Autowired private Databasetoegang database;
  @Autowired private Environment omgeving;

  private Opslag opslag;

  @BeforeEach
  void open() {
    opslag = new Opslag(database);
  }

  @AfterEach
  void ruimOp() {
    opslag.vraag().sql("delete from contactmoment where afspraak = 'kerncijfer'").update();
    opslag.vraag().sql("delete from contactopdracht where bevestigd_door = 'kerncijfer'").update();
    opslag.vraag().sql("delete from contactopdracht where termijn = 'PT99M'").update();
    opslag.vraag().sql("delete from melding where nummer like 'K-%'").update();
    opslag.vraag().sql("delete from casus where nummer like 'K-%'").update();
    opslag.close();
  }

  @Test
  void halfAndNineOfTenAreCountedInTheDatabaseFromTheFirstContactThatWasConfirmed() {
    for (int minuten = 1; minuten <= 10; minuten++) {
      gevaar("drenthe", minuten, true);
    }
    gevaar("drenthe", 3, false);
    Kerncijfer cijfer = meet("drenthe");
    assertThat(cijfer.gemeten()).isEqualTo(10);
    assertThat(cijfer.zonderContact()).isOne();
    assertThat(cijfer.p50()).isEqualTo(5.5);
    assertThat(cijfer.p90()).isBetween(9.0, 9.2);
  }

  @Test
  void ofFewReportsThereIsANumberAndNoTime() {
    for (int minuten = 1; minuten < EersteContact.MINSTENS; minuten++) {
      gevaar("drenthe", minuten, true);
    }
    Kerncijfer cijfer = meet("drenthe");
    assertThat(cijfer.gemeten()).isEqualTo(EersteContact.MINSTENS - 1);
    assertThat(cijfer.p50()).isNull();
    assertThat(cijfer.p90()).isNull();
  }

  @Test
  void anotherRegionIsNotCounted() {
    gevaar("drenthe", 5, true);
    assertThat(toegang.alsSysteem("twente", () -> zonderOmweg("drenthe")).gemeten()).isZero();
  }

  @Test
  void onlyWhoLeadsARegionSeesItAndOnlyTheOwn() {
    Api.Antwoord manager =
        Api.als("twente-manager", omgeving).haal("/api/v1/cijfers/eerste-contact");
    assertThat(manager.status()).isEqualTo(200);
    assertThat(manager.inhoud().findValuesAsText("regio")).containsOnly("twente").hasSize(3);
    assertThat(
            Api.als("enschede-aandachtsfunctionaris", omgeving)
                .haal("/api/v1/cijfers/eerste-contact")
                .status())
        .isIn(403, 404);
  }

  @Test
  void thePageTellsItInWords() {
    assertThat(Sessie.van("twente-manager", omgeving).haal("/eerste-contact").body())
        .contains("Tijd tot het eerste contact", "Twente", "laatste 365 dagen");
    assertThat(Sessie.van("enschede-wijkcoach", omgeving).haal("/eerste-contact").body())
        .contains("Alleen de manager")
        .doesNotContain("laatste 365 dagen");
  }

  private Kerncijfer meet(String regio) {
    return toegang.alsSysteem(regio, () -> zonderOmweg(regio));
  }

  private Kerncijfer zonderOmweg(String regio) {
    return eersteContact.meet(
        regios.profiel(regio).orElseThrow(), 1, TOEN, TOEN.plus(Duration.ofDays(1)));
  }

  private void gevaar(String regio, int minuten, boolean bereikt) {
    UUID casus = UUID.randomUUID();
    UUID melding = UUID.randomUUID();
    UUID opdracht = UUID.randomUUID();
    opslag
        .vraag()
        .sql(
            """
            insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie,
                               vormen, geopend_op, laatst_bewogen_op, versie)
            values (?, 'K-' || ?, ?, 'Assen', 'GEMELD', 'x', 'ACUUT', 'DIRECT', 'ONBEKEND', '{ONBEKEND}', now(), now(), 0)
            """)
        .params(casus, casus.toString(), regio)
        .update();
    opslag
        .vraag()
        .sql(
            """
            insert into melding values (?, 'K-' || ?, ?, ?, 'Assen', null, 'GEMEENTE', 'Een verzonnen zorg.', '{}',
                                        decode(replace(?, '-', ''), 'hex'), 'proef', ?::timestamptz, ?::timestamptz)
            """)
        .params(
            melding,
            melding.toString(),
            casus,
            regio,
            melding.toString(),
            TOEN.toString(),
            TOEN.toString())
        .update();
    opslag
        .vraag()
        .sql(
            """
            insert into contactopdracht (id, casus_id, melding_id, ronde, partner, volgorde, termijn, geopend_op)
            values (?, ?, ?, gen_random_uuid(), 'POLITIE', 1, 'PT99M', now())
            """)
        .params(opdracht, casus, melding)
        .update();
    opslag
        .vraag()
        .sql(
            """
            insert into contactmoment (id, casus_id, opdracht_id, partner, bereikt, tijdstip, afspraak, door, vastgelegd_op)
            values (gen_random_uuid(), ?, ?, 'POLITIE', ?, ?::timestamptz, 'kerncijfer', 'proef', now())
            """)
        .params(casus, opdracht, bereikt, TOEN.plus(Duration.ofMinutes(minuten)).toString())
        .update();
  }
}
