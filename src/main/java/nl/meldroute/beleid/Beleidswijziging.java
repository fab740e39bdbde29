package nl.meldroute.beleid;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of a table, a text or the list of signals of a region, from draft to publication.
 *
 * @param sleutel key of the table, or what the texts are for
 * @param inhoud the draft: DMN of a table, YAML of texts and signals
 * @param uitgangspunt what counted when the draft began
 * @param versie of the text of the draft; goes up with each save
 * @param ingaatOp from when it counts; null until it is handed in
 * @param versienummer what the region has from then on; null until it is published
 * @param eigen whether that is a version of its own and not the shared one
 * @param gestopt withdrawn or rolled back: by whom and why; null when neither
 * @param draaitTerug the change that this one takes back; null when it does not
 */
public record Beleidswijziging(
    UUID id,
    String nummer,
    String regio,
    Beleidssoort soort,
    String sleutel,
    Beleidsaard aard,
    Beleidsstand stand,
    String titel,
    String reden,
    String inhoud,
    Geldend uitgangspunt,
    long versie,
    String auteur,
    Instant gemaaktOp,
    String gewijzigdDoor,
    Instant gewijzigdOp,
    String ingediendDoor,
    Instant ingediendOp,
    Instant ingaatOp,
    String beoordelaar,
    Instant beoordeeldOp,
    Instant gepubliceerdOp,
    Integer versienummer,
    Boolean eigen,
    Stop gestopt,
    UUID draaitTerug) {

  /** Withdrawn or rolled back. */
  public record Stop(String door, Instant op, String reden) {}
}
