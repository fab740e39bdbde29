/**
 * Decisions: evaluates a table of a region (or the shared one), explains the outcome from the
 * annotations of the rules that were hit, and stores it with its input and version. Called by the
 * modules that need a decision; the only one beside platform and beleid that knows DMN.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Beslissing",
    allowedDependencies = {"begrippen", "feel", "platform"})
package nl.meldroute.beslissing;
