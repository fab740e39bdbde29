/** What minutes look like on paper. */
package nl.meldroute.casustafel.verslag;
