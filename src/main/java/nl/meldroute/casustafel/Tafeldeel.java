package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Behandelstap;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Spoorstand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the tables do with a casus, as far as the reader may hear of it: what was chosen and decided
 * in a layer is only for who may sit there.
 */
@Component
class Tafeldeel implements Dossieronderdeel {

  private final Behandelingen behandelingen;
  private final Behandelsporen sporen;
  private final Sporenadvies sporenadvies;
  private final Interventieadviezen adviezen;
  private final Tafelvragen vragen;
  private final Mandaten mandaten;
  private final Dossiers dossiers;
  private final JdbcClient database;

  Tafeldeel(
      Behandelingen behandelingen,
      Behandelsporen sporen,
      Sporenadvies sporenadvies,
      Interventieadviezen adviezen,
      Tafelvragen vragen,
      Mandaten mandaten,
      Dossiers dossiers,
      JdbcClient database) {
    this.behandelingen = behandelingen;
    this.sporen = sporen;
    this.sporenadvies = sporenadvies;
    this.adviezen = adviezen;
    this.vragen = vragen;
    this.mandaten = mandaten;
    this.dossiers = dossiers;
    this.database = database;
  }

  /**
   * @param spooradvies what the table {@code spoor} advised, in one sentence
   * @param interventieadvies empty until it was given
   */
  record Weergave(
      String tafel,
      Behandelstap stap,
      Instant begonnenOp,
      Instant geeindigdOp,
      String dossier,
      String ontbreekt,
      String spooradvies,
      List<Vraag> vragen,
      List<Spoorweergave> sporen,
      List<Adviesdeel> interventieadvies,
      List<Besluit> besluiten,
      List<Hoger> hogerBesluit) {}

  /** What the table is asked now. */
  record Vraag(
      Agendadoel doel, List<Agendareden> redenen, String toelichting, LocalDate herzienOp) {}

  record Spoorweergave(
      Spoor spoor,
      Laag laag,
      Partnercode regie,
      Spoorstand stand,
      String zorgVooraf,
      String voortgang,
      Instant gekozenOp,
      Instant bewogenOp) {}

  record Besluit(Laag laag, Besluitsoort soort, String tekst, Instant tijdstip) {}

  /**
   * What who is above the table said.
   *
   * @param akkoord null until it was answered
   */
  record Hoger(Agendadoel doel, Boolean akkoord, String reden, Instant gevraagdOp) {}

  @Override
  public String naam() {
    return "opTafel";
  }

  @Override
  public List<Weergave> van(Casus casus) {
    return dossiers.delen(casus).stream()
        .flatMap(deel -> behandelingen.van(deel).stream())
        .map(this::weergave)
        .toList();
  }

  private Weergave weergave(Behandeling behandeling) {
    UUID id = behandeling.id();
    return new Weergave(
        behandelingen.tafelnaam(behandeling.regio(), behandeling.tafel()),
        behandeling.stap(),
        behandeling.begonnenOp(),
        behandeling.geeindigdOp(),
        behandeling.dossier(),
        behandeling.ontbreekt(),
        sporenadvies.beslissing(behandeling.casus()).isEmpty()
            ? null
            : sporenadvies.zin(behandeling.casus()),
        vragen(behandeling),
        sporen(behandeling),
        adviezen.delen(id),
        besluiten(behandeling),
        mandaten.van(behandeling.casus()).stream()
            .filter(een -> een.behandeling().equals(id))
            .map(een -> new Hoger(een.doel(), een.akkoord(), een.reden(), een.gevraagdOp()))
            .toList());
  }

  /** That a track stands still says that it was chosen: that is not for everybody. */
  private List<Vraag> vragen(Behandeling behandeling) {
    List<UUID> hoorbaar = sporen.van(behandeling.casus()).stream().map(Behandelspoor::id).toList();
    return vragen.open(behandeling.casus()).stream()
        .filter(vraag -> vraag.behandeling().equals(behandeling.id()))
        .filter(
            vraag -> vraag.doel() != Agendadoel.VOORTGANG || hoorbaar.contains(vraag.onderwerp()))
        .map(
            vraag ->
                new Vraag(vraag.doel(), vraag.redenen(), vraag.toelichting(), vraag.herzienOp()))
        .toList();
  }

  private List<Spoorweergave> sporen(Behandeling behandeling) {
    return sporen.van(behandeling.casus()).stream()
        .filter(spoor -> spoor.behandeling().equals(behandeling.id()))
        .map(
            spoor ->
                new Spoorweergave(
                    spoor.spoor(),
                    spoor.laag(),
                    spoor.regie(),
                    spoor.stand(),
                    spoor.zorgVooraf(),
                    spoor.voortgang(),
                    spoor.gekozenOp(),
                    spoor.bewogenOp()))
        .toList();
  }

  private List<Besluit> besluiten(Behandeling behandeling) {
    return database
        .sql(
            """
            select b.laag, b.soort, b.tekst, b.tijdstip
            from tafelbesluit b join agendapunt a on a.id = b.agendapunt_id join zitting z on z.id = a.zitting_id
            where b.casus_id = ? and z.tafel = ? and b.tijdstip >= ? order by b.tijdstip
            """)
        .params(behandeling.casus(), behandeling.tafel(), Timestamp.from(behandeling.begonnenOp()))
        .query(Tafeldeel::besluit)
        .list();
  }

  private static Besluit besluit(ResultSet rij, int nummer) throws SQLException {
    return new Besluit(
        Laag.valueOf(rij.getString(1)),
        Besluitsoort.valueOf(rij.getString(2)),
        rij.getString(3),
        rij.getTimestamp(4).toInstant());
  }
}
