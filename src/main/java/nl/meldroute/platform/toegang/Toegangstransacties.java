package nl.meldroute.platform.toegang;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Toegangscontext;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * The one transaction manager of case store and engine. Each transaction starts by telling the
 * database who asks, also those of the engine's job threads (where that is nobody, until a step
 * acts for its region).
 */
class Toegangstransacties extends JpaTransactionManager {

  private final transient Toegang toegang;

  Toegangstransacties(EntityManagerFactory entityManagers, Toegang toegang) {
    super(entityManagers);
    this.toegang = toegang;
    // A failed part may be caught and brought to a human (a decision that cannot be evaluated at
    // intake); whoever began the transaction decides whether it stands.
    setGlobalRollbackOnParticipationFailure(false);
  }

  @Override
  protected void doBegin(Object transactie, TransactionDefinition definitie) {
    super.doBegin(transactie, definitie);
    Toegangscontext context = toegang.huidige();
    if (context.equals(Toegangscontext.NIEMAND)) {
      return;
    }
    try {
      Databasecontext.zet(DataSourceUtils.getConnection(getDataSource()), context);
    } catch (SQLException fout) {
      doCleanupAfterCompletion(transactie);
      throw new CannotCreateTransactionException("De database kent de gebruiker niet", fout);
    }
  }
}
