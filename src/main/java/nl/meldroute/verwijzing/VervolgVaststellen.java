package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import nl.meldroute.verwijzing.Verwijsadvies.Advies;
import org.springframework.stereotype.Component;

/** Step 4 of the route (Twente 2022, §6.1): a human decides where the casus goes. */
@Component
class VervolgVaststellen implements Taakafhandeling {

  private final Verwijsadvies advies;
  private final Verwijzingen verwijzingen;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  VervolgVaststellen(
      Verwijsadvies advies,
      Verwijzingen verwijzingen,
      Beslissingen beslissingen,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.advies = advies;
    this.verwijzingen = verwijzingen;
    this.beslissingen = beslissingen;
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
    Optional<Beslissing> beslissing = advies.beslissing(casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put(
        "advies",
        beslissing.map(gevonden -> gevonden.uitslag().uitleg()).orElse("Er is geen advies."));
    gegevens.put(
        "verwijzingen",
        beslissing.map(Verwijsadvies::adviezen).orElse(List.of()).stream()
            .map(VervolgVaststellen::rij)
            .toList());
    return gegevens;
  }

  private static Map<String, Object> rij(Advies advies) {
    return Map.of(
        "partner", advies.partner().name(),
        "dringendheid", advies.dringendheid().name(),
        "reden", advies.reden(),
        "besluit", "DOORZETTEN");
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Optional<Beslissing> beslissing = advies.beslissing(casus);
    Set<Partnercode> geadviseerd = new LinkedHashSet<>();
    beslissing
        .map(Verwijsadvies::adviezen)
        .orElse(List.of())
        .forEach(voorstel -> geadviseerd.add(voorstel.partner()));
    for (Invoer rij : invoer.rijen("verwijzingen")) {
      Verwijzing verwijzing = stelVast(casus, rij, beslissing, geadviseerd);
      geadviseerd.remove(verwijzing.partner());
    }
    // A row that was taken out of the list is a partner dropped without a word; that is kept too.
    for (Partnercode weggelaten : geadviseerd) {
      wijkAf(
          casus, beslissing, weggelaten, "Uit de lijst gehaald. " + tekst(invoer, "toelichting"));
    }
    if (invoer.tekst("toelichting") != null) {
      dossiers.schrijfBij(casus, "vervolg", invoer.tekst("toelichting"));
    }
    return Map.of();
  }

  private Verwijzing stelVast(
      Casus casus, Invoer rij, Optional<Beslissing> beslissing, Set<Partnercode> geadviseerd) {
    Partnercode partner = rij.code("partner", Partnercode.class);
    boolean advies = geadviseerd.contains(partner);
    boolean doorzetten = "DOORZETTEN".equals(rij.tekst("besluit"));
    UUID grond = advies ? beslissing.map(Beslissing::id).orElse(null) : null;
    Verwijzing verwijzing =
        new Verwijzing(
            casus.id(),
            grond,
            partner,
            rij.code("dringendheid", Dringendheid.class),
            rij.tekst("reden"),
            doorzetten ? null : rij.tekst("redenNiet"),
            toegang.huidige().gebruiker(),
            klok.instant());
    verwijzingen.stelVast(verwijzing);
    if (advies && !doorzetten) {
      wijkAf(casus, beslissing, partner, rij.tekst("redenNiet"));
    }
    dossiers.schrijfBij(
        casus,
        "verwijzing",
        "%s: %s.".formatted(partner.tekst(), doorzetten ? "doorzetten" : "niet doorzetten"));
    return verwijzing;
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
