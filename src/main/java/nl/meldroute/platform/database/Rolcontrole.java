package nl.meldroute.platform.database;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.meldroute.platform.StartGeweigerd;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the database, as the application itself, whether row-level security can hold this role. A
 * right that comes through membership of another role counts too: SET ROLE is one statement away.
 */
final class Rolcontrole implements InitializingBean {

  private static final String LID_VAN_ROL_MET =
      "SELECT EXISTS (SELECT 1 FROM pg_roles r WHERE r.%s AND pg_has_role(current_user, r.oid, 'MEMBER'))";

  private static final String BEZIT =
      """
      SELECT EXISTS (
        SELECT 1
        FROM (SELECT relowner AS eigenaar FROM pg_class
              UNION ALL SELECT nspowner FROM pg_namespace
              UNION ALL SELECT proowner FROM pg_proc
              UNION ALL SELECT datdba FROM pg_database WHERE datname = current_database()) bezit
        WHERE pg_has_role(current_user, eigenaar, 'MEMBER'))
      """;

  private static final String MAG_MAKEN =
      """
      SELECT has_schema_privilege(current_user, 'public', 'CREATE')
          OR has_database_privilege(current_user, current_database(), 'CREATE')
      """;

  private final JdbcClient database;

  Rolcontrole(DataSource app) {
    this.database = JdbcClient.create(app);
  }

  @Override
  public void afterPropertiesSet() {
    List<String> fouten = fouten();
    if (fouten.isEmpty()) {
      return;
    }
    String rol = database.sql("SELECT current_user").query(String.class).single();
    throw new StartGeweigerd(
        "De databasegebruiker %s van de toepassing heeft te veel rechten:\n  - %s"
            .formatted(rol, String.join("\n  - ", fouten)),
        "Geef de toepassing een eigen databasegebruiker zonder deze rechten;"
            + " docs/beheer/installatie.md geeft de opdrachten.");
  }

  private List<String> fouten() {
    List<String> fouten = new ArrayList<>();
    if (geldt(LID_VAN_ROL_MET.formatted("rolsuper"))) {
      fouten.add("is beheerder (SUPERUSER) of kan dat worden");
      return fouten; // who is superuser has every other right as well
    }
    if (geldt(LID_VAN_ROL_MET.formatted("rolbypassrls"))) {
      fouten.add("kan om de beveiliging per regel heen (BYPASSRLS)");
    }
    if (geldt(LID_VAN_ROL_MET.formatted("rolcreaterole"))) {
      fouten.add("kan rollen maken en uitdelen (CREATEROLE)");
    }
    if (geldt(BEZIT)) {
      fouten.add("is eigenaar van tabellen, functies, een schema of de database");
    }
    if (geldt(MAG_MAKEN)) {
      fouten.add("mag tabellen of schema's maken (CREATE)");
    }
    return fouten;
  }

  private boolean geldt(String vraag) {
    return database.sql(vraag).query(Boolean.class).single();
  }
}
