package nl.meldroute.beleid.uitwisseling;

import java.util.Locale;
import nl.meldroute.begrippen.Waarde;

/** As what a table goes out and comes in. */
public enum Bestandssoort implements Waarde {
  DMN("Beslistabel voor Camunda Modeler", "application/xml"),
  XLSX(
      "Rekenblad voor een overleg",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String tekst;
  private final String mediasoort;

  Bestandssoort(String tekst, String mediasoort) {
    this.tekst = tekst;
    this.mediasoort = mediasoort;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String tekst() {
    return tekst;
  }

  public String mediasoort() {
    return mediasoort;
  }
}
