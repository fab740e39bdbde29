/** Tells open pages at once that a casus changed, on whichever node (ADR 0030). */
package nl.meldroute.dossier.wijziging;
