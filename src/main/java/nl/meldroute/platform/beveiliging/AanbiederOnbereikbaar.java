package nl.meldroute.platform.beveiliging;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The identity provider gives no answer that we can use, so who asks is neither known nor not. */
class AanbiederOnbereikbaar extends AuthenticationServiceException {

  AanbiederOnbereikbaar(Throwable oorzaak) {
    super("The identity provider gives no usable answer", oorzaak);
  }
}
