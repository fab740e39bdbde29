package nl.meldroute.platform.toegang;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Supplier;
import nl.meldroute.platform.Gebruiker;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Toegangscontext;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Keeps the context of the thread, of the running transaction and of the engine in step. */
@Component
class Toegangsbewaker implements Toegang {

  private final ThreadLocal<Toegangscontext> systeem = new ThreadLocal<>();
  private final SingletonSupplier<EntityManagerFactory> entityManagers;
  private final SingletonSupplier<IdentityService> identiteiten;

  /** Both come late: the engine and its transactions are themselves built on this class. */
  Toegangsbewaker(
      ObjectProvider<EntityManagerFactory> entityManagers,
      ObjectProvider<IdentityService> identiteiten) {
    this.entityManagers = SingletonSupplier.of(entityManagers::getObject);
    this.identiteiten = SingletonSupplier.of(identiteiten::getObject);
  }

  @Override
  public Toegangscontext huidige() {
    Toegangscontext service = systeem.get();
    if (service != null) {
      return service;
    }
    var aanmelding = SecurityContextHolder.getContext().getAuthentication();
    return aanmelding != null && aanmelding.getPrincipal() instanceof Gebruiker gebruiker
        ? new Toegangscontext(gebruiker.id(), gebruiker.regios(), gebruiker.groepen(), false)
        : Toegangscontext.NIEMAND;
  }

  @Override
  public <T> T alsSysteem(String regio, Supplier<T> werk) {
    return als(huidige().alsSysteem(regio), werk);
  }

  @Override
  public <T> T alsOnbekendeMelder(String regio, Supplier<T> werk) {
    return als(new Toegangscontext("melder", List.of(regio), List.of(), true), werk);
  }

  private <T> T als(Toegangscontext service, Supplier<T> werk) {
    Toegangscontext vorige = systeem.get();
    if (service.equals(vorige)) {
      return werk.get();
    }
    if (vorige != null) {
      // Of another region: its rows cannot be written any more once this one acts.
      schrijfWeg();
    }
    IdentityService identiteit = identiteiten.obtain();
    Authentication aanmelding = identiteit.getCurrentAuthentication();
    systeem.set(service);
    identiteit.clearAuthentication();
    try {
      T antwoord = werk.get();
      schrijfWeg();
      return antwoord;
    } finally {
      terug(vorige);
      identiteit.setAuthentication(aanmelding);
    }
  }

  private void terug(Toegangscontext vorige) {
    if (vorige == null) {
      systeem.remove();
    } else {
      systeem.set(vorige);
    }
  }

  /** What was changed in the name of the service is also written in its name. */
  private void schrijfWeg() {
    EntityManager entityManager = lopende();
    if (entityManager != null) {
      entityManager.flush();
    }
  }

  private EntityManager lopende() {
    return EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers.obtain());
  }
}
