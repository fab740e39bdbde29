package nl.meldroute.interventie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Daderdoel;
import nl.meldroute.begrippen.Daderstatus;
import nl.meldroute.begrippen.Dadertermijnsoort;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Jeugdroute;
import nl.meldroute.begrippen.NonPunishment;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Planstand;

/**
 * The plan for one offender, possible offender or facilitator in one casus.
 *
 * @param jeugd whether the track of the young applies; then never that of adults
 * @param jeugdroute who leads with a young offender; null before the plan, and for an adult
 * @param ookSlachtoffer whether the person may be a victim as well
 * @param samenvatting null while the plan is being made
 * @param herzienOp when it is looked at again; null while the plan is being made
 * @param uitkomst null until the plan ended
 */
record Daderplan(
    UUID id,
    UUID casusId,
    UUID betrokkene,
    Daderstatus status,
    boolean jeugd,
    Jeugdroute jeugdroute,
    Antwoord ookSlachtoffer,
    Planstand stand,
    String samenvatting,
    LocalDate herzienOp,
    String uitkomst,
    String door,
    Instant tijdstip) {

  /**
   * A goal, and what is done for it.
   *
   * @param interventie null when the partner works on it without one
   * @param effect what the intervention is expected to do to the victim; null without one
   * @param tot the end of a ban; null when there is none
   */
  record Doel(
      UUID id,
      Daderdoel doel,
      String omschrijving,
      Partnercode partner,
      Interventie interventie,
      String effect,
      LocalDate tot,
      Doelstand stand,
      UUID interventieId,
      UUID actieId) {

    boolean isUitgezet() {
      return interventieId != null || actieId != null;
    }
  }

  /**
   * A question to the prosecution service, with its answer.
   *
   * @param metNaam whether it may read who it is about
   * @param uitkomst null while there is none
   */
  record Oordeel(
      UUID id,
      boolean metNaam,
      Instant gevraagdOp,
      NonPunishment uitkomst,
      String toelichting,
      String door,
      Instant gegevenOp,
      Instant gelezenOp) {}

  /**
   * A day on which somebody comes free or a ban ends.
   *
   * @param stand GESTELD, LOOPT, NAGEGAAN or VERVALLEN
   * @param veilig whether the victim is safe then; null until somebody looked
   */
  record Einddatum(
      UUID id,
      UUID planId,
      Dadertermijnsoort soort,
      LocalDate dag,
      String stand,
      Antwoord veilig,
      String toelichting,
      String maatregelen) {

    static final String VERVALLEN = "VERVALLEN";
  }

  boolean isAfgerond() {
    return stand == Planstand.AFGEROND;
  }

  /**
   * Whether a measure may stand in the plan. Nobody who may be a victim is dealt with by criminal
   * law before the prosecution service said that it may; not knowing counts as may be.
   *
   * @param oordeel the newest answer; null when there is none
   */
  boolean staatToe(Interventie interventie, NonPunishment oordeel) {
    return interventie.soort() != Interventiesoort.STRAFRECHT
        || ookSlachtoffer == Antwoord.NEE
        || oordeel == NonPunishment.NIET_TOEPASSEN;
  }

  /** Whether the prosecution service has still something to say. */
  boolean vraagtOordeel(NonPunishment laatste) {
    return ookSlachtoffer != Antwoord.NEE
        && laatste != NonPunishment.TOEPASSEN
        && laatste != NonPunishment.NIET_TOEPASSEN;
  }

  /** What is for adults only: the adult probation service, and advice that it gives. */
  boolean isAlleenVoorVolwassenen(Partnercode partner, Interventie interventie) {
    return partner == Partnercode.RECLASSERING || interventie == Interventie.RECLASSERINGSADVIES;
  }
}
