package nl.meldroute.procesbeeld;

/** A process as its model names it. */
public record Proces(String sleutel, String naam) {}
