package nl.meldroute.regio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.regio.inlezen.Profielbestand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The regions of this installation. */
@Component
public class Regioprofielen {

  /** What the engine's tables hold of a group id. */
  private static final int LANGSTE_GROEP = 64;

  private final List<Regioprofiel> profielen = new ArrayList<>();
  private final Map<String, Groep> groepen = new LinkedHashMap<>();
  private final Map<String, Groep> latere = new LinkedHashMap<>();

  /**
   * @throws OngeldigRegioprofiel naming every fault of every file
   */
  public Regioprofielen(
      @Value("${meldroute.regios:classpath*:/regios/*.yaml}") Resource... bestanden) {
    List<String> fouten = new ArrayList<>();
    if (bestanden.length == 0) {
      fouten.add("regios: er is geen enkel regioprofiel gevonden");
    }
    Stream.of(bestanden)
        .map(Profielbestand::new)
        .sorted(Comparator.comparing(Profielbestand::naam))
        .forEach(bestand -> lees(bestand, fouten));
    if (!fouten.isEmpty()) {
      throw new OngeldigRegioprofiel(fouten);
    }
  }

  private void lees(Profielbestand bestand, List<String> fouten) {
    try {
      neemOp(bestand.lees(), bestand, fouten);
    } catch (OngeldigRegioprofiel ongeldig) {
      fouten.addAll(ongeldig.fouten());
    }
  }

  private void neemOp(Regioprofiel profiel, Profielbestand bestand, List<String> fouten) {
    profielen.add(profiel);
    for (Groep groep : profiel.groepen()) {
      Groep eerdere = groepen.put(groep.id(), groep);
      if (eerdere != null && groep.regio().isPresent()) {
        fouten.add("%s: de groep \"%s\" bestaat al".formatted(bestand.naam(), groep.id()));
      }
      if (groep.id().length() > LANGSTE_GROEP) {
        fouten.add(
            "%s: de groepsnaam \"%s\" is langer dan %d tekens"
                .formatted(bestand.naam(), groep.id(), LANGSTE_GROEP));
      }
    }
    profiel.laterePartnergroepen().forEach(groep -> latere.put(groep.id(), groep));
  }

  public List<Regioprofiel> alle() {
    return List.copyOf(profielen);
  }

  public Optional<Regioprofiel> profiel(String code) {
    return profielen.stream().filter(profiel -> profiel.code().equals(code)).findFirst();
  }

  /**
   * How a process names the municipality of a casus: a name may hold spaces, which no variable may.
   *
   * @param gemeente name or code of one of the region, BUITEN_REGIO or ONBEKEND
   */
  public String gemeentecode(String regio, String gemeente) {
    return profiel(regio)
        .flatMap(profiel -> profiel.gemeente(gemeente))
        .map(Gemeente::code)
        .orElse(gemeente);
  }

  /** Every group of every region once, as the regions were delivered. */
  public List<Groep> groepen() {
    return List.copyOf(groepen.values());
  }

  /**
   * The groups of partners that a region did not have when it was delivered, and may add: the same
   * on each node without asking what was added.
   */
  public List<Groep> laterePartnergroepen() {
    return latere.values().stream().filter(groep -> !groepen.containsKey(groep.id())).toList();
  }

  /** Takes a group id apart. Looked up and not split, because every part may hold a hyphen. */
  public Optional<Groep> groep(String id) {
    return Optional.ofNullable(groepen.getOrDefault(id, latere.get(id)));
  }
}
