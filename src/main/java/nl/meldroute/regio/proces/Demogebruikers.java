package nl.meldroute.regio.proces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.regio.Contact;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One user for every role, to try the product with (ontwerp 7, "Demo profile"). */
@Component
@Profile("demo")
public class Demogebruikers {

  private static final String WACHTWOORD = "demo";

  private final Regioprofielen regios;
  private final IdentityService identiteiten;
  private final Set<String> gemeenten;

  Demogebruikers(
      Regioprofielen regios,
      IdentityService identiteiten,
      @Value("${meldroute.demo.gemeenten}") Set<String> gemeenten) {
    this.regios = regios;
    this.identiteiten = identiteiten;
    this.gemeenten = gemeenten;
  }

  /**
   * A user to try with.
   *
   * @param groep group that the user is in; null for a connected system
   * @param regio tenant that the user belongs to directly; null when the group brings it
   */
  public record Demogebruiker(
      String naam, String rol, String organisatie, String groep, String regio) {}

  /** All of them, the people of a municipality together and the municipalities first. */
  public List<Demogebruiker> alle() {
    List<Demogebruiker> gebruikers = new ArrayList<>();
    for (Groep groep : regios.groepen()) {
      boolean meedoen =
          groep.gemeente().isEmpty()
              || groep
                  .regio()
                  .flatMap(regios::profiel)
                  .flatMap(regio -> regio.gemeente(groep.gemeente().get()))
                  .filter(gemeente -> gemeenten.contains(gemeente.naam()))
                  .isPresent();
      if (meedoen) {
        gebruikers.add(gebruiker(id(groep), groep));
        if (groep.rol() == Rol.BELEIDSMEDEWERKER) {
          // A changed rule needs a second person.
          gebruikers.add(gebruiker(id(groep) + "-2", groep));
        }
      }
    }
    regios
        .alle()
        .forEach(
            regio ->
                gebruikers.add(
                    new Demogebruiker(
                        regio.code() + "-systeem",
                        "Aangesloten systeem",
                        regio.naam(),
                        null,
                        regio.code())));
    gebruikers.sort(
        Comparator.comparing(gebruiker -> !gemeenten.contains(gebruiker.organisatie())));
    return gebruikers;
  }

  private Demogebruiker gebruiker(String id, Groep groep) {
    Regioprofiel regio = groep.regio().flatMap(regios::profiel).orElse(null);
    if (regio == null) {
      return new Demogebruiker(id, groep.naam(), "Alle regio's", groep.id(), null);
    }
    String organisatie =
        groep
            .gemeente()
            .flatMap(regio::gemeente)
            .map(gemeente -> gemeente.naam())
            .orElse(regio.naam());
    String rol =
        groep.partner().isPresent() ? groep.naam() : regio.rol(groep.rol()).orElseThrow().naam();
    return new Demogebruiker(id, rol, organisatie, groep.id(), null);
  }

  /** People of a municipality go without the region: {@code enschede-wijkcoach}. */
  private static String id(Groep groep) {
    return groep.gemeente().isPresent()
        ? groep.id().substring(groep.regio().orElseThrow().length() + 1)
        : groep.id();
  }

  /**
   * A partner that can be called, to try the product with. The numbers are invented: none that
   * begins with 06-0000 was ever given out. 112 is real.
   */
  Partner metNummers(Partner partner) {
    int nummer = partner.code().ordinal() * 10;
    return new Partner(
        partner.code(),
        partner.naam(),
        partner.kanaal(),
        partner.uren(),
        partner.mail(),
        partner.contact().or(() -> demo("Meldpunt (verzonnen)", nummer + 1, partner)),
        partner.vervanger().or(() -> demo("Achterwacht (verzonnen)", nummer + 2, partner)),
        partner
            .noodcontact()
            .map(
                contact ->
                    contact.telefoon().isPresent()
                        ? contact
                        : new Contact(
                            contact.naam(), Optional.of(demonummer(nummer + 3)), Optional.empty())),
        partner.webhook(),
        partner.groep(),
        partner.rol(),
        partner.tafel(),
        partner.convenanten());
  }

  private static Optional<Contact> demo(String naam, int nummer, Partner partner) {
    return partner
        .groep()
        .map(eigen -> new Contact(naam, Optional.of(demonummer(nummer)), partner.mail()));
  }

  private static String demonummer(int nummer) {
    return "06-0000 %04d".formatted(nummer);
  }

  /** Adds who is not there yet; the groups must be. */
  void maakAan() {
    for (Demogebruiker gebruiker : alle()) {
      if (identiteiten.createUserQuery().userId(gebruiker.naam()).count() == 0) {
        maak(gebruiker);
      }
    }
  }

  private void maak(Demogebruiker gebruiker) {
    User nieuw = identiteiten.newUser(gebruiker.naam());
    nieuw.setFirstName(gebruiker.rol());
    nieuw.setLastName(
        gebruiker.rol().contains(gebruiker.organisatie()) ? "" : gebruiker.organisatie());
    nieuw.setEmail(gebruiker.naam().toLowerCase(Locale.ROOT) + "@demo.example");
    nieuw.setPassword(WACHTWOORD);
    // Their password is known to everybody, and so no good password.
    ((IdentityServiceImpl) identiteiten).saveUser(nieuw, true);
    if (gebruiker.groep() != null) {
      identiteiten.createMembership(gebruiker.naam(), gebruiker.groep());
    }
    if (gebruiker.regio() != null) {
      identiteiten.createTenantUserMembership(gebruiker.regio(), gebruiker.naam());
    }
  }
}
