package nl.meldroute.cijfers;

import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One row per melding, for who makes tables of their own: codes only, without a number, a day or
 * anything that people wrote.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cijferregels {

  /** The columns, in the order in which the database gives them. */
  public static final List<Uitsplitsing> KOLOMMEN =
      List.of(
          Uitsplitsing.GEMEENTE,
          Uitsplitsing.VORM,
          Uitsplitsing.MELDERSOORT,
          Uitsplitsing.SECTOR,
          Uitsplitsing.RISICOGROEP,
          Uitsplitsing.MAAND,
          Uitsplitsing.JAAR,
          Uitsplitsing.CLASSIFICATIE,
          Uitsplitsing.LEEFTIJD,
          Uitsplitsing.GESLACHT,
          Uitsplitsing.NATIONALITEITSGROEP,
          Uitsplitsing.UITKOMST);

  /** Rows that are in memory at once. */
  private static final int PORTIE = 500;

  private final JdbcClient database;
  private final Cijfertoegang toegang;
  private final Verwerkingen verwerkingen;

  Cijferregels(DataSource bron, Cijfertoegang toegang, Verwerkingen verwerkingen) {
    JdbcTemplate inPorties = new JdbcTemplate(bron);
    inPorties.setFetchSize(PORTIE);
    this.database = JdbcClient.create(inPorties);
    this.toegang = toegang;
    this.verwerkingen = verwerkingen;
  }

  /** Refuses who may not, before the file begins, and writes the processing log. */
  public Regioprofiel eis(String regio, int jaar) {
    Regioprofiel profiel = toegang.eisIntern(regio);
    verwerkingen.legVast(
        Verwerking.van(
            Handeling.INZIEN, "Cijfers per melding uitvoeren, " + jaar, regio, List.of()));
    return profiel;
  }

  /** One by one; the whole is never in memory. */
  public void lees(Regioprofiel regio, int jaar, Consumer<List<String>> ontvanger) {
    Periode periode = Periode.jaar(jaar);
    database
        .sql("select waarden from cijfer_regels(?, ?, ?)")
        .params(regio.code(), Timestamp.from(periode.begin()), Timestamp.from(periode.einde()))
        .query(
            rij -> {
              String[] waarden = (String[]) rij.getArray(1).getArray();
              ontvanger.accept(
                  IntStream.range(0, KOLOMMEN.size()).mapToObj(plaats -> waarden[plaats]).toList());
            });
  }
}
