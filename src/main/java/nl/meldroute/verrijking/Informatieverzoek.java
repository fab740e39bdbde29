package nl.meldroute.verrijking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.meldroute.begrippen.Domein;
import nl.meldroute.begrippen.Informatieweigering;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Verzoekstatus;

/** One question to one source, until there is an answer or it is known why not. */
@Entity
public class Informatieverzoek {

  @Id private UUID id;

  @Column(updatable = false)
  private UUID casusId;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private Domein domein;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  private Partnercode partner;

  @Column(updatable = false)
  private String vraag;

  @Column(updatable = false)
  private String namens;

  @Column(updatable = false)
  private String vastgelegdDoor;

  @Column(updatable = false)
  private Instant vastgelegdOp;

  @Enumerated(EnumType.STRING)
  private Verzoekstatus status;

  private Instant gevraagdOp;
  private Instant herinnerdOp;
  private String antwoord;

  @Enumerated(EnumType.STRING)
  private Informatieweigering weigering;

  private String toelichting;
  private String afgerondDoor;
  private Instant afgerondOp;

  @Version private Long versie;

  protected Informatieverzoek() {}

  /**
   * @param namens the group that asks; the source sees its name, not that of a person
   */
  Informatieverzoek(
      UUID casus,
      Domein domein,
      Partnercode partner,
      String vraag,
      String namens,
      String door,
      Instant nu) {
    this.id = UUID.randomUUID();
    this.casusId = casus;
    this.domein = domein;
    this.partner = partner;
    this.vraag = vraag;
    this.namens = namens;
    this.status = Verzoekstatus.KLAARGEZET;
    this.vastgelegdDoor = door;
    this.vastgelegdOp = nu;
  }

  void vraag(Instant nu) {
    verwacht(Verzoekstatus.KLAARGEZET);
    status = Verzoekstatus.GEVRAAGD;
    gevraagdOp = nu;
  }

  void herinner(Instant nu) {
    verwacht(Verzoekstatus.GEVRAAGD);
    herinnerdOp = nu;
  }

  void rondAf(Bronantwoord gegeven, String door, Instant nu) {
    verwacht(Verzoekstatus.GEVRAAGD);
    status = gegeven.status();
    antwoord = gegeven.bevinding();
    weigering = gegeven.weigering();
    toelichting = gegeven.toelichting();
    afgerondDoor = door;
    afgerondOp = nu;
  }

  private void verwacht(Verzoekstatus verwacht) {
    if (status != verwacht) {
      throw new IllegalStateException("Informatieverzoek is " + status + ", niet " + verwacht);
    }
  }

  boolean isGevraagd() {
    return status == Verzoekstatus.GEVRAAGD;
  }

  public UUID id() {
    return id;
  }

  public Domein domein() {
    return domein;
  }

  public Partnercode partner() {
    return partner;
  }

  public String vraag() {
    return vraag;
  }

  public String namens() {
    return namens;
  }

  public Verzoekstatus status() {
    return status;
  }

  public String vastgelegdDoor() {
    return vastgelegdDoor;
  }

  /** When the source got the question; null before. */
  public Instant gevraagdOp() {
    return gevraagdOp;
  }

  /** The last reminder; null when there was none. */
  public Instant herinnerdOp() {
    return herinnerdOp;
  }

  public String antwoord() {
    return antwoord;
  }

  public Informatieweigering weigering() {
    return weigering;
  }

  public String toelichting() {
    return toelichting;
  }

  /** Who wrote the answer down: the source itself, or who called it. */
  public String afgerondDoor() {
    return afgerondDoor;
  }

  public Instant afgerondOp() {
    return afgerondOp;
  }
}
