package nl.meldroute.procesbeeld;

import java.time.Instant;

/**
 * A step of the service that did not work, in words. What the program said of it stays behind: it
 * may hold anything.
 *
 * @param nummer of the melding or of what else the process is about
 * @param instantie the process that waits, to open it
 * @param wat what did not work
 * @param gevolg what that means
 * @param wie who does something about it
 */
public record Storing(
    String nummer,
    String instantie,
    Proces proces,
    String stap,
    Instant sinds,
    String wat,
    String gevolg,
    String wie) {}
