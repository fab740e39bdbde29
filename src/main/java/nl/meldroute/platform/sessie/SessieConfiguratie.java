package nl.meldroute.platform.sessie;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions are kept in the database: another node goes on where one fell away, without signing in
 * again. They serve our pages and the webapps alike. Expired ones are cleaned up every minute.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessieConfiguratie {

  /**
   * Two requests of one session may store the same thing for the first time, and one may store
   * something while the other signs out. Then the last one counts, or nothing is stored.
   */
  private static final String BEWAAR =
      """
      insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
      select sessie.primary_id, nieuw.naam, nieuw.inhoud
      from (values (?::char(36), ?::text, ?::bytea)) nieuw(sessie, naam, inhoud)
      join %TABLE_NAME% sessie on sessie.primary_id = nieuw.sessie
      on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
      """;

  /**
   * Past {@code Contextverbindingen}, which tells the database who asks: who asks is what the
   * session is about to say.
   */
  @Bean
  @DependsOnDatabaseInitialization
  JdbcIndexedSessionRepository sessies(DataSource verbindingen, ServerProperties server)
      throws SQLException {
    HikariDataSource bron = verbindingen.unwrap(HikariDataSource.class);
    var sessies =
        new JdbcIndexedSessionRepository(
            new JdbcTemplate(bron), new TransactionTemplate(new JdbcTransactionManager(bron)));
    sessies.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
    sessies.setCreateSessionAttributeQuery(BEWAAR);
    var omzetting = new GenericConversionService();
    Sessieinhoud inhoud = new Sessieinhoud(getClass().getClassLoader());
    omzetting.addConverter(Object.class, byte[].class, inhoud::bewaar);
    omzetting.addConverter(byte[].class, Object.class, inhoud::lees);
    sessies.setConversionService(omzetting);
    return sessies;
  }
}
