package nl.meldroute.opvang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.GeenPlek;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Who needs a place, and what the tables want to know of them (Twente 2022, §7.1 and §7.2). */
@Component
class OpvangvraagVaststellen implements Taakafhandeling {

  private final Plaatsingdossier stukken;
  private final Opvangbeeld beeld;

  OpvangvraagVaststellen(Plaatsingdossier stukken, Opvangbeeld beeld) {
    this.stukken = stukken;
    this.beeld = beeld;
  }

  @Override
  public String soort() {
    return "opvangvraag-vaststellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    Map<String, Object> gegevens = new HashMap<>(beeld.vanBinnen(taak, casus, plaatsing));
    Doelgroep wie = plaatsing.wie();
    gegevens.put("vrouwen", wie.vrouwen());
    gegevens.put("mannen", wie.mannen());
    gegevens.put("anders", wie.anders());
    gegevens.put("kinderen", wie.kinderen());
    gegevens.put("jongste", wie.jongste());
    gegevens.put("oudste", wie.oudste());
    gegevens.put("taal", wie.taal());
    gegevens.put("toegankelijk", Antwoord.van(wie.toegankelijk()).name());
    gegevens.put("huisdier", Antwoord.van(wie.huisdier()).name());
    gegevens.put("bijzonderheden", plaatsing.bijzonderheden());
    vragen().forEach(vraag -> gegevens.put(vraag, plaatsing.antwoord(vraag).name()));
    gegevens.put(
        "inschrijfgemeente", plaatsing.antwoorden().getOrDefault("inschrijfgemeente", "ONBEKEND"));
    gegevens.put("naamInschrijfgemeente", plaatsing.antwoorden().get("naamInschrijfgemeente"));
    gegevens.put("leeftijd", casus.leeftijdscategorie().tekst());
    return gegevens;
  }

  private static Stream<String> vragen() {
    return Stream.concat(Opvangbeslissingen.VRAGEN.stream(), Stream.of("ingeschreven"));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    Doelgroep wie = wie(invoer);
    boolean spoed = "JA".equals(invoer.tekst("spoed"));
    stukken.stelVraag(
        casus, plaatsing.id(), wie, invoer.tekst("bijzonderheden"), antwoorden(invoer), spoed);
    if ("NIET_NODIG".equals(invoer.tekst("besluit"))) {
      stukken.nietGeplaatst(
          casus, plaatsing, invoer.code("redenNiet", GeenPlek.class), invoer.tekst("toelichting"));
    }
    return Map.of(
        "besluit", invoer.tekst("besluit"),
        "dringendheid", (spoed ? Dringendheid.DIRECT : casus.dringendheid()).name());
  }

  static Doelgroep wie(Invoer invoer) {
    Doelgroep wie =
        new Doelgroep(
            getal(invoer, "vrouwen"),
            getal(invoer, "mannen"),
            getal(invoer, "anders"),
            getal(invoer, "kinderen"),
            invoer.getal("jongste") == null ? null : invoer.getal("jongste").intValue(),
            invoer.getal("oudste") == null ? null : invoer.getal("oudste").intValue(),
            invoer.tekst("taal"),
            "JA".equals(invoer.tekst("toegankelijk")),
            "JA".equals(invoer.tekst("huisdier")));
    if (wie.personen() == 0) {
      throw fout("vrouwen", "Vul in om hoeveel mensen het gaat.");
    }
    if ((wie.jongste() == null) != (wie.oudste() == null)) {
      throw fout("jongste", "Vul beide leeftijden in, of geen van beide.");
    }
    if (wie.jongste() != null && wie.jongste() > wie.oudste()) {
      throw fout("oudste", "De oudste kan niet jonger zijn dan de jongste.");
    }
    return wie;
  }

  static int getal(Invoer invoer, String veld) {
    return invoer.getal(veld) == null ? 0 : invoer.getal(veld).intValue();
  }

  private static Map<String, String> antwoorden(Invoer invoer) {
    Map<String, String> antwoorden = new HashMap<>();
    Stream.concat(vragen(), Stream.of("inschrijfgemeente", "naamInschrijfgemeente"))
        .filter(vraag -> invoer.tekst(vraag) != null)
        .forEach(vraag -> antwoorden.put(vraag, invoer.tekst(vraag)));
    return antwoorden;
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
