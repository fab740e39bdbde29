package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Grondslag;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Partnercode;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent to share, per purpose, and for one partner when it is so narrow. Withdrawing is as easy
 * as giving (AVG, artikel 7 lid 3): what was not answered yet and goes on consent alone is taken
 * back, nothing more is shared on that ground, and somebody hears of it.
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
  private final ApplicationEventPublisher gebeurtenissen;
  private final Toegang toegang;
  private final Clock klok;

  Toestemmingen(
      Toestemminglijst lijst,
      Verwijzingen verwijzingen,
      VerwijzingIntrekken intrekken,
      Dossiers dossiers,
      ApplicationEventPublisher gebeurtenissen,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.verwijzingen = verwijzingen;
    this.intrekken = intrekken;
    this.dossiers = dossiers;
    this.gebeurtenissen = gebeurtenissen;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * What somebody agreed to.
   *
   * @param partner null for all partners that act for this purpose
   * @param omvang what may be told, in words; null for all that is needed
   * @param toelichting what was said, and to whom
   */
  public record Opgave(
      Interventiesoort doel,
      Partnercode partner,
      String omvang,
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
        .anyMatch(
            rij ->
                rij.doel() == opgave.doel()
                    && rij.partner() == opgave.partner()
                    && rij.ingetrokkenOp() == null)) {
      throw new Conflict("Hiervoor is al toestemming. Trek die eerst in.");
    }
    lijst.voegToe(
        casus.id(),
        new Rij(
            opgave.doel(),
            opgave.partner(),
            opgave.omvang(),
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
                waarvoor(opgave.doel(), opgave.partner()),
                opgave.gever().tekst().toLowerCase(),
                opgave.wijze().tekst().toLowerCase()));
    dossiers.beweeg(casus);
  }

  private static String waarvoor(Interventiesoort doel, Partnercode partner) {
    String tekst = doel.tekst().toLowerCase();
    return partner == null ? tekst : "%s met %s".formatted(tekst, partner.tekst());
  }

  private void toets(Casus casus, Opgave opgave) {
    if (opgave.partner() != null && opgave.partner().doel() != opgave.doel()) {
      throw fout("partner", "Deze partner werkt voor een ander doel. Kies dat doel.");
    }
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
   * @param partner null for all partners that act for this purpose
   * @throws Conflict when there is none to withdraw
   */
  public void trekIn(String casusnummer, Interventiesoort doel, Partnercode partner, String reden) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.bewerk(casusnummer, "Toestemming intrekken");
    intrekken.eisAfzender(casus);
    List<Verwijzing> opToestemming =
        verwijzingen.verwijzingen(casus).stream()
            .filter(verwijzing -> verwijzing.partner().doel() == doel)
            .filter(verwijzing -> partner == null || verwijzing.partner() == partner)
            .filter(Toestemmingen::rustOpToestemming)
            .toList();
    if (!isIngetrokken(casus, doel, partner, reden)) {
      trekAlsnogIn(casus, doel, partner, reden, opToestemming);
    }
    List<Partnercode> algedeeld =
        opToestemming.stream()
            .filter(verwijzing -> verwijzing.verzondenOp() != null)
            .map(Verwijzing::partner)
            .distinct()
            .toList();
    dossiers.schrijfBij(
        casus,
        "toestemming-ingetrokken",
        "Delen voor %s: ingetrokken. %s%s"
            .formatted(
                waarvoor(doel, partner),
                reden,
                algedeeld.isEmpty()
                    ? ""
                    : " Op deze toestemming is al gedeeld met: "
                        + algedeeld.stream()
                            .map(Partnercode::tekst)
                            .collect(Collectors.joining(", "))
                        + ". Bel wie het nog heeft."));
    List<Verwijzing> open =
        opToestemming.stream().filter(VerwijzingIntrekken::isIntrekbaar).toList();
    open.forEach(
        verwijzing ->
            intrekken.trekIn(
                casusnummer, verwijzing.id(), "De toestemming om te delen is ingetrokken."));
    dossiers.beweeg(casus);
    gebeurtenissen.publishEvent(
        new ToestemmingIngetrokken(
            casus.nummer(),
            doel,
            partner,
            algedeeld,
            open.stream().map(Verwijzing::partner).distinct().toList()));
  }

  /** There was no consent of its own: it stood with a referral, or was given for all partners. */
  private void trekAlsnogIn(
      Casus casus,
      Interventiesoort doel,
      Partnercode partner,
      String reden,
      List<Verwijzing> opToestemming) {
    boolean alIngetrokken =
        van(casus).stream().anyMatch(rij -> rij.doel() == doel && rij.partner() == partner);
    boolean voorAllen =
        van(casus).stream()
            .anyMatch(
                rij -> rij.doel() == doel && rij.partner() == null && rij.ingetrokkenOp() == null);
    if (alIngetrokken || opToestemming.isEmpty() && !voorAllen) {
      throw new Conflict("Hiervoor is geen toestemming vastgelegd, of zij is al ingetrokken.");
    }
    lijst.voegToe(
        casus.id(),
        opToestemming.isEmpty()
            ? uitzondering(doel, partner)
            : bijVerwijzing(doel, partner, opToestemming.get(0)));
    isIngetrokken(casus, doel, partner, reden);
  }

  private boolean isIngetrokken(
      Casus casus, Interventiesoort doel, Partnercode partner, String reden) {
    return lijst.trekIn(
        dossiers.delen(casus), doel, partner, klok.instant(), toegang.huidige().gebruiker(), reden);
  }

  private Rij uitzondering(Interventiesoort doel, Partnercode partner) {
    return leeg(doel, partner, "Uitzondering op de toestemming voor alle partners.");
  }

  private Rij leeg(Interventiesoort doel, Partnercode partner, String toelichting) {
    return new Rij(
        doel,
        partner,
        null,
        null,
        null,
        null,
        toelichting,
        toegang.huidige().gebruiker(),
        klok.instant(),
        null,
        null,
        null);
  }

  /** Consent that was written down with a referral, and nowhere else. */
  private Rij bijVerwijzing(Interventiesoort doel, Partnercode partner, Verwijzing verwijzing) {
    return leeg(
        doel,
        partner,
        verwijzing.toestemmingToelichting() == null
            ? "Vastgelegd bij de verwijzing."
            : verwijzing.toestemmingToelichting());
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
    return geldig(casus, verwijzing.partner())
        .map(rij -> rij.ingetrokkenOp() == null ? Antwoord.JA : Antwoord.NEE)
        .orElse(verwijzing.toestemming());
  }

  /** What was said about this partner, else about all for its purpose; the newest counts. */
  private Optional<Rij> geldig(Casus casus, Partnercode partner) {
    List<Rij> rijen = van(casus).stream().filter(rij -> rij.doel() == partner.doel()).toList();
    return rijen.stream()
        .filter(rij -> rij.partner() == partner)
        .findFirst()
        .or(() -> rijen.stream().filter(rij -> rij.partner() == null).findFirst());
  }

  /** Whether there is consent in writing to share with a partner; unknown while nobody said. */
  public Antwoord schriftelijk(Casus casus, Partnercode partner) {
    return geldig(casus, partner)
        .map(
            rij ->
                Antwoord.van(
                    rij.ingetrokkenOp() == null && rij.wijze() == Toestemmingswijze.SCHRIFTELIJK))
        .orElse(Antwoord.ONBEKEND);
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
