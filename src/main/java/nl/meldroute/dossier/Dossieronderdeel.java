package nl.meldroute.dossier;

import java.util.List;

/** What a feature adds to the view of a casus, such as its verwijzingen. */
public interface Dossieronderdeel {

  /** Name in the answer of the API. */
  String naam();

  /** The feature's part of this casus; may hold only what the current user may see. */
  List<?> van(Casus casus);
}
