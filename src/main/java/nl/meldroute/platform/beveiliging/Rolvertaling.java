package nl.meldroute.platform.beveiliging;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.platform.Groepenlijst;
import nl.meldroute.platform.StartGeweigerd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From what an identity provider says to what the region profiles know. Anything else is left out:
 * nobody gets rights because a name elsewhere happens to be ours. {@code <regio>-systeem} stands
 * for a connected system of a region; a person never gets it, and a system nothing else.
 */
class Rolvertaling {

  private static final Logger LOG = LoggerFactory.getLogger(Rolvertaling.class);
  private static final String SYSTEEM = "-systeem";

  private final Aanmeldinstellingen instellingen;
  private final Groepenlijst groepen;

  /**
   * @throws StartGeweigerd when the settings name a group that no region profile has
   */
  Rolvertaling(Aanmeldinstellingen instellingen, Groepenlijst groepen) {
    this.instellingen = instellingen;
    this.groepen = groepen;
    List<String> onbekend =
        instellingen.groepen().values().stream()
            .filter(groep -> groepen.regios(groep).isEmpty() && systeemregio(groep).isEmpty())
            .sorted()
            .toList();
    if (!onbekend.isEmpty()) {
      throw new StartGeweigerd(
          "Meldroute start niet, want meldroute.aanmelden.groepen noemt groepen die geen enkel"
              + " regioprofiel heeft: "
              + String.join(", ", onbekend),
          "Gebruik namen van groepen uit docs/glossary.md.");
    }
  }

  /** The groups of a person, without doubles and in a fixed order. */
  List<String> groepen(Object claim) {
    List<String> waarden = waarden(claim);
    List<String> bekend =
        waarden.stream().filter(groep -> !groepen.regios(groep).isEmpty()).sorted().toList();
    meld(waarden.size() - bekend.size());
    return bekend;
  }

  /** Without the groups of roles that ended here: there, nobody may have heard of it yet. */
  List<String> groepen(Object claim, String gebruiker) {
    Set<String> beeindigd = groepen.beeindigd(gebruiker);
    return groepen(claim).stream().filter(groep -> !beeindigd.contains(groep)).toList();
  }

  /** The regions of these groups. */
  List<String> regios(List<String> bekend) {
    return bekend.stream()
        .flatMap(groep -> groepen.regios(groep).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The regions that a system is connected to. */
  List<String> systeemregios(Object claim) {
    List<String> waarden = waarden(claim);
    List<String> regios =
        waarden.stream().flatMap(waarde -> systeemregio(waarde).stream()).sorted().toList();
    meld(waarden.size() - regios.size());
    return regios;
  }

  private Optional<String> systeemregio(String waarde) {
    return groepen.regios().stream().filter(regio -> waarde.equals(regio + SYSTEEM)).findFirst();
  }

  private List<String> waarden(Object claim) {
    Collection<?> alle =
        claim instanceof Collection<?> lijst ? lijst : claim == null ? List.of() : List.of(claim);
    return alle.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .map(waarde -> instellingen.groepen().getOrDefault(waarde, waarde))
        .distinct()
        .toList();
  }

  /** A number only: what a provider calls its groups may hold a name. */
  private static void meld(int onbekend) {
    if (onbekend > 0) {
      LOG.info("Signing in: {} value(s) of the claim with groups are no group here", onbekend);
    }
  }
}
