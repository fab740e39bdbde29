/** From the region profiles to the database, at a start. */
package nl.meldroute.regio.vulling;
