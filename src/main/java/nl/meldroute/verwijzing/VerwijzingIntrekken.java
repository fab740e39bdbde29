package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import nl.meldroute.verwijzing.koppeling.Gebeurtenis.Soort;
import nl.meldroute.verwijzing.opslag.Bezorgingen;
import nl.meldroute.verwijzing.opslag.Bezorgingen.Stand;
import nl.meldroute.verwijzing.proces.Lopendeverwijzing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sender takes a referral back while nobody has answered it. */
@Component
@Transactional
public class VerwijzingIntrekken {

  private static final Set<Verwijzingstatus> NOG_NIET_BEANTWOORD =
      EnumSet.of(
          Verwijzingstatus.KLAARGEZET,
          Verwijzingstatus.GEBLOKKEERD,
          Verwijzingstatus.VERZONDEN,
          Verwijzingstatus.ONTVANGEN,
          Verwijzingstatus.TE_LAAT);

  private final Verwijzingen verwijzingen;
  private final Bezorgingen bezorgingen;
  private final Lopendeverwijzing proces;
  private final Dossiers dossiers;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final Clock klok;

  VerwijzingIntrekken(
      Verwijzingen verwijzingen,
      Bezorgingen bezorgingen,
      Lopendeverwijzing proces,
      Dossiers dossiers,
      Regioprofielen regios,
      Toegang toegang,
      Clock klok) {
    this.verwijzingen = verwijzingen;
    this.bezorgingen = bezorgingen;
    this.proces = proces;
    this.dossiers = dossiers;
    this.regios = regios;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * A referral that can be taken back.
   *
   * @param naam of the partner, and how far it is, as staff read it
   */
  public record Intrekbaar(UUID id, Partnercode partner, Verwijzingstatus status, String naam) {}

  public List<Intrekbaar> intrekbaar(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Verwijzingen tonen om in te trekken");
    return verwijzingen.verwijzingen(casus).stream()
        .filter(VerwijzingIntrekken::isIntrekbaar)
        .map(
            verwijzing ->
                new Intrekbaar(
                    verwijzing.id(),
                    verwijzing.partner(),
                    verwijzing.status(),
                    "%s (%s)"
                        .formatted(
                            verwijzing.partner().tekst(),
                            verwijzing.status().tekst().toLowerCase())))
        .toList();
  }

  /**
   * @throws OngeldigeInvoer when the casus has no such referral
   * @throws NietToegestaan for who reads the casus and does not refer
   * @throws Conflict when the partner has answered
   */
  public void trekIn(String casusnummer, UUID id, String reden) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.bewerk(casusnummer, "Verwijzing intrekken");
    eisAfzender(casus);
    Verwijzing verwijzing =
        verwijzingen.verwijzingen(casus).stream()
            .filter(een -> een.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new OngeldigeInvoer(
                        List.of(
                            new Fout("verwijzing", "Deze verwijzing hoort niet bij deze casus."))));
    if (!isIntrekbaar(verwijzing)) {
      throw new Conflict(
          verwijzing.status() == Verwijzingstatus.GEWEIGERD
              ? "De partner nam deze verwijzing niet aan. U kunt haar intrekken bij de taak Verwijzing heroverwegen."
              : "Deze verwijzing is niet meer in te trekken: zij is aangenomen, afgerond of al ingetrokken. Bel de partner als er iets is veranderd.");
    }
    verwijzing.trekIn(reden);
    Stand bezorging = bezorgingen.vanCasus(casus.id()).get(id);
    if (bezorging != null && bezorging.ronde() == verwijzing.ronde()) {
      bezorgingen.zetKlaar(verwijzing, Soort.INTREKKING, bezorging.kanaal(), klok.instant());
    }
    dossiers.schrijfBij(
        casus,
        "verwijzing-ingetrokken",
        verwijzing.partner().tekst() + ": ingetrokken door de afzender. " + reden);
    dossiers.beweeg(casus);
    toegang.alsSysteem(casus.regio(), () -> proces.trekIn(id.toString()));
  }

  static boolean isIntrekbaar(Verwijzing verwijzing) {
    return NOG_NIET_BEANTWOORD.contains(verwijzing.status());
  }

  /** Those who settle what follows are those who refer. */
  void eisAfzender(Casus casus) {
    List<String> afzenders =
        regios
            .profiel(casus.regio())
            .orElseThrow()
            .kandidaatgroepen(
                Routestap.VERVOLG_VASTSTELLEN.code(),
                casus.gemeente(),
                dossiers.leidendeMelding(casus).meldersoort());
    if (dossiers.isAlleenInNood(casus)
        || afzenders.stream().noneMatch(toegang.huidige().groepen()::contains)) {
      throw new NietToegestaan("Een verwijzing intrekken doet wie over het vervolg beslist.");
    }
  }
}
