package nl.meldroute.verwijzing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.beslissing.Regel;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** The advice of the table {@code verwijzing}; a human confirms, adds or drops. */
@Component
public class Verwijsadvies {

  static final String TABEL = "verwijzing";

  /** What the table answers when no partner is needed. */
  private static final String GEEN = "GEEN";

  private final Beslissingen beslissingen;
  private final Spooradvies sporen;
  private final Dossiers dossiers;

  Verwijsadvies(Beslissingen beslissingen, Spooradvies sporen, Dossiers dossiers) {
    this.beslissingen = beslissingen;
    this.sporen = sporen;
    this.dossiers = dossiers;
  }

  /**
   * A partner as advised, with all the reasons together.
   *
   * @param via by way of which other partner; null when straight
   * @param dringendheid the most urgent of the rules that named this partner
   * @param reden without sources and assumptions: the partner gets to read it
   */
  public record Advies(
      Partnercode partner, Partnercode via, Dringendheid dringendheid, String reden) {

    boolean isTafel() {
      return partner == Partnercode.CASUSTAFEL;
    }

    Advies met(String aanvulling) {
      return new Advies(partner, via, dringendheid, reden + "\n" + aanvulling);
    }
  }

  /**
   * Asks the table and stores its answer. Where a case table is among the partners, the tracks that
   * it can choose are asked too.
   */
  public void bepaal(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Verwijzing bepalen");
    Map<String, Object> invoer = new HashMap<>(casus.beoordeling());
    invoer.put("classificatie", casus.classificatie().name());
    invoer.put("gevaarniveau", casus.gevaarniveau().name());
    invoer.put("leeftijdscategorie", casus.leeftijdscategorie().name());
    invoer.put("vormen", casus.vormen().stream().map(Enum::name).toList());
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(TABEL, casus.regio(), casus.id(), "verwijzing-bepalen", invoer));
    if (adviezen(beslissing).stream().anyMatch(Advies::isTafel)) {
      sporen.bepaal(casus, invoer);
    }
    dossiers.schrijfBij(casus, "verwijzing-bepaald", "Advies over verwijzen is bepaald.");
  }

  Optional<Beslissing> beslissing(Casus casus) {
    return beslissingen.laatste(casus.id(), TABEL);
  }

  /** The reasons of all rules hit, those of the tracks included, for who decides. */
  String uitleg(Casus casus) {
    List<Beslissing> alle =
        Stream.concat(beslissing(casus).stream(), spoor(casus).stream()).toList();
    return alle.isEmpty()
        ? "Er is geen advies."
        : alle.stream()
            .map(gevonden -> gevonden.uitslag().uitleg())
            .collect(Collectors.joining("\n"));
  }

  /** Each partner once, the most urgent first; a case table reads which tracks there are. */
  List<Advies> adviezen(Casus casus) {
    String sporenzin = spoor(casus).map(Spooradvies::zin).orElse(null);
    return beslissing(casus).map(Verwijsadvies::adviezen).orElse(List.of()).stream()
        .map(advies -> advies.isTafel() && sporenzin != null ? advies.met(sporenzin) : advies)
        .toList();
  }

  /** The tracks, when the newest advice names a case table. */
  private Optional<Beslissing> spoor(Casus casus) {
    return beslissing(casus)
        .filter(gevonden -> adviezen(gevonden).stream().anyMatch(Advies::isTafel))
        .flatMap(gevonden -> sporen.beslissing(casus));
  }

  /** Each partner once, the most urgent first. */
  private static List<Advies> adviezen(Beslissing beslissing) {
    Map<Partnercode, Advies> perPartner = new LinkedHashMap<>();
    List<Map<String, Object>> uitkomsten = beslissing.uitslag().uitkomsten();
    List<Regel> regels = beslissing.uitslag().regels();
    for (int i = 0; i < uitkomsten.size(); i++) {
      if (!GEEN.equals(uitkomsten.get(i).get("partner"))) {
        Advies advies = advies(uitkomsten.get(i), regels.get(i));
        perPartner.merge(advies.partner(), advies, Verwijsadvies::samen);
      }
    }
    return perPartner.values().stream().sorted(Comparator.comparing(Advies::dringendheid)).toList();
  }

  private static Advies advies(Map<String, Object> uitkomst, Regel regel) {
    return new Advies(
        Partnercode.valueOf((String) uitkomst.get("partner")),
        Waarde.zoek(Partnercode.class, (String) uitkomst.get("via")).orElse(null),
        Dringendheid.valueOf((String) uitkomst.get("dringendheid")),
        regel.toelichting());
  }

  private static Advies samen(Advies een, Advies ander) {
    Dringendheid dringendst =
        een.dringendheid().compareTo(ander.dringendheid()) <= 0
            ? een.dringendheid()
            : ander.dringendheid();
    // Straight is the shorter way: a detour holds only where every rule asks for it.
    Partnercode via = een.via() == ander.via() ? een.via() : null;
    return new Advies(een.partner(), via, dringendst, een.reden() + "\n" + ander.reden());
  }
}
