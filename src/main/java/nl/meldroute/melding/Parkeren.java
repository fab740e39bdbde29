package nl.meldroute.melding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Parkeerreden;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Behandelaars;
import nl.meldroute.taak.Routes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parks a casus: only by decision, with a reason and a review date (E9, Rapporteur 2012 §4.4). */
@Component
@Transactional
public class Parkeren {

  /** Nobody remembers why after longer than this (aanname). */
  private static final int LANGSTE_MAANDEN = 6;

  private final Dossiers dossiers;
  private final Routes routes;
  private final Behandelaars behandelaars;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Parkeren(
      Dossiers dossiers,
      Routes routes,
      Behandelaars behandelaars,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.dossiers = dossiers;
    this.routes = routes;
    this.behandelaars = behandelaars;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * What was decided.
   *
   * @param herzienOp the day on which the casus is looked at again
   */
  public record Parkering(Parkeerreden reden, String toelichting, LocalDate herzienOp) {}

  /**
   * @throws OngeldigeInvoer naming every fault
   * @throws Conflict when it is parked already
   */
  public void besluit(String casusnummer, Parkering parkering) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus parkeren");
    behandelaars.eis(casus);
    toets(parkering.herzienOp());
    if (casus.status() == Casusstatus.GEPARKEERD) {
      throw new Conflict("Deze casus is al geparkeerd.");
    }
    if (routes.loopt(casus, "acuut-gevaar")) {
      throw new Conflict("Er is acuut gevaar. Parkeren kan pas als iemand veilig is.");
    }
    legVast(casus, parkering);
    routes.meld(casus, "parkeren");
  }

  void toets(LocalDate herzienOp) {
    LocalDate vandaag = LocalDate.now(klok);
    List<Fout> fouten = new ArrayList<>();
    if (!herzienOp.isAfter(vandaag)) {
      fouten.add(new Fout("herzienOp", "Kies een dag na vandaag."));
    } else if (herzienOp.isAfter(vandaag.plusMonths(LANGSTE_MAANDEN))) {
      fouten.add(new Fout("herzienOp", "Kies een dag binnen zes maanden."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  void legVast(Casus casus, Parkering parkering) {
    database
        .sql(
            """
            insert into parkering (id, casus_id, reden, toelichting, herzien_op, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            casus.id(),
            parkering.reden().name(),
            parkering.toelichting(),
            Timestamp.from(parkering.herzienOp().atStartOfDay(klok.getZone()).toInstant()),
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()))
        .update();
    dossiers.schrijfBij(
        casus,
        "geparkeerd",
        "%s. Herzien op %s. %s"
            .formatted(parkering.reden().tekst(), parkering.herzienOp(), parkering.toelichting()));
  }

  /** The newest decision to park. */
  record Besluit(Parkeerreden reden, String toelichting, Instant herzienOp) {}

  Besluit laatste(Casus casus) {
    return database
        .sql(
            "select reden, toelichting, herzien_op from parkering where casus_id = ? order by tijdstip desc limit 1")
        .param(casus.id())
        .query(
            (rij, nummer) ->
                new Besluit(
                    Parkeerreden.valueOf(rij.getString(1)),
                    rij.getString(2),
                    rij.getTimestamp(3).toInstant()))
        .single();
  }

  /** When the casus is looked at again. */
  public Instant herzienOp(String casusnummer) {
    return laatste(dossiers.lees(casusnummer, "Herzieningsdatum nagaan")).herzienOp();
  }

  /** Parks the casus; its open tasks get the review date as their term. */
  public void voerUit(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus parkeren");
    casus.parkeer(klok.instant());
    routes.termijn(casus, laatste(casus).herzienOp());
  }

  /** The casus stays parked; its open tasks get the new review date as their term. */
  void verleng(Casus casus) {
    routes.termijn(casus, laatste(casus).herzienOp());
  }

  /** Brings the casus back to where it was; its open tasks get a new term. */
  public void hervat(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus hervatten");
    casus.hervat(klok.instant());
    dossiers.schrijfBij(casus, "hervat", "De casus gaat verder.");
    routes.vernieuwTermijnen(casus);
  }
}
