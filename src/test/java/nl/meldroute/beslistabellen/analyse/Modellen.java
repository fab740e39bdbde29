package nl.meldroute.beslistabellen.analyse;

import java.util.List;

/** All tables, compiled once for all tests. */
final class Modellen {

  private static List<Tabelmodel> alle;

  private Modellen() {}

  static synchronized List<Tabelmodel> alle() {
    if (alle == null) {
      alle = Tabelblad.alle().stream().map(Tabelmodel::van).toList();
    }
    return alle;
  }

  /** The tables with this key: the shared one and those of regions. */
  static List<Tabelmodel> met(String sleutel) {
    return alle().stream().filter(model -> model.blad().sleutel().equals(sleutel)).toList();
  }

  static Tabelmodel gedeeld(String sleutel) {
    return met(sleutel).stream()
        .filter(model -> model.blad().regio().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
