package nl.meldroute.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Meldersoort;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;

/** One signal as it came in. Never changed afterwards: the database grants no update either. */
@Entity
@Immutable
public class Melding {

  @Id private UUID id;
  @NaturalId private String nummer;
  private UUID casusId;
  private String regio;
  private String gemeente;
  private String gemeenteNaam;

  @Enumerated(EnumType.STRING)
  private Meldersoort meldersoort;

  private String omschrijving;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Object> inhoud;

  private byte[] volgcodeHash;
  private String gemeldDoor;
  private Instant ontvangenOp;
  private Instant vastgelegdOp;

  protected Melding() {}

  /**
   * @param inhoud all that was sent in except who reported, which is kept apart ({@link Melder})
   * @param volgcodeHash what the follow-up code of an anonymous reporter is recognised by
   * @param gemeldDoor user id of who or what sent it in
   * @param ontvangenOp when the signal was received; earlier than now for an import
   */
  public Melding(
      UUID id,
      String nummer,
      Casus casus,
      String gemeenteNaam,
      Meldersoort meldersoort,
      String omschrijving,
      Map<String, Object> inhoud,
      byte[] volgcodeHash,
      String gemeldDoor,
      Instant ontvangenOp,
      Instant nu) {
    this.id = id;
    this.nummer = nummer;
    this.casusId = casus.id();
    this.regio = casus.regio();
    this.gemeente = casus.gemeente();
    this.gemeenteNaam = gemeenteNaam;
    this.meldersoort = meldersoort;
    this.omschrijving = omschrijving;
    this.inhoud = inhoud;
    this.volgcodeHash = volgcodeHash.clone();
    this.gemeldDoor = gemeldDoor;
    this.ontvangenOp = ontvangenOp;
    this.vastgelegdOp = nu;
  }

  public UUID id() {
    return id;
  }

  public String nummer() {
    return nummer;
  }

  public UUID casusId() {
    return casusId;
  }

  public String regio() {
    return regio;
  }

  public String gemeente() {
    return gemeente;
  }

  /** The name of a municipality outside the region; null otherwise. */
  public String gemeenteNaam() {
    return gemeenteNaam;
  }

  public Meldersoort meldersoort() {
    return meldersoort;
  }

  public String omschrijving() {
    return omschrijving;
  }

  /** What the reporter ticked, in the words of then. */
  public List<Gemeldsignaal> signalen() {
    return Gemeldsignaal.uit(inhoud);
  }

  public Map<String, Object> inhoud() {
    return inhoud;
  }

  public Instant ontvangenOp() {
    return ontvangenOp;
  }
}
