/**
 * Notices to people outside the product: that something waits for them, by e-mail or text message,
 * and never what. Called from a step of a process, whose job is the outbox; each notice leaves a
 * line of who was told what, how and with which result.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Bericht",
    allowedDependencies = {"begrippen", "platform", "beleidstekst"})
package nl.meldroute.bericht;
