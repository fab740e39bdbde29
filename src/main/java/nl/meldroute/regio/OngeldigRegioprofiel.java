package nl.meldroute.regio;

import java.util.List;
import nl.meldroute.platform.StartGeweigerd;

/** Stops the start: the message names every fault of every profile with its file and line. */
public class OngeldigRegioprofiel extends StartGeweigerd {

  private final transient List<String> fouten;

  public OngeldigRegioprofiel(List<String> fouten) {
    super(
        "De regioprofielen kloppen niet:\n  - " + String.join("\n  - ", fouten),
        "Verbeter de genoemde regels en start opnieuw.");
    this.fouten = List.copyOf(fouten);
  }

  public List<String> fouten() {
    return fouten;
  }
}
