package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Gegevenscategorie;
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

  /**
   * Kinds of data that somebody can agree to share; figures need no consent, and CIE is no one's.
   */
  public static final List<Gegevenscategorie> TE_KIEZEN =
      List.of(
          Gegevenscategorie.IDENTITEIT,
          Gegevenscategorie.CONTACT,
          Gegevenscategorie.ZORG,
          Gegevenscategorie.LOCATIE,
          Gegevenscategorie.STRAF,
          Gegevenscategorie.FISCAAL);

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
   * @param categorieen which kinds of data may be told; empty for all that is needed
   * @param omvang what else was said about what may be told; null when nothing
   * @param toelichting what was said, and to whom
   */
  public record Opgave(
      Interventiesoort doel,
      Partnercode partner,
      Set<Gegevenscategorie> categorieen,
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
    van(casus).stream()
        .filter(rij -> rij.doel() == opgave.doel() && rij.partner() == opgave.partner())
        .filter(rij -> rij.ingetrokkenOp() == null)
        .findFirst()
        .ifPresent(rij -> vervang(casus, rij, opgave));
    lijst.voegToe(
        casus.id(),
        new Rij(
            opgave.doel(),
            opgave.partner(),
            List.copyOf(opgave.categorieen()),
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
        "Delen voor %s: %s; %s, %s."
            .formatted(
                waarvoor(opgave.doel(), opgave.partner()),
                wat(opgave.categorieen()),
                opgave.gever().tekst().toLowerCase(),
                opgave.wijze().tekst().toLowerCase()));
    dossiers.beweeg(casus);
  }

  /** Who agrees to more need not withdraw first, and nothing that goes on the old words stops. */
  private void vervang(Casus casus, Rij rij, Opgave opgave) {
    if (rij.categorieen().isEmpty()
        || !opgave.categorieen().isEmpty()
            && !opgave.categorieen().containsAll(rij.categorieen())) {
      throw new Conflict("Hiervoor is al toestemming. Trek die eerst in.");
    }
    isIngetrokken(casus, rij.doel(), rij.partner(), "Vervangen door een ruimere toestemming.");
  }

  private static String wat(Set<Gegevenscategorie> categorieen) {
    return categorieen.isEmpty()
        ? "alles wat nodig is"
        : categorieen.stream()
            .map(een -> een.tekst().toLowerCase())
            .collect(Collectors.joining(", "));
  }

  private static String waarvoor(Interventiesoort doel, Partnercode partner) {
    String tekst = doel.tekst().toLowerCase();
    return partner == null ? tekst : "%s met %s".formatted(tekst, partner.tekst());
  }

  private void toets(Casus casus, Opgave opgave) {
    if (!TE_KIEZEN.containsAll(opgave.categorieen())) {
      throw fout("categorieen", "Over deze gegevens beslist het slachtoffer niet.");
    }
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
        List.of(),
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
   * What the table is told of one kind of data: no when it was refused for this partner, withdrawn
   * for its purpose or given for other kinds only; yes when either says yes.
   */
  Antwoord voor(Casus casus, Verwijzing verwijzing, Gegevenscategorie soort) {
    if (verwijzing.toestemming() == Antwoord.NEE) {
      return Antwoord.NEE;
    }
    return geldig(casus, verwijzing.partner())
        .map(rij -> Antwoord.van(dekt(rij, soort)))
        .orElse(verwijzing.toestemming());
  }

  /** The same without a referral; unknown while nobody said. */
  public Antwoord voor(Casus casus, Partnercode partner, Gegevenscategorie soort) {
    return geldig(casus, partner)
        .map(rij -> Antwoord.van(dekt(rij, soort)))
        .orElse(Antwoord.ONBEKEND);
  }

  private static boolean dekt(Rij rij, Gegevenscategorie soort) {
    return rij.ingetrokkenOp() == null
        && (rij.categorieen().isEmpty() || rij.categorieen().contains(soort));
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
