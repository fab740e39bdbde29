package nl.meldroute.cijfers.onderdrukking;

import java.util.List;
import nl.meldroute.cijfers.Kengetal;

/** What may be published: no hidden number in it can be computed. */
public record Veiligeset(List<Publicatietabel> tabellen, List<Kengetal> kengetallen) {

  public Veiligeset {
    tabellen = List.copyOf(tabellen);
    kengetallen = List.copyOf(kengetallen);
  }
}
