package nl.meldroute.cijfers.onderdrukking;

import java.util.List;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Kengetal;

/**
 * What is to be published together. All tables of one unit count the same units, so their totals
 * are the same.
 *
 * @param jaar of all tables without an axis of years
 * @param verbanden what else everybody can add up
 */
public record Cijferset(
    int jaar, List<Cijfertabel> tabellen, List<Kengetal> kengetallen, List<Verband> verbanden) {

  public Cijferset {
    tabellen = List.copyOf(tabellen);
    kengetallen = List.copyOf(kengetallen);
    verbanden = List.copyOf(verbanden);
  }

  public Cijferset(int jaar, List<Cijfertabel> tabellen) {
    this(jaar, tabellen, List.of(), List.of());
  }
}
