package nl.meldroute.cijfers.publicatie;

import java.time.Instant;
import java.util.UUID;

/**
 * The figures of one year of a region as they go outside, or are about to.
 *
 * @param versie of the publications of this year; null until it is fixed
 * @param drempel null until the figures are computed
 * @param inhoud the bytes themselves; null until they are computed. {@link Publicaties#lees} reads
 *     them
 * @param sha256 fingerprint of the bytes
 * @param vastgesteldDoor who approved them
 * @param ingetrokkenOp when a newer version took its place
 */
public record Publicatie(
    UUID id,
    String nummer,
    String regio,
    int jaar,
    Publicatiestand stand,
    Integer versie,
    Integer drempel,
    String toelichting,
    byte[] inhoud,
    String sha256,
    Instant gestartOp,
    String gestartDoor,
    Instant berekendOp,
    Instant vastgesteldOp,
    String vastgesteldDoor,
    Instant ingetrokkenOp) {}
