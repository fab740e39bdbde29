package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossier;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import nl.meldroute.verwijzing.Verstrekking.Inhoud;
import nl.meldroute.verwijzing.koppeling.Gebeurtenis.Soort;
import nl.meldroute.verwijzing.opslag.Bezorgingen;
import nl.meldroute.verwijzing.opslag.Verstrekkinglijst;
import org.springframework.stereotype.Component;

/**
 * Sends referrals: keeps exactly what may go as it goes, in one transaction with the line in the
 * processing log. The engine's job is the outbox; done twice it sends once.
 */
@Component
public class Verzending {

  private final Verwijzingen verwijzingen;
  private final Spooradvies sporen;
  private final Verstrekkinglijst verstrekkingen;
  private final Bezorgingen bezorgingen;
  private final Embargos embargos;
  private final Dossiers dossiers;
  private final Regioprofielen regios;
  private final Partnergids gids;
  private final Verwerkingen verwerkingen;
  private final Clock klok;

  Verzending(
      Verwijzingen verwijzingen,
      Spooradvies sporen,
      Verstrekkinglijst verstrekkingen,
      Bezorgingen bezorgingen,
      Embargos embargos,
      Dossiers dossiers,
      Regioprofielen regios,
      Partnergids gids,
      Verwerkingen verwerkingen,
      Clock klok) {
    this.verwijzingen = verwijzingen;
    this.sporen = sporen;
    this.verstrekkingen = verstrekkingen;
    this.bezorgingen = bezorgingen;
    this.embargos = embargos;
    this.dossiers = dossiers;
    this.regios = regios;
    this.gids = gids;
    this.verwerkingen = verwerkingen;
    this.klok = klok;
  }

  /** The codes of the referral to go on with: of the one that took its place, if there is one. */
  public record Voorbereid(String onderwerp, Partnercode partner, String dringendheid) {}

  public Voorbereid bereidVoor(UUID id) {
    Verwijzing verwijzing = verwijzingen.laatste(id);
    return new Voorbereid(
        verwijzing.id().toString(), verwijzing.partner(), verwijzing.dringendheid().name());
  }

  /**
   * Under the lock of the casus: what is sent first about it also arrives first.
   *
   * @return how the partner is told
   */
  public Kanaal verstuur(String casusnummer, UUID id) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.bewerk(casusnummer, "Verwijzing versturen");
    Verwijzing verwijzing = verwijzingen.verwijzing(id);
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    if (verstrekking(verwijzing).isEmpty()) {
      if (embargos.houdtTegen(casus, verwijzing.partner()) && !verwijzing.embargo()) {
        // Laid after it was decided what may go: that has to be decided again, by a human.
        throw new IllegalStateException("Embargo sinds over delen is besloten");
      }
      verstrek(casus, verwijzing, regio);
    }
    return kanaal(verwijzing);
  }

  /** A partner that the region does not have is only called. */
  private Kanaal kanaal(Verwijzing verwijzing) {
    return gids.partner(verwijzing.regio(), verwijzing.partner())
        .map(Partner::kanaal)
        .orElse(Kanaal.TELEFOON);
  }

  private void verstrek(Casus casus, Verwijzing verwijzing, Regioprofiel regio) {
    Instant nu = klok.instant();
    Dossier dossier = dossiers.dossier(casus);
    verwijzing.verzend(
        gids.partnergroep(casus.regio(), verwijzing.partner(), casus.gemeente()).orElse(null), nu);
    List<String> grondslagen = verwijzing.mee().stream().map(Deling::grondslag).distinct().toList();
    Inhoud inhoud = inhoud(verwijzing, dossier, regio);
    verstrekkingen.save(new Verstrekking(verwijzing, inhoud, grondslagen, nu));
    Kanaal kanaal = kanaal(verwijzing);
    if (kanaal.isTeBezorgen()) {
      bezorgingen.zetKlaar(verwijzing, Soort.VERWIJZING, kanaal, nu);
    }
    verwerkingen.legVast(
        new Verwerking(
            Handeling.VERSTREKKEN,
            "Verwijzing naar " + verwijzing.partner().tekst(),
            casus.regio(),
            List.of(casus.id()),
            herkenbaar(verwijzing, dossier)),
        String.join("; ", grondslagen));
    dossiers.schrijfBij(
        casus,
        "verwijzing-verzonden",
        verwijzing.partner().tekst()
            + (inhoud.nonPunishment()
                ? ": verzonden, met de opmerking over non-punishment."
                : ": verzonden."));
  }

  /** What the partner of this referral was told; empty before it was sent. */
  Optional<Verstrekking> verstrekking(Verwijzing verwijzing) {
    return verstrekkingen.findByVerwijzingIdAndRonde(verwijzing.id(), verwijzing.ronde());
  }

  private Inhoud inhoud(Verwijzing verwijzing, Dossier dossier, Regioprofiel regio) {
    Deelbeeld beeld = new Deelbeeld(dossier);
    Map<Gegevenscategorie, List<String>> metNaam = beeld.met(false);
    Map<Gegevenscategorie, List<String>> zonderNaam = beeld.met(true);
    Map<Gegevenscategorie, List<String>> mee = new EnumMap<>(Gegevenscategorie.class);
    for (Deling deling : verwijzing.mee()) {
      List<String> regels =
          (deling.toegestaan() == Deelbaarheid.JA ? metNaam : zonderNaam).get(deling.categorie());
      if (regels != null) {
        mee.put(deling.categorie(), regels);
      }
    }
    // The sender's own words can hold a name: they go only where names may.
    boolean metNamen = voluit(verwijzing).contains(Gegevenscategorie.IDENTITEIT);
    if (!metNamen && verwijzing.partner() == Partnercode.CASUSTAFEL) {
      // A table that may not know whom it is about still has to know what to weigh.
      sporen
          .beslissing(dossier.casus())
          .ifPresent(
              spoor ->
                  mee.computeIfPresent(
                      Gegevenscategorie.CIJFERS,
                      (soort, kern) ->
                          Stream.concat(kern.stream(), Stream.of(Spooradvies.zin(spoor)))
                              .toList()));
    }
    return new Inhoud(
        afzender(dossier.casus(), regio),
        metNamen ? verwijzing.reden() : null,
        verwijzing.mee().stream()
            .anyMatch(deling -> deling.toegestaan() == Deelbaarheid.GEANONIMISEERD),
        beeld.vraagtNonPunishment(verwijzing.partner()),
        mee);
  }

  private static Set<Gegevenscategorie> voluit(Verwijzing verwijzing) {
    return verwijzing.mee().stream()
        .filter(deling -> deling.toegestaan() == Deelbaarheid.JA)
        .map(Deling::categorie)
        .collect(Collectors.toSet());
  }

  private static String afzender(Casus casus, Regioprofiel regio) {
    return regio.groepen().stream()
        .filter(groep -> groep.id().equals(casus.eigenaar()))
        .map(Groep::naam)
        .findFirst()
        .orElse(regio.naam());
  }

  private static List<UUID> herkenbaar(Verwijzing verwijzing, Dossier dossier) {
    Set<Gegevenscategorie> voluit = voluit(verwijzing);
    return dossier.betrokkenen().stream()
        .filter(persoon -> voluit.contains(Deelbeeld.soort(persoon)))
        .map(Betrokkene::id)
        .toList();
  }
}
