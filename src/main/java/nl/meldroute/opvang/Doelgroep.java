package nl.meldroute.opvang;

import java.util.ArrayList;
import java.util.List;

/**
 * Who needs a place: one person, or some who stay together. Numbers and traits, never a name.
 *
 * @param kinderen that come along with a parent; who is a minor and alone counts by sex
 * @param jongste age in years of who is youngest, children who come along left out; null when it is
 *     not known
 * @param oudste null when it is not known
 * @param taal null when it does not matter
 */
public record Doelgroep(
    int vrouwen,
    int mannen,
    int anders,
    int kinderen,
    Integer jongste,
    Integer oudste,
    String taal,
    boolean toegankelijk,
    boolean huisdier) {

  /** One person of whom nothing is known yet. */
  public static final Doelgroep ONBEKEND =
      new Doelgroep(0, 0, 1, 0, null, null, null, false, false);

  /** From this number on people are placed as a group. */
  private static final int GROEP = 4;

  public int personen() {
    return vrouwen + mannen + anders + kinderen;
  }

  public boolean isGroep() {
    return personen() >= GROEP;
  }

  List<String> geslachten() {
    List<String> geslachten = new ArrayList<>();
    if (vrouwen > 0) {
      geslachten.add("VROUW");
    }
    if (mannen > 0) {
      geslachten.add("MAN");
    }
    return geslachten;
  }

  /** As staff and the facility read it. */
  public String tekst() {
    List<String> delen = new ArrayList<>();
    noem(delen, vrouwen, "vrouw", "vrouwen");
    noem(delen, mannen, "man", "mannen");
    noem(
        delen,
        anders,
        "persoon van wie het geslacht anders of onbekend is",
        "personen van wie het geslacht anders of onbekend is");
    noem(delen, kinderen, "kind dat meekomt", "kinderen die meekomen");
    String wie = String.join(", ", delen);
    List<String> bij = new ArrayList<>();
    bij.add(leeftijd());
    if (taal != null) {
      bij.add("spreekt " + taal);
    }
    if (toegankelijk) {
      bij.add("heeft een toegankelijke plek nodig");
    }
    if (huisdier) {
      bij.add("heeft een huisdier");
    }
    return wie + "; " + String.join("; ", bij);
  }

  private String leeftijd() {
    if (jongste == null || oudste == null) {
      return "leeftijd nog niet bekend";
    }
    return jongste.equals(oudste)
        ? jongste + " jaar"
        : "van " + jongste + " tot en met " + oudste + " jaar";
  }

  private static void noem(List<String> delen, int aantal, String een, String meer) {
    if (aantal > 0) {
      delen.add(aantal + " " + (aantal == 1 ? een : meer));
    }
  }
}
