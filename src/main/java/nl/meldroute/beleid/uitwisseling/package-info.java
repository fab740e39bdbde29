/**
 * Tables as files: for Camunda Modeler, and as a spreadsheet for a meeting. What comes in is
 * somebody's file and is trusted with nothing.
 */
package nl.meldroute.beleid.uitwisseling;
