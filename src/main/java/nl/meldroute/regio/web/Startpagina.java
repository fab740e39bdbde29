package nl.meldroute.regio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.regio.App;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Startnieuws;
import nl.meldroute.regio.proces.Demogebruikers;
import nl.meldroute.regio.proces.Demogebruikers.Demogebruiker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what can be done where, for who is signed in; and in a demo, with which users to try it. */
@Controller
class Startpagina {

  private final Regioprofielen regios;
  private final Collegas collegas;
  private final ObjectProvider<Startnieuws> nieuws;
  private final ObjectProvider<Demogebruikers> demo;

  Startpagina(
      Regioprofielen regios,
      Collegas collegas,
      ObjectProvider<Startnieuws> nieuws,
      ObjectProvider<Demogebruikers> demo) {
    this.regios = regios;
    this.collegas = collegas;
    this.nieuws = nieuws;
    this.demo = demo;
  }

  /** Who may start a drill. */
  private static final Set<Rol> CONTROLEURS =
      Set.of(Rol.MEDEWERKER_VEILIGHEID, Rol.KETENREGISSEUR, Rol.PARTNER);

  private static final Set<Rol> OEFENAARS = Set.of(Rol.MANAGER, Rol.PROCESMANAGER);

  private static final Set<Rol> BELEIDSLEZERS =
      Set.of(Rol.BELEIDSMEDEWERKER, Rol.MANAGER, Rol.AUDITOR);

  /** Who look at the figures of their region; others find them by what is published. */
  private static final Set<Rol> CIJFERLEZERS =
      Set.of(
          Rol.MANAGER,
          Rol.BELEIDSMEDEWERKER,
          Rol.KETENREGISSEUR,
          Rol.PROCESMANAGER,
          Rol.BESTUURLIJK_TREKKER,
          Rol.AUDITOR);

  /** Who sit at a table beside those who work on casussen. */
  private static final Set<Rol> AAN_TAFEL =
      Set.of(Rol.TAFELVOORZITTER, Rol.SECRETARIS, Rol.PARTNER);

  /** Who looks for a place for a victim, or leads who does. */
  private static final Set<Rol> OPVANG_ZOEKERS =
      Set.of(
          Rol.ZORGCOORDINATOR,
          Rol.AANDACHTSFUNCTIONARIS,
          Rol.PROCESMANAGER,
          Rol.KETENREGISSEUR,
          Rol.MANAGER);

  private static final Set<Partnercode> OPVANG_BIEDERS =
      Set.of(
          Partnercode.OPVANG,
          Partnercode.COMENSHA,
          Partnercode.ARBEIDSINSPECTIE,
          Partnercode.NIDOS);

  record Link(String url, String titel, String uitleg) {}

  record Demogroep(String groep, List<Demogebruiker> gebruikers) {}

  @GetMapping("/")
  String start(@AuthenticationPrincipal Gebruiker gebruiker, Model model) {
    List<Groep> groepen =
        gebruiker == null
            ? List.of()
            : gebruiker.groepen().stream().flatMap(id -> regios.groep(id).stream()).toList();
    model.addAttribute("rollen", groepen.stream().map(Groep::naam).toList());
    model.addAttribute("links", links(gebruiker, groepen));
    model.addAttribute(
        "nieuws",
        gebruiker == null
            ? List.of()
            : nieuws.orderedStream().flatMap(bron -> bron.zinnen().stream()).toList());
    model.addAttribute("demo", demo.getIfAvailable() != null);
    model.addAttribute("demoGebruikers", demogroepen());
    return "start";
  }

  private List<Link> links(Gebruiker gebruiker, List<Groep> groepen) {
    List<Link> links = new ArrayList<>();
    if (gebruiker == null || !gebruiker.regios().isEmpty()) {
      links.add(
          new Link(
              "/melden",
              "Een signaal melden",
              "Meld een vermoeden van mensenhandel. Een niet-pluisgevoel is genoeg."));
    }
    if (gebruiker == null) {
      links.add(
          new Link(
              "/openbaar",
              "Melden of een melding volgen zonder account",
              "Voor inwoners, in zeven talen. U hoeft uw naam niet te geven."));
    }
    if (gebruiker == null || kan(groepen, App.TASKLIST)) {
      links.add(
          new Link(
              "/camunda/app/tasklist/default/",
              "Takenlijst",
              "Pak taken op en rond ze af, van het bespreken van het signaal tot het afsluiten van de casus."));
    }
    if (gebruiker == null || groepen.stream().map(Groep::id).anyMatch(collegas::werktAanCasussen)) {
      links.add(
          new Link(
              "/casus",
              "Een casus bekijken",
              "Zoek een casus en zie alles bij elkaar: waar zij op wacht, de meldingen, de verwijzingen en de tijdlijn."));
    }
    if (groepen.stream().anyMatch(this::kanAanTafel)) {
      links.add(
          new Link(
              "/zittingen",
              "Zittingen van tafels",
              "Zie de agenda van uw tafels, doe mee aan een zitting en lees het verslag."));
    }
    if (groepen.stream().anyMatch(groep -> kanAanTafel(groep) || groep.rol() == Rol.MANAGER)) {
      links.add(
          new Link(
              "/tafeloverzicht",
              "Overzicht van de tafels",
              "Zie welke acties lopen, wat stilstaat en hoe toezeggingen zijn nagekomen."));
    }
    if (groepen.stream().anyMatch(Startpagina::zoektOfBiedtOpvang)) {
      links.add(
          new Link(
              "/opvang",
              "Opvangplekken",
              "Zie welke plekken er zijn en vrij zijn. Een opvang houdt hier haar eigen plekken bij."));
    }
    if (groepen.stream().map(Groep::rol).anyMatch(Rol.TOEZICHT::contains)) {
      links.add(
          new Link(
              "/verantwoording",
              "Verwijzingen nagaan",
              "Zie wie tot een verwijzing besloot, op welke regel en op welke grondslag. Zonder persoonsgegevens."));
    }
    if (groepen.stream().map(Groep::rol).anyMatch(CIJFERLEZERS::contains)) {
      links.add(
          new Link(
              "/cijfers",
              "Cijfers",
              "Zie hoeveel signalen er zijn, van wie, wat ervan komt en wat te laat is. Met het jaarverslag."));
    }
    if (groepen.stream().map(Groep::rol).anyMatch(Rol.MANAGER::equals)) {
      links.add(
          new Link(
              "/eerste-contact",
              "Tijd tot het eerste contact",
              "Zie hoelang het bij acuut gevaar duurde tot iemand was bereikt. Zonder persoonsgegevens."));
    }
    if (groepen.stream().map(Groep::rol).anyMatch(BELEIDSLEZERS::contains)) {
      links.add(
          new Link(
              "/beleid",
              "Beleid",
              "Lees waarop adviezen rusten: de beslistabellen, teksten en signalen van uw regio. Beleidsmedewerkers wijzigen ze hier."));
    }
    if (groepen.stream().anyMatch(groep -> groep.rol() != Rol.PARTNER)) {
      links.add(
          new Link(
              "/gids",
              "Partnergids",
              "Zoek op hoe u een partner bereikt. De beheerder werkt hier partners, rollen en het piketrooster bij."));
    }
    if (groepen.stream().map(Groep::rol).anyMatch(CONTROLEURS::contains)) {
      links.add(
          new Link(
              "/controles",
              "Integrale controles",
              "Zie de kalender van gezamenlijke controles, en plan ze als u ze voorbereidt."));
    }
    if (groepen.stream().map(Groep::rol).anyMatch(OEFENAARS::contains)) {
      links.add(
          new Link(
              "/oefeningen",
              "Oefenen met acuut gevaar",
              "Houd een oefening over iemand die niet bestaat, en zie hoe snel het ging."));
    }
    if (gebruiker == null || kan(groepen, App.COCKPIT)) {
      links.add(
          new Link(
              "/camunda/app/cockpit/default/",
              "Procesoverzicht",
              "Volg waar meldingen staan en welke beslistabellen gelden. Zonder persoonsgegevens."));
    }
    return links;
  }

  private boolean kanAanTafel(Groep groep) {
    return AAN_TAFEL.contains(groep.rol()) || collegas.werktAanCasussen(groep.id());
  }

  private static boolean zoektOfBiedtOpvang(Groep groep) {
    return OPVANG_ZOEKERS.contains(groep.rol())
        || groep.partner().filter(OPVANG_BIEDERS::contains).isPresent();
  }

  private static boolean kan(List<Groep> groepen, App app) {
    return groepen.stream().anyMatch(groep -> groep.apps().contains(app));
  }

  private List<Demogroep> demogroepen() {
    Demogebruikers gebruikers = demo.getIfAvailable();
    if (gebruikers == null) {
      return List.of();
    }
    Map<String, List<Demogebruiker>> perOrganisatie =
        gebruikers.alle().stream()
            .collect(
                Collectors.groupingBy(
                    Demogebruiker::organisatie, LinkedHashMap::new, Collectors.toList()));
    return perOrganisatie.entrySet().stream()
        .map(groep -> new Demogroep(groep.getKey(), groep.getValue()))
        .toList();
  }
}
