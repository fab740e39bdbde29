package nl.meldroute.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's own judgement of who may see what, without its preparation: for each command that
 * reads the group names of all authorisations there are, to leave out groups of the user that have
 * none. With one authorisation per task that is the whole table, and leaving them out changes no
 * answer.
 */
class Rechtentoets extends AuthorizationManager {

  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> groepen) {
    return groepen == null ? List.of() : groepen;
  }

  static SessionFactory voorElkeOpdracht() {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return AuthorizationManager.class;
      }

      @Override
      public Session openSession() {
        return new Rechtentoets();
      }
    };
  }
}
