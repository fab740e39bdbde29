package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.platform.Fout;
import nl.meldroute.taak.formulier.Onderdeel.Groep;
import nl.meldroute.taak.formulier.Onderdeel.Lijst;
import nl.meldroute.taak.formulier.Onderdeel.Veld;
import nl.meldroute.taak.formulier.Voorwaarde.Zicht;

/** Walks through a form and the data side by side. One instance judges one set of data. */
final class Toetser {

  /** Names that a client made up come back in the answer, so they are kept few and short. */
  private static final int MAXIMUM_ONBEKEND = 20;

  private static final int MAXIMUM_NAAM = 100;

  private final List<Fout> fouten = new ArrayList<>();

  Toetsing toets(List<Onderdeel> onderdelen, JsonNode ingevuld, JsonNode gegevens) {
    ObjectNode schoon = JsonNodeFactory.instance.objectNode();
    if (!ingevuld.isObject()) {
      fouten.add(new Fout("", Meldingen.GEEN_GEGEVENS));
      return new Toetsing(fouten, schoon);
    }
    var zicht = new Zicht(keuzes(onderdelen, ingevuld, gegevens), Map.of());
    toets(onderdelen, ingevuld, zicht, "", schoon);
    weigerOnbekende(onderdelen, ingevuld, "");
    return new Toetsing(fouten, schoon);
  }

  private void toets(
      List<Onderdeel> onderdelen, JsonNode ingevuld, Zicht zicht, String pad, ObjectNode schoon) {
    for (Onderdeel onderdeel : onderdelen) {
      if (onderdeel.verborgen().geldt(zicht)) {
        continue;
      }
      if (onderdeel instanceof Groep groep) {
        toets(groep.onderdelen(), ingevuld, zicht, pad, schoon);
      } else if (onderdeel instanceof Lijst lijst) {
        toets(lijst, ingevuld, zicht, schoon);
      } else if (onderdeel instanceof Veld veld) {
        toets(veld, ingevuld, pad, schoon);
      }
    }
  }

  private void toets(Veld veld, JsonNode ingevuld, String pad, ObjectNode schoon) {
    if (veld.alleenLezen()) {
      return;
    }
    var oordeel = veld.toets().toets(waarde(ingevuld, veld.sleutel()));
    if (oordeel.melding() != null) {
      fouten.add(new Fout(pad + veld.sleutel(), oordeel.melding()));
    } else if (oordeel.waarde() != null) {
      schoon.set(veld.sleutel(), oordeel.waarde());
    }
  }

  private void toets(Lijst lijst, JsonNode ingevuld, Zicht zicht, ObjectNode schoon) {
    JsonNode rijen = waarde(ingevuld, lijst.sleutel());
    if (!rijen.isArray() && !rijen.isNull()) {
      fouten.add(new Fout(lijst.sleutel(), Meldingen.GEEN_LIJST));
      return;
    }
    if (rijen.size() < lijst.minimum()) {
      fouten.add(new Fout(lijst.sleutel(), Meldingen.teWeinigRijen(lijst.rij())));
    }
    if (rijen.size() > Deelverzameling.MAXIMUM_RIJEN) {
      fouten.add(new Fout(lijst.sleutel(), Meldingen.teVeelRijen(Deelverzameling.MAXIMUM_RIJEN)));
      return;
    }
    var schoneRijen = schoon.putArray(lijst.sleutel());
    for (int i = 0; i < rijen.size(); i++) {
      JsonNode rij = rijen.get(i);
      String plaats = lijst.sleutel() + "[" + i + "]";
      if (!rij.isObject()) {
        fouten.add(new Fout(plaats, Meldingen.GEEN_RIJ));
        continue;
      }
      var inRij = new Zicht(zicht.formulier(), keuzes(lijst.onderdelen(), rij, NullNode.instance));
      toets(lijst.onderdelen(), rij, inRij, plaats + ".", schoneRijen.addObject());
      weigerOnbekende(lijst.onderdelen(), rij, plaats + ".");
    }
  }

  /** The values that conditions may look at; what is not a valid choice counts as no choice. */
  private static Map<String, JsonNode> keuzes(
      List<Onderdeel> onderdelen, JsonNode ingevuld, JsonNode gegevens) {
    var keuzes = new HashMap<String, JsonNode>();
    for (Onderdeel onderdeel : onderdelen) {
      if (onderdeel instanceof Groep groep) {
        keuzes.putAll(keuzes(groep.onderdelen(), ingevuld, gegevens));
      } else if (onderdeel instanceof Veld veld) {
        JsonNode waarde = waarde(veld.alleenLezen() ? gegevens : ingevuld, veld.sleutel());
        keuzes.put(veld.sleutel(), keuze(veld.toets(), waarde));
      }
    }
    return keuzes;
  }

  private static JsonNode keuze(Waardetoets toets, JsonNode waarde) {
    if (toets instanceof Waardetoets.Vinkje) {
      return JsonNodeFactory.instance.booleanNode(waarde.booleanValue());
    }
    boolean geldig =
        toets instanceof Waardetoets.Keuze keuze
            && waarde.isTextual()
            && keuze.waarden().contains(waarde.textValue());
    return geldig ? waarde : NullNode.instance;
  }

  private void weigerOnbekende(List<Onderdeel> onderdelen, JsonNode ingevuld, String pad) {
    var bekend = new HashSet<String>();
    verzamelSleutels(onderdelen, bekend);
    ingevuld.properties().stream()
        .map(Map.Entry::getKey)
        .filter(sleutel -> !bekend.contains(sleutel))
        .limit(MAXIMUM_ONBEKEND)
        .map(sleutel -> sleutel.substring(0, Math.min(sleutel.length(), MAXIMUM_NAAM)))
        .forEach(sleutel -> fouten.add(new Fout(pad + sleutel, Meldingen.ONBEKEND_VELD)));
  }

  private static void verzamelSleutels(List<Onderdeel> onderdelen, Set<String> sleutels) {
    for (Onderdeel onderdeel : onderdelen) {
      if (onderdeel instanceof Groep groep) {
        verzamelSleutels(groep.onderdelen(), sleutels);
      } else if (onderdeel instanceof Lijst lijst) {
        sleutels.add(lijst.sleutel());
      } else if (onderdeel instanceof Veld veld) {
        sleutels.add(veld.sleutel());
      }
    }
  }

  private static JsonNode waarde(JsonNode gegevens, String sleutel) {
    JsonNode waarde = gegevens.get(sleutel);
    return waarde == null ? NullNode.instance : waarde;
  }
}
