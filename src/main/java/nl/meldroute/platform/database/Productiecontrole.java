package nl.meldroute.platform.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.meldroute.platform.StartGeweigerd;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Refuses settings with which the product must not run, before any bean exists and so before any
 * database starts. Names every fault at once.
 */
public final class Productiecontrole implements BeanFactoryPostProcessor, PriorityOrdered {

  /** The secret of the demo, known to everyone who has the source. */
  public static final String DEMO_GEHEIM = "demo-geheim-alleen-om-meldroute-te-proberen";

  private static final int MINIMALE_LENGTE = 32;

  /** A random secret of 32 characters has about twenty different ones. */
  private static final int MINSTE_TEKENS = 10;

  private static final int MINIMALE_LENGTE_BEHEERDER = 12;
  private static final Set<String> BEKENDE_WACHTWOORDEN =
      Set.of(
          "demo",
          "meldroute",
          "meldroute_app",
          "meldroute_eigenaar",
          "postgres",
          "camunda",
          "admin",
          "password",
          "wachtwoord",
          "geheim",
          "changeme",
          "change-me",
          "verander-mij",
          "veranderme",
          "voorbeeld",
          "example",
          "secret",
          "beheerder",
          "123456789012",
          "...");

  private final Environment omgeving;

  Productiecontrole(Environment omgeving) {
    this.omgeving = omgeving;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> fouten = fouten();
    if (!fouten.isEmpty()) {
      throw new StartGeweigerd(
          "Meldroute start niet, want de instellingen zijn niet in orde:\n  - "
              + String.join("\n  - ", fouten),
          "Pas de instellingen aan; docs/beheer/installatie.md legt ze uit."
              + " Wilt u Meldroute alleen proberen, start dan met --spring.profiles.active=demo.");
    }
  }

  private List<String> fouten() {
    List<String> fouten = new ArrayList<>();
    boolean demo = Databasekeuze.isDemo(omgeving);
    switch (Databasekeuze.van(omgeving)) {
      case GEEN ->
          fouten.add(
              "Er is geen database ingesteld (spring.datasource.url). De ingebouwde database gaat"
                  + " alleen vanzelf aan in de demo; in productie met meldroute.ingebouwde-database=true.");
      case EXTERN -> rollen(fouten, demo);
      case INGEBOUWD -> {
        // Its accounts and passwords are our own.
      }
    }
    if (!demo) {
      geheim(fouten);
      eersteBeheerder(fouten);
      gedeeld(fouten);
      berichten(fouten);
    }
    return fouten;
  }

  private void rollen(List<String> fouten, boolean demo) {
    String app = waarde("spring.datasource.username");
    if (app.isBlank()) {
      fouten.add("De gebruiker van de toepassing ontbreekt (spring.datasource.username).");
    }
    if (!demo) {
      wachtwoord(fouten, "spring.datasource");
    }
    if (!omgeving.getProperty("spring.flyway.enabled", Boolean.class, true)) {
      return;
    }
    String eigenaar = waarde("spring.flyway.user");
    if (eigenaar.isBlank()) {
      fouten.add(
          "De eigenaar van de database ontbreekt (spring.flyway.user en spring.flyway.password)."
              + " Die maakt de tabellen; de toepassing zelf mag dat niet.");
      return;
    }
    if (eigenaar.equals(app)) {
      fouten.add(
          "De toepassing en de eigenaar zijn dezelfde databasegebruiker (%s). Het moeten er twee zijn."
              .formatted(app));
    }
    if (!demo) {
      wachtwoord(fouten, "spring.flyway");
    }
  }

  private void wachtwoord(List<String> fouten, String groep) {
    String naam = groep + ".password";
    String wachtwoord = waarde(naam);
    if (wachtwoord.isBlank()) {
      fouten.add("Het wachtwoord van de database ontbreekt (%s).".formatted(naam));
    } else if (isBekend(wachtwoord)) {
      fouten.add("Het wachtwoord van de database is een bekend wachtwoord (%s).".formatted(naam));
    }
  }

  private static boolean isBekend(String wachtwoord) {
    return BEKENDE_WACHTWOORDEN.contains(wachtwoord.strip().toLowerCase(Locale.ROOT));
  }

  private void geheim(List<String> fouten) {
    String geheim = waarde("meldroute.geheim");
    if (geheim.isBlank()) {
      fouten.add("Het geheim ontbreekt (meldroute.geheim).");
    } else if (geheim.equals(DEMO_GEHEIM)) {
      fouten.add("Het geheim is dat van de demo (meldroute.geheim). Kies een eigen geheim.");
    } else if (geheim.length() < MINIMALE_LENGTE) {
      fouten.add(
          "Het geheim is te kort (meldroute.geheim): %d tekens, minstens %d."
              .formatted(geheim.length(), MINIMALE_LENGTE));
    } else if (geheim.chars().distinct().count() < MINSTE_TEKENS) {
      fouten.add("Het geheim is te raden (meldroute.geheim). Laat het willekeurig maken.");
    }
  }

  /** Only the first start needs it, and only the database knows which one that is. */
  private void eersteBeheerder(List<String> fouten) {
    String wachtwoord = waarde("meldroute.beheerder-wachtwoord");
    if (wachtwoord.isBlank()) {
      return;
    }
    if (isBekend(wachtwoord)) {
      fouten.add(
          "Het wachtwoord van de eerste beheerder is een bekend wachtwoord (meldroute.beheerder-wachtwoord).");
    } else if (wachtwoord.length() < MINIMALE_LENGTE_BEHEERDER) {
      fouten.add(
          "Het wachtwoord van de eerste beheerder is te kort (meldroute.beheerder-wachtwoord): minstens %d tekens."
              .formatted(MINIMALE_LENGTE_BEHEERDER));
    }
  }

  /** Going without mail is a choice: else nobody hears of an urgent task who is not looking. */
  private void berichten(List<String> fouten) {
    if (waarde("spring.mail.host").isBlank()) {
      if (!omgeving.getProperty("meldroute.bericht.zonder-mail", Boolean.class, false)) {
        fouten.add(
            "Er is geen mailserver ingesteld (spring.mail.host). Wie dienst heeft, hoort dan niet dat er een"
                + " spoedtaak is. Kiest u daar toch voor, zet dan meldroute.bericht.zonder-mail=true.");
      }
      return;
    }
    if (!waarde("meldroute.bericht.afzender").contains("@")) {
      fouten.add("De afzender van mail ontbreekt (meldroute.bericht.afzender).");
    }
    if (!waarde("meldroute.bericht.adres").startsWith("https://")) {
      fouten.add(
          "Het adres om in te loggen moet met https:// beginnen (meldroute.bericht.adres): het staat in elk bericht.");
    }
  }

  /** Who learns one secret must not have the others with it. */
  private void gedeeld(List<String> fouten) {
    Map<String, String> eerder = new HashMap<>();
    for (String naam :
        List.of(
            "spring.datasource.password",
            "spring.flyway.password",
            "meldroute.geheim",
            "meldroute.beheerder-wachtwoord")) {
      String waarde = waarde(naam);
      String zelfde = waarde.isBlank() ? null : eerder.putIfAbsent(waarde, naam);
      if (zelfde != null) {
        fouten.add("%s en %s zijn gelijk. Kies er twee.".formatted(zelfde, naam));
      }
    }
  }

  private String waarde(String naam) {
    return omgeving.getProperty(naam, "");
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
