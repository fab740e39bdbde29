package nl.meldroute.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Partnersysteem;

/**
 * A few casussen of Hengelo on their way to a partner with a system of its own, as far as their
 * tasks are open; after a start it goes on where it was.
 */
final class Doorverwijzing {

  private static final int CASUSSEN = 4;
  private static final String MEDEWERKER = "hengelo-aandachtsfunctionaris";
  private static final String KENNISCENTRUM = "twente-procesmanager";

  /** Numbers of casus by that of their melding. */
  private final Map<String, String> casussen = new ConcurrentHashMap<>();

  Set<String> meldingen() {
    return Set.copyOf(casussen.keySet());
  }

  /** Does each task that is open now. */
  void werk(Kindproduct product) {
    for (int n = 0; n < CASUSSEN; n++) {
      JsonNode gemeld =
          verwacht(
              product
                  .als(MEDEWERKER)
                  .post(
                      "/api/v1/meldingen",
                      Voorbeeld.melding().put("gemeente", "Hengelo"),
                      "Idempotency-Key",
                      "doorverwijzing-" + n),
              201);
      casussen.put(gemeld.path("nummer").asText(), gemeld.path("casus").asText());
    }
    for (String wie : List.of(MEDEWERKER, KENNISCENTRUM)) {
      Api api = product.als(wie);
      for (JsonNode taak : verwacht(api.haal("/api/v1/taken?grootte=100"), 200)) {
        if (casussen.containsValue(taak.path("casus").asText())) {
          doe(api, "/api/v1/taken/" + taak.path("id").asText(), taak.path("soort").asText());
        }
      }
    }
  }

  private static void doe(Api api, String taak, String soort) {
    Antwoord formulier = api.haal(taak + "/formulier");
    Map<String, Object> antwoord =
        formulier.status() == 200 ? antwoord(soort, formulier.inhoud().path("gegevens")) : Map.of();
    if (!antwoord.isEmpty()) {
      verwacht(api.post(taak + "/afronding", antwoord), 204, 404, 409);
    }
  }

  /** Empty for a task of somebody else. */
  private static Map<String, Object> antwoord(String soort, JsonNode gegevens) {
    return switch (soort) {
      case "signaal-bespreken" -> Route.BESPREKING;
      case "bronnen-kiezen" -> Route.GEEN_BRONNEN;
      case "verrijken" -> Route.VERRIJKING;
      case "vermoeden-beoordelen" -> oordeel(gegevens.path("adviesClassificatie").asText());
      case "kenniscentrum-melden" ->
          Map.of(
              "alBekend", "NEE",
              "aantalSlachtoffers", 1,
              "toelichting", "Niet bekend.",
              "terugkoppeling", "Binnen twee weken.");
      case "vervolg-vaststellen" -> Map.of("verwijzingen", alleenNaarDePartner(gegevens));
      default -> Map.of();
    };
  }

  private static Map<String, Object> oordeel(String advies) {
    Map<String, Object> oordeel = new HashMap<>();
    Stream.of(
            "ondermijning",
            "huiselijkGeweldOfKindermishandeling",
            "zorgbehoefte",
            "opvangNodig",
            "opsporingsindicatie",
            "daderInBeeld",
            "veiligheidsrisico",
            "alleenstaandeMinderjarigeVreemdeling",
            "seksueelGeweld",
            "sekswerkerWilStoppen",
            "slachtofferWilHulp",
            "aanhoudendeZorgen",
            "grensoverschrijdend",
            "fraudeOfOnderbetaling")
        .forEach(vraag -> oordeel.put(vraag, "NEE"));
    oordeel.put("verblijf", "ONBEKEND");
    oordeel.put("classificatie", advies);
    return oordeel;
  }

  private static List<Map<String, Object>> alleenNaarDePartner(JsonNode gegevens) {
    List<Map<String, Object>> rijen = new ArrayList<>();
    for (JsonNode rij : gegevens.path("verwijzingen")) {
      rijen.add(
          Map.of(
              "partner", rij.path("partner").asText(),
              "dringendheid", rij.path("dringendheid").asText(),
              "reden", rij.path("reden").asText(),
              "besluit", "NIET_DOORZETTEN",
              "redenNiet", "Loopt al."));
    }
    rijen.add(
        Map.of(
            "partner", "KMAR",
            "dringendheid", "NORMAAL",
            "reden", "Graag onderzoek.",
            "besluit", "DOORZETTEN"));
    return rijen;
  }

  /** Goes on until the partner has the referral of each casus, and each casus says so. */
  void maakAf(Kindproduct product) {
    for (int keer = 0; keer < 300; keer++) {
      werk(product);
      if (casussen.values().stream().allMatch(casus -> isOntvangen(product, casus))) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
    throw new AssertionError("Niet alle verwijzingen zijn bezorgd");
  }

  private static boolean isOntvangen(Kindproduct product, String casus) {
    return naarDePartner(product, casus).stream()
        .map(verwijzing -> verwijzing.path("status").asText())
        .toList()
        .equals(List.of("ONTVANGEN"));
  }

  private static List<JsonNode> naarDePartner(Kindproduct product, String casus) {
    List<JsonNode> gevonden = new ArrayList<>();
    // While a step is changing hands the page of a casus may be refused for a moment.
    for (JsonNode verwijzing :
        product.als(MEDEWERKER).haal("/api/v1/casussen/" + casus).inhoud().path("verwijzingen")) {
      if (verwijzing.path("partner").asText().equals("KMAR")) {
        gevonden.add(verwijzing);
      }
    }
    return gevonden;
  }

  /** The keys of the messages by which the partner knows them, by referral. */
  static Map<String, Set<String>> sleutels(Partnersysteem partner) {
    Map<String, Set<String>> sleutels = new HashMap<>();
    partner.ontvangen().stream()
        .map(Partnersysteem::inhoud)
        .forEach(
            bericht ->
                sleutels
                    .computeIfAbsent(bericht.path("subject").asText(), nieuw -> new HashSet<>())
                    .add(bericht.path("id").asText()));
    return sleutels;
  }

  private static JsonNode verwacht(Antwoord antwoord, Integer... statussen) {
    if (!List.of(statussen).contains(antwoord.status())) {
      throw new AssertionError(antwoord.status() + ": " + antwoord.tekst());
    }
    return antwoord.inhoud();
  }
}
