package nl.meldroute.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.meldroute.begrippen.Locatierol;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An address or place with its role in the casus. */
@Entity
public class Locatie {

  @Id private UUID id;
  private UUID casusId;
  private UUID meldingId;

  @Enumerated(EnumType.STRING)
  private Locatierol rol;

  private String adres;
  private String postcode;
  private String plaats;
  private String gemeente;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] adressleutels;

  private String toevoeging;
  private short sleutelversie;

  @Version private Long versie;

  protected Locatie() {}

  public Locatie(Casus casus, UUID melding, Locatieopgave opgave) {
    this.id = UUID.randomUUID();
    this.casusId = casus.id();
    this.meldingId = melding;
    this.rol = opgave.rol();
    this.adres = opgave.adres();
    this.postcode = Normalisatie.postcode(opgave.postcode());
    this.plaats = opgave.plaats();
    this.gemeente = opgave.gemeente();
    Adressleutels vergelijking = Adressleutels.van(opgave);
    this.adressleutels = vergelijking.sleutels().toArray(String[]::new);
    this.toevoeging = vergelijking.toevoeging();
    this.sleutelversie = Normalisatie.VERSIE;
  }

  /** The place in the words of the API. */
  public Locatieopgave opgave() {
    return new Locatieopgave(rol, adres, postcode, plaats, gemeente);
  }
}
