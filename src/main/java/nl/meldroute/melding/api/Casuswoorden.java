package nl.meldroute.melding.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Barriere;
import nl.meldroute.begrippen.Bedenktijdstand;
import nl.meldroute.begrippen.Bedenktijdtolk;
import nl.meldroute.begrippen.Bedenktijdwijzer;
import nl.meldroute.begrippen.Behandelstap;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Contacttrede;
import nl.meldroute.begrippen.Daderdoel;
import nl.meldroute.begrippen.Daderstatus;
import nl.meldroute.begrippen.Dadertermijnsoort;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Geslacht;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Gezag;
import nl.meldroute.begrippen.Informatieweigering;
import nl.meldroute.begrippen.Inschakeling;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Jeugdroute;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Locatierol;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.NonPunishment;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.begrippen.Planstand;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Spoorstand;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Uitkomst;
import nl.meldroute.begrippen.Verbandoordeel;
import nl.meldroute.begrippen.Verbandreden;
import nl.meldroute.begrippen.Verblijf;
import nl.meldroute.begrippen.Verblijfsaanvraag;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Verzoekstatus;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Weigeringsreden;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.begrippen.Zorguitkomst;
import nl.meldroute.begrippen.Zorgwet;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.stereotype.Component;

/** What staff read for the codes of a casus, by kind of code: the same on every screen. */
@Component
class Casuswoorden {

  private static final Map<String, Waarde[]> LIJSTEN = lijsten();

  private final Regioprofielen regios;
  private final ObjectMapper json;

  Casuswoorden(Regioprofielen regios, ObjectMapper json) {
    this.regios = regios;
    this.json = json;
  }

  private static Map<String, Waarde[]> lijsten() {
    Map<String, Waarde[]> lijsten = new LinkedHashMap<>();
    lijsten.put("agendadoel", Agendadoel.values());
    lijsten.put("antwoord", Antwoord.values());
    lijsten.put("behandelstap", Behandelstap.values());
    lijsten.put("besluitsoort", Besluitsoort.values());
    lijsten.put("actiestand", Actiestand.values());
    lijsten.put("interventie", Interventie.values());
    lijsten.put("interventiestand", Interventiestand.values());
    lijsten.put("barriere", Barriere.values());
    lijsten.put("classificatie", Classificatie.values());
    lijsten.put("daderdoel", Daderdoel.values());
    lijsten.put("daderstatus", Daderstatus.values());
    lijsten.put("deelbaarheid", Deelbaarheid.values());
    lijsten.put("doelstand", Doelstand.values());
    lijsten.put("domein", Domein.values());
    lijsten.put("dringendheid", Dringendheid.values());
    lijsten.put("einddatum", Dadertermijnsoort.values());
    lijsten.put("gegevens", Gegevenscategorie.values());
    lijsten.put("geslacht", Geslacht.values());
    lijsten.put("gevaar", Gevaarniveau.values());
    lijsten.put("informatieweigering", Informatieweigering.values());
    lijsten.put("interventiesoort", Interventiesoort.values());
    lijsten.put("jeugdroute", Jeugdroute.values());
    lijsten.put("kenmerk", Kenmerksoort.values());
    lijsten.put("laag", Laag.values());
    lijsten.put("leeftijd", Leeftijdscategorie.values());
    lijsten.put("locatie", Locatierol.values());
    lijsten.put("melder", Meldersoort.values());
    lijsten.put("nationaliteit", Nationaliteitsgroep.values());
    lijsten.put("nonpunishment", NonPunishment.values());
    lijsten.put("partner", Partnercode.values());
    lijsten.put("partneruitkomst", Partneruitkomst.values());
    lijsten.put("planstand", Planstand.values());
    lijsten.put("rol", Betrokkenerol.values());
    lijsten.put("spoor", Spoor.values());
    lijsten.put("spoorstand", Spoorstand.values());
    lijsten.put("sector", Sector.values());
    lijsten.put("status", Casusstatus.values());
    lijsten.put("trede", Contacttrede.values());
    lijsten.put("uitkomst", Uitkomst.values());
    lijsten.put("verbandoordeel", Verbandoordeel.values());
    lijsten.put("verbandreden", Verbandreden.values());
    lijsten.put("verblijf", Verblijf.values());
    lijsten.put("verwijzing", Verwijzingstatus.values());
    lijsten.put("verzoek", Verzoekstatus.values());
    lijsten.put("vorm", Uitbuitingsvorm.values());
    lijsten.put("weigering", Weigeringsreden.values());
    lijsten.put("gezag", Gezag.values());
    lijsten.put("inschakeling", Inschakeling.values());
    lijsten.put("zorgcontact", Zorgcontactwijze.values());
    lijsten.put("zorgfase", Zorgfase.values());
    lijsten.put("zorguitkomst", Zorguitkomst.values());
    lijsten.put("zorgwet", Zorgwet.values());
    lijsten.put("bedenktijd", Bedenktijdstand.values());
    lijsten.put("bedenktijdwijzer", Bedenktijdwijzer.values());
    lijsten.put("bedenktijdtolk", Bedenktijdtolk.values());
    lijsten.put("verblijfsaanvraag", Verblijfsaanvraag.values());
    return lijsten;
  }

  /** With the groups and municipalities of the user's own regions, and of no others. */
  Map<String, Map<String, String>> van(Gebruiker gebruiker) {
    Map<String, Map<String, String>> woorden = new LinkedHashMap<>();
    LIJSTEN.forEach(
        (soort, waarden) ->
            woorden.put(
                soort,
                Arrays.stream(waarden).collect(Collectors.toMap(Waarde::code, Waarde::tekst))));
    woorden.put(
        "groep",
        regios.groepen().stream()
            .filter(groep -> groep.regio().filter(gebruiker.regios()::contains).isPresent())
            .collect(Collectors.toMap(Groep::id, Groep::naam)));
    woorden.put(
        "gemeente",
        regios.alle().stream()
            .filter(regio -> gebruiker.regios().contains(regio.code()))
            .flatMap(regio -> regio.gemeenten().stream())
            .collect(Collectors.toMap(Gemeente::code, Gemeente::naam, (een, zelfde) -> een)));
    return woorden;
  }

  String alsJson(Gebruiker gebruiker) {
    try {
      return json.writeValueAsString(van(gebruiker));
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Woorden zijn altijd als JSON te schrijven", fout);
    }
  }
}
