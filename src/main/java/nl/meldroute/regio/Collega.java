package nl.meldroute.regio;

import java.util.List;

/**
 * Somebody who works on casussen of a region.
 *
 * @param id user id
 * @param naam name as colleagues see it
 * @param groepen groups that let this person work on casussen
 */
public record Collega(String id, String naam, List<String> groepen) {}
