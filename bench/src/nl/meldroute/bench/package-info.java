/**
 * Measures the product beside a bare engine that runs the same models on the same database server,
 * in the same run. Not part of the product; see bench/README.md.
 */
package nl.meldroute.bench;
