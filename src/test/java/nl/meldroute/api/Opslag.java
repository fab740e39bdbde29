package nl.meldroute.api;

import java.util.List;
import java.util.Map;
import nl.meldroute.platform.database.Databasetoegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks into the database past all walls, as its owner: what is really there. */
public final class Opslag implements AutoCloseable {

  private static final String AANTALLEN =
      """
      select 'casus' tabel, count(*) aantal from casus union all select 'melding', count(*) from melding
      union all select 'melder', count(*) from melder union all select 'betrokkene', count(*) from betrokkene
      union all select 'locatie', count(*) from locatie union all select 'kenmerk', count(*) from kenmerk
      union all select 'verrijking', count(*) from verrijking union all select 'verwijzing', count(*) from verwijzing
      union all select 'contactmoment', count(*) from contactmoment
      union all select 'contactopdracht', count(*) from contactopdracht
      union all select 'contacttrede', count(*) from contacttrede
      union all select 'kennisgeving', count(*) from kennisgeving
      union all select 'terugkoppeling', count(*) from terugkoppeling
      union all select 'casus_toegang', count(*) from casus_toegang
      union all select 'beslissing', count(*) from beslissing union all select 'afwijking', count(*) from afwijking
      union all select 'tijdlijn', count(*) from tijdlijn union all select 'taakconcept', count(*) from taakconcept
      union all select 'idempotentie', count(*) from idempotentie
      union all select 'verwerking', count(*) from verwerking
      union all select 'act_ru_execution', count(*) from act_ru_execution
      union all select 'act_ru_task', count(*) from act_ru_task
      union all select 'act_ru_job', count(*) from act_ru_job
      union all select 'act_ru_variable', count(*) from act_ru_variable
      union all select 'act_hi_procinst', count(*) from act_hi_procinst
      """;

  private final SingleConnectionDataSource verbinding;
  private final JdbcClient eigenaar;

  public Opslag(Databasetoegang toegang) {
    verbinding =
        new SingleConnectionDataSource(
            toegang.jdbcUrl(), toegang.eigenaar(), toegang.eigenaarWachtwoord(), true);
    eigenaar = JdbcClient.create(verbinding);
  }

  /** The application's own account, without the product around it. */
  public static DriverManagerDataSource alsToepassing(Databasetoegang toegang) {
    return new DriverManagerDataSource(
        toegang.jdbcUrl(), toegang.appGebruiker(), toegang.appWachtwoord());
  }

  public JdbcClient vraag() {
    return eigenaar;
  }

  /** Rows per table, of the case store and of the engine's running part. */
  public Map<String, Long> aantallen() {
    return eigenaar
        .sql(AANTALLEN)
        .query((rij, nummer) -> Map.entry(rij.getString(1), rij.getLong(2)))
        .list()
        .stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public long aantal(String sql, Object... waarden) {
    return eigenaar.sql(sql).params(List.of(waarden)).query(Long.class).single();
  }

  @Override
  public void close() {
    verbinding.destroy();
  }
}
