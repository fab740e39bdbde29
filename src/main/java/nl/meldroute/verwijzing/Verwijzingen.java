package nl.meldroute.verwijzing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Weigeringsreden;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.verwijzing.link.Linksleutels;
import nl.meldroute.verwijzing.opslag.Bezorgingen;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Stand;
import nl.meldroute.verwijzing.opslag.Verwijzinglijst;
import org.springframework.stereotype.Component;

/** The referrals of a casus. */
@Component
public class Verwijzingen implements Dossieronderdeel {

  private final Verwijzinglijst lijst;
  private final Bezorgingen bezorgingen;
  private final Linksleutels sleutels;
  private final Dossiers dossiers;

  Verwijzingen(
      Verwijzinglijst lijst, Bezorgingen bezorgingen, Linksleutels sleutels, Dossiers dossiers) {
    this.lijst = lijst;
    this.bezorgingen = bezorgingen;
    this.sleutels = sleutels;
    this.dossiers = dossiers;
  }

  /** In the order in which they were decided on. */
  public List<Verwijzing> verwijzingen(Casus casus) {
    return lijst.findByCasusIdOrderByVastgesteldOpAscPartnerAsc(casus.id());
  }

  /** Those that are decided on and not sent yet. */
  public List<UUID> klaargezet(String casusnummer) {
    return lijst.klaargezet(casusnummer);
  }

  /**
   * Whether every partner took over, or is not needed any more. Waits for whoever else is settling
   * something about the casus, so that of two that answer at once the last one sees both.
   */
  public boolean geborgd(String casusnummer) {
    dossiers.vergrendel(casusnummer);
    return lijst.ongeborgd(casusnummer) == 0;
  }

  /**
   * @throws NietGevonden when there is none that the current user may see
   */
  Verwijzing verwijzing(UUID id) {
    return lijst.findById(id).orElseThrow(() -> new NietGevonden("verwijzing"));
  }

  /** The referral that came in the place of this one; itself when none did. */
  Verwijzing laatste(UUID id) {
    Optional<Verwijzing> opvolger = lijst.findByVervangt(id);
    return opvolger.map(nieuw -> laatste(nieuw.id())).orElseGet(() -> verwijzing(id));
  }

  /** The partners that are at it, or about to be. */
  Set<Partnercode> lopend(Casus casus) {
    return verwijzingen(casus).stream()
        .filter(Verwijzing::loopt)
        .map(Verwijzing::partner)
        .collect(Collectors.toSet());
  }

  /**
   * A referral as those read it who may see the casus.
   *
   * @param deling which kinds of data went along, and on which ground
   * @param bezorging how it went to the partner; null when the partner looks into Tasklist or is
   *     called
   */
  record Weergave(
      UUID id,
      Partnercode partner,
      Partnercode via,
      Dringendheid dringendheid,
      String reden,
      Verwijzingstatus status,
      String redenNiet,
      UUID beslissing,
      UUID vervangt,
      int ronde,
      Antwoord toestemming,
      boolean embargo,
      List<Gedeeld> deling,
      Set<Gegevenscategorie> weglaten,
      String vastgesteldDoor,
      Instant vastgesteldOp,
      Instant verzondenOp,
      Bezorgd bezorging,
      Instant ontvangenOp,
      Instant herinnerdOp,
      Instant teLaatOp,
      Instant geantwoordOp,
      Weigeringsreden redenWeigering,
      String toelichtingAntwoord,
      Instant afgerondOp,
      Partneruitkomst uitkomst,
      String toelichtingUitkomst) {

    /**
     * @param beslissing the decision of the table {@code informatiedeling} behind it
     */
    record Gedeeld(
        Gegevenscategorie categorie,
        Deelbaarheid toegestaan,
        String grondslag,
        UUID beslissing,
        String uitleg) {}

    /**
     * @param bezorgdOp null while it is under way
     * @param code with which the partner reads it on the page behind the link in an e-mail; null
     *     for another channel and when it was answered
     */
    record Bezorgd(Kanaal kanaal, Instant bezorgdOp, String code) {}

    private static Weergave van(Verwijzing verwijzing, Bezorgd bezorging) {
      return new Weergave(
          verwijzing.id(),
          verwijzing.partner(),
          verwijzing.via(),
          verwijzing.dringendheid(),
          verwijzing.reden(),
          verwijzing.status(),
          verwijzing.redenNiet(),
          verwijzing.beslissing(),
          verwijzing.vervangt(),
          verwijzing.ronde(),
          verwijzing.toestemming(),
          verwijzing.embargo(),
          verwijzing.deling().stream()
              .map(
                  deel ->
                      new Gedeeld(
                          deel.categorie(),
                          deel.toegestaan(),
                          deel.grondslag(),
                          deel.beslissing(),
                          deel.uitleg()))
              .toList(),
          verwijzing.weglaten(),
          verwijzing.vastgesteldDoor(),
          verwijzing.vastgesteldOp(),
          verwijzing.verzondenOp(),
          bezorging,
          verwijzing.ontvangenOp(),
          verwijzing.herinnerdOp(),
          verwijzing.teLaatOp(),
          verwijzing.geantwoordOp(),
          verwijzing.redenWeigering(),
          verwijzing.toelichtingAntwoord(),
          verwijzing.afgerondOp(),
          verwijzing.uitkomst(),
          verwijzing.toelichtingUitkomst());
    }
  }

  @Override
  public String naam() {
    return "verwijzingen";
  }

  @Override
  public List<Weergave> van(Casus casus) {
    Map<UUID, Stand> standen = bezorgingen.vanCasus(casus.id());
    return verwijzingen(casus).stream()
        .map(verwijzing -> Weergave.van(verwijzing, bezorgd(verwijzing, standen)))
        .toList();
  }

  private Weergave.Bezorgd bezorgd(Verwijzing verwijzing, Map<UUID, Stand> standen) {
    Stand stand = standen.get(verwijzing.id());
    if (stand == null) {
      return null;
    }
    boolean metCode =
        stand.kanaal() == Kanaal.E_MAIL
            && stand.ronde() == verwijzing.ronde()
            && verwijzing.verzondenOp() != null
            && verwijzing.geantwoordOp() == null;
    return new Weergave.Bezorgd(
        stand.kanaal(), stand.bezorgdOp(), metCode ? sleutels.code(stand.bericht()) : null);
  }

  void stelVast(Verwijzing verwijzing) {
    lijst.save(verwijzing);
  }
}
