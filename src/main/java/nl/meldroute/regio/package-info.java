/**
 * The regions: which municipalities, roles, steps and tables each has, read from {@code
 * regios/*.yaml}, and its partners, role holders and duties, read from the database. Any module may
 * ask who does what; the engine's groups, tenants and authorisations follow from the answers.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Regio",
    allowedDependencies = {"begrippen", "platform"})
package nl.meldroute.regio;
