package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.verwijzing.Verwijsadvies.Advies;
import nl.meldroute.verwijzing.Verwijzing.Besluit;
import nl.meldroute.verwijzing.Verwijzing.Deelgegevens;
import org.springframework.stereotype.Component;

/** Step 4 of the route (Twente 2022, §6.1): a human decides where the casus goes. */
@Component
class VervolgVaststellen implements Taakafhandeling {

  private static final String DOORZETTEN = "DOORZETTEN";

  /** Days until somebody looks whether an embargo is still needed (aanname). */
  private static final int EMBARGO_HERZIEN_NA = 30;

  private final Verwijsadvies advies;
  private final Verwijzingen verwijzingen;
  private final Beslissingen beslissingen;
  private final Embargos embargos;
  private final Embargobesluit embargobesluit;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  VervolgVaststellen(
      Verwijsadvies advies,
      Verwijzingen verwijzingen,
      Beslissingen beslissingen,
      Embargos embargos,
      Embargobesluit embargobesluit,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.advies = advies;
    this.verwijzingen = verwijzingen;
    this.beslissingen = beslissingen;
    this.embargos = embargos;
    this.embargobesluit = embargobesluit;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "vervolg-vaststellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Set<Partnercode> lopend = verwijzingen.lopend(casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("advies", advies.uitleg(casus));
    gegevens.put(
        "alVerwezen",
        lopend.isEmpty()
            ? "Nog naar niemand."
            : lopend.stream().sorted().map(Partnercode::tekst).collect(Collectors.joining("\n")));
    gegevens.put(
        "verwijzingen",
        nieuwe(casus, lopend).values().stream().map(VervolgVaststellen::rij).toList());
    return gegevens;
  }

  /** What was advised for partners that are not at it yet (a casus can come here again). */
  private Map<Partnercode, Advies> nieuwe(Casus casus, Set<Partnercode> lopend) {
    Map<Partnercode, Advies> nieuwe = new LinkedHashMap<>();
    advies.adviezen(casus).stream()
        .filter(voorstel -> !lopend.contains(voorstel.partner()))
        .forEach(voorstel -> nieuwe.put(voorstel.partner(), voorstel));
    return nieuwe;
  }

  private static Map<String, Object> rij(Advies advies) {
    return Map.of(
        "partner", advies.partner().name(),
        "dringendheid", advies.dringendheid().name(),
        "reden", advies.reden(),
        "besluit", DOORZETTEN);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Optional<Beslissing> beslissing = advies.beslissing(casus);
    Set<Partnercode> lopend = verwijzingen.lopend(casus);
    weigerDubbele(invoer, lopend);
    Map<Partnercode, Advies> geadviseerd = nieuwe(casus, lopend);
    Deelgegevens delen = delen(casus, invoer);
    for (Invoer rij : invoer.rijen("verwijzingen")) {
      stelVast(casus, rij, beslissing, geadviseerd, delen);
      geadviseerd.remove(rij.code("partner", Partnercode.class));
    }
    // A row that was taken out of the list is a partner dropped without a word; that is kept too.
    for (Partnercode weggelaten : geadviseerd.keySet()) {
      wijkAf(
          casus, beslissing, weggelaten, "Uit de lijst gehaald. " + tekst(invoer, "toelichting"));
    }
    if (invoer.tekst("toelichting") != null) {
      dossiers.schrijfBij(casus, "vervolg", invoer.tekst("toelichting"));
    }
    return Map.of();
  }

  /** A partner is asked once: by a row of this form, or by a referral that still runs. */
  private static void weigerDubbele(Invoer invoer, Set<Partnercode> lopend) {
    Set<Partnercode> bezet = new HashSet<>(lopend);
    List<Fout> fouten = new ArrayList<>();
    List<Invoer> rijen = invoer.rijen("verwijzingen");
    for (int i = 0; i < rijen.size(); i++) {
      if (doorzetten(rijen.get(i)) && !bezet.add(rijen.get(i).code("partner", Partnercode.class))) {
        fouten.add(
            new Fout(
                "verwijzingen[%d].partner".formatted(i),
                "Deze organisatie heeft al een verwijzing voor deze casus. Haal deze rij weg."));
      }
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  /** An embargo is one state of the casus: what is asked here holds for all that follows. */
  private Deelgegevens delen(Casus casus, Invoer invoer) {
    if (invoer.code("embargo", Antwoord.class) == Antwoord.JA && !embargos.geldt(casus.id())) {
      embargobesluit.leg(
          casus,
          "Gevraagd bij het verwijzen.",
          "Openbaar Ministerie",
          LocalDate.now(klok).plusDays(EMBARGO_HERZIEN_NA));
    }
    Antwoord toestemming = invoer.code("toestemming", Antwoord.class);
    return new Deelgegevens(
        toestemming == null ? Antwoord.ONBEKEND : toestemming,
        invoer.tekst("toestemmingToelichting"),
        embargos.geldt(casus.id()));
  }

  private static boolean doorzetten(Invoer rij) {
    return DOORZETTEN.equals(rij.tekst("besluit"));
  }

  private void stelVast(
      Casus casus,
      Invoer rij,
      Optional<Beslissing> beslissing,
      Map<Partnercode, Advies> geadviseerd,
      Deelgegevens delen) {
    Partnercode partner = rij.code("partner", Partnercode.class);
    Advies voorstel = geadviseerd.get(partner);
    boolean doorzetten = doorzetten(rij);
    verwijzingen.stelVast(
        new Verwijzing(
            casus.id(),
            casus.regio(),
            new Besluit(
                voorstel == null ? null : beslissing.map(Beslissing::id).orElse(null),
                partner,
                voorstel == null ? null : voorstel.via(),
                rij.code("dringendheid", Dringendheid.class),
                rij.tekst("reden"),
                rij.codes("weglaten", Gegevenscategorie.class),
                doorzetten ? null : rij.tekst("redenNiet")),
            delen,
            toegang.huidige().gebruiker(),
            klok.instant()));
    if (voorstel != null && !doorzetten) {
      wijkAf(casus, beslissing, partner, rij.tekst("redenNiet"));
    }
    dossiers.schrijfBij(
        casus,
        "verwijzing",
        "%s: %s.".formatted(partner.tekst(), doorzetten ? "doorzetten" : "niet doorzetten"));
  }

  private void wijkAf(
      Casus casus, Optional<Beslissing> beslissing, Partnercode partner, String reden) {
    beslissing.ifPresent(
        gevonden ->
            beslissingen.wijkAf(casus.id(), gevonden.id(), "Niet naar " + partner.name(), reden));
  }

  private static String tekst(Invoer invoer, String veld) {
    return invoer.tekst(veld) == null ? "" : invoer.tekst(veld);
  }
}
