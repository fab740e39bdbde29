package nl.meldroute.terugkoppeling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The languages in which a reporter can use the public page; the code is the one of HTML. */
public enum Taal {
  @JsonProperty("nl")
  NL("Nederlands"),
  @JsonProperty("en")
  EN("Engels"),
  @JsonProperty("pl")
  PL("Pools"),
  @JsonProperty("ro")
  RO("Roemeens"),
  @JsonProperty("bg")
  BG("Bulgaars"),
  @JsonProperty("hu")
  HU("Hongaars"),
  @JsonProperty("uk")
  UK("Oekraïens");

  private final String tekst;

  Taal(String tekst) {
    this.tekst = tekst;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Taal van(String code) {
    return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String tekst() {
    return tekst;
  }
}
