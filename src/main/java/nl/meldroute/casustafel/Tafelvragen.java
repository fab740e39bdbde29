package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.casustafel.Behandelingen.Wachtend;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables are asked, until they have decided: each question once. */
@Component
class Tafelvragen {

  private final JdbcClient database;
  private final Clock klok;

  Tafelvragen(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /** Asks it, unless it is open: then it keeps its reason and its review date. */
  void stel(
      Behandeling behandeling, Agendadoel doel, UUID onderwerp, Agendareden reden, String uitleg) {
    database
        .sql(
            """
            insert into tafelvraag (id, behandeling_id, casus_id, regio, tafel, doel, onderwerp, redenen, toelichting, gesteld_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (behandeling_id, doel, onderwerp) where beantwoord_op is null do nothing
            """)
        .params(
            UUID.randomUUID(),
            behandeling.id(),
            behandeling.casus(),
            behandeling.regio(),
            behandeling.tafel(),
            doel.name(),
            onderwerp,
            new String[] {reden.name()},
            uitleg,
            Timestamp.from(klok.instant()))
        .update();
  }

  /** The table did not decide yet: the question stays, for another reason. */
  void stelOpnieuw(
      Behandeling behandeling,
      Agendadoel doel,
      UUID onderwerp,
      Agendareden reden,
      String uitleg,
      LocalDate herzienOp) {
    database
        .sql(
            """
            update tafelvraag set redenen = ?, toelichting = ?, herzien_op = ?
            where behandeling_id = ? and doel = ? and onderwerp = ? and beantwoord_op is null
            """)
        .params(
            new String[] {reden.name()},
            uitleg,
            herzienOp,
            behandeling.id(),
            doel.name(),
            onderwerp)
        .update();
  }

  void beantwoord(UUID behandeling, Agendadoel doel, UUID onderwerp) {
    database
        .sql(
            """
            update tafelvraag set beantwoord_op = ?
            where behandeling_id = ? and doel = ? and onderwerp = ? and beantwoord_op is null
            """)
        .params(Timestamp.from(klok.instant()), behandeling, doel.name(), onderwerp)
        .update();
  }

  /** The casus is off the table: nothing is asked any more. */
  void vervallen(UUID behandeling) {
    database
        .sql(
            "update tafelvraag set beantwoord_op = ? where behandeling_id = ? and beantwoord_op is null")
        .params(Timestamp.from(klok.instant()), behandeling)
        .update();
  }

  /** What is open about a casus, the longest first. */
  List<Tafelvraag> open(UUID casus) {
    return database
        .sql(
            "select * from tafelvraag where casus_id = ? and beantwoord_op is null order by gesteld_op")
        .param(casus)
        .query(Tafelvragen::vraag)
        .list();
  }

  List<Wachtend> wachtend(String regio, String tafel) {
    Map<UUID, List<Rij>> perCasus = new LinkedHashMap<>();
    database
        .sql(
            """
            select v.*, c.nummer,
                   (select string_agg(distinct w.partner, ',') from verwijzing w
                    where w.casus_id = c.id and w.status in ('VERZONDEN', 'ONTVANGEN', 'TE_LAAT')) zonder_antwoord,
                   (select string_agg(distinct w.partner, ',') from verwijzing w
                    where w.casus_id = c.id and w.status = 'GEBLOKKEERD') zonder_grond
            from tafelvraag v join casus c on c.id = v.casus_id
            where v.regio = ? and v.tafel = ? and v.beantwoord_op is null
            order by v.gesteld_op, c.nummer
            """)
        .params(regio, tafel)
        .query(Tafelvragen::rij)
        .list()
        .forEach(rij -> perCasus.computeIfAbsent(rij.casus(), nieuw -> new ArrayList<>()).add(rij));
    return perCasus.values().stream().map(Tafelvragen::samen).toList();
  }

  /** A casus is one item: it comes as soon as one of its questions may, with all their reasons. */
  private static Wachtend samen(List<Rij> rijen) {
    Rij eerste = rijen.stream().min(Comparator.comparing(rij -> rij.vraag().doel())).orElseThrow();
    boolean nu = rijen.stream().anyMatch(rij -> rij.vraag().herzienOp() == null);
    return new Wachtend(
        eerste.casus(),
        eerste.nummer(),
        eerste.vraag().doel(),
        rijen.stream().flatMap(rij -> rij.vraag().redenen().stream()).distinct().sorted().toList(),
        Stream.concat(
                rijen.stream().map(rij -> rij.vraag().toelichting()), eerste.wachtOp().stream())
            .distinct()
            .collect(Collectors.joining(" ")),
        nu
            ? null
            : rijen.stream()
                .map(rij -> rij.vraag().herzienOp())
                .min(Comparator.naturalOrder())
                .orElseThrow());
  }

  private record Rij(UUID casus, String nummer, Tafelvraag vraag, List<String> wachtOp) {}

  private static Rij rij(ResultSet rij, int nummer) throws SQLException {
    List<String> wachtOp = new ArrayList<>();
    partners(wachtOp, "Nog geen antwoord van: %s.", rij.getString("zonder_antwoord"));
    partners(wachtOp, "Nog geen toestemming of grondslag voor: %s.", rij.getString("zonder_grond"));
    return new Rij(
        rij.getObject("casus_id", UUID.class),
        rij.getString("nummer"),
        vraag(rij, nummer),
        wachtOp);
  }

  private static void partners(List<String> wachtOp, String zin, String codes) {
    if (codes != null) {
      wachtOp.add(
          zin.formatted(
              Stream.of(codes.split(","))
                  .map(code -> Partnercode.valueOf(code).tekst())
                  .collect(Collectors.joining(", "))));
    }
  }

  private static Tafelvraag vraag(ResultSet rij, int nummer) throws SQLException {
    return new Tafelvraag(
        rij.getObject("behandeling_id", UUID.class),
        Agendadoel.valueOf(rij.getString("doel")),
        rij.getObject("onderwerp", UUID.class),
        Stream.of((String[]) rij.getArray("redenen").getArray()).map(Agendareden::valueOf).toList(),
        rij.getString("toelichting"),
        rij.getObject("herzien_op", LocalDate.class),
        rij.getTimestamp("gesteld_op").toInstant());
  }
}
