/**
 * The policy desk: a decision table, a text or the list of signals changes by a draft that is
 * checked, tried, replayed and approved by a second person. Called by its process and through its
 * API.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Beleid",
    allowedDependencies = {
      "begrippen",
      "feel",
      "platform",
      "regio",
      "bericht",
      "beslissing",
<<<<<<< HEAD
      "taak",
      "dossier"
=======
      "verwerking",
      "taak"
>>>>>>> 456698f (Try, test and replay a draft of a table, because policy staff must see what a change does before it counts)
    })
package nl.meldroute.beleid;
