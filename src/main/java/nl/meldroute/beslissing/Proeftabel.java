package nl.meldroute.beslissing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.meldroute.beslissing.tabel.Tabelmotor;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Modelkeuring;

/**
 * A decision table that is not published, such as a draft: evaluated exactly as the product would
 * if it were. Stores nothing. Not thread-safe.
 */
public final class Proeftabel {

  /** The text is no decision table that the product would take. */
  public static final class NietTeLezen extends RuntimeException {

    private final transient List<String> redenen;

    NietTeLezen(List<String> redenen, Throwable oorzaak) {
      super("Geen leesbare beslistabel", oorzaak);
      this.redenen = List.copyOf(redenen);
    }

    /** Why not, in Dutch. */
    public List<String> redenen() {
      return redenen;
    }
  }

  private final Tabelmotor motor;

  private Proeftabel(Tabelmotor motor) {
    this.motor = motor;
  }

  /**
   * Reads a table once {@link Modelkeuring} accepts it: a file with code in it is not even read.
   *
   * @throws NietTeLezen with all reasons
   */
  public static Proeftabel lees(String dmn) {
    List<String> redenen = Modelkeuring.vanBeslistabel(dmn.getBytes(StandardCharsets.UTF_8));
    if (!redenen.isEmpty()) {
      throw new NietTeLezen(redenen, null);
    }
    try {
      return new Proeftabel(Tabelmotor.lees(dmn));
    } catch (RuntimeException geenTabel) {
      throw new NietTeLezen(
          List.of("Dit is geen beslistabel die te rekenen is. Kijk naar de controles."), geenTabel);
    }
  }

  /** Whether it answers with all rules that fit, in no order that means anything. */
  public boolean verzamelt() {
    return motor.verzamelt();
  }

  /** The names of its outputs, in table order. */
  public List<String> uitvoer() {
    return motor.uitvoer();
  }

  /** What is wrong with an input, all at once; what is left out is no fault. */
  public List<Fout> fouten(Map<String, Object> invoer) {
    return motor.fouten(invoer);
  }

  /**
   * What it says to an input, with what was left out filled in.
   *
   * @throws RuntimeException the engine's own, when a cell cannot be evaluated
   */
  public Uitslag reken(String regio, Map<String, Object> invoer) {
    return motor.reken(regio, invoer);
  }

  /**
   * What would be decided: as {@link Beslissingen} does, an answer that cannot be computed or that
   * nobody understands is none.
   */
  public Uitslag beslis(String regio, Map<String, Object> invoer) {
    try {
      Uitslag uitslag = motor.reken(regio, invoer);
      return Uitkomstwaarden.begrepen(uitslag) ? uitslag : uitslag.zonderUitkomst();
    } catch (RuntimeException nietTeRekenen) {
      return new Uitslag(null, null, regio, null, invoer, List.of(), List.of());
    }
  }

  /** An outcome in the words of this table. */
  public Leesbaar leesbaar(Uitslag uitslag) {
    return motor.leesbaar(uitslag);
  }

  /** The ids of the rules that give the answer, in table order. */
  public List<String> regels(Map<String, Object> invoer) {
    return motor.regels(invoer);
  }

  /** What each of those rules says: output name to value. */
  public List<Map<String, Object>> uitkomsten(Map<String, Object> invoer) {
    return motor.uitkomsten(invoer);
  }

  /** What an input column makes of the data. */
  public Object kolomwaarde(String uitdrukking, Map<String, Object> invoer) {
    return motor.kolomwaarde(uitdrukking, invoer);
  }

  /** Whether a cell fits a value of its column. */
  public boolean past(String cel, Object waarde) {
    return motor.past(cel, waarde);
  }
}
