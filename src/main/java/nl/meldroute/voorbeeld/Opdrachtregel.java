package nl.meldroute.voorbeeld;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.voorbeeld.Instellingen.Aanmelding;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Reads the command as the product itself would: arguments, environment, configuration files. */
final class Opdrachtregel {

  private static final String VRAAG = "voorbeeld";
  private static final Set<String> HIER = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String DEMOWACHTWOORD = "demo";
  private static final String VOORBEELDADRES = "https://meldroute.example";

  private Opdrachtregel() {}

  static boolean gevraagd(String... argumenten) {
    return new SimpleCommandLinePropertySource(argumenten).containsProperty(VRAAG);
  }

  /**
   * @throws Mislukt when the settings do not fit together
   */
  static Instellingen lees(String... argumenten) {
    if (Arrays.stream(argumenten).anyMatch(deel -> deel.matches("--voorbeeld\\..*wachtwoord.*"))) {
      throw new Mislukt(
          "Zet een wachtwoord nooit op de opdrachtregel: anderen kunnen het daar lezen. "
              + "Gebruik de omgevingsvariabele VOORBEELD_WACHTWOORD.");
    }
    return lees(omgeving(argumenten));
  }

  static Instellingen lees(ConfigurableEnvironment omgeving) {
    Optional<String> gegeven = gegeven(omgeving, "voorbeeld.adres");
    URI adres = adres(gegeven.orElseGet(() -> hier(omgeving)));
    String gebruiker = gegeven(omgeving, "voorbeeld.gebruiker").orElse(null);
    Optional<String> wachtwoord = gegeven(omgeving, "voorbeeld.wachtwoord");
    if (!HIER.contains(adres.getHost())) {
      veilig(adres, gebruiker, wachtwoord);
    }
    String lezer = gegeven(omgeving, "voorbeeld.lezer").orElse(gebruiker);
    return new Instellingen(
        omgeving.getProperty(VRAAG, "").strip(),
        adres,
        gegeven.isPresent(),
        new Aanmelding(gebruiker, "systeem", wachtwoord.orElse(DEMOWACHTWOORD)),
        new Aanmelding(
            lezer,
            "zorgcoordinator",
            gegeven(omgeving, "voorbeeld.lezerwachtwoord")
                .or(() -> wachtwoord)
                .orElse(DEMOWACHTWOORD)));
  }

  private static void veilig(URI adres, String gebruiker, Optional<String> wachtwoord) {
    if (!"https".equals(adres.getScheme())) {
      throw new Mislukt(
          "Stuur meldingen naar een andere computer alleen met https. Dit adres is niet veilig: "
              + adres);
    }
    if (gebruiker == null || wachtwoord.isEmpty()) {
      throw new Mislukt(
          "Geef voor een andere computer de gebruiker op met --voorbeeld.gebruiker=<naam> en het "
              + "wachtwoord in de omgevingsvariabele VOORBEELD_WACHTWOORD.");
    }
  }

  private static URI adres(String tekst) {
    try {
      URI adres = URI.create(tekst.replaceFirst("/+$", ""));
      if (adres.getHost() != null && adres.getScheme().matches("https?")) {
        return adres;
      }
    } catch (IllegalArgumentException geenAdres) {
      // Falls through to the same answer.
    }
    throw new Mislukt(
        "Dit is geen adres: %s. Een goed adres is %s.".formatted(tekst, VOORBEELDADRES));
  }

  private static String hier(ConfigurableEnvironment omgeving) {
    return "http://localhost:"
        + omgeving.getProperty("server.port", "8080")
        + omgeving.getProperty("server.servlet.context-path", "");
  }

  private static Optional<String> gegeven(ConfigurableEnvironment omgeving, String naam) {
    return Optional.ofNullable(omgeving.getProperty(naam)).filter(waarde -> !waarde.isBlank());
  }

  /** Without logging: nothing has set its level yet, and it would say everything. */
  private static ConfigurableEnvironment omgeving(String... argumenten) {
    LoggingSystem logboek = LoggingSystem.get(Opdrachtregel.class.getClassLoader());
    logboek.beforeInitialize();
    try {
      StandardEnvironment omgeving = new StandardEnvironment();
      omgeving.getPropertySources().addFirst(new SimpleCommandLinePropertySource(argumenten));
      ConfigDataEnvironmentPostProcessor.applyTo(omgeving);
      return omgeving;
    } finally {
      logboek.cleanUp();
    }
  }
}
