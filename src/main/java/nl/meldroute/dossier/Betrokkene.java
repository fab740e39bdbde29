package nl.meldroute.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Geslacht;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.Verblijf;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person in a casus, in one or more roles; victim and offender can be one and the same. */
@Entity
public class Betrokkene {

  @Id private UUID id;
  private UUID casusId;
  private UUID meldingId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] rollen;

  private String naam;
  private String bijnaam;
  private LocalDate geboortedatum;

  @Enumerated(EnumType.STRING)
  private Leeftijdscategorie leeftijdscategorie;

  @Enumerated(EnumType.STRING)
  private Geslacht geslacht;

  @Enumerated(EnumType.STRING)
  private Nationaliteitsgroep nationaliteitsgroep;

  @Enumerated(EnumType.STRING)
  private Verblijf verblijf;

  private String omschrijving;
  private String naamklank;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] naamsleutels;

  private short sleutelversie;

  @Version private Long versie;

  protected Betrokkene() {}

  /**
   * @param melding the melding that named this person; null when found during enrichment
   * @param peildatum the day on which the age category is judged
   */
  public Betrokkene(
      Casus casus,
      UUID melding,
      Set<Betrokkenerol> rollen,
      Persoonsopgave persoon,
      LocalDate peildatum) {
    this.id = UUID.randomUUID();
    this.casusId = casus.id();
    this.meldingId = melding;
    this.rollen = new TreeSet<>(rollen).stream().map(Enum::name).toArray(String[]::new);
    this.naam = persoon.naam();
    this.bijnaam = persoon.bijnaam();
    this.geboortedatum = persoon.geboortedatum();
    this.leeftijdscategorie = persoon.leeftijd(peildatum);
    this.geslacht = persoon.geslacht() == null ? Geslacht.ONBEKEND : persoon.geslacht();
    this.nationaliteitsgroep =
        persoon.nationaliteitsgroep() == null
            ? Nationaliteitsgroep.ONBEKEND
            : persoon.nationaliteitsgroep();
    this.verblijf = persoon.verblijf() == null ? Verblijf.ONBEKEND : persoon.verblijf();
    this.omschrijving = persoon.omschrijving();
    Naamsleutels vergelijking =
        Naamsleutels.van(persoon.naam(), persoon.bijnaam(), persoon.geboortedatum());
    this.naamklank = vergelijking.klank();
    this.naamsleutels = vergelijking.sleutels().toArray(String[]::new);
    this.sleutelversie = Normalisatie.VERSIE;
  }

  public UUID id() {
    return id;
  }

  public List<Betrokkenerol> rollen() {
    return List.of(rollen).stream().map(Betrokkenerol::valueOf).toList();
  }

  /** The person in the words of the API. */
  public Persoonsopgave opgave() {
    return new Persoonsopgave(
        naam,
        bijnaam,
        geboortedatum,
        leeftijdscategorie,
        geslacht,
        nationaliteitsgroep,
        verblijf,
        omschrijving);
  }
}
