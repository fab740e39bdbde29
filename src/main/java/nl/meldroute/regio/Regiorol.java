package nl.meldroute.regio;

import java.util.Set;

/**
 * A role as a region has filled it in.
 *
 * @param naam what the region calls it
 * @param houder the organisation that fills the role
 */
public record Regiorol(
    Rol rol, String naam, Rolniveau niveau, String houder, Dossiertoegang dossier, Set<App> apps) {

  public Regiorol {
    apps = Set.copyOf(apps);
  }
}
