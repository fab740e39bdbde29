package nl.meldroute.beleid.naspelen;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.beleid.Beleidsrechten;
import nl.meldroute.beleid.Beleidsstand;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.beleid.naspelen.Testgeval.Aanpassing;
import nl.meldroute.beleid.naspelen.Testgeval.Herkomst;
import nl.meldroute.beleid.naspelen.Testgeval.Uitkomst;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Proeftabel;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examples with the answer that a table has to give. A required one stays green, or the change says
 * what it has to come out at from now on and why, for the second person to judge with the rest.
 */
@Component
@Transactional
public class Testgevallen {

  private static final int MEESTE = 500;

  private final Testopslag opslag;
  private final Fabrieksgevallen fabriek;
  private final Beleidswijzigingen wijzigingen;
  private final Beleidsrechten rechten;
  private final Beslissingen beslissingen;
  private final Clock klok;

  Testgevallen(
      Testopslag opslag,
      Fabrieksgevallen fabriek,
      Beleidswijzigingen wijzigingen,
      Beleidsrechten rechten,
      Beslissingen beslissingen,
      Clock klok) {
    this.opslag = opslag;
    this.fabriek = fabriek;
    this.wijzigingen = wijzigingen;
    this.rechten = rechten;
    this.beslissingen = beslissingen;
    this.klok = klok;
  }

  /** The examples that count for a table of a region now. */
  public List<Testgeval> van(String regio, String sleutel) {
    rechten.eisLezen(regio);
    eisTabel(regio, sleutel);
    return geldend(regio, sleutel);
  }

  private List<Testgeval> geldend(String regio, String sleutel) {
    List<Testgeval> gevallen =
        new ArrayList<>(fabriek.van(regio, sleutel, opslag.gedeeld(regio, sleutel)));
    gevallen.addAll(opslag.van(regio, sleutel));
    Map<String, Aanpassing> aangepast = opslag.geldend(regio, sleutel);
    return gevallen.stream()
        .filter(geval -> !aangepast.containsKey(geval.id()) || !aangepast.get(geval.id()).vervalt())
        .map(
            geval ->
                aangepast.containsKey(geval.id())
                    ? geval.met(aangepast.get(geval.id()).verwacht())
                    : geval)
        .toList();
  }

  private void eisTabel(String regio, String sleutel) {
    if (!beslissingen.kent(sleutel, regio)) {
      throw new NietGevonden("beslistabel");
    }
  }

  /**
   * Keeps an example.
   *
   * @return its key
   */
  public UUID bewaar(
      String regio,
      String sleutel,
      String naam,
      Map<String, Object> invoer,
      List<Map<String, Object>> verwacht,
      boolean verplicht) {
    rechten.eisMaken(regio);
    eisTabel(regio, sleutel);
    List<Fout> fouten = new ArrayList<>(beslissingen.fouten(sleutel, regio, invoer));
    fouten.addAll(onbruikbaar(verwacht));
    if (opslag.van(regio, sleutel).size() >= MEESTE) {
      fouten.add(new Fout("naam", "Deze tabel heeft al " + MEESTE + " testgevallen."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    UUID id = UUID.randomUUID();
    opslag.voegToe(
        id,
        regio,
        sleutel,
        new Testgeval(id.toString(), naam, Herkomst.EIGEN, verplicht, invoer, verwacht),
        rechten.ik(),
        klok.instant());
    return id;
  }

  private static List<Fout> onbruikbaar(List<Map<String, Object>> verwacht) {
    boolean eenvoudig =
        verwacht.stream()
            .flatMap(regel -> regel.values().stream())
            .allMatch(
                waarde ->
                    waarde == null
                        || waarde instanceof Number
                        || waarde instanceof Boolean
                        || waarde instanceof String tekst && tekst.length() <= 200);
    return eenvoudig
        ? List.of()
        : List.of(new Fout("verwacht", "Geef per regel de uitkomst als codes of getallen."));
  }

  /**
   * Drops an example.
   *
   * @throws Conflict for a required one: that goes by a change of policy
   */
  public void laatVervallen(String regio, String sleutel, String id) {
    rechten.eisMaken(regio);
    Testgeval geval =
        van(regio, sleutel).stream()
            .filter(een -> een.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NietGevonden("testgeval"));
    if (geval.verplicht()) {
      throw new Conflict(
          "Dit testgeval is verplicht. Wijzig het of laat het vervallen als deel van een beleidswijziging: dan beoordeelt een collega dat mee.");
    }
    opslag.laatVervallen(UUID.fromString(id), rechten.ik(), klok.instant());
  }

  /**
   * Runs all examples of a draft.
   *
   * @param inhoud what is typed now; null for the stored draft
   */
  public List<Uitkomst> toets(String nummer, String inhoud) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    return toets(
        opslag.van(nummer),
        wijziging.regio(),
        wijziging.sleutel(),
        Concepten.tabel(wijziging, inhoud));
  }

  private List<Uitkomst> toets(
      Map<String, Aanpassing> aanpassingen, String regio, String sleutel, Proeftabel tabel) {
    return geldend(regio, sleutel).stream()
        .map(geval -> toets(geval, aanpassingen.get(geval.id()), regio, tabel))
        .toList();
  }

  private static Uitkomst toets(
      Testgeval geval, Aanpassing aanpassing, String regio, Proeftabel tabel) {
    List<Fout> fouten = tabel.fouten(geval.invoer());
    if (!fouten.isEmpty()) {
      boolean vervalt = aanpassing != null && aanpassing.vervalt();
      return new Uitkomst(
          geval,
          aanpassing,
          vervalt,
          null,
          "De tabel kent een gegeven van dit testgeval niet meer: "
              + fouten.get(0).veld().replace("invoer.", "")
              + ".");
    }
    List<Map<String, Object>> uitkomsten = tabel.beslis(regio, geval.invoer()).uitkomsten();
    List<Map<String, Object>> verwacht =
        aanpassing == null ? geval.verwacht() : aanpassing.verwacht();
    boolean goed =
        verwacht == null
            || Antwoord.van(verwacht, tabel.verzamelt())
                .equals(Antwoord.van(uitkomsten, tabel.verzamelt()));
    return new Uitkomst(geval, aanpassing, goed, uitkomsten, null);
  }

  /**
   * Why a draft cannot be handed in: the required examples that come out otherwise.
   *
   * @param nummer of the change, whose own word on examples counts
   * @return sentences in Dutch; empty when all are green
   */
  public List<String> fouten(String nummer, String regio, String sleutel, String dmn) {
    Proeftabel tabel;
    try {
      tabel = Proeftabel.lees(dmn);
    } catch (Proeftabel.NietTeLezen nietTeLezen) {
      return nietTeLezen.redenen();
    }
    Verwoording woorden = new Verwoording(tabel);
    return toets(opslag.van(nummer), regio, sleutel, tabel).stream()
        .filter(uitkomst -> uitkomst.geval().verplicht() && !uitkomst.goed())
        .map(uitkomst -> fout(uitkomst, woorden, tabel.verzamelt()))
        .toList();
  }

  private static String fout(Uitkomst uitkomst, Verwoording woorden, boolean verzamelt) {
    String naam = "Testgeval \"" + uitkomst.geval().naam() + "\": ";
    if (uitkomst.melding() != null) {
      return naam + uitkomst.melding();
    }
    List<Map<String, Object>> verwacht =
        uitkomst.aanpassing() == null
            ? uitkomst.geval().verwacht()
            : uitkomst.aanpassing().verwacht();
    return naam
        + "verwacht was \""
        + woorden.van(Antwoord.van(verwacht, verzamelt))
        + "\", maar er komt uit: \""
        + woorden.van(Antwoord.van(uitkomst.uitkomsten(), verzamelt))
        + "\". Pas de regel aan, of wijzig met een reden wat het testgeval verwacht.";
  }

  /**
   * From this change on a required example has another answer, or is dropped. Counts when the
   * change does.
   *
   * @param verwacht null to drop it
   */
  public void pasAan(
      String nummer, String testgeval, List<Map<String, Object>> verwacht, String reden) {
    Beleidswijziging wijziging = concept(nummer);
    boolean bestaat =
        geldend(wijziging.regio(), wijziging.sleutel()).stream()
            .anyMatch(geval -> geval.id().equals(testgeval));
    if (!bestaat) {
      throw new NietGevonden("testgeval");
    }
    List<Fout> fouten = verwacht == null ? List.of() : onbruikbaar(verwacht);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    opslag.pasAan(
        wijziging,
        testgeval,
        new Aanpassing(verwacht == null, verwacht, reden, rechten.ik()),
        klok.instant());
  }

  /** The example stays as it was after all. */
  public void laat(String nummer, String testgeval) {
    opslag.laat(concept(nummer).id(), testgeval);
  }

  /** What was handed in stays as it is, examples included. */
  private Beleidswijziging concept(String nummer) {
    Beleidswijziging wijziging = wijzigingen.bewerk(nummer);
    if (wijziging.stand() != Beleidsstand.CONCEPT) {
      throw new Conflict(
          "Deze wijziging is ingediend. Testgevallen wijzigen alleen mee met een concept.");
    }
    return wijziging;
  }
}
