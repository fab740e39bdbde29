/**
 * Tasks of staff: their forms (schema, data, drafts, completion), terms, and what becomes of a job
 * that keeps failing. Features say per kind of task what it shows and what completing it means
 * ({@link nl.meldroute.taak.Taakafhandeling}); this module does the rest in one transaction.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Taak",
    allowedDependencies = {"begrippen", "platform", "bericht", "beslissing", "dossier", "regio"})
package nl.meldroute.taak;
