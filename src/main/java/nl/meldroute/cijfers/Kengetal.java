package nl.meldroute.cijfers;

import java.math.BigDecimal;

/**
 * A key figure of one year; its {@link Indicator} says what it means.
 *
 * @param code of its {@link Indicator}
 * @param teller how many count; null when it is hidden
 * @param noemer of how many; null when it is hidden or there is no denominator
 * @param waarde the percentage, or the median time; null when there is nothing to compute it of, or
 *     it is hidden
 */
public record Kengetal(
    String code, String naam, Long teller, Long noemer, BigDecimal waarde, Meeteenheid eenheid) {}
