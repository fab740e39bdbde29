package nl.meldroute.platform.toegang;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The running transaction's connection for the engine, without the telling of {@link
 * Contextverbindingen}: the engine's own tables have no row-level security, and it asks most of all
 * statements. So two listeners in the name of the service, with the engine's work in between, are
 * told about once.
 */
public class Engineverbindingen extends TransactionAwareDataSourceProxy {

  public Engineverbindingen(DataSource verbindingen) {
    super(verbindingen);
  }

  @Override
  public Connection getConnection() {
    DataSource bron = obtainTargetDataSource();
    Connection vanTransactie = DataSourceUtils.getConnection(bron);
    Connection echt = Contextverbindingen.zonderContext(vanTransactie);
    return Contextverbindingen.proxy(
        Connection.class,
        (zelf, methode, argumenten) -> {
          if (methode.getName().equals("close")) {
            // The transaction closes it.
            DataSourceUtils.releaseConnection(vanTransactie, bron);
            return null;
          }
          return Contextverbindingen.roepAan(echt, methode, argumenten);
        });
  }
}
