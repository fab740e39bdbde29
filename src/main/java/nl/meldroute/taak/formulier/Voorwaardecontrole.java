package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.taak.formulier.Voorwaarde.Term;
import nl.meldroute.taak.formulier.Voorwaarde.Vast;
import nl.meldroute.taak.formulier.Voorwaarde.Veldwaarde;
import nl.meldroute.taak.formulier.Voorwaarde.Vergelijking;

/**
 * Checks conditions once all fields are known: each must look at existing, always visible choices
 * and compare them with values that these can have. A typing error in a code would hide a field for
 * ever, or never.
 */
final class Voorwaardecontrole {

  private record Bekend(String type, Waardetoets toets, boolean soms) {}

  private record Gebruik(String naam, String lijst, String feel, Voorwaarde voorwaarde) {}

  private final List<String> gebreken;
  private final Map<String, Bekend> velden = new HashMap<>();
  private final List<Gebruik> gebruikt = new ArrayList<>();

  Voorwaardecontrole(List<String> gebreken) {
    this.gebreken = gebreken;
  }

  /**
   * @param lijst the list in whose rows the field stands, null for a field of the form
   * @param soms whether a condition can hide the field
   */
  void ken(String lijst, String sleutel, String type, Waardetoets toets, boolean soms) {
    velden.put(pad(lijst, sleutel), new Bekend(type, toets, soms));
  }

  void gebruik(String naam, String lijst, String feel, Voorwaarde voorwaarde) {
    gebruikt.add(new Gebruik(naam, lijst, feel, voorwaarde));
  }

  void controleer() {
    for (Gebruik gebruik : gebruikt) {
      gebruik
          .voorwaarde()
          .vergelijkingen()
          .forEach(vergelijking -> controleer(gebruik, vergelijking));
    }
  }

  private void controleer(Gebruik gebruik, Vergelijking vergelijking) {
    Bekend links = controleer(gebruik, vergelijking.links());
    Bekend rechts = controleer(gebruik, vergelijking.rechts());
    if (links != null && vergelijking.rechts() instanceof Vast vast) {
      controleer(gebruik, links, vast.vast());
    } else if (rechts != null && vergelijking.links() instanceof Vast vast) {
      controleer(gebruik, rechts, vast.vast());
    } else if (links != null && rechts != null && isVinkje(links) != isVinkje(rechts)) {
      meld(gebruik, "vergelijkt een vinkje met een keuze");
    }
  }

  private Bekend controleer(Gebruik gebruik, Term term) {
    if (!(term instanceof Veldwaarde veld)) {
      return null;
    }
    if (veld.vanRij() && gebruik.lijst() == null) {
      meld(gebruik, "gebruikt this buiten een lijst");
      return null;
    }
    Bekend bekend = velden.get(pad(veld.vanRij() ? gebruik.lijst() : null, veld.sleutel()));
    if (bekend == null) {
      meld(gebruik, "kijkt naar het onbekende veld '" + veld.sleutel() + "'");
    } else if (!Deelverzameling.ZICHTBAAR_VOOR_VOORWAARDEN.contains(bekend.type())) {
      meld(gebruik, "kijkt naar '" + veld.sleutel() + "', dat geen keuze is");
    } else if (bekend.soms()) {
      meld(gebruik, "kijkt naar '" + veld.sleutel() + "', dat zelf verborgen kan zijn");
    } else {
      return bekend;
    }
    return null;
  }

  private void controleer(Gebruik gebruik, Bekend veld, JsonNode vast) {
    boolean mogelijk =
        veld.toets() instanceof Waardetoets.Keuze keuze
            ? vast.isNull() || vast.isTextual() && keuze.waarden().contains(vast.textValue())
            : vast.isBoolean();
    if (!mogelijk) {
      meld(gebruik, "vergelijkt met " + vast + ", een waarde die het veld niet kan hebben");
    }
  }

  private void meld(Gebruik gebruik, String wat) {
    gebreken.add(
        gebruik.naam() + ": voorwaarde '" + gebruik.feel() + "' wordt niet ondersteund, " + wat);
  }

  private static boolean isVinkje(Bekend veld) {
    return veld.toets() instanceof Waardetoets.Vinkje;
  }

  private static String pad(String lijst, String sleutel) {
    return lijst == null ? sleutel : lijst + "." + sleutel;
  }
}
