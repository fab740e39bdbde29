package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Grondslag;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Toestemmingsgever;
import nl.meldroute.begrippen.Toestemmingswijze;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwijzing.opslag.Toestemminglijst;
import nl.meldroute.verwijzing.opslag.Toestemminglijst.Rij;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent to share, per purpose. Withdrawing is as easy as giving (AVG, artikel 7 lid 3): what was
 * not answered yet and goes on consent alone is taken back, and nothing more is shared for that
 * purpose on that ground.
 */
@Component
@Transactional
public class Toestemmingen implements Dossieronderdeel {

  /** Below this age who has the say agrees (ontwerp 2.3). */
  private static final int ZELF_VANAF = 16;

  private final Toestemminglijst lijst;
  private final Verwijzingen verwijzingen;
  private final VerwijzingIntrekken intrekken;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Toestemmingen(
      Toestemminglijst lijst,
      Verwijzingen verwijzingen,
      VerwijzingIntrekken intrekken,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.verwijzingen = verwijzingen;
    this.intrekken = intrekken;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * What somebody agreed to.
   *
   * @param toelichting what was said, and to whom
   */
  public record Opgave(
      Interventiesoort doel,
      Toestemmingsgever gever,
      Toestemmingswijze wijze,
      LocalDate gegevenOp,
      String toelichting) {}

  /**
   * @throws OngeldigeInvoer naming every fault
   * @throws Conflict when there is consent for this purpose already
   */
  public void legVast(String casusnummer, Opgave opgave) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.bewerk(casusnummer, "Toestemming vastleggen");
    intrekken.eisAfzender(casus);
    toets(casus, opgave);
    if (van(casus).stream()
        .anyMatch(rij -> rij.doel() == opgave.doel() && rij.ingetrokkenOp() == null)) {
      throw new Conflict("Voor dit doel is al toestemming. Trek die eerst in.");
    }
    lijst.voegToe(
        casus.id(),
        new Rij(
            opgave.doel(),
            opgave.gever(),
            opgave.wijze(),
            opgave.gegevenOp(),
            opgave.toelichting(),
            toegang.huidige().gebruiker(),
            klok.instant(),
            null,
            null,
            null));
    dossiers.schrijfBij(
        casus,
        "toestemming-gegeven",
        "Delen voor %s: %s, %s."
            .formatted(
                opgave.doel().tekst().toLowerCase(),
                opgave.gever().tekst().toLowerCase(),
                opgave.wijze().tekst().toLowerCase()));
    dossiers.beweeg(casus);
  }

  private void toets(Casus casus, Opgave opgave) {
    if (opgave.gegevenOp().isAfter(LocalDate.now(klok))) {
      throw fout("gegevenOp", "Kies vandaag of een dag die is geweest.");
    }
    if (opgave.gever() == Toestemmingsgever.SLACHTOFFER && kanTeJongZijn(casus)) {
      throw fout(
          "gever",
          "Een slachtoffer is jonger dan 16 jaar, of dat is niet zeker. Dan geeft wie het gezag heeft toestemming. Is het slachtoffer 16 of ouder, vul dan eerst de geboortedatum in.");
    }
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }

  /** A minor whose age is not known may be younger: unknown is never milder. */
  private boolean kanTeJongZijn(Casus casus) {
    LocalDate grens = LocalDate.now(klok).minusYears(ZELF_VANAF);
    List<Betrokkene> slachtoffers =
        dossiers.dossier(casus).betrokkenen().stream()
            .filter(persoon -> persoon.rollen().contains(Betrokkenerol.SLACHTOFFER))
            .toList();
    return slachtoffers.isEmpty()
        ? casus.leeftijdscategorie() == Leeftijdscategorie.MINDERJARIG
        : slachtoffers.stream()
            .map(Betrokkene::opgave)
            .anyMatch(
                persoon ->
                    persoon.geboortedatum() == null
                        ? persoon.leeftijdscategorie() == Leeftijdscategorie.MINDERJARIG
                        : persoon.geboortedatum().isAfter(grens));
  }

  /**
   * @throws Conflict when there is none for this purpose
   */
  public void trekIn(String casusnummer, Interventiesoort doel, String reden) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.bewerk(casusnummer, "Toestemming intrekken");
    intrekken.eisAfzender(casus);
    List<Verwijzing> opToestemming =
        verwijzingen.verwijzingen(casus).stream()
            .filter(verwijzing -> verwijzing.partner().doel() == doel)
            .filter(Toestemmingen::rustOpToestemming)
            .toList();
    if (!isIngetrokken(casus, doel, reden)) {
      boolean alIngetrokken = van(casus).stream().anyMatch(rij -> rij.doel() == doel);
      if (alIngetrokken || opToestemming.isEmpty()) {
        throw new Conflict(
            "Voor dit doel is geen toestemming vastgelegd, of zij is al ingetrokken.");
      }
      bijVerwijzing(casus, doel, opToestemming.get(0));
      isIngetrokken(casus, doel, reden);
    }
    String algedeeld =
        opToestemming.stream()
            .filter(verwijzing -> verwijzing.verzondenOp() != null)
            .map(verwijzing -> verwijzing.partner().tekst())
            .distinct()
            .collect(Collectors.joining(", "));
    dossiers.schrijfBij(
        casus,
        "toestemming-ingetrokken",
        "Delen voor %s: ingetrokken. %s%s"
            .formatted(
                doel.tekst().toLowerCase(),
                reden,
                algedeeld.isEmpty()
                    ? ""
                    : " Op deze toestemming is al gedeeld met: "
                        + algedeeld
                        + ". Bel wie het nog heeft."));
    opToestemming.stream()
        .filter(VerwijzingIntrekken::isIntrekbaar)
        .forEach(
            verwijzing ->
                intrekken.trekIn(
                    casusnummer, verwijzing.id(), "De toestemming om te delen is ingetrokken."));
    dossiers.beweeg(casus);
  }

  private boolean isIngetrokken(Casus casus, Interventiesoort doel, String reden) {
    return lijst.trekIn(
        dossiers.delen(casus), doel, klok.instant(), toegang.huidige().gebruiker(), reden);
  }

  /** Consent that was written down with a referral, and nowhere else. */
  private void bijVerwijzing(Casus casus, Interventiesoort doel, Verwijzing verwijzing) {
    lijst.voegToe(
        casus.id(),
        new Rij(
            doel,
            null,
            null,
            null,
            verwijzing.toestemmingToelichting() == null
                ? "Vastgelegd bij de verwijzing."
                : verwijzing.toestemmingToelichting(),
            verwijzing.vastgesteldDoor(),
            klok.instant(),
            null,
            null,
            null));
  }

  private static boolean rustOpToestemming(Verwijzing verwijzing) {
    return verwijzing.deling().stream()
        .anyMatch(
            deling ->
                deling.gaatMee()
                    && Objects.equals(deling.grondslag(), Grondslag.TOESTEMMING.tekst()));
  }

  /**
   * What the table is told: no when it was refused for this partner or withdrawn for its purpose,
   * yes when either says yes.
   */
  Antwoord voor(Casus casus, Verwijzing verwijzing) {
    if (verwijzing.toestemming() == Antwoord.NEE) {
      return Antwoord.NEE;
    }
    return van(casus).stream()
        .filter(rij -> rij.doel() == verwijzing.partner().doel())
        .findFirst()
        .map(rij -> rij.ingetrokkenOp() == null ? Antwoord.JA : Antwoord.NEE)
        .orElse(verwijzing.toestemming());
  }

  @Override
  public String naam() {
    return "toestemmingen";
  }

  @Override
  public List<Rij> van(Casus casus) {
    return lijst.van(dossiers.delen(casus));
  }
}
