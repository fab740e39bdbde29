package nl.meldroute.regio;

import java.util.List;
import nl.meldroute.platform.Groepenlijst;
import org.springframework.stereotype.Component;

/** Tells the platform which groups there are: those of the region profiles and no other. */
@Component
class Profielgroepen implements Groepenlijst {

  private final Regioprofielen profielen;

  Profielgroepen(Regioprofielen profielen) {
    this.profielen = profielen;
  }

  @Override
  public List<String> regios() {
    return profielen.alle().stream().map(Regioprofiel::code).toList();
  }

  @Override
  public List<String> regios(String groep) {
    return profielen
        .groep(groep)
        .map(bekend -> bekend.regio().map(List::of).orElseGet(this::regios))
        .orElse(List.of());
  }
}
