package nl.meldroute;

import nl.meldroute.voorbeeld.Voorbeeldstart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

/** Starts the service, or sends an example to one that runs. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Meldroute {

  public static void main(String[] args) {
    Voorbeeldstart.start(args, () -> SpringApplication.run(Meldroute.class, args));
  }
}
