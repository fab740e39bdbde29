package nl.meldroute.gids;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty for a role, hour by hour, and where nobody is. */
@Component
@Transactional
public class Rooster {

  private static final Duration LANGSTE_DIENST = Duration.ofDays(31);

  private final JdbcClient database;
  private final Gidsrechten rechten;
  private final Bezettingslijst bezetting;
  private final Clock klok;

  Rooster(JdbcClient database, Gidsrechten rechten, Bezettingslijst bezetting, Clock klok) {
    this.database = database;
    this.rechten = rechten;
    this.bezetting = bezetting;
    this.klok = klok;
  }

  /** One duty; mail and mobile are where an alert goes meanwhile, null for those of the person. */
  public record Dienst(
      UUID id,
      String gebruiker,
      String mail,
      String mobiel,
      Instant van,
      Instant tot,
      long versie) {}

  /** From the first to the last of a time without anybody on duty. */
  public record Gat(Instant van, Instant tot) {}

  /**
   * A week of a role.
   *
   * @param maandag its first day
   */
  public record Week(LocalDate maandag, List<Dienst> diensten, List<Gat> gaten) {}

  /**
   * @param dag any day of the week
   */
  public Week week(String regio, Rol rol, LocalDate dag) {
    rechten.beheren(regio);
    LocalDate maandag = dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant begin = maandag.atStartOfDay(klok.getZone()).toInstant();
    Instant einde = maandag.plusWeeks(1).atStartOfDay(klok.getZone()).toInstant();
    List<Dienst> diensten = diensten(regio, rol, begin, einde);
    return new Week(maandag, diensten, gaten(diensten, begin, einde));
  }

  static List<Gat> gaten(List<Dienst> diensten, Instant begin, Instant einde) {
    List<Gat> gaten = new ArrayList<>();
    Instant gedekt = begin;
    for (Dienst dienst : diensten) {
      if (dienst.van().isAfter(gedekt)) {
        gaten.add(new Gat(gedekt, dienst.van()));
      }
      gedekt = dienst.tot().isAfter(gedekt) ? dienst.tot() : gedekt;
    }
    if (gedekt.isBefore(einde)) {
      gaten.add(new Gat(gedekt, einde));
    }
    return gaten;
  }

  /**
   * @throws OngeldigeInvoer when somebody else is on duty for the role in that time
   */
  public UUID roosterIn(String regio, Rol rol, Dienst dienst) {
    rechten.beheren(regio);
    // Of two who fill the same hours at once, the second sees what the first did.
    database
        .sql("select pg_advisory_xact_lock(hashtext(?))")
        .param("piket " + regio + " " + rol.code())
        .query((rij, nummer) -> nummer)
        .list();
    List<Fout> fouten = new ArrayList<>();
    if (!bezetting.isAccount(dienst.gebruiker())) {
      fouten.add(new Fout("gebruiker", "Kies een collega met een account."));
    }
    if (!heelUur(dienst.van()) || !heelUur(dienst.tot())) {
      fouten.add(new Fout("van", "Een dienst begint en eindigt op een heel uur."));
    }
    if (!dienst.van().isBefore(dienst.tot())) {
      fouten.add(new Fout("tot", "De dienst eindigt voordat zij begint."));
    } else if (Duration.between(dienst.van(), dienst.tot()).compareTo(LANGSTE_DIENST) > 0) {
      fouten.add(new Fout("tot", "Een dienst duurt hooguit 31 dagen."));
    } else if (!diensten(regio, rol, dienst.van(), dienst.tot()).isEmpty()) {
      fouten.add(
          new Fout("van", "In deze tijd heeft al iemand dienst. Verwijder die dienst eerst."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    UUID id = UUID.randomUUID();
    database
        .sql(
            "insert into piketdienst (id, regio, rol, gebruiker, mail, mobiel, van, tot) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(id)
        .param(regio)
        .param(rol.code())
        .param(dienst.gebruiker())
        .param(dienst.mail())
        .param(dienst.mobiel())
        .param(Timestamp.from(dienst.van()))
        .param(Timestamp.from(dienst.tot()))
        .update();
    return id;
  }

  /**
   * @throws Conflict when somebody else changed it since
   */
  public void verwijder(String regio, UUID id, long versie) {
    rechten.beheren(regio);
    int weg =
        database
            .sql("delete from piketdienst where regio = ? and id = ? and versie = ?")
            .params(regio, id, versie)
            .update();
    if (weg == 0) {
      throw new NietGevonden("dienst");
    }
  }

  private static boolean heelUur(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS).equals(moment);
  }

  private List<Dienst> diensten(String regio, Rol rol, Instant van, Instant tot) {
    return database
        .sql(
            """
            select id, gebruiker, mail, mobiel, van, tot, versie from piketdienst
            where regio = ? and rol = ? and tot > ? and van < ? order by van
            """)
        .param(regio)
        .param(rol.code())
        .param(Timestamp.from(van))
        .param(Timestamp.from(tot))
        .query(
            (rij, nummer) ->
                new Dienst(
                    rij.getObject(1, UUID.class),
                    rij.getString(2),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getTimestamp(5).toInstant(),
                    rij.getTimestamp(6).toInstant(),
                    rij.getLong(7)))
        .list();
  }
}
