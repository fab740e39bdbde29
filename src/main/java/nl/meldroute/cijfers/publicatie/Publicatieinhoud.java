package nl.meldroute.cijfers.publicatie;

import java.util.List;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;

/**
 * What a publication tells. No moment, person or version stands in it, so that the same figures are
 * the same bytes.
 *
 * @param drempel the smallest number that is shown, beside nought
 * @param vorigJaar null when the year before was not published
 */
public record Publicatieinhoud(
    String regio,
    int jaar,
    int drempel,
    String toelichting,
    List<Publicatietabel> tabellen,
    List<Kengetal> kengetallen,
    VorigJaar vorigJaar) {

  public Publicatieinhoud {
    tabellen = List.copyOf(tabellen);
    kengetallen = List.copyOf(kengetallen);
  }

  /** As it was published then, to the letter: nothing that was hidden is told now. */
  public record VorigJaar(int jaar, List<Publicatietabel> tabellen, List<Kengetal> kengetallen) {

    public VorigJaar {
      tabellen = List.copyOf(tabellen);
      kengetallen = List.copyOf(kengetallen);
    }
  }
}
