package nl.meldroute.taak.formulier;

import java.util.List;

/**
 * A form file uses something outside the {@linkplain Deelverzameling supported subset}, or is
 * broken.
 */
public final class OngeldigFormulierException extends RuntimeException {

  private final transient List<String> gebreken;

  OngeldigFormulierException(String bestand, List<String> gebreken) {
    super(
        "Formulier " + bestand + " kan niet worden gebruikt:\n- " + String.join("\n- ", gebreken));
    this.gebreken = List.copyOf(gebreken);
  }

  /** Everything that is wrong with the form, each with the component it concerns. */
  public List<String> gebreken() {
    return gebreken;
  }
}
