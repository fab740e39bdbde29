package nl.meldroute.casustafel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.casustafel.Zittingpunten.Deelnemer;
import nl.meldroute.interventie.Interventies;
import nl.meldroute.interventie.VastgesteldeInterventie;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a table decides. The decision is the table's, and who did not agree is written beside it. A
 * change names the version that was read; who was late gets the newer text and loses nothing.
 */
@Component
@Transactional
public class Tafelbesluiten {

  private final JdbcClient database;
  private final Zittingpunten punten;
  private final Zittinginhoud inhoud;
  private final Interventies interventies;
  private final Besluittoets besluittoets;
  private final Toegang toegang;
  private final Clock klok;

  Tafelbesluiten(
      JdbcClient database,
      Zittingpunten punten,
      Zittinginhoud inhoud,
      Interventies interventies,
      Besluittoets besluittoets,
      Toegang toegang,
      Clock klok) {
    this.database = database;
    this.punten = punten;
    this.inhoud = inhoud;
    this.interventies = interventies;
    this.besluittoets = besluittoets;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** All that was decided at an item, as far as who asks may hear it; the service hears all. */
  public List<Tafelbesluit> van(UUID agendapunt) {
    return database
        .sql("select * from tafelbesluit where agendapunt_id = ? order by tijdstip, id")
        .param(agendapunt)
        .query(Tafelbesluiten::lees)
        .list();
  }

  /**
   * @return its key
   * @throws Conflict when the item was finished
   */
  public UUID neem(String nummer, UUID punt, Laag laag, Besluitopgave opgave) {
    Zittingpunt plek = punten.leidend(nummer, punt, laag, "besluit").open();
    toets(plek, opgave);
    UUID id = UUID.randomUUID();
    // Not beside a colleague who finishes the item: then the casus has gone on without this.
    int genomen =
        toegang.alsSysteem(
            plek.zitting().regio(),
            () ->
                database
                    .sql(
                        """
                    insert into tafelbesluit (id, agendapunt_id, casus_id, regio, laag, soort, tekst, sporen, herzien_op,
                                              binnen_mandaat, door, tijdstip)
                    select ?, id, casus_id, regio, ?, ?, ?, ?, ?::date, ?, ?, ?
                    from agendapunt where id = ? and stand = 'VASTGESTELD' for share
                    """)
                    .params(
                        id,
                        laag.name(),
                        opgave.soort().name(),
                        opgave.tekst(),
                        sporen(opgave),
                        dag(opgave.herzienOp()),
                        isBinnenMandaat(plek, opgave.soort(), opgave.sporen()),
                        toegang.huidige().gebruiker(),
                        nu(),
                        punt)
                    .update());
    if (genomen == 0) {
      throw new Conflict("Dit punt is al afgerond. Er is niets opgeslagen.");
    }
    return id;
  }

  /**
   * @throws BesluitGewijzigd when somebody else changed it since
   * @throws Conflict when the casus went on with it already, and more than its text would change
   */
  public void wijzig(String nummer, UUID id, Besluitopgave opgave, long versie) {
    Tafelbesluit oud = een(id);
    Zittingpunt plek =
        punten.leidend(nummer, oud.agendapuntId(), oud.laag(), "besluit wijzigen").teBeschrijven();
    if (plek.punt().stand() != Puntstand.VASTGESTELD && !isZelfde(oud, opgave)) {
      throw new Conflict("Dit punt is afgerond: alleen de tekst is nog te verbeteren.");
    }
    toets(plek, opgave);
    int gewijzigd =
        toegang.alsSysteem(
            plek.zitting().regio(),
            () ->
                database
                    .sql(
                        """
                        update tafelbesluit set soort = ?, tekst = ?, sporen = ?, herzien_op = ?, binnen_mandaat = ?,
                               gewijzigd_door = ?, gewijzigd_op = ?, versie = versie + 1
                        where id = ? and versie = ?
                        """)
                    .params(
                        opgave.soort().name(),
                        opgave.tekst(),
                        sporen(opgave),
                        dag(opgave.herzienOp()),
                        isBinnenMandaat(plek, opgave.soort(), opgave.sporen()),
                        toegang.huidige().gebruiker(),
                        nu(),
                        id,
                        versie)
                    .update());
    if (gewijzigd == 0) {
      throw new BesluitGewijzigd(
          inhoud.besluiten(List.of(oud.agendapuntId())).get(oud.agendapuntId()).stream()
              .filter(besluit -> besluit.id().equals(id))
              .findFirst()
              .orElseThrow());
    }
  }

  /**
   * Somebody does not agree.
   *
   * @param wie code of a partner, or a group for who has none
   * @return its key
   * @throws OngeldigeInvoer when they may not hear this item in this layer
   * @throws Conflict when that was written down already
   */
  public UUID stemTegen(String nummer, UUID besluit, String wie, String tekst) {
    Tafelbesluit tegen = een(besluit);
    Zittingpunt plek =
        punten.leidend(nummer, tegen.agendapuntId(), tegen.laag(), "tegenstem").teBeschrijven();
    Deelnemer deelnemer =
        punten.deelnemers(plek).stream()
            .filter(
                een ->
                    een.groep().equals(wie)
                        || een.partner() != null && een.partner().name().equals(wie))
            .findFirst()
            .orElseThrow(
                () ->
                    new OngeldigeInvoer(
                        List.of(
                            new Fout(
                                "partner",
                                "Deze deelnemer mag dit punt in dit deel niet horen."))));
    UUID id = UUID.randomUUID();
    int nieuw =
        toegang.alsSysteem(
            plek.zitting().regio(),
            () ->
                database
                    .sql(
                        """
                        insert into tegenstem (id, besluit_id, agendapunt_id, regio, laag, groep, partner, tekst, door, tijdstip)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (besluit_id, groep) do nothing
                        """)
                    .params(
                        id,
                        besluit,
                        tegen.agendapuntId(),
                        plek.zitting().regio(),
                        tegen.laag().name(),
                        deelnemer.groep(),
                        deelnemer.partner() == null ? null : deelnemer.partner().name(),
                        tekst,
                        toegang.huidige().gebruiker(),
                        nu())
                    .update());
    if (nieuw == 0) {
      throw new Conflict("Van deze deelnemer staat al bij dit besluit wat hij vindt.");
    }
    return id;
  }

  /**
   * Looks again whether the decisions to intervene are within the mandate, after an intervention
   * was agreed at the same item.
   */
  void weegOpnieuw(Zittingpunt plek) {
    toegang.alsSysteem(
        plek.zitting().regio(),
        () ->
            database
                .sql(
                    "update tafelbesluit set binnen_mandaat = ? where agendapunt_id = ? and soort = 'INTERVENTIES'")
                .params(
                    isBinnenMandaat(plek, Besluitsoort.INTERVENTIES, Set.of()), plek.punt().id())
                .update());
  }

  private static boolean isZelfde(Tafelbesluit oud, Besluitopgave opgave) {
    return oud.soort() == opgave.soort()
        && Set.copyOf(oud.sporen()).equals(opgave.sporen())
        && Objects.equals(oud.herzienOp(), opgave.herzienOp());
  }

  private boolean isBinnenMandaat(Zittingpunt plek, Besluitsoort soort, Set<Spoor> sporen) {
    return new Mandaat(plek.zitting().mandaatsoorten()).dekt(soort, sporen, ingezet(plek));
  }

  private Set<Interventiesoort> ingezet(Zittingpunt plek) {
    return toegang.alsSysteem(
        plek.zitting().regio(),
        () ->
            interventies.vanPunten(List.of(plek.punt().id())).stream()
                .map(VastgesteldeInterventie::soort)
                .collect(Collectors.toSet()));
  }

  private void toets(Zittingpunt plek, Besluitopgave opgave) {
    List<Fout> fouten = new ArrayList<>();
    if (plek.punt().stand() == Puntstand.VASTGESTELD) {
      fouten.addAll(
          besluittoets.toets(
              plek.punt().casus(),
              plek.zitting().regio(),
              plek.zitting().tafel(),
              opgave.soort(),
              opgave.sporen(),
              opgave.tekst()));
    }
    if (fouten.isEmpty()
        && opgave.soort() == Besluitsoort.SPOOR_KIEZEN
        && opgave.sporen().isEmpty()) {
      fouten.add(new Fout("sporen", "Kies ten minste één spoor."));
    }
    if (opgave.soort() != Besluitsoort.SPOOR_KIEZEN && !opgave.sporen().isEmpty()) {
      fouten.add(new Fout("sporen", "Sporen horen alleen bij het besluit om een spoor te kiezen."));
    }
    if (opgave.herzienOp() != null && opgave.herzienOp().isBefore(LocalDate.now(klok))) {
      fouten.add(new Fout("herzienOp", "Kies vandaag of een latere dag."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  private Tafelbesluit een(UUID id) {
    return database
        .sql("select * from tafelbesluit where id = ?")
        .param(id)
        .query(Tafelbesluiten::lees)
        .optional()
        .orElseThrow(() -> new NietGevonden("besluit"));
  }

  private static String[] sporen(Besluitopgave opgave) {
    return opgave.sporen().stream().map(Spoor::name).sorted().toArray(String[]::new);
  }

  private static Date dag(LocalDate dag) {
    return dag == null ? null : Date.valueOf(dag);
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }

  private static Tafelbesluit lees(ResultSet rij, int nummer) throws SQLException {
    return new Tafelbesluit(
        rij.getObject("id", UUID.class),
        rij.getObject("agendapunt_id", UUID.class),
        rij.getObject("casus_id", UUID.class),
        Laag.valueOf(rij.getString("laag")),
        Besluitsoort.valueOf(rij.getString("soort")),
        rij.getString("tekst"),
        Zittinghoofden.codes(rij, "sporen").map(Spoor::valueOf).toList(),
        rij.getObject("herzien_op", LocalDate.class),
        rij.getBoolean("binnen_mandaat"),
        rij.getTimestamp("tijdstip").toInstant(),
        rij.getLong("versie"));
  }
}
