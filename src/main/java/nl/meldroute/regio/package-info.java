/**
 * The regions: which municipalities, roles, partners, steps and tables each has, read from {@code
 * regios/*.yaml}. Any module may ask who does what; the engine's groups, tenants and authorisations
 * follow from the answers.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Regio",
    allowedDependencies = {"begrippen", "platform"})
package nl.meldroute.regio;
