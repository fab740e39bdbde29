package nl.meldroute.verwijzing.koppeling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened, as a partner's system reads it: a CloudEvent 1.0 in one piece of JSON. Made from
 * what is stored and never changes, so that a message that is sent again is the same.
 *
 * @param id the key by which a partner knows it again
 * @param source which region it comes from
 * @param type what happened; the number is that of the form of the data
 * @param subject the referral that it is about
 * @param sequence a later message about the same casus has a higher one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Gebeurtenis(
    String specversion,
    UUID id,
    String source,
    String type,
    UUID subject,
    Instant time,
    String datacontenttype,
    String sequence,
    Object data) {

  /** The sorts of message that there are. */
  public enum Soort {
    VERWIJZING("nl.meldroute.verwijzing.verzonden.v1"),
    INTREKKING("nl.meldroute.verwijzing.ingetrokken.v1");

    private final String type;

    Soort(String type) {
      this.type = type;
    }
  }

  public static Gebeurtenis van(
      Soort soort,
      UUID id,
      String regio,
      UUID verwijzing,
      Instant tijd,
      long volgorde,
      Object data) {
    return new Gebeurtenis(
        "1.0",
        id,
        "urn:meldroute:" + regio,
        soort.type,
        verwijzing,
        tijd,
        "application/json",
        // Of equal length, because the standard compares them as texts.
        "%019d".formatted(volgorde),
        data);
  }
}
