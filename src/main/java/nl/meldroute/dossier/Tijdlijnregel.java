package nl.meldroute.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One fact in the history of a casus: what happened, when, and who did it. */
@Entity
@Immutable
@Table(name = "tijdlijn")
public class Tijdlijnregel {

  @Id private UUID id;
  private UUID casusId;
  private Instant tijdstip;
  private String soort;
  private String tekst;
  private String door;

  protected Tijdlijnregel() {}

  public Tijdlijnregel(Casus casus, String soort, String tekst, String door, Instant tijdstip) {
    this.id = UUID.randomUUID();
    this.casusId = casus.id();
    this.soort = soort;
    this.tekst = tekst;
    this.door = door;
    this.tijdstip = tijdstip;
  }

  public Instant tijdstip() {
    return tijdstip;
  }

  public String soort() {
    return soort;
  }

  public String tekst() {
    return tekst;
  }

  public String door() {
    return door;
  }
}
