package nl.meldroute.gids.proces;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the groups of the engine as the directory says. Who got into a group another way (by hand,
 * or by the provider where they sign in) stays there.
 */
@Component
public class Lidmaatschappen {

  /** The mark of an account that is a mirror of one elsewhere: the provider gives it its groups. */
  private static final String SPIEGEL = "aanmelding";

  private final IdentityService identiteiten;
  private final JdbcClient database;

  Lidmaatschappen(IdentityService identiteiten, JdbcClient database) {
    this.identiteiten = identiteiten;
    this.database = database;
  }

  /**
   * @param leden who belongs in the group now
   * @param weg whom the directory put there until now: of these, who no longer belongs there leaves
   * @return who left
   */
  public Set<String> werkBij(String groep, Set<String> leden, Set<String> weg) {
    Set<String> nu =
        identiteiten.createUserQuery().memberOfGroup(groep).unlimitedList().stream()
            .map(User::getId)
            .collect(Collectors.toSet());
    Set<String> elders = elders(leden);
    leden.stream()
        .filter(wie -> !nu.contains(wie) && !elders.contains(wie))
        .forEach(wie -> identiteiten.createMembership(wie, groep));
    Set<String> vertrokken =
        nu.stream()
            .filter(wie -> weg.contains(wie) && !leden.contains(wie))
            .collect(Collectors.toSet());
    vertrokken.forEach(wie -> identiteiten.deleteMembership(wie, groep));
    return vertrokken;
  }

  /** Who of these sign in elsewhere, where the groups have to be asked for. */
  public Set<String> elders(Collection<String> gebruikers) {
    return Set.copyOf(
        database
            .sql("select user_id_ from act_id_info where key_ = ? and user_id_ = any (?)")
            .param(SPIEGEL)
            .param(gebruikers.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
