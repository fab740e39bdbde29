package nl.meldroute.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A session knows the groups that somebody had when they signed in. Who loses one signs in again,
 * on whichever node they are.
 */
@Component
public class Aanmeldingen {

  private final JdbcClient database;

  Aanmeldingen(JdbcClient database) {
    this.database = database;
  }

  /** Ends all of somebody when the running transaction commits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void beeindig(String gebruiker) {
    database.sql("delete from spring_session where principal_name = ?").param(gebruiker).update();
  }
}
