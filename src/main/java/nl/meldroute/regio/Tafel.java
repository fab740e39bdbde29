package nl.meldroute.regio;

import java.util.List;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelsoort;

/**
 * A standing meeting of a region.
 *
 * @param ritme how often it meets, in words
 * @param ledenPerCasus partners that sit in only when the casus concerns them
 * @param mandaat what the table may decide
 * @param grondslag why its members may share what is said there
 */
public record Tafel(
    String code,
    Tafelsoort soort,
    String naam,
    String ritme,
    Rol voorzitter,
    List<Laag> lagen,
    List<Partnercode> vasteLeden,
    List<Partnercode> ledenPerCasus,
    String mandaat,
    String grondslag) {

  public Tafel {
    lagen = List.copyOf(lagen);
    vasteLeden = List.copyOf(vasteLeden);
    ledenPerCasus = List.copyOf(ledenPerCasus);
  }
}
