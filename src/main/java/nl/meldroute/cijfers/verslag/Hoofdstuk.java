package nl.meldroute.cijfers.verslag;

import java.util.List;

/** A chapter of the report. */
public record Hoofdstuk(int nummer, String titel, List<Deel> delen) {

  public Hoofdstuk {
    delen = List.copyOf(delen);
  }
}
