package nl.meldroute.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Uitkomst;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the chain works on: one or more meldingen about the same situation, with one owner. */
@Entity
public class Casus {

  /** What the numbers of a drill end with: so every list, task and notice says what it is. */
  static final String OEFENING = "-OEFENING";

  @Id private UUID id;
  private String nummer;
  private String regio;
  private String gemeente;
  private String eigenaar;

  @Enumerated(EnumType.STRING)
  private Casusstatus status;

  @Enumerated(EnumType.STRING)
  private Gevaarniveau gevaarniveau;

  @Enumerated(EnumType.STRING)
  private Dringendheid dringendheid;

  @Enumerated(EnumType.STRING)
  private Leeftijdscategorie leeftijdscategorie;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] vormen;

  @Enumerated(EnumType.STRING)
  private Classificatie classificatie;

  @Enumerated(EnumType.STRING)
  private Uitkomst uitkomst;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Object> beoordeling = new HashMap<>();

  private Instant geopendOp;
  private Instant laatstBewogenOp;
  private Instant geslotenOp;
  private UUID samengevoegdIn;
  private boolean afgeschermd;

  @Enumerated(EnumType.STRING)
  private Casusstatus statusNaParkeren;

  @Version private Long versie;

  protected Casus() {}

  /**
   * A casus as it is opened by its first melding. The danger is not judged yet, so it counts as
   * unclear until it is.
   *
   * @param gemeente name of the municipality as in the region profile, BUITEN_REGIO or ONBEKEND
   * @param eigenaar group that owns the casus
   */
  public Casus(
      String nummer,
      String regio,
      String gemeente,
      String eigenaar,
      Set<Uitbuitingsvorm> vormen,
      Leeftijdscategorie leeftijdscategorie,
      Instant nu) {
    this.id = UUID.randomUUID();
    this.nummer = nummer;
    this.regio = regio;
    this.gemeente = gemeente;
    this.eigenaar = eigenaar;
    this.status = Casusstatus.GEMELD;
    this.gevaarniveau = Gevaarniveau.BEOORDELEN;
    this.dringendheid = Dringendheid.SPOED;
    this.leeftijdscategorie = leeftijdscategorie;
    vormen(vormen);
    this.geopendOp = nu;
    this.laatstBewogenOp = nu;
  }

  /** Sets the danger level, and with it how urgent everything that follows is. */
  public void gevaar(Gevaarniveau niveau, Instant nu) {
    gevaarniveau = niveau;
    dringendheid =
        switch (niveau) {
          case LEVENSBEDREIGEND, ACUUT -> Dringendheid.DIRECT;
          case BEOORDELEN -> Dringendheid.SPOED;
          case GEEN -> Dringendheid.NORMAAL;
        };
    laatstBewogenOp = nu;
  }

  /** The person is safe: what follows is still urgent, but no longer a matter of minutes. */
  public void veilig(Instant nu) {
    dringendheid = Dringendheid.SPOED;
    laatstBewogenOp = nu;
  }

  public void bespreek(Set<Uitbuitingsvorm> vormen, Leeftijdscategorie leeftijd, Instant nu) {
    vormen(vormen);
    leeftijdscategorie = leeftijd;
    naar(Casusstatus.VERRIJKEN, nu);
  }

  /** Adds answers that decisions ask for: input name to code or number. */
  public void beoordeel(Map<String, Object> antwoorden, Instant nu) {
    Map<String, Object> alle = new HashMap<>(beoordeling);
    alle.putAll(antwoorden);
    beoordeling = alle;
    naar(Casusstatus.BEOORDELEN, nu);
  }

  public void classificeer(Classificatie uitslag, Instant nu) {
    classificatie = uitslag;
    naar(Casusstatus.IN_BEHANDELING, nu);
  }

  /** Ends the casus; what was decided and stored stays. */
  public void sluitAf(Uitkomst uitslag, Instant nu) {
    uitkomst = uitslag;
    geslotenOp = nu;
    naar(Casusstatus.AFGESLOTEN, nu);
  }

  /** The casus proved to be about the same situation as another, which goes on with it. */
  void gaOpIn(Casus andere, Instant nu) {
    samengevoegdIn = andere.id;
    sluitAf(Uitkomst.SAMENGEVOEGD, nu);
  }

  /**
   * Takes over what another casus knows of the situation. Unknown gives way to known, and a minor
   * stays a minor.
   */
  void neemOver(Casus andere, Instant nu) {
    Set<Uitbuitingsvorm> samen = new TreeSet<>(vormen());
    samen.addAll(andere.vormen());
    if (samen.size() > 1) {
      samen.remove(Uitbuitingsvorm.ONBEKEND);
    }
    vormen(samen);
    if (leeftijdscategorie == Leeftijdscategorie.ONBEKEND
        || andere.leeftijdscategorie == Leeftijdscategorie.MINDERJARIG) {
      leeftijdscategorie = andere.leeftijdscategorie;
    }
    laatstBewogenOp = nu;
  }

  /** Another municipality owns the casus from now on. */
  public void zetDoor(String nieuweGemeente, String nieuweEigenaar, Instant nu) {
    gemeente = nieuweGemeente;
    eigenaar = nieuweEigenaar;
    laatstBewogenOp = nu;
  }

  /** Raises the danger level; information that sounds milder does not take earlier danger away. */
  public void gevaarMinstens(Gevaarniveau niveau, Instant nu) {
    if (niveau.compareTo(gevaarniveau) < 0) {
      gevaar(niveau, nu);
    }
    laatstBewogenOp = nu;
  }

  /** What is done meanwhile shows once the casus goes on. */
  public void parkeer(Instant nu) {
    statusNaParkeren = status;
    status = Casusstatus.GEPARKEERD;
    laatstBewogenOp = nu;
  }

  public void hervat(Instant nu) {
    status = statusNaParkeren;
    statusNaParkeren = null;
    laatstBewogenOp = nu;
  }

  /** A table has it in hand. */
  public void naarTafel(Instant nu) {
    naar(Casusstatus.OP_TAFEL, nu);
  }

  /** No table has it in hand any more. What became of it meanwhile stays. */
  public void vanTafel(Instant nu) {
    if (status == Casusstatus.OP_TAFEL || statusNaParkeren == Casusstatus.OP_TAFEL) {
      naar(Casusstatus.IN_BEHANDELING, nu);
    }
  }

  /** From now on people see the casus by name, or by their group again. */
  void schermAf(boolean alleenOpNaam, Instant nu) {
    afgeschermd = alleenOpNaam;
    laatstBewogenOp = nu;
  }

  private void naar(Casusstatus nieuw, Instant nu) {
    if (status == Casusstatus.GEPARKEERD && nieuw != Casusstatus.AFGESLOTEN) {
      statusNaParkeren = nieuw;
    } else {
      status = nieuw;
      statusNaParkeren = null;
    }
    laatstBewogenOp = nu;
  }

  private void vormen(Set<Uitbuitingsvorm> nieuw) {
    vormen = new TreeSet<>(nieuw).stream().map(Enum::name).toArray(String[]::new);
  }

  public UUID id() {
    return id;
  }

  public String nummer() {
    return nummer;
  }

  public String regio() {
    return regio;
  }

  public String gemeente() {
    return gemeente;
  }

  public String eigenaar() {
    return eigenaar;
  }

  public Casusstatus status() {
    return status;
  }

  public Gevaarniveau gevaarniveau() {
    return gevaarniveau;
  }

  public Dringendheid dringendheid() {
    return dringendheid;
  }

  public Leeftijdscategorie leeftijdscategorie() {
    return leeftijdscategorie;
  }

  public List<Uitbuitingsvorm> vormen() {
    return List.of(vormen).stream().map(Uitbuitingsvorm::valueOf).toList();
  }

  /** The assessed classification; null until a human decided. */
  public Classificatie classificatie() {
    return classificatie;
  }

  public Uitkomst uitkomst() {
    return uitkomst;
  }

  public Map<String, Object> beoordeling() {
    return Map.copyOf(beoordeling);
  }

  public Instant geopendOp() {
    return geopendOp;
  }

  public Instant laatstBewogenOp() {
    return laatstBewogenOp;
  }

  /** The casus that goes on with this one; null for a casus of its own. */
  public UUID samengevoegdIn() {
    return samengevoegdIn;
  }

  /** Whether it is invented, for a drill; its number says so. */
  public boolean isOefening() {
    return isOefening(nummer);
  }

  /** As {@link #isOefening()}, for who has the number and need not open the casus. */
  public static boolean isOefening(String nummer) {
    return nummer.endsWith(OEFENING);
  }

  /** Whether only people who were named see the casus, and no longer groups. */
  public boolean isAfgeschermd() {
    return afgeschermd;
  }

  public boolean isOpen() {
    return status != Casusstatus.AFGESLOTEN;
  }

  public Instant geslotenOp() {
    return geslotenOp;
  }
}
