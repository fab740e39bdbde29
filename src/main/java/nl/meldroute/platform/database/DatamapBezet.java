package nl.meldroute.platform.database;

import java.nio.file.Path;
import nl.meldroute.platform.StartGeweigerd;

/** Another living product holds the lock on the data folder. */
public class DatamapBezet extends StartGeweigerd {

  DatamapBezet(Path map, String houder) {
    super(
        "De datamap %s is in gebruik: daar draait al een Meldroute (proces %s)."
            .formatted(map, houder),
        "Stop dat proces eerst, of kies een andere map met --meldroute.data-map=<map>.");
  }
}
