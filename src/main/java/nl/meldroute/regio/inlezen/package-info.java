/** Reads a profile from YAML and collects all that is wrong with it, each fault with its line. */
package nl.meldroute.regio.inlezen;
