package nl.meldroute.interventie;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Persoonsopgave;
import nl.meldroute.platform.NietGevonden;
import org.springframework.stereotype.Component;

/** The persons of a casus, in words, for who makes a plan about one of them. */
@Component
class Daderpersonen {

  /** Enough to tell the persons of one casus apart, and nothing about them. */
  private static final int LENGTE_KENMERK = 8;

  private final Dossiers dossiers;
  private final Clock klok;

  Daderpersonen(Dossiers dossiers, Clock klok) {
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /** Always in the same order. */
  List<Betrokkene> van(Casus casus) {
    return dossiers.dossier(casus).betrokkenen().stream()
        .sorted(Comparator.comparing(Betrokkene::id))
        .toList();
  }

  Betrokkene een(Casus casus, UUID id) {
    return van(casus).stream()
        .filter(persoon -> persoon.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NietGevonden("persoon"));
  }

  static String kenmerk(UUID id) {
    return id.toString().substring(0, LENGTE_KENMERK);
  }

  boolean isMinderjarig(Betrokkene persoon) {
    return leeftijd(persoon.opgave()) == Leeftijdscategorie.MINDERJARIG;
  }

  boolean isSlachtoffer(Betrokkene persoon) {
    return persoon.rollen().contains(Betrokkenerol.SLACHTOFFER);
  }

  private Leeftijdscategorie leeftijd(Persoonsopgave persoon) {
    return persoon.leeftijd(LocalDate.now(klok));
  }

  /** Name, what the person is in the casus, and age. */
  String tekst(Betrokkene persoon) {
    List<String> delen = new ArrayList<>();
    delen.add(naam(persoon));
    delen.add(
        persoon.rollen().stream().map(Betrokkenerol::tekst).collect(Collectors.joining(", ")));
    delen.add(leeftijd(persoon.opgave()).tekst());
    if (persoon.opgave().omschrijving() != null) {
      delen.add(persoon.opgave().omschrijving());
    }
    return String.join("\n", delen);
  }

  String naam(Betrokkene persoon) {
    Persoonsopgave opgave = persoon.opgave();
    if (opgave.naam() != null) {
      return opgave.naam();
    }
    return opgave.bijnaam() == null ? "Naam onbekend" : opgave.bijnaam();
  }
}
