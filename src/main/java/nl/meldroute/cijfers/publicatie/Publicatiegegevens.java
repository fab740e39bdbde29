package nl.meldroute.cijfers.publicatie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.regio.Collegas;
import org.springframework.stereotype.Component;

/** What the form of each task about a publication shows of it. */
@Component
class Publicatiegegevens {

  private final Collegas collegas;

  Publicatiegegevens(Collegas collegas) {
    this.collegas = collegas;
  }

  Map<String, Object> van(Publicatie publicatie) {
    Map<String, Object> velden = new LinkedHashMap<>();
    velden.put("nummer", publicatie.nummer());
    velden.put("jaar", Integer.toString(publicatie.jaar()));
    velden.put(
        "gevraagdDoor",
        collegas
            .namen(List.of(publicatie.gestartDoor()))
            .getOrDefault(publicatie.gestartDoor(), publicatie.gestartDoor()));
    return velden;
  }
}
