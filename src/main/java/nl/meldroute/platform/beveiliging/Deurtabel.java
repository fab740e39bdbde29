package nl.meldroute.platform.beveiliging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * Who may use which endpoint of the engine's REST API and of the webapps, from {@code
 * engineroutes.txt}. What does not stand there nobody may use.
 */
final class Deurtabel {

  /** Who may knock; behind the door the engine's authorisations still decide what is seen. */
  enum Wie {
    NIEMAND,
    /** Anybody who is signed in. */
    AANGEMELD,
    /** Who has the right to Cockpit. */
    COCKPIT,
    BEHEERDER
  }

  /**
   * @param pad its parts; {@code {x}} stands for any one, {@code {x...}} for all that follow
   */
  record Deur(Wie wie, String methode, List<String> pad) {

    private static Deur lees(String regel) {
      String[] deel = regel.strip().split("\\s+");
      return new Deur(Wie.valueOf(deel[0].toUpperCase(Locale.ROOT)), deel[1], delen(deel[2]));
    }

    String adres() {
      return String.join("/", pad);
    }

    private boolean past(List<String> gevraagd) {
      for (int i = 0; i < pad.size(); i++) {
        if (pad.get(i).endsWith("...}")) {
          return gevraagd.size() > i;
        }
        if (i >= gevraagd.size()
            || !isParameter(pad.get(i)) && !pad.get(i).equals(gevraagd.get(i))) {
          return false;
        }
      }
      return pad.size() == gevraagd.size();
    }

    /** A fixed name goes before a parameter, part by part, as in the resources themselves. */
    private String voorrang() {
      return pad.stream()
          .map(deel -> deel.endsWith("...}") ? "2" : isParameter(deel) ? "1" : "0")
          .collect(Collectors.joining());
    }

    private static boolean isParameter(String deel) {
      return deel.startsWith("{") && !deel.equals(MOTOR);
    }
  }

  /** The engine has one set of endpoints at three places. */
  static final String MOTOR = "{motor}";

  private final List<Deur> deuren;

  private Deurtabel(List<Deur> deuren) {
    this.deuren = deuren;
  }

  static Deurtabel lees() {
    try (InputStream bron = Deurtabel.class.getResourceAsStream("engineroutes.txt");
        Stream<String> regels =
            new BufferedReader(new InputStreamReader(bron, StandardCharsets.UTF_8)).lines()) {
      return new Deurtabel(
          regels
              .filter(regel -> !regel.isBlank() && !regel.startsWith("#"))
              .map(Deur::lees)
              .sorted(Comparator.comparing(Deur::voorrang))
              .toList());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  List<Deur> deuren() {
    return deuren;
  }

  /**
   * @param pad as it stands in the request, so still encoded
   */
  Wie voor(String methode, String pad) {
    String gelezen = methode.equals("HEAD") ? "GET" : methode;
    List<String> gevraagd =
        delen(opDePlaatsVanDeMotor(UriUtils.decode(pad, StandardCharsets.UTF_8)));
    return deuren.stream()
        .filter(deur -> deur.methode().equals(gelezen) && deur.past(gevraagd))
        .findFirst()
        .map(Deur::wie)
        .orElse(Wie.NIEMAND);
  }

  private static String opDePlaatsVanDeMotor(String pad) {
    return pad.replaceFirst(
        "^(/engine-rest/engine/[^/]+|/camunda/api/engine/engine/[^/]+|/engine-rest(?!/engine/?$))(?=/|$)",
        "{motor}");
  }

  private static List<String> delen(String pad) {
    return Arrays.stream(pad.split("/")).filter(deel -> !deel.isEmpty()).toList();
  }
}
