package nl.meldroute.platform;

import java.util.List;

/**
 * On whose behalf the database is asked: what row-level security judges by.
 *
 * @param gebruiker user id, or the name of the service that acts
 * @param regios the regions (tenants) that may be touched
 * @param groepen the groups of the user
 * @param systeem whether the service itself acts (intake, a step of a process) within those regions
 */
public record Toegangscontext(
    String gebruiker, List<String> regios, List<String> groepen, boolean systeem) {

  /** Nobody: sees nothing. */
  public static final Toegangscontext NIEMAND =
      new Toegangscontext("", List.of(), List.of(), false);

  public Toegangscontext {
    regios = List.copyOf(regios);
    groepen = List.copyOf(groepen);
  }

  /** Whether the service acts here, in this region. */
  public boolean isSysteemVan(String regio) {
    return systeem && regios.contains(regio);
  }

  /** The same user, with the service acting in one region. */
  public Toegangscontext alsSysteem(String regio) {
    return new Toegangscontext(
        gebruiker.isEmpty() ? "systeem" : gebruiker, List.of(regio), groepen, true);
  }
}
