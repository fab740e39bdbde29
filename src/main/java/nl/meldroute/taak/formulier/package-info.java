/**
 * Task forms: reads a {@code .form} file (form-js, as Camunda Modeler writes it) and judges
 * filled-in data by it, with the same outcome as the browser. Called by the task module only; knows
 * neither the engine nor the case store.
 */
package nl.meldroute.taak.formulier;
