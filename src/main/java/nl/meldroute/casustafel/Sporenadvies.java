package nl.meldroute.casustafel;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Behandelstap;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the table {@code spoor} advises a case table to choose, and who leads each track (IJsselland
 * 2021 §2.1). The case table chooses; where it chooses otherwise it says why.
 */
@Component
@Transactional
public class Sporenadvies {

  private static final String TABEL = "spoor";

  private final Behandelingen behandelingen;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;

  Sporenadvies(Behandelingen behandelingen, Beslissingen beslissingen, Dossiers dossiers) {
    this.behandelingen = behandelingen;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
  }

  /** Asks the table and stores its answer: the casus is weighed from now on. */
  public void bepaal(String casusnummer, UUID behandeling) {
    Casus casus = dossiers.bewerk(casusnummer, "Spoor bepalen");
    Map<String, Object> invoer = new HashMap<>(casus.beoordeling());
    invoer.put("classificatie", classificatie(casus).name());
    beslissingen.beslis(new Beslisvraag(TABEL, casus.regio(), casus.id(), "spoor-bepalen", invoer));
    behandelingen.stap(behandeling, Behandelstap.WEGING);
    dossiers.schrijfBij(casus, "spoor-bepaald", "Advies over het spoor is bepaald.");
  }

  /** Who is on a table without having been judged, counts as a serious suspicion. */
  private static Classificatie classificatie(Casus casus) {
    return casus.classificatie() == null ? Classificatie.ERNSTIG_VERMOEDEN : casus.classificatie();
  }

  Optional<Beslissing> beslissing(UUID casus) {
    return beslissingen.laatste(casus, TABEL);
  }

  /** Each advised track with its lead. */
  Map<Spoor, Partnercode> advies(UUID casus) {
    Map<Spoor, Partnercode> advies = new EnumMap<>(Spoor.class);
    beslissing(casus)
        .ifPresent(
            gevonden ->
                gevonden
                    .uitslag()
                    .uitkomsten()
                    .forEach(
                        uitkomst ->
                            advies.putIfAbsent(
                                Spoor.valueOf((String) uitkomst.get("spoor")),
                                Partnercode.valueOf((String) uitkomst.get("regie")))));
    return advies;
  }

  /**
   * Who leads a track that a table chose; IJsselland 2021 §2.1 where the advice did not name it.
   */
  Partnercode regie(UUID casus, Spoor spoor) {
    return advies(casus)
        .getOrDefault(
            spoor,
            switch (spoor) {
              case REGULIERE_HULP -> Partnercode.GEMEENTE;
              case ZORGTRAJECT -> Partnercode.ZORGCOORDINATOR;
              case ZORG_EN_STRAF -> Partnercode.ZORG_EN_VEILIGHEIDSHUIS;
              case ONDERMIJNING -> Partnercode.RIEC;
            });
  }

  /** Whether a choice is another one than was advised; without an advice it cannot be. */
  boolean wijktAf(UUID casus, Set<Spoor> gekozen) {
    Set<Spoor> geadviseerd = advies(casus).keySet();
    return !geadviseerd.isEmpty() && !geadviseerd.equals(gekozen);
  }

  /**
   * Stores beside the advice that the table chose otherwise. Who sees the casus reads this too:
   * what was chosen in a layer, and why, is said where that layer may hear it.
   */
  void legAfwijkingVast(UUID casus, Puntbesluit besluit) {
    if (!besluit.sporen().isEmpty() && wijktAf(casus, besluit.sporen())) {
      String gekozen =
          besluit.laag() == Laag.ALLEN
              ? EnumSet.copyOf(besluit.sporen()).stream()
                  .map(Spoor::name)
                  .collect(Collectors.joining(", "))
              : "Anders dan het advies";
      beslissingen.wijkAf(
          casus,
          beslissing(casus).orElseThrow().id(),
          gekozen,
          "Besluit van de tafel. De reden staat in het besluit, voor wie dat mag lezen.");
    }
  }

  /** The advice in one sentence. */
  String zin(UUID casus) {
    Map<Spoor, Partnercode> advies = advies(casus);
    return advies.isEmpty()
        ? "Geen regel noemt een spoor: de tafel kiest zelf."
        : advies.entrySet().stream()
            .map(een -> "%s (regie: %s)".formatted(een.getKey().tekst(), een.getValue().tekst()))
            .collect(Collectors.joining("; "));
  }
}
