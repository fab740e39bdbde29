package nl.meldroute.platform.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/**
 * The application works as one role, Flyway migrates as another. Spring Boot makes pool and Flyway
 * from the usual properties; for the built-in database we only tell it where that is. The pool
 * depends on those details and they on the server, so the server starts first and stops last.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:nl/meldroute/platform/database/standaard.properties")
public class DatabaseConfiguratie {

  @Bean
  static Productiecontrole productiecontrole(Environment omgeving) {
    return new Productiecontrole(omgeving);
  }

  /** Migrations grant to {@code "${app_rol}"}. */
  @Bean
  FlywayConfigurationCustomizer appRolVoorMigraties(
      ObjectProvider<Databasetoegang> ingebouwd,
      @Value("${spring.datasource.username:}") String extern) {
    return flyway -> {
      Databasetoegang toegang = ingebouwd.getIfAvailable();
      Map<String, String> namen = new HashMap<>(flyway.getPlaceholders());
      namen.put("app_rol", toegang == null ? extern : toegang.appGebruiker());
      flyway.placeholders(namen);
    };
  }

  @Bean
  @DependsOnDatabaseInitialization
  Rolcontrole rolcontrole(DataSource app) {
    return new Rolcontrole(app);
  }

  @Bean
  @DependsOnDatabaseInitialization
  Startbeurt startbeurt(DataSource app) {
    return new Startbeurt(app);
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(Databasekeuze.IsExtern.class)
  static class Extern {

    /** Spring Boot would ask the pool for the address, and cannot see through ours. */
    @Bean
    FlywayConnectionDetails eigenaarToegang(
        @Value("${spring.flyway.url:${spring.datasource.url}}") String url,
        @Value("${spring.flyway.user:}") String eigenaar,
        @Value("${spring.flyway.password:}") String wachtwoord) {
      return new FlywayConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return url;
        }

        @Override
        public String getUsername() {
          return eigenaar;
        }

        @Override
        public String getPassword() {
          return wachtwoord;
        }
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(Databasekeuze.IsIngebouwd.class)
  static class Ingebouwd {

    @Bean
    @ConditionalOnMissingBean(Databasetoegang.class)
    IngebouwdeDatabase ingebouwdeDatabase(@Value("${meldroute.data-map:./data}") String dataMap) {
      return IngebouwdeDatabase.start(Path.of(dataMap));
    }

    @Bean
    @ConditionalOnMissingBean
    Databasetoegang databasetoegang(IngebouwdeDatabase database) {
      return database.toegang();
    }

    @Bean
    JdbcConnectionDetails appToegang(Databasetoegang toegang) {
      return new JdbcConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return toegang.jdbcUrl();
        }

        @Override
        public String getUsername() {
          return toegang.appGebruiker();
        }

        @Override
        public String getPassword() {
          return toegang.appWachtwoord();
        }
      };
    }

    @Bean
    FlywayConnectionDetails eigenaarToegang(Databasetoegang toegang) {
      return new FlywayConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return toegang.jdbcUrl();
        }

        @Override
        public String getUsername() {
          return toegang.eigenaar();
        }

        @Override
        public String getPassword() {
          return toegang.eigenaarWachtwoord();
        }
      };
    }
  }
}
