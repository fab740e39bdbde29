package nl.meldroute.casustafel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.casustafel.Zittingbeeld.Actiebeeld;
import nl.meldroute.casustafel.Zittingbeeld.Besluit;
import nl.meldroute.casustafel.Zittingbeeld.Inbreng;
import nl.meldroute.casustafel.Zittingbeeld.Interventiebeeld;
import nl.meldroute.casustafel.Zittingbeeld.Kern;

/**
 * Minutes of a session as one reader may have them.
 *
 * @param voor name of the group that they are for
 * @param begonnenOp null when the session never began
 * @param geslotenOp null while it is being held
 * @param vastgesteldDoor name of the chair who approved them; null while they are a draft
 */
public record Verslag(
    String nummer,
    String tafelnaam,
    String voor,
    Instant begin,
    Instant begonnenOp,
    Instant geslotenOp,
    String vastgesteldDoor,
    Instant vastgesteldOp,
    List<Deel> delen) {

  /** Whether they can still change. */
  public boolean isConcept() {
    return vastgesteldOp == null;
  }

  /** What was said, decided and agreed of an item in a layer. */
  public record Deel(
      UUID agendapunt,
      int volgorde,
      String casus,
      Agendadoel doel,
      List<Agendareden> redenen,
      String toelichting,
      Puntstand stand,
      Laag laag,
      Kern kern,
      List<Aanwezig> aanwezig,
      List<Inbreng> inbreng,
      List<Besluit> besluiten,
      List<Actiebeeld> acties,
      List<Interventiebeeld> interventies,
      List<Aanvulling> aanvullingen) {

    Deel met(List<Aanvulling> later) {
      return new Deel(
          agendapunt,
          volgorde,
          casus,
          doel,
          redenen,
          toelichting,
          stand,
          laag,
          kern,
          aanwezig,
          inbreng,
          besluiten,
          acties,
          interventies,
          later);
    }

    /** Whether there is nothing to tell. */
    @JsonIgnore
    public boolean isLeeg() {
      return aanwezig.isEmpty()
          && inbreng.isEmpty()
          && besluiten.isEmpty()
          && acties.isEmpty()
          && interventies.isEmpty();
    }
  }

  /** A group that was in the room, with entry and exit. */
  public record Aanwezig(String naam, Instant van, Instant tot) {}

  /** What was added after approval. */
  public record Aanvulling(String tekst, String door, Instant tijdstip) {}
}
