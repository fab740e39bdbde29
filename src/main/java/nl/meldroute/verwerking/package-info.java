/**
 * The processing log: who saw or did what, with which data, on what ground. Append-only; every
 * module that touches a casus calls it, it calls platform only.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Verwerking",
    allowedDependencies = {"platform"})
package nl.meldroute.verwerking;
