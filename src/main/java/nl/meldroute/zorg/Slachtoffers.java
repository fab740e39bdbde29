package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Persoonsopgave;
import org.springframework.stereotype.Component;

/** The victims of a casus, as care needs them. */
@Component
class Slachtoffers {

  private static final String ONBEKEND = "Slachtoffer, naam onbekend";

  private final Dossiers dossiers;
  private final Clock klok;

  Slachtoffers(Dossiers dossiers, Clock klok) {
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /** Always in the same order. */
  List<Betrokkene> van(Casus casus) {
    return dossiers.dossier(casus).betrokkenen().stream()
        .filter(persoon -> persoon.rollen().contains(Betrokkenerol.SLACHTOFFER))
        .sorted(Comparator.comparing(Betrokkene::id))
        .toList();
  }

  /** Empty while nobody knows who it is. */
  Optional<Persoonsopgave> opgave(Casus casus, UUID betrokkene) {
    return dossiers.dossier(casus).betrokkenen().stream()
        .filter(persoon -> persoon.id().equals(betrokkene))
        .map(Betrokkene::opgave)
        .findFirst();
  }

  /** By the birth date where it is known, else as it is told of the person or the casus. */
  Leeftijdscategorie leeftijd(Casus casus, UUID betrokkene) {
    return opgave(casus, betrokkene)
        .map(persoon -> persoon.leeftijd(LocalDate.now(klok)))
        .orElse(casus.leeftijdscategorie());
  }

  String naam(Casus casus, UUID betrokkene) {
    return opgave(casus, betrokkene).map(Slachtoffers::naam).orElse(ONBEKEND);
  }

  private static String naam(Persoonsopgave persoon) {
    return Optional.ofNullable(persoon.naam())
        .or(() -> Optional.ofNullable(persoon.bijnaam()))
        .orElse(ONBEKEND);
  }
}
