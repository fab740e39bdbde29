package nl.meldroute.voorbeeld;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Waarde;

/** What became of the meldingen of an example, as the user reads it at the end. */
final class Overzicht {

  private static final int BREEDTE = 120;
  private static final int LANGSTE_CITAAT = 64;
  private static final DateTimeFormatter TERMIJN =
      DateTimeFormatter.ofPattern("dd-MM HH:mm").withZone(ZoneId.of("Europe/Amsterdam"));

  private static final String UITLEG =
      """
      De twee adviezen zijn proefberekeningen met alleen wat de melding vertelt. Er is niets van vastgelegd: medewerkers
      verzamelen eerst informatie en beslissen dan zelf. Staat er "vastgesteld", dan heeft een medewerker al beslist.
      Een vraag zonder antwoord telt in de beslistabel als ja. Partners die alleen daarom in het advies staan, noemt het
      overzicht bij "nog uitzoeken".
      """;

  private final String voorbeeld;
  private final List<Lot> loten;
  private final Set<String> overalOpen;

  Overzicht(String voorbeeld, List<Lot> loten) {
    this.voorbeeld = voorbeeld;
    this.loten = loten;
    this.overalOpen = overalOpen(loten);
  }

  /** Partners that are to be found out about with every melding: said once, and not in each row. */
  private static Set<String> overalOpen(List<Lot> loten) {
    List<List<String>> perMelding =
        loten.stream()
            .filter(lot -> lot.advies() != null && !lot.advies().open().isEmpty())
            .map(lot -> lot.advies().open())
            .toList();
    Set<String> overal = new LinkedHashSet<>();
    perMelding.stream().findFirst().ifPresent(overal::addAll);
    perMelding.forEach(overal::retainAll);
    return overal;
  }

  String tekst() {
    Tabel tabel = new Tabel(23, 14, 15, 33, 23);
    tabel.rij(
        List.of(
            List.of("Melding"),
            List.of("Gevaar"),
            List.of("Advies over het vermoeden"),
            List.of("Advies om te verwijzen, en waarom"),
            List.of("Wacht nu op")));
    loten.forEach(lot -> tabel.rij(rij(lot)));
    String regel = System.lineSeparator();
    return String.join(
        regel,
        "",
        "Voorbeeld " + voorbeeld,
        "",
        UITLEG + overal(regel),
        tabel.toString(),
        "",
        String.join(regel, Tabel.breekAf(samenvatting(), BREEDTE)));
  }

  private String overal(String regel) {
    return overalOpen.isEmpty()
        ? ""
        : String.join(
                regel,
                Tabel.breekAf(
                    "Bij elke melding nog uitzoeken: " + namen(List.copyOf(overalOpen)) + ".",
                    BREEDTE))
            + regel;
  }

  private List<List<String>> rij(Lot lot) {
    if (lot.casus() == null) {
      return List.of(melding(lot), List.of(), List.of(), List.of(lot.bezwaar()), List.of());
    }
    return List.of(
        melding(lot),
        List.of(tekst(Gevaarniveau.class, lot.casus().path("gevaarniveau").asText())),
        vermoeden(lot.advies()),
        verwijzen(lot.advies()),
        wachten(lot.casus()));
  }

  private static List<String> melding(Lot lot) {
    JsonNode melding = lot.melding();
    String gemeente = melding.path("gemeenteNaam").asText(melding.path("gemeente").asText());
    return List.of(
        lot.nummer() == null ? "(niet aangenomen)" : lot.nummer(),
        gemeente.equals("ONBEKEND") ? "Gemeente onbekend" : gemeente,
        StreamSupport.stream(melding.path("vormen").spliterator(), false)
            .map(vorm -> vorm(vorm.asText()))
            .collect(Collectors.joining(", ")),
        "\"" + begin(melding.path("omschrijving").asText()) + "\"");
  }

  private static String vorm(String code) {
    return code.equals(Uitbuitingsvorm.ONBEKEND.code())
        ? "Vorm nog onbekend"
        : tekst(Uitbuitingsvorm.class, code);
  }

  /** Whole words of the story, to know it by. */
  private static String begin(String verhaal) {
    if (verhaal.length() <= LANGSTE_CITAAT) {
      return verhaal;
    }
    return verhaal.substring(0, verhaal.lastIndexOf(' ', LANGSTE_CITAAT)).replaceFirst("\\W+$", "")
        + " ...";
  }

  private static List<String> vermoeden(Advies advies) {
    if (advies.classificatie() == null) {
      return List.of("Geen regel past: een medewerker beoordeelt");
    }
    String tekst = advies.classificatie().tekst();
    return advies.vastgesteld() ? List.of(tekst, "(vastgesteld)") : List.of(tekst);
  }

  private List<String> verwijzen(Advies advies) {
    List<String> alineas = new ArrayList<>();
    for (Advies.Partner partner : advies.partners()) {
      alineas.add(
          "- %s%s%s: %s"
              .formatted(
                  partner(partner.code()),
                  partner.via() == null ? "" : ", via " + partner(partner.via()),
                  dringendheid(partner.dringendheid()),
                  partner.redenen().stream()
                      .map(Overzicht::klein)
                      .collect(Collectors.joining("; "))));
    }
    if (alineas.isEmpty()) {
      alineas.add("Geen partner");
    }
    List<String> hierOpen =
        advies.open().stream().filter(partner -> !overalOpen.contains(partner)).toList();
    if (!hierOpen.isEmpty()) {
      alineas.add("Ook nog uitzoeken: " + namen(hierOpen));
    }
    return alineas;
  }

  private static String dringendheid(Dringendheid dringendheid) {
    return dringendheid == Dringendheid.NORMAAL ? "" : ", " + klein(dringendheid.tekst());
  }

  private static List<String> wachten(JsonNode casus) {
    List<String> alineas = new ArrayList<>();
    for (JsonNode taak : casus.path("taken")) {
      alineas.add("- " + taak.path("naam").asText());
      alineas.add("  " + wie(casus.path("regio").asText(), taak));
      if (taak.hasNonNull("termijn")) {
        alineas.add("  uiterlijk " + TERMIJN.format(Instant.parse(taak.path("termijn").asText())));
      }
    }
    if (alineas.isEmpty()) {
      Casusstatus status =
          Waarde.zoek(Casusstatus.class, casus.path("status").asText()).orElse(null);
      alineas.add(status == Casusstatus.AFGESLOTEN ? status.tekst() : "Een automatische stap");
    }
    return alineas;
  }

  /** The groups without the region, as the demo users of a municipality are called. */
  private static String wie(String regio, JsonNode taak) {
    String groepen =
        StreamSupport.stream(taak.path("behandelaars").spliterator(), false)
            .map(groep -> groep.asText().replaceFirst("^" + regio + "-", ""))
            .collect(Collectors.joining(" of "));
    return taak.path("opgepakt").asBoolean() ? groepen + " (opgepakt)" : groepen;
  }

  private String samenvatting() {
    Map<Gevaarniveau, Integer> perNiveau = new EnumMap<>(Gevaarniveau.class);
    loten.stream()
        .filter(lot -> lot.casus() != null)
        .flatMap(
            lot ->
                Waarde.zoek(Gevaarniveau.class, lot.casus().path("gevaarniveau").asText()).stream())
        .forEach(niveau -> perNiveau.merge(niveau, 1, Integer::sum));
    long mislukt = loten.stream().filter(lot -> !lot.gelukt()).count();
    StringBuilder zinnen = new StringBuilder(loten.size() + " meldingen");
    perNiveau.forEach(
        (niveau, aantal) ->
            zinnen
                .append(zinnen.indexOf(":") < 0 ? ": " : ", ")
                .append(aantal)
                .append(" keer ")
                .append(klein(niveau.tekst().replaceFirst(":.*", ""))));
    zinnen.append('.');
    if (mislukt > 0) {
      zinnen.append(" Niet gelukt: ").append(mislukt).append('.');
    }
    return zinnen.append(" Nog een keer versturen voegt niets toe.").toString();
  }

  private static String namen(List<String> partners) {
    return partners.stream().map(Overzicht::partner).collect(Collectors.joining(", "));
  }

  private static String partner(String code) {
    return tekst(Partnercode.class, code);
  }

  /** A newer product may know a value that this client does not: then its code stands here. */
  private static <W extends Enum<W> & Waarde> String tekst(Class<W> lijst, String code) {
    return Waarde.zoek(lijst, code).map(Waarde::tekst).orElse(code);
  }

  private static String klein(String zin) {
    return zin.isEmpty() ? zin : zin.substring(0, 1).toLowerCase(Locale.ROOT) + zin.substring(1);
  }
}
