package nl.meldroute.regio;

/** A beheerder changed a table or what was agreed for one of its days. */
public record TafelGewijzigd(String regio, String tafel) {}
