package nl.meldroute.taak;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was filled in on a form, after it was checked; a row of a list is one too. */
public record Invoer(Map<String, Object> gegevens) {

  /** A text or code; null when left empty. */
  public String tekst(String veld) {
    Object waarde = gegevens.get(veld);
    return waarde == null || waarde.toString().isBlank() ? null : waarde.toString().strip();
  }

  /** A code of a value list; null when left empty. */
  public <E extends Enum<E>> E code(String veld, Class<E> lijst) {
    String code = tekst(veld);
    return code == null ? null : Enum.valueOf(lijst, code);
  }

  /** The codes ticked in a checklist. */
  public <E extends Enum<E>> Set<E> codes(String veld, Class<E> lijst) {
    return gegevens.get(veld) instanceof List<?> codes
        ? codes.stream()
            .map(code -> Enum.valueOf(lijst, code.toString()))
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  public Number getal(String veld) {
    return (Number) gegevens.get(veld);
  }

  /** The rows of a list. */
  @SuppressWarnings("unchecked") // the form check made rows of them
  public List<Invoer> rijen(String veld) {
    return gegevens.get(veld) instanceof List<?> rijen
        ? rijen.stream().map(rij -> new Invoer((Map<String, Object>) rij)).toList()
        : List.of();
  }
}
