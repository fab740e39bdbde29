/**
 * Shelter: which places there are, who holds one, and a placement from request to outflow. Called
 * by the processes and through its API.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Opvang",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "verwerking",
      "bericht",
      "beslissing",
      "dossier",
      "taak",
      "verwijzing"
    })
package nl.meldroute.opvang;
