/**
 * The words of a region: its own texts and list of signals, version by version, with the files of
 * the product as the factory setting. Whoever sends or shows such words asks here; the policy desk
 * has a draft checked here and publishes it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Beleidstekst",
    allowedDependencies = {"begrippen", "platform", "regio"})
package nl.meldroute.beleidstekst;
