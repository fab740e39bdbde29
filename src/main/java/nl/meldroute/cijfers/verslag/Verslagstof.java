package nl.meldroute.cijfers.verslag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.regio.Regioprofiel;

/**
 * What a report is made of, and nothing besides: the same gives the same report.
 *
 * @param uitgave what it was frozen as; empty for the figures of today, small numbers included
 * @param drempel from which number on the outside world may know it
 * @param toelichting what was published beside the figures; empty for the figures of today
 * @param vorigJaar the tables of the year before; empty when there are none
 */
record Verslagstof(
    Regioprofiel regio,
    int jaar,
    Optional<Uitgave> uitgave,
    Instant stand,
    int drempel,
    String toelichting,
    List<Publicatietabel> tabellen,
    List<Kengetal> kengetallen,
    List<Publicatietabel> vorigJaar) {

  Verslagstof {
    tabellen = List.copyOf(tabellen);
    kengetallen = List.copyOf(kengetallen);
    vorigJaar = List.copyOf(vorigJaar);
  }

  /** Which publication, and its fingerprint. */
  record Uitgave(int versie, String sha256) {}

  boolean intern() {
    return uitgave.isEmpty();
  }

  Optional<Publicatietabel> tabel(Eenheid eenheid, Uitsplitsing... assen) {
    return zoek(tabellen, eenheid, assen);
  }

  Optional<Publicatietabel> vorige(Publicatietabel tabel) {
    return vorigJaar.stream().filter(oud -> oud.code().equals(tabel.code())).findFirst();
  }

  /** How many there were in all; empty when that is hidden or was not counted. */
  Optional<Long> totaal(Eenheid eenheid) {
    return totaal(tabellen, eenheid);
  }

  Optional<Long> totaalVorigJaar(Eenheid eenheid) {
    return totaal(vorigJaar, eenheid);
  }

  private static Optional<Long> totaal(List<Publicatietabel> tabellen, Eenheid eenheid) {
    return tabellen.stream()
        .filter(tabel -> tabel.eenheid() == eenheid)
        .flatMap(tabel -> Tabelschrijver.totaal(tabel).stream())
        .findFirst();
  }

  private static Optional<Publicatietabel> zoek(
      List<Publicatietabel> tabellen, Eenheid eenheid, Uitsplitsing... assen) {
    return tabellen.stream()
        .filter(tabel -> tabel.eenheid() == eenheid)
        .filter(
            tabel ->
                tabel.assen().stream().map(as -> as.uitsplitsing()).toList().equals(List.of(assen)))
        .findFirst();
  }
}
