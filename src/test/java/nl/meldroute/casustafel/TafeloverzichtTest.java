package nl.meldroute.casustafel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chair and members see what was promised and what stands still, and nothing they may not hear. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class TafeloverzichtTest {

  private static final String ZONDER_ZORG = "Alleen voor wie zonder zorg zit.";
  private static final String MET_ZORG = "Ook voor de zorg.";
  private static final String REDEN = "Daar hebben wij geen mensen voor.";

  @Autowired private Databasetoegang toegang;
  @Autowired private Environment omgeving;

  private Opslag opslag;
  private JdbcClient eigenaar;
  private String tafel;
  private String casus;

  @BeforeAll
  void eenZittingIsGehouden() {
    opslag = new Opslag(toegang);
    eigenaar = opslag.vraag();
    Zittingwerk werk = new Zittingwerk(eigenaar);
    tafel = werk.tafel("twente");
    casus = "C-proef-" + UUID.randomUUID();
    UUID id = werk.casus(casus, "twente", "Enschede", "twente-enschede-aandachtsfunctionaris");
    Zitting zitting = werk.zitting("twente", tafel, Instant.parse("2026-03-01T10:00:00Z"));
    Agendapunt punt = werk.punt(zitting, id);
    for (Laag laag : new Laag[] {Laag.MET_ZORG, Laag.ZONDER_ZORG}) {
      werk.toegang(punt, laag, "twente-tafelvoorzitter", null, true);
    }
    werk.toegang(punt, Laag.MET_ZORG, "twente-partner-ggd", Partnercode.GGD, true);
    werk.toegang(punt, Laag.ZONDER_ZORG, "twente-partner-ggd", Partnercode.GGD, false);
    eigenaar
        .sql("update zitting set stand = 'VASTGESTELD' where id = ?")
        .param(zitting.id())
        .update();
    eigenaar
        .sql("update casus set laatst_bewogen_op = '2026-02-01T10:00:00Z' where id = ?")
        .param(id)
        .update();
    actie(punt, Laag.ZONDER_ZORG, "OM", ZONDER_ZORG, "OPEN", null);
    actie(punt, Laag.MET_ZORG, "ZORGCOORDINATOR", MET_ZORG, "OPEN", null);
    actie(punt, Laag.ZONDER_ZORG, "OM", "Gedaan.", "GEDAAN", null);
    actie(punt, Laag.ZONDER_ZORG, "OM", "Geweigerd.", "GEWEIGERD", REDEN);
  }

  @AfterAll
  void sluit() {
    opslag.close();
  }

  /** Agreed for a day in the past; what was done was done on that day. */
  private void actie(
      Agendapunt punt, Laag laag, String wie, String wat, String stand, String reden) {
    boolean open = "OPEN".equals(stand);
    eigenaar
        .sql(
            """
            insert into actie (id, casus_id, casusnummer, regio, agendapunt_id, laag, tafel, omschrijving, eigenaar, eigenaar_naam,
                               groep, termijn, stand, reden, resultaat, afgesproken_door, afgesproken_op, afgerond_door, afgerond_op)
            values (?, ?, ?, 'twente', ?, ?, ?, ?, ?, ?, 'twente-proef', ?, ?, ?, ?, 'proef', now(), ?, ?::timestamptz)
            """)
        .param(UUID.randomUUID())
        .param(punt.casus())
        .param(casus)
        .param(punt.id())
        .param(laag.name())
        .param(tafel)
        .param(wat)
        .param(wie)
        .param("Proef " + wie)
        .param(LocalDate.of(2026, 3, 10))
        .param(stand)
        .param(reden)
        .param("GEDAAN".equals(stand) ? "Klaar." : null)
        .param(open ? null : "proef")
        .param(open ? null : "2026-03-10T12:00:00Z")
        .update();
  }

  private String pagina(String wie) {
    var antwoord = Sessie.van(wie, omgeving).haal("/tafeloverzicht?tafel=" + tafel);
    assertThat(antwoord.statusCode()).isEqualTo(200);
    return antwoord.body().replaceAll("\\s+", " ");
  }

  private static String rij(String wie, int... getallen) {
    StringBuilder rij = new StringBuilder("scope=\"row\">Proef " + wie + "</th>");
    for (int getal : getallen) {
      rij.append(" <td class=\"utrecht-table__cell\">").append(getal).append("</td>");
    }
    return rij.toString();
  }

  @Test
  void theChairSeesActionsPromisesAndWhatStandsStillWithTheNumbersOfTheRows() {
    assertThat(pagina("twente-tafelvoorzitter"))
        .contains("2 acties die lopen", ZONDER_ZORG, MET_ZORG, "te laat")
        .contains("Nieuw op deze tafel.", casus)
        .contains(rij("OM", 3, 1, 0, 1, 1, 0), rij("ZORGCOORDINATOR", 1, 0, 0, 1, 1, 0))
        .contains("1</span><span>: " + REDEN);
  }

  @Test
  void aMemberSeesOnlyTheLayersThatTheySitIn() {
    assertThat(pagina("twente-partner-ggd"))
        .contains("1 actie die loopt", MET_ZORG, casus, rij("ZORGCOORDINATOR", 1, 0, 0, 1, 1, 0))
        .doesNotContain(ZONDER_ZORG, REDEN, "Proef OM");
  }

  @Test
  void whoLeadsTheRegionSeesNumbersOnly() {
    assertThat(pagina("twente-manager"))
        .contains(rij("OM", 3, 1, 0, 1, 1, 0))
        .doesNotContain(casus, ZONDER_ZORG, MET_ZORG, REDEN, "Acties die lopen");
  }

  @Test
  void whoMayNotHearOfItSeesNothingOfIt() {
    for (String wie : new String[] {"twente-partner-riec", "twente-auditor", "drenthe-manager"}) {
      assertThat(pagina(wie))
          .as(wie)
          .doesNotContain(casus, ZONDER_ZORG, MET_ZORG, REDEN, "Proef OM");
    }
  }
}
