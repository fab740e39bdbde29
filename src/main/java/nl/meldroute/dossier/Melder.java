package nl.meldroute.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import org.hibernate.annotations.Immutable;

/** Who reported; shielded from all but the owner of the casus when the reporter asked for it. */
@Entity
@Immutable
public class Melder {

  @Id private UUID meldingId;
  private UUID casusId;
  private String naam;
  private String organisatie;
  private String functie;
  private String telefoon;
  private String email;
  private boolean anoniem;
  private boolean afgeschermd;
  private boolean bronvermeldingToegestaan;

  @Enumerated(EnumType.STRING)
  private Antwoord veiligContact;

  protected Melder() {}

  public Melder(UUID melding, Casus casus, Melderopgave opgave) {
    this.meldingId = melding;
    this.casusId = casus.id();
    this.naam = opgave.naam();
    this.organisatie = opgave.organisatie();
    this.functie = opgave.functie();
    this.telefoon = opgave.telefoon();
    this.email = opgave.email();
    this.anoniem = opgave.isAnoniem();
    this.afgeschermd = Boolean.TRUE.equals(opgave.afgeschermd());
    this.bronvermeldingToegestaan = Boolean.TRUE.equals(opgave.bronvermeldingToegestaan());
    this.veiligContact =
        opgave.veiligContact() == null ? Antwoord.ONBEKEND : opgave.veiligContact();
  }

  /** Key of the melding. */
  public UUID melding() {
    return meldingId;
  }

  /** The reporter in the words of the API. */
  public Melderopgave opgave() {
    return new Melderopgave(
        naam,
        organisatie,
        functie,
        telefoon,
        email,
        anoniem,
        afgeschermd,
        bronvermeldingToegestaan,
        veiligContact);
  }
}
