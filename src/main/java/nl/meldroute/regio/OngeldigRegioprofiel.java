package nl.meldroute.regio;

import java.util.List;

/** Stops the start: the message names every fault of every profile with its file and line. */
public class OngeldigRegioprofiel extends RuntimeException {

  private final List<String> fouten;

  public OngeldigRegioprofiel(List<String> fouten) {
    super(
        "De regioprofielen kloppen niet. Verbeter dit en start opnieuw:\n  - "
            + String.join("\n  - ", fouten));
    this.fouten = List.copyOf(fouten);
  }

  public List<String> fouten() {
    return fouten;
  }
}
