package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.meldroute.platform.Fout;

/**
 * The outcome of checking filled-in data against a form.
 *
 * @param fouten all faults, in the order of the form; empty when the data may be stored
 * @param gegevens the part of the data that the form asked for: visible fields that may be filled
 *     in, texts trimmed, date-times as UTC instants. A field that was left empty is absent; a list,
 *     a checklist and a checkbox are always present when visible. Only to be used without faults.
 */
public record Toetsing(List<Fout> fouten, ObjectNode gegevens) {

  public Toetsing {
    fouten = List.copyOf(fouten);
  }

  public boolean akkoord() {
    return fouten.isEmpty();
  }
}
