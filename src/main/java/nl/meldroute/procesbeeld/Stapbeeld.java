package nl.meldroute.procesbeeld;

import java.time.Instant;

/**
 * How long people wait at one step of a process.
 *
 * @param soort what kind of step it is, as the engine calls it
 * @param wachtNu how many wait there now
 * @param teLaatNu of how many of those the term has passed
 * @param oudste since when the first of them waits; null when none does
 * @param klaar how many went on in the days looked at
 * @param helftBinnen seconds within which half of those went on; null when there were none
 * @param meesteBinnen seconds within which nine of ten went on
 * @param wachttijd seconds of all of them together, and of those that wait now: where the time goes
 */
public record Stapbeeld(
    Proces proces,
    String stap,
    String naam,
    String soort,
    long wachtNu,
    long teLaatNu,
    Instant oudste,
    long klaar,
    Long helftBinnen,
    Long meesteBinnen,
    long wachttijd) {}
