package nl.meldroute.verwijzing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Partnercode;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a partner was told, as it was told; all that the partner ever sees of the casus. */
@Entity
@Immutable
public class Verstrekking {

  @Id private UUID id;
  private UUID casusId;
  private UUID verwijzingId;
  private int ronde;
  private String regio;
  private String groep;

  @Enumerated(EnumType.STRING)
  private Partnercode partner;

  @JdbcTypeCode(SqlTypes.JSON)
  private Inhoud inhoud;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] grondslagen;

  private Instant tijdstip;

  protected Verstrekking() {}

  /**
   * @param afzender who sends it, as a role
   * @param reden why, in the sender's words; null where names may not go
   * @param anoniem whether anything was left out that would tell who it is about
   * @param nonPunishment whether it tells that a victim is not to be punished for forced crimes
   * @param gegevens lines of text per kind of data; what may not go is not there
   */
  public record Inhoud(
      String afzender,
      String reden,
      boolean anoniem,
      boolean nonPunishment,
      Map<Gegevenscategorie, List<String>> gegevens) {}

  Verstrekking(Verwijzing verwijzing, Inhoud inhoud, List<String> grondslagen, Instant nu) {
    this.id = UUID.randomUUID();
    this.casusId = verwijzing.casus();
    this.verwijzingId = verwijzing.id();
    this.ronde = verwijzing.ronde();
    this.regio = verwijzing.regio();
    this.groep = verwijzing.groep();
    this.partner = verwijzing.partner();
    this.inhoud = inhoud;
    this.grondslagen = grondslagen.toArray(String[]::new);
    this.tijdstip = nu;
  }

  public UUID id() {
    return id;
  }

  public Inhoud inhoud() {
    return inhoud;
  }

  public List<String> grondslagen() {
    return List.of(grondslagen);
  }

  public Instant tijdstip() {
    return tijdstip;
  }
}
