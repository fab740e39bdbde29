package nl.meldroute.verwijzing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Verwijzingstatus;

/** Handing a casus, or part of it, to a partner. */
@Entity
public class Verwijzing {

  @Id private UUID id;
  private UUID casusId;
  private UUID beslissingId;

  @Enumerated(EnumType.STRING)
  private Partnercode partner;

  @Enumerated(EnumType.STRING)
  private Dringendheid dringendheid;

  private String reden;

  @Enumerated(EnumType.STRING)
  private Verwijzingstatus status;

  private String redenNiet;
  private String vastgesteldDoor;
  private Instant vastgesteldOp;

  @Version private Long versie;

  protected Verwijzing() {}

  /**
   * @param beslissing the decision that advised it; null when a human added it
   * @param redenNiet why it is not passed on after all; null when it is
   */
  Verwijzing(
      UUID casus,
      UUID beslissing,
      Partnercode partner,
      Dringendheid dringendheid,
      String reden,
      String redenNiet,
      String door,
      Instant nu) {
    this.id = UUID.randomUUID();
    this.casusId = casus;
    this.beslissingId = beslissing;
    this.partner = partner;
    this.dringendheid = dringendheid;
    this.reden = reden;
    this.redenNiet = redenNiet;
    this.status = redenNiet == null ? Verwijzingstatus.KLAARGEZET : Verwijzingstatus.INGETROKKEN;
    this.vastgesteldDoor = door;
    this.vastgesteldOp = nu;
  }

  public UUID id() {
    return id;
  }

  public UUID beslissing() {
    return beslissingId;
  }

  public Partnercode partner() {
    return partner;
  }

  public Dringendheid dringendheid() {
    return dringendheid;
  }

  public String reden() {
    return reden;
  }

  public Verwijzingstatus status() {
    return status;
  }

  public String redenNiet() {
    return redenNiet;
  }

  public String vastgesteldDoor() {
    return vastgesteldDoor;
  }

  public Instant vastgesteldOp() {
    return vastgesteldOp;
  }
}
