/** Repositories of the case store; hidden, because every way in goes through Dossiers. */
package nl.meldroute.dossier.opslag;
