package nl.meldroute.verwijzing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossier;
import nl.meldroute.dossier.Kenmerk;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.dossier.Locatieopgave;
import nl.meldroute.dossier.Persoonsopgave;

/**
 * A casus as lines of text per kind of data, with names or without. What was written for another
 * purpose (the text of the melding, what others found, who reported) is in neither: it can hold
 * anything about anybody.
 */
final class Deelbeeld {

  private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d-M-yyyy");

  private static final Set<Betrokkenerol> VERDACHT =
      Set.of(Betrokkenerol.PLEGER, Betrokkenerol.VERMOEDELIJKE_PLEGER, Betrokkenerol.FACILITATOR);

  private static final Map<Kenmerksoort, Gegevenscategorie> SOORTEN =
      Map.of(
          Kenmerksoort.TELEFOON, Gegevenscategorie.CONTACT,
          Kenmerksoort.EMAIL, Gegevenscategorie.CONTACT,
          Kenmerksoort.SOCIAL_MEDIA, Gegevenscategorie.CONTACT,
          Kenmerksoort.ADVERTENTIE, Gegevenscategorie.CONTACT,
          Kenmerksoort.REKENING, Gegevenscategorie.FISCAAL,
          Kenmerksoort.KVK, Gegevenscategorie.FISCAAL,
          Kenmerksoort.KENTEKEN, Gegevenscategorie.LOCATIE,
          Kenmerksoort.ADRES, Gegevenscategorie.LOCATIE);

  /** Who may hold a victim for an offender, and decides on an arrest or a prosecution. */
  private static final Set<Partnercode> STRAFRECHT =
      Set.of(
          Partnercode.POLITIE_112,
          Partnercode.POLITIE,
          Partnercode.OM,
          Partnercode.KMAR,
          Partnercode.ARBEIDSINSPECTIE);

  private static final Map<String, String> ZORG = new LinkedHashMap<>();
  private static final Map<String, String> STRAF = new LinkedHashMap<>();

  static {
    ZORG.put("zorgbehoefte", "Het slachtoffer heeft zorg nodig.");
    ZORG.put("opvangNodig", "Er is opvang nodig.");
    ZORG.put("slachtofferWilHulp", "Het slachtoffer wil hulp.");
    ZORG.put("seksueelGeweld", "Er is seksueel geweld geweest.");
    ZORG.put("sekswerkerWilStoppen", "Het slachtoffer wil stoppen met sekswerk.");
    ZORG.put("aanhoudendeZorgen", "Er blijven zorgen, ook zonder hulpvraag.");
    ZORG.put(
        "huiselijkGeweldOfKindermishandeling",
        "Er is mogelijk huiselijk geweld of kindermishandeling.");
    ZORG.put(
        "alleenstaandeMinderjarigeVreemdeling",
        "Het gaat om een alleenstaande minderjarige vreemdeling.");
    STRAF.put("opsporingsindicatie", "Er zijn aanknopingspunten voor opsporing.");
    STRAF.put("daderInBeeld", "Er is een dader in beeld.");
    STRAF.put("ondermijning", "Er zijn tekenen van ondermijning.");
    STRAF.put("veiligheidsrisico", "Er is een risico voor de veiligheid.");
    STRAF.put("grensoverschrijdend", "Het speelt over de grens.");
    STRAF.put("fraudeOfOnderbetaling", "Er zijn tekenen van fraude of onderbetaling.");
  }

  private final Dossier dossier;
  private final Casus casus;

  Deelbeeld(Dossier dossier) {
    this.dossier = dossier;
    this.casus = dossier.casus();
  }

  /**
   * Whether a partner has to hear of non-punishment: somebody may have been forced to crimes, and a
   * form that nobody knows yet can turn out to be that one (Twente 2022, §1.2; Heuvelrug 2023,
   * §2.3.3).
   */
  boolean vraagtNonPunishment(Partnercode partner) {
    return STRAFRECHT.contains(partner)
        && (casus.vormen().isEmpty()
            || casus.vormen().contains(Uitbuitingsvorm.CRIMINEEL)
            || casus.vormen().contains(Uitbuitingsvorm.ONBEKEND)
            || dossier.betrokkenen().stream().anyMatch(Deelbeeld::isBeide));
  }

  private static boolean isBeide(Betrokkene persoon) {
    return persoon.rollen().contains(Betrokkenerol.SLACHTOFFER)
        && persoon.rollen().stream().anyMatch(VERDACHT::contains);
  }

  /**
   * The kinds of data that there are. Names are always among them: the sender's own words to the
   * partner can hold one.
   */
  Set<Gegevenscategorie> aanwezig() {
    Set<Gegevenscategorie> soorten = met(false).keySet();
    return Stream.concat(Stream.of(Gegevenscategorie.IDENTITEIT), soorten.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param anoniem without what tells who it is about
   * @return no entry for what there is nothing of
   */
  Map<Gegevenscategorie, List<String>> met(boolean anoniem) {
    Map<Gegevenscategorie, List<String>> regels = new EnumMap<>(Gegevenscategorie.class);
    regels.put(Gegevenscategorie.CIJFERS, kern());
    for (Betrokkene persoon : dossier.betrokkenen()) {
      bij(regels, soort(persoon), anoniem ? zonderNaam(persoon) : metNaam(persoon));
    }
    for (Kenmerk kenmerk : dossier.kenmerken()) {
      Kenmerkopgave opgave = kenmerk.opgave();
      String soort = opgave.soort().tekst();
      bij(
          regels,
          SOORTEN.get(opgave.soort()),
          anoniem ? soort + " is bekend." : soort + ": " + opgave.waarde());
    }
    dossier
        .locaties()
        .forEach(plek -> bij(regels, Gegevenscategorie.LOCATIE, plek(plek.opgave(), anoniem)));
    antwoorden(ZORG).forEach(regel -> bij(regels, Gegevenscategorie.ZORG, regel));
    antwoorden(STRAF).forEach(regel -> bij(regels, Gegevenscategorie.STRAF, regel));
    return regels;
  }

  private List<String> kern() {
    List<String> kern = new ArrayList<>();
    kern.add("Gemeente: " + casus.gemeente());
    kern.add(
        "Uitbuiting: "
            + casus.vormen().stream().map(vorm -> vorm.tekst()).collect(Collectors.joining(", ")));
    kern.add("Leeftijd: " + casus.leeftijdscategorie().tekst());
    kern.add("Gevaar: " + casus.gevaarniveau().tekst());
    if (casus.classificatie() != null) {
      kern.add("Oordeel: " + casus.classificatie().tekst());
    }
    return kern;
  }

  /** A victim is one also where they were made to commit crimes. */
  static Gegevenscategorie soort(Betrokkene persoon) {
    return persoon.rollen().contains(Betrokkenerol.SLACHTOFFER)
            || persoon.rollen().stream().noneMatch(VERDACHT::contains)
        ? Gegevenscategorie.IDENTITEIT
        : Gegevenscategorie.STRAF;
  }

  private static String rol(Betrokkene persoon) {
    return persoon.rollen().contains(Betrokkenerol.SLACHTOFFER)
        ? Betrokkenerol.SLACHTOFFER.tekst()
        : persoon.rollen().get(0).tekst();
  }

  private static String zonderNaam(Betrokkene persoon) {
    Persoonsopgave opgave = persoon.opgave();
    return "%s: geslacht %s, %s"
        .formatted(
            rol(persoon),
            opgave.geslacht().tekst().toLowerCase(),
            inZin(
                "leeftijd",
                opgave.leeftijdscategorie(),
                opgave.leeftijdscategorie().tekst().toLowerCase()));
  }

  /** A value inside a sentence; one that is not known says of what. */
  private static String inZin(String wat, Waarde waarde, String bekend) {
    return "ONBEKEND".equals(waarde.name()) ? wat + " onbekend" : bekend;
  }

  private static String metNaam(Betrokkene persoon) {
    Persoonsopgave opgave = persoon.opgave();
    return Stream.of(
            zonderNaam(persoon),
            na("naam ", opgave.naam()),
            na("bijnaam ", opgave.bijnaam()),
            opgave.geboortedatum() == null ? null : "geboren " + DAG.format(opgave.geboortedatum()),
            inZin(
                "nationaliteit",
                opgave.nationaliteitsgroep(),
                "nationaliteit: " + opgave.nationaliteitsgroep().tekst()),
            inZin("verblijf", opgave.verblijf(), opgave.verblijf().tekst().toLowerCase()),
            opgave.omschrijving())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static String plek(Locatieopgave plek, boolean anoniem) {
    return anoniem
        ? plek.rol().tekst() + ": bekend"
        : plek.rol().tekst()
            + ": "
            + Stream.of(plek.adres(), plek.postcode(), plek.plaats(), plek.gemeente())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
  }

  private List<String> antwoorden(Map<String, String> vragen) {
    return vragen.entrySet().stream()
        .filter(vraag -> "JA".equals(casus.beoordeling().get(vraag.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static void bij(
      Map<Gegevenscategorie, List<String>> regels, Gegevenscategorie soort, String regel) {
    regels.computeIfAbsent(soort, nieuw -> new ArrayList<>()).add(regel);
  }

  private static String na(String woord, String waarde) {
    return waarde == null ? null : woord + waarde;
  }
}
