/**
 * What managers see of the processes in Cockpit: what waits and where, what is late, how long steps
 * take, what went wrong. Reads the engine's tables, knows no person. Called through its API.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Procesbeeld",
    allowedDependencies = {"begrippen", "platform", "regio", "beslissing"})
package nl.meldroute.procesbeeld;
