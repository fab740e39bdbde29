package nl.meldroute.verrijking;

import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.stereotype.Component;

/** Who asks, as a source may know it: a role in a municipality or region, never a person. */
@Component
class Vraagsteller {

  private final Regioprofielen regios;

  Vraagsteller(Regioprofielen regios) {
    this.regios = regios;
  }

  String naam(String groep) {
    return regios.groep(groep).map(Groep::naam).orElse(groep);
  }
}
