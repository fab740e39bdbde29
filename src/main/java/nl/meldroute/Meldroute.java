package nl.meldroute;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

/** Starts the service. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Meldroute {

  public static void main(String[] args) {
    SpringApplication.run(Meldroute.class, args);
  }
}
