package nl.meldroute.platform;

import java.util.List;
import java.util.Set;

/**
 * Which groups and regions this installation has. A port: the region profiles say so, and the
 * platform calls no other module.
 */
public interface Groepenlijst {

  /** The codes of all regions. */
  List<String> regios();

  /** The regions that the members of a group work for; empty for a group that no profile has. */
  List<String> regios(String groep);

  /**
   * The groups that somebody no longer belongs to because a role ended here, whatever is said
   * elsewhere.
   */
  default Set<String> beeindigd(String gebruiker) {
    return Set.of();
  }
}
