package nl.meldroute.verwijzing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Weigeringsreden;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Handing a casus, or part of it, to a partner, until the outcome is back. It is complete when the
 * partner accepts and not when it is sent (E30).
 */
@Entity
public class Verwijzing {

  @Id private UUID id;
  private UUID casusId;
  private String regio;
  private UUID beslissingId;

  @Enumerated(EnumType.STRING)
  private Partnercode partner;

  @Enumerated(EnumType.STRING)
  private Partnercode via;

  private String groep;

  @Enumerated(EnumType.STRING)
  private Dringendheid dringendheid;

  private String reden;

  @Enumerated(EnumType.STRING)
  private Verwijzingstatus status;

  private int ronde;
  private UUID vervangt;
  private String redenNiet;

  @Enumerated(EnumType.STRING)
  private Antwoord toestemming;

  private String toestemmingToelichting;
  private boolean embargo;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Deling> deling;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] weglaten;

  private String vastgesteldDoor;
  private Instant vastgesteldOp;
  private Instant verzondenOp;
  private Instant ontvangenOp;
  private Instant herinnerdOp;
  private Instant teLaatOp;
  private Instant geantwoordOp;
  private Instant afgerondOp;

  @Enumerated(EnumType.STRING)
  private Weigeringsreden redenWeigering;

  private String toelichtingAntwoord;

  @Enumerated(EnumType.STRING)
  private Partneruitkomst uitkomst;

  private String toelichtingUitkomst;

  @Version private Long versie;

  protected Verwijzing() {}

  /**
   * What a human decided about one partner.
   *
   * @param beslissing the decision that advised it; null when a human added it
   * @param via by way of which other partner; null when straight
   * @param reden why, and what this partner has to know: the partner reads it
   * @param weglaten what does not go along although it may
   * @param redenNiet why it is not passed on after all; null when it is
   */
  record Besluit(
      UUID beslissing,
      Partnercode partner,
      Partnercode via,
      Dringendheid dringendheid,
      String reden,
      Set<Gegevenscategorie> weglaten,
      String redenNiet) {}

  /**
   * What the sender knows about sharing.
   *
   * @param toestemming whether the victim agrees
   * @param toelichting when, how and by whom that was said
   * @param embargo whether the casus is under embargo of the public prosecutor
   */
  record Deelgegevens(Antwoord toestemming, String toelichting, boolean embargo) {}

  Verwijzing(
      UUID casus, String regio, Besluit besluit, Deelgegevens delen, String door, Instant nu) {
    this.id = UUID.randomUUID();
    this.casusId = casus;
    this.regio = regio;
    this.beslissingId = besluit.beslissing();
    this.partner = besluit.partner();
    this.via = besluit.via();
    this.dringendheid = besluit.dringendheid();
    this.reden = besluit.reden();
    this.redenNiet = besluit.redenNiet();
    this.status =
        besluit.redenNiet() == null ? Verwijzingstatus.KLAARGEZET : Verwijzingstatus.INGETROKKEN;
    this.ronde = 1;
    this.toestemming = delen.toestemming();
    this.toestemmingToelichting = delen.toelichting();
    this.embargo = delen.embargo();
    this.deling = List.of();
    this.weglaten = besluit.weglaten().stream().map(Enum::name).toArray(String[]::new);
    this.vastgesteldDoor = door;
    this.vastgesteldOp = nu;
  }

  /** What may go along; without a ground for anything the referral waits for a human. */
  void deel(List<Deling> delingen, boolean geblokkeerd) {
    deling = List.copyOf(delingen);
    status = geblokkeerd ? Verwijzingstatus.GEBLOKKEERD : Verwijzingstatus.KLAARGEZET;
  }

  /** Whether the casus was under embargo when was decided what may go along. */
  void embargo(boolean geldt) {
    embargo = geldt;
  }

  /** Nothing may go, says who judges it. */
  void blokkeer(String waarom) {
    status = Verwijzingstatus.GEBLOKKEERD;
    toelichtingAntwoord = waarom;
  }

  void krijgToestemming(String toelichting) {
    toestemming = Antwoord.JA;
    toestemmingToelichting = toelichting;
  }

  /**
   * @param ontvanger group that receives it; null for a partner that is only called
   */
  void verzend(String ontvanger, Instant nu) {
    groep = ontvanger;
    verzondenOp = nu;
    status = Verwijzingstatus.VERZONDEN;
  }

  /** The partner has read it. What is late stays late until it is answered. */
  void ontvang(Instant nu) {
    if (ontvangenOp == null) {
      ontvangenOp = nu;
      status = status == Verwijzingstatus.VERZONDEN ? Verwijzingstatus.ONTVANGEN : status;
    }
  }

  void herinner(Instant nu) {
    herinnerdOp = nu;
  }

  void meldTeLaat(Instant nu) {
    teLaatOp = nu;
    status = Verwijzingstatus.TE_LAAT;
  }

  void accepteer(String toelichting, Instant nu) {
    antwoord(Verwijzingstatus.GEACCEPTEERD, toelichting, nu);
  }

  void weiger(Weigeringsreden waarom, String toelichting, Instant nu) {
    redenWeigering = waarom;
    antwoord(Verwijzingstatus.GEWEIGERD, toelichting, nu);
  }

  private void antwoord(Verwijzingstatus nieuw, String toelichting, Instant nu) {
    status = nieuw;
    toelichtingAntwoord = toelichting;
    geantwoordOp = nu;
  }

  void rondAf(Partneruitkomst wat, String toelichting, Instant nu) {
    uitkomst = wat;
    toelichtingUitkomst = toelichting;
    afgerondOp = nu;
    status = Verwijzingstatus.AFGEROND;
  }

  /** Offers it once more: what was answered before stays in the timeline. */
  void biedOpnieuwAan(String nieuweReden) {
    ronde++;
    reden = nieuweReden;
    status = Verwijzingstatus.KLAARGEZET;
    deling = List.of();
    verzondenOp = null;
    ontvangenOp = null;
    herinnerdOp = null;
    teLaatOp = null;
    geantwoordOp = null;
    redenWeigering = null;
    toelichtingAntwoord = null;
  }

  void trekIn(String waarom) {
    redenNiet = waarom;
    status = Verwijzingstatus.INGETROKKEN;
  }

  /** A referral to another partner in the place of this one. */
  Verwijzing vervangDoor(Partnercode ander, String nieuweReden, String door, Instant nu) {
    trekIn("Vervangen door een verwijzing naar " + ander.tekst() + ".");
    Verwijzing nieuw =
        new Verwijzing(
            casusId,
            regio,
            new Besluit(null, ander, null, dringendheid, nieuweReden, weglaten(), null),
            new Deelgegevens(Antwoord.ONBEKEND, null, embargo),
            door,
            nu);
    nieuw.vervangt = id;
    return nieuw;
  }

  /** Whether this partner is still at it, or is about to be. */
  boolean loopt() {
    return status != Verwijzingstatus.INGETROKKEN && status != Verwijzingstatus.AFGEROND;
  }

  public UUID id() {
    return id;
  }

  public UUID casus() {
    return casusId;
  }

  public String regio() {
    return regio;
  }

  public UUID beslissing() {
    return beslissingId;
  }

  public Partnercode partner() {
    return partner;
  }

  public Partnercode via() {
    return via;
  }

  /** Group that received it; null before that, and for a partner that is only called. */
  public String groep() {
    return groep;
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

  /** How many times it has been offered. */
  public int ronde() {
    return ronde;
  }

  /** The referral in whose place this one came; null for the first. */
  public UUID vervangt() {
    return vervangt;
  }

  public String redenNiet() {
    return redenNiet;
  }

  public Antwoord toestemming() {
    return toestemming;
  }

  public String toestemmingToelichting() {
    return toestemmingToelichting;
  }

  public boolean embargo() {
    return embargo;
  }

  public List<Deling> deling() {
    return List.copyOf(deling);
  }

  /** What the sender leaves out although it may be shared. */
  public Set<Gegevenscategorie> weglaten() {
    return Stream.of(weglaten)
        .map(Gegevenscategorie::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The kinds of data that go along, and how. */
  List<Deling> mee() {
    Set<Gegevenscategorie> niet = weglaten();
    return deling.stream()
        .filter(soort -> soort.gaatMee() && !niet.contains(soort.categorie()))
        .toList();
  }

  public String vastgesteldDoor() {
    return vastgesteldDoor;
  }

  public Instant vastgesteldOp() {
    return vastgesteldOp;
  }

  public Instant verzondenOp() {
    return verzondenOp;
  }

  public Instant ontvangenOp() {
    return ontvangenOp;
  }

  public Instant herinnerdOp() {
    return herinnerdOp;
  }

  public Instant teLaatOp() {
    return teLaatOp;
  }

  public Instant geantwoordOp() {
    return geantwoordOp;
  }

  public Instant afgerondOp() {
    return afgerondOp;
  }

  public Weigeringsreden redenWeigering() {
    return redenWeigering;
  }

  public String toelichtingAntwoord() {
    return toelichtingAntwoord;
  }

  public Partneruitkomst uitkomst() {
    return uitkomst;
  }

  public String toelichtingUitkomst() {
    return toelichtingUitkomst;
  }
}
