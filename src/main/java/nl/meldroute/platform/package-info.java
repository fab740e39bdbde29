/**
 * The ground floor: database, engine set-up and hardening, signing in, who-may-see-what per
 * transaction, errors and the clock. Every module may call its root package; it calls none.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
package nl.meldroute.platform;
