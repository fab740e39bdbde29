package nl.meldroute.regio;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A small profile that is sound, and the means to spoil it. */
record Oefenprofiel(String bestandsnaam, String yaml) {

  private static final String GENOEMD =
      """
      code: oefen
      naam: Oefenregio
      gemeenten: [Noord, Zuid aan Zee]
      centrumgemeente: Noord
      zonder-gemeente: procesmanager
      rollen:
        - {rol: aandachtsfunctionaris, naam: Functionaris, niveau: GEMEENTE, houder: Gemeente, dossier: GEMEENTE_CASUSSEN, apps: [tasklist]}
        - {rol: procesmanager, naam: Procesmanager, niveau: REGIO, houder: Meldpunt, dossier: REGIO_CASUSSEN, apps: [tasklist]}
        - {rol: manager, naam: Manager, niveau: REGIO, houder: Meldpunt, dossier: GEEN, apps: [cockpit]}
        - {rol: partner, naam: Partner, niveau: PARTNER, houder: Zelf, dossier: BETROKKEN, apps: [tasklist]}
        - {rol: beheerder, naam: Beheerder, niveau: ALLE_REGIOS, houder: Beheer, dossier: GEEN, apps: [tasklist]}
      tafels:
        - {code: overleg, soort: CASUSTAFEL, naam: Overleg, ritme: Elke maand op de eerste maandag 10:00, voorzitter: procesmanager, secretaris: procesmanager, lagen: [ALLEN], vaste-leden: [RIEC], leden-per-casus: [], mandaat: Afstemmen, mandaat-soorten: [ZORG], grondslag: Convenant}
      partners:
        - {partner: RIEC, naam: RIEC, kanaal: TAKENLIJST, uren: Kantoortijd, groep: riec}
        - {partner: CASUSTAFEL, naam: Overleg, kanaal: TAKENLIJST, uren: Kantoortijd, tafel: overleg}
        - {partner: POLITIE_112, naam: Politie, kanaal: TELEFOON, uren: Altijd}
      noodtoegang: {rollen: [procesmanager], duur: PT4H}
      stappen:
        - {stap: gevaar-beoordelen, rollen: [aandachtsfunctionaris, procesmanager]}
        - {stap: direct-contact-opnemen, rollen: [aandachtsfunctionaris, procesmanager]}
        - {stap: signaal-bespreken, rollen: [aandachtsfunctionaris], externe-melder: [procesmanager]}
        - {stap: verrijken, rollen: [aandachtsfunctionaris]}
        - {stap: vermoeden-beoordelen, rollen: [aandachtsfunctionaris]}
        - {stap: vervolg-vaststellen, rollen: [aandachtsfunctionaris]}
        - {stap: terugkoppelen, rollen: [aandachtsfunctionaris]}
        - {stap: casus-afsluiten, rollen: [aandachtsfunctionaris]}
        - {stap: storing-oplossen, rollen: [beheerder]}
      """;

  static final Oefenprofiel GAAF = new Oefenprofiel("oefen.yaml", GENOEMD + overigeStappen());

  /** What no test is about, last: a new step moves no line that a test names. */
  private static String overigeStappen() {
    return Stream.of(Routestap.values())
        .map(Routestap::code)
        .filter(code -> !GENOEMD.contains("stap: " + code + ","))
        .map("  - {stap: %s, rollen: [procesmanager]}\n"::formatted)
        .collect(joining());
  }

  /** The same profile with one piece of text replaced, which must be there. */
  Oefenprofiel met(String oud, String nieuw) {
    assertThat(yaml).contains(oud);
    return new Oefenprofiel(bestandsnaam, yaml.replace(oud, nieuw));
  }

  Oefenprofiel zonderRegel(String stuk) {
    String regel =
        yaml.lines().filter(kandidaat -> kandidaat.contains(stuk)).findFirst().orElseThrow();
    return met(regel + "\n", "");
  }

  Oefenprofiel als(String bestandsnaam) {
    return new Oefenprofiel(bestandsnaam, yaml);
  }

  Resource bestand() {
    return bestand(bestandsnaam, yaml.getBytes(StandardCharsets.UTF_8));
  }

  static Resource bestand(String naam, byte[] inhoud) {
    return new ByteArrayResource(inhoud) {
      @Override
      public String getFilename() {
        return naam;
      }
    };
  }

  Regioprofiel lees() {
    return new Regioprofielen(bestand()).alle().get(0);
  }

  List<String> fouten() {
    return foutenIn(bestand());
  }

  static List<String> foutenIn(Resource... bestanden) {
    OngeldigRegioprofiel ongeldig =
        catchThrowableOfType(OngeldigRegioprofiel.class, () -> new Regioprofielen(bestanden));
    return ongeldig == null ? List.of() : ongeldig.fouten();
  }
}
