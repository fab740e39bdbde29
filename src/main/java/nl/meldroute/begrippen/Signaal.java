package nl.meldroute.begrippen;

import static java.util.Objects.requireNonNullElse;

import java.util.regex.Pattern;

/**
 * An indicator that a reporter can tick.
 *
 * @param vorm code of the {@link Uitbuitingsvorm} that it points at, or {@link #ALGEMEEN}
 * @param bron short name and section of the source, or "aanname" where no source names it
 */
public record Signaal(String code, String tekst, String vorm, String bron) {

  public static final String ALGEMEEN = "ALGEMEEN";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern BRON =
      Pattern.compile(
          "aanname|(Twente 2022|IJsselland 2021|Heuvelrug 2023|Rapporteur 2012) .+"
              + "|Drenthe 2023, .+");

  public Signaal {
    eis(CODE.matcher(requireNonNullElse(code, "")).matches(), code, "code");
    eis(tekst != null && !tekst.isBlank(), code, "tekst");
    eis(
        ALGEMEEN.equals(vorm) || Waarde.zoek(Uitbuitingsvorm.class, vorm).isPresent(),
        code,
        "vorm");
    eis(BRON.matcher(requireNonNullElse(bron, "")).matches(), code, "bron");
  }

  private static void eis(boolean goed, String code, String veld) {
    if (!goed) {
      throw new IllegalArgumentException(
          "signalen.yaml: het veld \"%s\" van signaal \"%s\" klopt niet".formatted(veld, code));
    }
  }
}
