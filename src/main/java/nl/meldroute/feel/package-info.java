/**
 * FEEL for Camunda 7 that reads each text once. Knows nothing of trafficking, regions or tables, so
 * it can be given away as it is; English for that reason. How to use it, what it promises and what
 * was measured: docs/feel.md.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "FEEL",
    allowedDependencies = {})
package nl.meldroute.feel;
