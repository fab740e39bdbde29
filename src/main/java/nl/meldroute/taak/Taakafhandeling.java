package nl.meldroute.taak;

import java.util.Map;
import nl.meldroute.dossier.Casus;

/**
 * What one kind of task shows and what completing it does; implemented by the feature that the task
 * belongs to.
 */
public interface Taakafhandeling {

  /** Key of the task in the model. */
  String soort();

  /**
   * Whether who does the task may see the whole casus. False for a partner or another reader from
   * outside: the form is then all they see of it, and this class chooses what it shows.
   */
  default boolean metInzage() {
    return true;
  }

  /**
   * The data for the form, by field key. The casus was opened (and that logged) by the caller.
   *
   * @param casus null for a task that is about no casus
   * @return values in the form's own shapes: texts, codes, numbers, lists of rows
   */
  Map<String, Object> gegevens(Taak taak, Casus casus);

  /**
   * Writes what was filled in to the case store.
   *
   * @param casus null for a task that is about no casus
   * @param invoer checked against the form
   * @return codes for the process, by variable name; never personal data
   */
  Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer);
}
