package nl.meldroute.platform.toegang;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.orm.jpa.JpaTransactionManager;

/** The one transaction manager of case store and engine. */
class Toegangstransacties extends JpaTransactionManager {

  Toegangstransacties(EntityManagerFactory entityManagers) {
    super(entityManagers);
    // A failed part may be caught and brought to a human (a decision that cannot be evaluated at
    // intake); whoever began the transaction decides whether it stands.
    setGlobalRollbackOnParticipationFailure(false);
  }
}
