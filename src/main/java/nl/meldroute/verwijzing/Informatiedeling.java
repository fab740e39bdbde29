package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Grondslag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossier;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.dossier.Melding;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Partnergids;
import org.springframework.stereotype.Component;

/** What may go to a partner, by the table {@code informatiedeling}: asked per kind of data. */
@Component
public class Informatiedeling {

  static final String TABEL = "informatiedeling";

  private final Verwijzingen verwijzingen;
  private final Toestemmingen toestemmingen;
  private final Beslissingen beslissingen;
  private final Embargos embargos;
  private final Dossiers dossiers;
  private final Partnergids gids;
  private final Clock klok;

  Informatiedeling(
      Verwijzingen verwijzingen,
      Toestemmingen toestemmingen,
      Beslissingen beslissingen,
      Embargos embargos,
      Dossiers dossiers,
      Partnergids gids,
      Clock klok) {
    this.verwijzingen = verwijzingen;
    this.toestemmingen = toestemmingen;
    this.beslissingen = beslissingen;
    this.embargos = embargos;
    this.dossiers = dossiers;
    this.gids = gids;
    this.klok = klok;
  }

  /**
   * Asks the table for each kind of data that the casus holds and stores its answers. Something
   * more than figures must be left to send, and no kind may be without a rule; else a human looks.
   *
   * @return DELEN, or BEOORDELEN when a human has to look first
   */
  public String bepaal(String casusnummer, String meldingnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Informatiedeling bepalen");
    Verwijzing verwijzing = verwijzingen.verwijzing(id);
    Dossier dossier = dossiers.dossier(casus);
    verwijzing.embargo(embargos.geldt(casus.id()));
    Map<String, Object> vraag = vraag(verwijzing, dossier, meldingnummer);
    List<Deling> delingen =
        new Deelbeeld(dossier)
            .aanwezig().stream().map(soort -> deling(casus, verwijzing, vraag, soort)).toList();
    boolean geblokkeerd =
        delingen.stream().anyMatch(Deling::zonderRegel)
            || delingen.stream()
                .filter(deling -> deling.categorie() != Gegevenscategorie.CIJFERS)
                .noneMatch(Deling::gaatMee);
    verwijzing.deel(delingen, geblokkeerd);
    dossiers.schrijfBij(
        casus,
        "informatiedeling",
        "%s: %s."
            .formatted(
                verwijzing.partner().tekst(),
                geblokkeerd ? "delen wacht op de privacy-officer" : "delen mag"));
    return geblokkeerd ? "BEOORDELEN" : "DELEN";
  }

  private Map<String, Object> vraag(Verwijzing verwijzing, Dossier dossier, String melding) {
    Map<String, Object> vraag = new LinkedHashMap<>();
    vraag.put("ontvanger", verwijzing.partner().name());
    vraag.put("verstrekker", verstrekker(dossier, melding).name());
    vraag.put("doel", verwijzing.partner().doel().name());
    vraag.put("convenantGeldig", convenant(verwijzing.regio(), verwijzing.partner()).name());
    vraag.put("noodsituatie", nood(dossier.casus()).name());
    vraag.put("onderzoeksembargo", Antwoord.van(verwijzing.embargo()).name());
    return vraag;
  }

  /** Whether a partner of the region signed a covenant that holds today (E21). */
  public Antwoord convenant(String regio, Partnercode partner) {
    return Antwoord.van(
        gids.partner(regio, partner)
            .map(een -> een.heeftConvenant(LocalDate.now(klok)))
            .orElse(false));
  }

  /**
   * Whose information it is: the chain partner that reported it, else the organisation that owns
   * the casus.
   */
  private Partnercode verstrekker(Dossier dossier, String melding) {
    Casus casus = dossier.casus();
    return dossier.meldingen().stream()
        .filter(gemeld -> gemeld.nummer().equals(melding))
        .map(Melding::meldersoort)
        .flatMap(soort -> Waarde.zoek(Partnercode.class, soort.name()).stream())
        .findFirst()
        .orElseGet(
            () ->
                gids.partnergroep(casus.regio(), Partnercode.KENNISCENTRUM, Gemeente.ONBEKEND)
                    .filter(casus.eigenaar()::equals)
                    .map(groep -> Partnercode.KENNISCENTRUM)
                    .orElse(Partnercode.GEMEENTE));
  }

  private Deling deling(
      Casus casus, Verwijzing verwijzing, Map<String, Object> vraag, Gegevenscategorie soort) {
    Map<String, Object> invoer = new LinkedHashMap<>(vraag);
    invoer.put("gegevenscategorie", soort.name());
    invoer.put("toestemming", toestemmingen.voor(casus, verwijzing, soort).name());
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(TABEL, casus.regio(), casus.id(), "informatiedeling-bepalen", invoer));
    var uitslag = beslissing.uitslag();
    boolean leeg = uitslag.geenRegel();
    return new Deling(
        soort,
        leeg ? Deelbaarheid.NEE : Deelbaarheid.valueOf(uitslag.eerste("toegestaan")),
        (leeg ? Grondslag.GEEN : Grondslag.valueOf(uitslag.eerste("grondslag"))).tekst(),
        beslissing.id(),
        uitslag.uitleg(),
        leeg);
  }

  /** Danger that has been averted is no emergency any more. */
  private static Antwoord nood(Casus casus) {
    if (casus.dringendheid() == Dringendheid.DIRECT) {
      return Antwoord.JA;
    }
    return casus.gevaarniveau() == Gevaarniveau.BEOORDELEN ? Antwoord.ONBEKEND : Antwoord.NEE;
  }
}
