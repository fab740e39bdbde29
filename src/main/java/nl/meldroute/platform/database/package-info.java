/**
 * The database under everything: the built-in PostgreSQL with its data folder, the choice between
 * that one and an external server, and the checks on roles and secrets that a start must pass.
 * Spring wires it in; no other module calls it.
 */
package nl.meldroute.platform.database;
