package nl.meldroute.casustafel;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.interventie.Toezeggingen;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the chair and the members see of their tables between sessions: actions, casussen that do
 * not move, and promises. Each sees what they may hear; who leads a region sees numbers.
 */
@Component
@Transactional
public class Tafeloverzichten {

  private final Toezeggingen toezeggingen;
  private final JdbcClient database;
  private final Toegang toegang;

  Tafeloverzichten(Toezeggingen toezeggingen, JdbcClient database, Toegang toegang) {
    this.toezeggingen = toezeggingen;
    this.database = database;
    this.toegang = toegang;
  }

  /** A casus that did not move since its table last sat. */
  public record Stilstaand(
      String tafel,
      String casus,
      String zitting,
      Instant gezetenOp,
      Instant bewogenOp,
      String redenen,
      String toelichting) {}

  /**
   * @param alleenAantallen whether it holds numbers only
   * @param openTotaal how many actions run on all pages together
   */
  public record Overzicht(
      boolean alleenAantallen,
      List<Toezeggingen.Open> open,
      long openTotaal,
      List<Stilstaand> stil,
      List<Toezeggingen.Stand> toezeggingen) {}

  /**
   * @param tafel null for all tables of the region
   * @param pagina of the actions that run, from 1
   */
  public Overzicht van(String regio, String tafel, int pagina, int grootte) {
    if (leidt(regio)) {
      return new Overzicht(true, List.of(), 0, List.of(), toezeggingen.geteld(regio, tafel));
    }
    return new Overzicht(
        false,
        toezeggingen.open(regio, tafel, pagina, grootte),
        toezeggingen.openGeteld(regio, tafel),
        stil(regio, tafel),
        toezeggingen.perEigenaar(regio, tafel));
  }

  private boolean leidt(String regio) {
    return toegang.huidige().groepen().contains(regio + "-" + Rol.MANAGER.code());
  }

  private List<Stilstaand> stil(String regio, String tafel) {
    return database
        .sql("select * from tafelstilstand(:regio, :tafel)")
        .param("regio", regio)
        .param("tafel", tafel, Types.VARCHAR)
        .query(
            (rij, nummer) ->
                new Stilstaand(
                    rij.getString("tafel"),
                    rij.getString("casusnummer"),
                    rij.getString("zitting"),
                    rij.getTimestamp("gezeten_op").toInstant(),
                    rij.getTimestamp("bewogen_op").toInstant(),
                    redenen(rij.getArray("redenen")),
                    rij.getString("toelichting")))
        .list();
  }

  private static String redenen(Array codes) throws SQLException {
    return Stream.of((String[]) codes.getArray())
        .map(code -> Agendareden.valueOf(code).tekst())
        .collect(Collectors.joining(", "));
  }
}
