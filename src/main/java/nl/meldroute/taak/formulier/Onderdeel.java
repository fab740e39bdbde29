package nl.meldroute.taak.formulier;

import java.util.List;

/** A part of a form that holds data, in the order of the file. */
sealed interface Onderdeel {

  /** When the part is hidden; never, if the form has no condition for it. */
  Voorwaarde verborgen();

  record Veld(String sleutel, Voorwaarde verborgen, boolean alleenLezen, Waardetoets toets)
      implements Onderdeel {}

  record Groep(Voorwaarde verborgen, List<Onderdeel> onderdelen) implements Onderdeel {}

  record Lijst(
      String sleutel, Voorwaarde verborgen, int minimum, String rij, List<Onderdeel> onderdelen)
      implements Onderdeel {}
}
