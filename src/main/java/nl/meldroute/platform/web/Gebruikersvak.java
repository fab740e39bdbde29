package nl.meldroute.platform.web;

import nl.meldroute.platform.Gebruiker;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the head of every page shows: who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class Gebruikersvak {

  @ModelAttribute("aangemeld")
  boolean aangemeld(Authentication aanmelding) {
    return aanmelding != null && aanmelding.getPrincipal() instanceof Gebruiker;
  }

  @ModelAttribute("naam")
  String naam(Authentication aanmelding) {
    return aanmelding != null && aanmelding.getPrincipal() instanceof Gebruiker gebruiker
        ? gebruiker.naam()
        : "";
  }
}
