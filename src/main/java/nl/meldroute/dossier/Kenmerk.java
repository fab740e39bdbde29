package nl.meldroute.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.meldroute.begrippen.Kenmerksoort;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What signals are linked by: a phone number, a licence plate, an account. */
@Entity
public class Kenmerk {

  @Id private UUID id;
  private UUID casusId;
  private UUID meldingId;

  @Enumerated(EnumType.STRING)
  private Kenmerksoort soort;

  private String waarde;
  private String genormaliseerd;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] adressleutels;

  private String toevoeging;
  private short sleutelversie;

  @Version private Long versie;

  protected Kenmerk() {}

  public Kenmerk(Casus casus, UUID melding, Kenmerkopgave opgave) {
    this.id = UUID.randomUUID();
    this.casusId = casus.id();
    this.meldingId = melding;
    this.soort = opgave.soort();
    this.waarde = opgave.waarde();
    this.genormaliseerd = Normalisatie.kenmerk(opgave.soort(), opgave.waarde());
    Adressleutels vergelijking = Adressleutels.van(opgave);
    this.adressleutels = vergelijking.sleutels().toArray(String[]::new);
    this.toevoeging = vergelijking.toevoeging();
    this.sleutelversie = Normalisatie.VERSIE;
  }

  public Kenmerkopgave opgave() {
    return new Kenmerkopgave(soort, waarde);
  }
}
