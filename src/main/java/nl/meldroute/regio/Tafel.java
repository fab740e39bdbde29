package nl.meldroute.regio;

import java.util.List;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelsoort;

/**
 * A standing meeting of a region.
 *
 * @param ledenPerCasus partners that sit in only when the casus concerns them
 * @param mandaat what the table may decide, in words
 * @param mandaatSoorten the kinds of interventions that it may decide on by itself; what else it
 *     wants goes to who is above it
 * @param grondslag why its members may share what is said there
 * @param uitzonderingen the days that differ from the rhythm
 */
public record Tafel(
    String code,
    Tafelsoort soort,
    String naam,
    Ritme ritme,
    Rol voorzitter,
    Rol secretaris,
    List<Laag> lagen,
    List<Partnercode> vasteLeden,
    List<Partnercode> ledenPerCasus,
    String mandaat,
    List<Interventiesoort> mandaatSoorten,
    String grondslag,
    List<Tafeluitzondering> uitzonderingen) {

  public Tafel {
    lagen = List.copyOf(lagen);
    vasteLeden = List.copyOf(vasteLeden);
    ledenPerCasus = List.copyOf(ledenPerCasus);
    mandaatSoorten = List.copyOf(mandaatSoorten);
    uitzonderingen = List.copyOf(uitzonderingen);
  }

  /** Whether casussen are on its agenda; a governing table speaks of figures only. */
  public boolean bespreektCasussen() {
    return soort != Tafelsoort.STUURGROEP && soort != Tafelsoort.KETENREGIETEAM;
  }

  public Tafelrooster rooster() {
    return new Tafelrooster(ritme, uitzonderingen);
  }
}
