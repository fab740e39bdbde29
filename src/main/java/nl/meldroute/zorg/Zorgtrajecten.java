package nl.meldroute.zorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Zorgcontactwijze;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import nl.meldroute.zorg.proces.Zorgprocessen;
import nl.meldroute.zorg.proces.Zorgprocessen.Zaak;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The care of the victims of a casus (ontwerp 2.5). */
@Component
@Transactional
public class Zorgtrajecten {

  private static final List<Routestap> STAPPEN =
      Arrays.stream(Routestap.values()).filter(Routestap::isZorg).toList();

  private final Zorglijst lijst;
  private final Comenshalijst registraties;
  private final Slachtoffers slachtoffers;
  private final Bedenktijden bedenktijden;
  private final Zorgzaken zaken;
  private final Zorgprocessen processen;
  private final Regioprofielen regios;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Zorgtrajecten(
      Zorglijst lijst,
      Comenshalijst registraties,
      Slachtoffers slachtoffers,
      Bedenktijden bedenktijden,
      Zorgzaken zaken,
      Zorgprocessen processen,
      Regioprofielen regios,
      Dossiers dossiers,
      Toegang toegang,
      Clock klok) {
    this.lijst = lijst;
    this.registraties = registraties;
    this.slachtoffers = slachtoffers;
    this.bedenktijden = bedenktijden;
    this.zaken = zaken;
    this.processen = processen;
    this.regios = regios;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** The care coordinator took the casus over. */
  @EventListener
  public void op(VerwijzingAangenomen aangenomen) {
    if (aangenomen.partner() == Partnercode.ZORGCOORDINATOR) {
      begin(dossiers.bewerk(aangenomen.casus(), "Zorgtraject beginnen"));
    }
  }

  /**
   * Begins the care of each victim who has none; also of a victim whom nobody knows yet.
   *
   * @return for how many it began
   */
  private int begin(Casus casus) {
    return toegang.alsSysteem(
        casus.regio(),
        () -> {
          dossiers.vergrendel(casus.nummer());
          List<UUID> wie = slachtoffers.van(casus).stream().map(Betrokkene::id).toList();
          List<UUID> nieuw =
              Stream.concat(wie.stream(), wie.isEmpty() ? Stream.of((UUID) null) : Stream.empty())
                  .filter(persoon -> !loopt(casus, persoon))
                  .map(persoon -> lijst.begin(casus, persoon, doeners(casus)))
                  .flatMap(Optional::stream)
                  .toList();
          nieuw.forEach(traject -> begin(casus, traject));
          if (!nieuw.isEmpty()) {
            dossiers.schrijfBij(casus, "zorgtraject", "De zorg voor een slachtoffer is begonnen.");
          }
          return nieuw.size();
        });
  }

  private void begin(Casus casus, UUID traject) {
    Zaak zaak = zaken.zaak(casus);
    processen.begin(zaak, traject);
    bedenktijden.begin(casus, zaak, traject, lijst.traject(traject).betrokkene());
  }

  /** Also in a casus that was added to this one. */
  private boolean loopt(Casus casus, UUID persoon) {
    return lijst.vanCasussen(dossiers.delen(casus)).stream()
        .anyMatch(traject -> traject.isOpen() && Objects.equals(traject.betrokkene(), persoon));
  }

  private List<String> doeners(Casus casus) {
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    return STAPPEN.stream()
        .flatMap(
            stap ->
                regio
                    .kandidaatgroepen(
                        stap.code(),
                        casus.gemeente(),
                        dossiers.leidendeMelding(casus).meldersoort())
                    .stream())
        .distinct()
        .toList();
  }

  /**
   * A colleague asks for care, without a referral or for a victim who came later.
   *
   * @throws Conflict when the care of all victims runs
   */
  public void vraag(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Zorgtraject beginnen");
    eisDoener(casus);
    if (begin(casus) == 0) {
      throw new Conflict("De zorg voor elk slachtoffer in deze casus loopt al.");
    }
  }

  private void eisDoener(Casus casus) {
    eisGeenNood(casus);
    var eigen = toegang.huidige().groepen();
    if (!eigen.contains(casus.eigenaar()) && doeners(casus).stream().noneMatch(eigen::contains)) {
      throw new NietToegestaan(
          "Zorg begint de eigenaar van de casus, of wie in deze regio de zorg coördineert.");
    }
  }

  private void eisGeenNood(Casus casus) {
    if (dossiers.isAlleenInNood(casus)) {
      throw new NietToegestaan(
          "Met noodtoegang leest u mee en meldt u gevaar. Beslissen doen de mensen van deze casus.");
    }
  }

  /**
   * Sets out what this victim needs beside the plan, such as registering with CoMensha. Who comes
   * back to intake is not registered twice.
   *
   * @return whether guardians have to be arranged: NEE for who is surely of age, else JA
   */
  public String zetUit(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Zorg uitzetten");
    Zorgtraject traject = lijst.traject(id);
    lijst.naar(id, Zorgfase.ANALYSE);
    if (registraties.vanTraject(id).isEmpty()) {
      processen.registreer(zaken.zaak(casus), id);
    }
    return Antwoord.van(
            slachtoffers.leeftijd(casus, traject.betrokkene()) != Leeftijdscategorie.MEERDERJARIG)
        .name();
  }

  /** A care trajectory to choose. */
  public record Lopend(UUID id, String naam) {}

  /** What runs; none for who does not do the care of this casus. */
  public List<Lopend> lopend(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Zorgtraject kiezen");
    return lijst.vanCasussen(dossiers.delen(casus)).stream()
        .filter(Zorgtraject::isOpen)
        .map(
            traject ->
                new Lopend(
                    traject.id(),
                    "%s (%s)"
                        .formatted(
                            slachtoffers.naam(casus, traject.betrokkene()),
                            traject.fase().tekst().toLowerCase())))
        .toList();
  }

  /**
   * A contact with a victim, or an attempt.
   *
   * @param gelukt whether somebody was reached
   */
  public record Contactopgave(
      LocalDate dag, Zorgcontactwijze wijze, boolean gelukt, String verslag) {}

  public void legContactVast(String casusnummer, UUID id, Contactopgave opgave) {
    Casus casus = dossiers.bewerk(casusnummer, "Contactmoment vastleggen");
    Zorgtraject traject = lopend(casus, id);
    if (opgave.dag().isAfter(LocalDate.now(klok))) {
      throw fout("dag", "Kies vandaag of een dag die is geweest.");
    }
    lijst.voegContactToe(traject, opgave.dag(), opgave.wijze(), opgave.gelukt(), opgave.verslag());
    dossiers.schrijfBij(casus, "zorgtraject", "Een contactmoment is vastgelegd.");
    dossiers.beweeg(casus);
  }

  /**
   * The plan is looked at again now, and not on its day.
   *
   * @throws Conflict when it is not waiting for its review
   */
  public void herzie(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Zorgplan eerder herzien");
    lopend(casus, id);
    if (!toegang.alsSysteem(casus.regio(), () -> processen.herzie(id))) {
      throw new Conflict("Dit zorgplan wordt al gemaakt of herzien, of de begeleiding loopt niet.");
    }
  }

  /**
   * The victim left, cannot be reached or wants to stop: what is open for the help lapses.
   *
   * @throws Conflict when no help is being given
   */
  public void meldWeg(String casusnummer, UUID id, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Slachtoffer uit beeld melden");
    Zorgtraject traject = lopend(casus, id);
    lijst.voegContactToe(
        traject, LocalDate.now(klok), Zorgcontactwijze.BERICHT, false, "Uit beeld: " + reden);
    lijst.naar(id, Zorgfase.ZONDER_HULP);
    if (!toegang.alsSysteem(casus.regio(), () -> processen.slachtofferIsWeg(id))) {
      throw new Conflict("Er loopt nu geen hulp die kan stoppen.");
    }
    dossiers.schrijfBij(casus, "zorgtraject", "De hulp is onderbroken.");
    dossiers.beweeg(casus);
  }

  /**
   * Asks a colleague to take over; until somebody does, nothing changes.
   *
   * @throws Conflict when that was asked already
   */
  public void draagOver(String casusnummer, UUID id, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Zorgcoördinatie overdragen");
    Zorgtraject traject = lopend(casus, id);
    if (lijst.openOverdracht(id).isPresent()) {
      throw new Conflict("Er wacht al een overdracht op antwoord.");
    }
    lijst.vraagOverdracht(traject, reden);
    if (!toegang.alsSysteem(casus.regio(), () -> processen.draagOver(id))) {
      throw new Conflict("Deze zorg is al klaar.");
    }
    dossiers.schrijfBij(casus, "zorgtraject", "Een collega is gevraagd de zorg over te nemen.");
    dossiers.beweeg(casus);
  }

  /** One of this casus that the current user does the care of. */
  private Zorgtraject lopend(Casus casus, UUID id) {
    eisGeenNood(casus);
    return lijst
        .zoek(id)
        .filter(traject -> dossiers.delen(casus).contains(traject.casusId()))
        .filter(Zorgtraject::isOpen)
        .orElseThrow(() -> fout("traject", "Kies een zorgtraject van deze casus dat nog loopt."));
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
