package nl.meldroute.cijfers;

import java.util.List;

/**
 * An inner cell of a table.
 *
 * @param plek one code per axis, in the order of the axes
 * @param aantal null when it is hidden
 */
public record Cel(List<String> plek, Long aantal) {

  public Cel {
    plek = List.copyOf(plek);
  }
}
