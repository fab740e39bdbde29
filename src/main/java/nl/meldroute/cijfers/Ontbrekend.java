package nl.meldroute.cijfers;

import java.util.List;

/** A melding of which the figures lack something. */
public record Ontbrekend(String casus, String melding, List<Veld> ontbreekt) {

  public Ontbrekend {
    ontbreekt = List.copyOf(ontbreekt);
  }

  /** What lacks, and what to do. */
  public record Veld(String veld, String tekst) {}
}
