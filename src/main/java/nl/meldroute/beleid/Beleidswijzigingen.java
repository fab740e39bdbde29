package nl.meldroute.beleid;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.beleid.opslag.Gesprekken;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Rol;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts: beginning one, saving it, talking about it. How it goes on is for the steps after it. */
@Component
@Transactional
public class Beleidswijzigingen {

  private final Beleidsregister register;
  private final Gesprekken gesprekken;
  private final Beleidsdelen delen;
  private final Beleidsrechten rechten;
  private final Clock klok;

  Beleidswijzigingen(
      Beleidsregister register,
      Gesprekken gesprekken,
      Beleidsdelen delen,
      Beleidsrechten rechten,
      Clock klok) {
    this.register = register;
    this.gesprekken = gesprekken;
    this.delen = delen;
    this.rechten = rechten;
    this.klok = klok;
  }

  /**
   * What the current user may do with a change at this moment.
   *
   * @param terugdraaien whether it is the newest that counts, so that rolling back begins here
   */
  public record Mag(
      boolean bewerken,
      boolean indienen,
      boolean beoordelen,
      boolean intrekken,
      boolean terugdraaien) {}

  /**
   * A change with all that was said of it.
   *
   * @param achterhaald whether another version counts now than the draft began with
   * @param bewerkers who had a hand in the draft, and so cannot approve it
   * @param teruggedraaidDoor number of the change that took it back; null when none did
   */
  public record Dossier(
      Beleidswijziging wijziging,
      boolean achterhaald,
      List<String> bewerkers,
      List<Opmerking> opmerkingen,
      List<Aanvaarding> aanvaardingen,
      List<Beleidsoordeel> oordelen,
      String teruggedraaidDoor,
      Mag mag) {}

  /**
   * Begins a draft with what counts for the region now.
   *
   * @return its number
   * @throws Conflict when a change of the same is under way
   */
  public String begin(
      String regio,
      Beleidssoort soort,
      String sleutel,
      Beleidsaard aard,
      String titel,
      String reden) {
    rechten.eisMaken(regio);
    register.vergrendel(regio, soort, sleutel);
    Geldend nu = delen.geldend(regio, soort, sleutel);
    eisPassend(soort, aard, nu);
    register
        .lopend(regio, soort, sleutel)
        .ifPresent(
            lopend -> {
              throw new Conflict(
                  "Hieraan wordt al gewerkt in wijziging "
                      + lopend.nummer()
                      + ". Ga daar verder, of trek die eerst in.");
            });
    String inhoud =
        aard == Beleidsaard.TERUG_NAAR_GEDEELD
            ? delen
                .bij(regio, soort, deel -> deel.gedeeld(sleutel))
                .orElseThrow(
                    () -> fout("aard", "Er is geen gedeelde versie om naar terug te gaan."))
                .inhoud()
            : nu.inhoud();
    Beleidswijziging nieuw = concept(regio, soort, sleutel, aard, titel, reden, inhoud, nu);
    register.voegToe(nieuw);
    return nieuw.nummer();
  }

  private static void eisPassend(Beleidssoort soort, Beleidsaard aard, Geldend nu) {
    if (aard == Beleidsaard.WIJZIGEN && !nu.eigen() && soort == Beleidssoort.TABEL) {
      throw fout("aard", "Deze tabel is van alle regio's. Maak eerst een eigen variant.");
    }
    if (aard == Beleidsaard.EIGEN_VARIANT && nu.eigen()) {
      throw fout("aard", "De regio heeft al een eigen variant. Wijzig die.");
    }
    if (aard == Beleidsaard.TERUG_NAAR_GEDEELD && !nu.eigen()) {
      throw fout("aard", "De regio gebruikt de gedeelde versie al.");
    }
  }

  /** A new draft of the current user, not stored yet. */
  Beleidswijziging concept(
      String regio,
      Beleidssoort soort,
      String sleutel,
      Beleidsaard aard,
      String titel,
      String reden,
      String inhoud,
      Geldend uitgangspunt) {
    Instant nu = klok.instant();
    return new Beleidswijziging(
        UUID.randomUUID(),
        nummer(regio),
        regio,
        soort,
        sleutel,
        aard,
        Beleidsstand.CONCEPT,
        titel,
        reden,
        inhoud,
        uitgangspunt,
        0,
        rechten.ik(),
        nu,
        rechten.ik(),
        nu,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  String nummer(String regio) {
    return "B-%s-%d-%06d".formatted(regio, LocalDate.now(klok).getYear(), register.volgnummer());
  }

  /**
   * @throws NietGevonden when there is none by this number that the current user may read
   */
  public Beleidswijziging lees(String nummer) {
    Beleidswijziging wijziging =
        register.zoek(nummer).orElseThrow(() -> new NietGevonden("wijziging"));
    rechten.eisLezen(wijziging.regio());
    return wijziging;
  }

  /**
   * Whether the current user may change it, before anything else is said of what they sent.
   *
   * @throws NietGevonden when there is none by this number in a region of theirs
   */
  public Beleidswijziging eisMaken(String nummer) {
    rechten.eisMaker();
    Beleidswijziging wijziging = lees(nummer);
    rechten.eisMaken(wijziging.regio());
    return wijziging;
  }

  /** As {@link #lees}, for who changes it: nobody else does meanwhile. */
  public Beleidswijziging bewerk(String nummer) {
    Beleidswijziging wijziging = eisMaken(nummer);
    register.vergrendel(wijziging.regio(), wijziging.soort(), wijziging.sleutel());
    return register.vergrendel(nummer).orElseThrow(() -> new NietGevonden("wijziging"));
  }

  /** With all that was said of it. */
  public Dossier open(String nummer) {
    Beleidswijziging wijziging = lees(nummer);
    List<String> bewerkers = register.bewerkers(wijziging.id());
    return new Dossier(
        wijziging,
        wijziging.stand().loopt() && delen.achterhaald(wijziging),
        bewerkers,
        gesprekken.opmerkingen(wijziging.id()),
        gesprekken.aanvaardingen(wijziging.id()),
        gesprekken.oordelen(wijziging.id()),
        register.terugdraaiing(wijziging.id()).map(Beleidswijziging::nummer).orElse(null),
        mag(wijziging, bewerkers));
  }

  private Mag mag(Beleidswijziging wijziging, List<String> bewerkers) {
    boolean maakt = rechten.mag(wijziging.regio(), Rol.BELEIDSMEDEWERKER);
    boolean concept = maakt && wijziging.stand() == Beleidsstand.CONCEPT;
    return new Mag(
        concept && wijziging.aard() != Beleidsaard.TERUG_NAAR_GEDEELD,
        concept,
        maakt && wijziging.stand() == Beleidsstand.BIJ_TWEEDE && !bewerkers.contains(rechten.ik()),
        maakt && wijziging.stand().loopt(),
        maakt
            && wijziging.stand() == Beleidsstand.GEPUBLICEERD
            && register
                .laatsteGepubliceerde(wijziging.regio(), wijziging.soort(), wijziging.sleutel())
                .filter(laatste -> laatste.id().equals(wijziging.id()))
                .isPresent());
  }

  /**
   * Newest first.
   *
   * @param stand null for all
   */
  public List<Beleidswijziging> van(String regio, Beleidsstand stand) {
    rechten.eisLezen(regio);
    return register.van(regio, stand);
  }

  /**
   * Saves a draft.
   *
   * @param versie of the text that was changed
   * @return the version that it is now
   * @throws ConceptIngehaald when somebody saved a newer one meanwhile
   * @throws OngeldigeInvoer for what cannot even be kept: no plain DMN, or with code in it
   */
  public long bewaar(String nummer, String inhoud, long versie) {
    Beleidswijziging wijziging = bewerk(nummer);
    eisConcept(wijziging);
    if (wijziging.aard() == Beleidsaard.TERUG_NAAR_GEDEELD) {
      throw new Conflict(
          "Deze wijziging neemt de gedeelde versie over zoals die is. Trek haar in als u iets anders wilt.");
    }
    if (wijziging.inhoud().equals(inhoud)) {
      return wijziging.versie();
    }
    if (wijziging.versie() != versie) {
      throw new ConceptIngehaald(wijziging);
    }
    List<String> redenen =
        delen.bij(wijziging.regio(), wijziging.soort(), deel -> deel.onbewaarbaar(inhoud));
    if (!redenen.isEmpty()) {
      throw new OngeldigeInvoer(redenen.stream().map(reden -> new Fout("inhoud", reden)).toList());
    }
    register.bewaarInhoud(wijziging, inhoud, rechten.ik(), klok.instant());
    return versie + 1;
  }

  /**
   * Goes on from what counts for the region now; the draft itself stays as it is.
   *
   * @return the version that the draft is now
   */
  public long neemUitgangspunt(String nummer, long versie) {
    Beleidswijziging wijziging = bewerk(nummer);
    eisConcept(wijziging);
    if (wijziging.versie() != versie) {
      throw new ConceptIngehaald(wijziging);
    }
    register.bewaarUitgangspunt(
        wijziging.id(),
        delen.geldend(wijziging.regio(), wijziging.soort(), wijziging.sleutel()),
        rechten.ik(),
        klok.instant());
    return versie + 1;
  }

  static void eisConcept(Beleidswijziging wijziging) {
    if (wijziging.stand() != Beleidsstand.CONCEPT) {
      throw new Conflict(
          wijziging.stand().loopt()
              ? "Deze wijziging is ingediend en verandert niet meer. Laat haar teruggeven of trek haar in."
              : "Deze wijziging is klaar en verandert niet meer. Begin een nieuwe.");
    }
  }

  /**
   * @param regel id of the rule; null for the draft as a whole
   * @return id of the remark
   */
  public UUID merkOp(String nummer, String regel, String tekst) {
    Beleidswijziging wijziging = bewerk(nummer);
    UUID id = UUID.randomUUID();
    gesprekken.merkOp(
        wijziging, new Opmerking(id, regel, tekst, rechten.ik(), klok.instant(), null, null));
    return id;
  }

  /** The remark was dealt with; it stays to be read. */
  public void losOp(String nummer, UUID opmerking) {
    Beleidswijziging wijziging = bewerk(nummer);
    if (!gesprekken.losOp(wijziging.id(), opmerking, rechten.ik(), klok.instant())) {
      throw new NietGevonden("opmerking");
    }
  }

  private static OngeldigeInvoer fout(String veld, String melding) {
    return new OngeldigeInvoer(List.of(new Fout(veld, melding)));
  }
}
