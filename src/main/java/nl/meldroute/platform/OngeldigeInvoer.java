package nl.meldroute.platform;

import java.util.List;

/** What was sent in cannot be accepted; names every fault. Nothing was stored. */
public class OngeldigeInvoer extends RuntimeException {

  private final transient List<Fout> fouten;

  public OngeldigeInvoer(List<Fout> fouten) {
    super("Ongeldige invoer in " + fouten.stream().map(Fout::veld).toList());
    this.fouten = List.copyOf(fouten);
  }

  public List<Fout> fouten() {
    return fouten;
  }
}
