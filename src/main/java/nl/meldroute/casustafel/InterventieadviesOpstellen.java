package nl.meldroute.casustafel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.casustafel.Interventieadviezen.Mogelijkheid;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The advice goes to the table whole, or not: each part that is missing is named (E10). */
@Component
class InterventieadviesOpstellen implements Taakafhandeling {

  private final Interventieadviezen adviezen;
  private final Embargos embargos;
  private final Dossiers dossiers;

  InterventieadviesOpstellen(Interventieadviezen adviezen, Embargos embargos, Dossiers dossiers) {
    this.adviezen = adviezen;
    this.embargos = embargos;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "interventieadvies-opstellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put(
        "mogelijkheden",
        adviezen
            .beslissing(casus.id())
            .map(Beslissing::uitslag)
            .map(uitslag -> uitslag.uitleg())
            .orElse("Er is geen advies van de beslistabel."));
    gegevens.put(
        "embargo",
        embargos.geldt(casus.id())
            ? "Ja. Wat u adviseert, wordt pas uitgevoerd als het OM het embargo opheft."
            : "Nee.");
    Adviesdeel.SOORTEN.forEach(soort -> vulIn(gegevens, casus, soort));
    adviezen.delen(UUID.fromString(taak.onderwerp())).forEach(deel -> neemOver(gegevens, deel));
    return gegevens;
  }

  private void vulIn(Map<String, Object> gegevens, Casus casus, Interventiesoort soort) {
    List<Mogelijkheid> genoemd = adviezen.mogelijkheden(casus.id(), soort);
    if (!genoemd.isEmpty()) {
      gegevens.put(
          veld(soort, "Wat"),
          genoemd.stream()
              .map(een -> leesbaar(een.interventie()))
              .distinct()
              .collect(Collectors.joining(", ")));
      genoemd.stream()
          .map(Mogelijkheid::bevoegdGezag)
          .filter(gezag -> gezag != null)
          .findFirst()
          .ifPresent(gezag -> gegevens.put(veld(soort, "Gezag"), gezag.name()));
    }
  }

  private static String leesbaar(String code) {
    String klein = code.toLowerCase().replace('_', ' ');
    return Character.toUpperCase(klein.charAt(0)) + klein.substring(1);
  }

  private static void neemOver(Map<String, Object> gegevens, Adviesdeel deel) {
    gegevens.put(veld(deel.soort(), "Mogelijk"), deel.mogelijk() ? "JA" : "NEE");
    if (deel.mogelijk()) {
      gegevens.put(veld(deel.soort(), "Wat"), deel.wat());
      gegevens.put(veld(deel.soort(), "Gezag"), deel.bevoegdGezag().name());
      gegevens.put(veld(deel.soort(), "Effect"), deel.effect());
    } else {
      gegevens.put(veld(deel.soort(), "WaaromNiet"), deel.waaromNiet());
    }
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    List<Fout> fouten = new ArrayList<>();
    List<Adviesdeel> delen =
        Adviesdeel.SOORTEN.stream().map(soort -> deel(soort, invoer, fouten)).toList();
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    adviezen.legVast(UUID.fromString(taak.onderwerp()), casus.id(), delen);
    return Map.of();
  }

  private static Adviesdeel deel(Interventiesoort soort, Invoer invoer, List<Fout> fouten) {
    String mogelijk = invoer.tekst(veld(soort, "Mogelijk"));
    if (mogelijk == null) {
      fouten.add(fout(soort, "Mogelijk", "of er iets kan"));
      return null;
    }
    if ("NEE".equals(mogelijk)) {
      return new Adviesdeel(
          soort,
          false,
          null,
          null,
          null,
          eis(soort, "WaaromNiet", "waarom het niet kan", invoer, fouten));
    }
    return new Adviesdeel(
        soort,
        true,
        eis(soort, "Wat", "wat er kan", invoer, fouten),
        gezag(soort, invoer, fouten),
        eis(soort, "Effect", "wat het met het slachtoffer doet", invoer, fouten),
        null);
  }

  private static Partnercode gezag(Interventiesoort soort, Invoer invoer, List<Fout> fouten) {
    return eis(soort, "Gezag", "wie het mag", invoer, fouten) == null
        ? null
        : invoer.code(veld(soort, "Gezag"), Partnercode.class);
  }

  private static String eis(
      Interventiesoort soort, String deel, String wat, Invoer invoer, List<Fout> fouten) {
    String tekst = invoer.tekst(veld(soort, deel));
    if (tekst == null) {
      fouten.add(fout(soort, deel, wat));
    }
    return tekst;
  }

  private static Fout fout(Interventiesoort soort, String deel, String wat) {
    return new Fout(
        veld(soort, deel), "Bij %s ontbreekt: %s.".formatted(soort.tekst().toLowerCase(), wat));
  }

  private static String veld(Interventiesoort soort, String deel) {
    return soort.name().toLowerCase() + deel;
  }
}
