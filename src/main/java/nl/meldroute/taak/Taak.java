package nl.meldroute.taak;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A task that the current user may see.
 *
 * @param model version of the process that it belongs to, and its form with it
 * @param soort key of the task in the model, and name of its form
 * @param uitleg what to do and why, from the model
 * @param onderwerp key of what the task is about inside its casus, such as one referral; null for
 *     the casus as a whole
 * @param termijn when it has to be done
 * @param toegewezenAan user id of who claimed it; null when nobody did
 * @param vanMij whether the current user claimed it
 */
public record Taak(
    String id,
    @JsonIgnore String model,
    String soort,
    String naam,
    String uitleg,
    String regio,
    String gemeente,
    String casus,
    String melding,
    String onderwerp,
    Instant aangemaakt,
    Instant termijn,
    String toegewezenAan,
    boolean vanMij) {}
