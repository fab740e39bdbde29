package nl.meldroute.beleid;

/** A warning that somebody takes for granted, and why. */
public record Aanvaarding(String code, String plaats, String reden) {}
