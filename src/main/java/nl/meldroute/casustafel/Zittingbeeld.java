package nl.meldroute.casustafel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Interventiestand;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Zittingstand;

/**
 * A session as one of those at the table may have it: of each item the layers that they may hear,
 * and of what they may not hear nothing, also not that it is there.
 *
 * @param laag the layer in the room; null when none is
 * @param agendapunt the item in the room; null when none is, or the reader may not hear it
 * @param zonderMij whether an item is in the room that the reader may not hear in this layer
 * @param mijnPartner null for the chair and the secretary
 */
public record Zittingbeeld(
    String nummer,
    String tafel,
    String tafelnaam,
    Tafelsoort soort,
    Instant begin,
    Zittingstand stand,
    Laag laag,
    UUID agendapunt,
    boolean zonderMij,
    List<Laag> lagen,
    String mandaat,
    Zittingrol mijnRol,
    Partnercode mijnPartner,
    String mijnGroep,
    long versie,
    List<Punt> punten,
    List<Lid> leden) {

  /**
   * An item.
   *
   * @param lagen those that the reader may hear
   * @param genodigden the groups that may be in the room, in each of those layers
   */
  public record Punt(
      UUID id,
      int volgorde,
      String casus,
      Agendadoel doel,
      List<Agendareden> redenen,
      String toelichting,
      Puntstand stand,
      List<Laag> lagen,
      Kern kern,
      Map<Laag, List<String>> genodigden,
      List<Inbreng> inbreng,
      List<Besluit> besluiten,
      List<Actiebeeld> acties,
      List<Interventiebeeld> interventies,
      List<Aanwezige> aanwezig) {}

  /** As much of a casus as everybody at the table knows. */
  public record Kern(
      List<Uitbuitingsvorm> vormen,
      Gevaarniveau gevaarniveau,
      String gemeente,
      Casusstatus status) {}

  /**
   * What somebody told, beforehand or at the session.
   *
   * @param partner null for the chair and the secretary
   * @param door name of who told or wrote it down
   */
  public record Inbreng(
      UUID id, Laag laag, Partnercode partner, String tekst, String door, Instant tijdstip) {}

  /**
   * A decision of the table.
   *
   * @param herzienOp null when it is not looked at again
   */
  public record Besluit(
      UUID id,
      Laag laag,
      Besluitsoort soort,
      String tekst,
      List<Spoor> sporen,
      LocalDate herzienOp,
      boolean binnenMandaat,
      long versie,
      List<Tegenstem> tegenstemmen) {}

  /** Who did not agree, and why. */
  public record Tegenstem(UUID id, String groep, Partnercode partner, String tekst) {}

  /**
   * An action that was agreed at this item.
   *
   * @param eigenaar name of who does it
   */
  public record Actiebeeld(
      UUID id,
      Laag laag,
      String omschrijving,
      String eigenaar,
      LocalDate termijn,
      Actiestand stand) {}

  /** An intervention that was agreed at this item. */
  public record Interventiebeeld(
      UUID id,
      Laag laag,
      Interventie interventie,
      Interventiesoort soort,
      Partnercode bevoegdGezag,
      String effect,
      Interventiestand stand) {}

  /**
   * A group in the room.
   *
   * @param tot null while it is there
   */
  public record Aanwezige(Laag laag, String groep, Partnercode partner, Instant van, Instant tot) {}

  /**
   * Who may be in the room at one of the items.
   *
   * @param partner null for the chair and the secretary
   */
  public record Lid(String groep, Partnercode partner, String naam, List<Laag> lagen) {}
}
