/**
 * Sends the meldingen of {@code voorbeelden/} to a running product, as a client of its public API,
 * and prints what became of them. Called by the main class before anything else starts; knows of
 * the product only the value lists.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Voorbeeld",
    allowedDependencies = {"begrippen"})
package nl.meldroute.voorbeeld;
