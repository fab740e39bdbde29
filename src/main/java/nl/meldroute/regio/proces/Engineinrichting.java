package nl.meldroute.regio.proces;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.regio.App;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.vulling.Eerstevulling;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the engine's groups, tenants and authorisations in line with the region profiles, at each
 * start. Nobody gets what a profile does not give; tasks are shown to their candidate groups by the
 * engine itself.
 */
@Component
class Engineinrichting implements SmartInitializingSingleton {

  private static final String SOORT = "MELDROUTE";

  private final Regioprofielen regios;
  private final IdentityService identiteiten;
  private final AuthorizationService rechten;
  private final ObjectProvider<Demogebruikers> demogebruikers;
  private final EersteBeheerder beheerder;
  private final Eerstevulling vulling;
  private final TransactionTemplate transactie;

  Engineinrichting(
      Regioprofielen regios,
      IdentityService identiteiten,
      AuthorizationService rechten,
      ObjectProvider<Demogebruikers> demogebruikers,
      EersteBeheerder beheerder,
      Eerstevulling vulling,
      TransactionTemplate transactie) {
    this.regios = regios;
    this.identiteiten = identiteiten;
    this.rechten = rechten;
    this.demogebruikers = demogebruikers;
    this.beheerder = beheerder;
    this.vulling = vulling;
    this.transactie = transactie;
  }

  /** In one transaction: an interrupted start leaves nothing half done behind. */
  @Override
  public void afterSingletonsInstantiated() {
    transactie.executeWithoutResult(status -> richtIn());
  }

  private void richtIn() {
    Set<String> tenants =
        identiteiten.createTenantQuery().unlimitedList().stream()
            .map(Tenant::getId)
            .collect(Collectors.toSet());
    regios.alle().stream()
        .filter(regio -> !tenants.contains(regio.code()))
        .forEach(this::maakTenant);
    Set<String> groepen =
        identiteiten.createGroupQuery().unlimitedList().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    Map<String, Authorization> geregeld = geregeld();
    List<Groep> alle =
        Stream.concat(regios.groepen().stream(), regios.laterePartnergroepen().stream()).toList();
    for (Groep groep : alle) {
      if (!groepen.contains(groep.id())) {
        maakGroep(groep);
      }
      richtIn(groep, geregeld);
    }
    regios.alle().forEach(regio -> verbind(regio, alle));
    demogebruikers.ifAvailable(Demogebruikers::maakAan);
    beheerder.maakAan();
    Demogebruikers demo = demogebruikers.getIfAvailable();
    regios
        .alle()
        .forEach(
            regio ->
                vulling.vul(regio, demo == null ? UnaryOperator.identity() : demo::metNummers));
  }

  private void maakTenant(Regioprofiel regio) {
    Tenant tenant = identiteiten.newTenant(regio.code());
    tenant.setName(regio.naam());
    identiteiten.saveTenant(tenant);
  }

  /** Also for groups that were there before the region was: that of the administrators. */
  private void verbind(Regioprofiel regio, List<Groep> alle) {
    Set<String> leden =
        identiteiten.createGroupQuery().memberOfTenant(regio.code()).unlimitedList().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    alle.stream()
        .filter(groep -> groep.regio().map(regio.code()::equals).orElse(true))
        .filter(groep -> !leden.contains(groep.id()))
        .forEach(groep -> identiteiten.createTenantGroupMembership(regio.code(), groep.id()));
  }

  private void maakGroep(Groep groep) {
    Group nieuw = identiteiten.newGroup(groep.id());
    nieuw.setName(groep.naam());
    nieuw.setType(SOORT);
    identiteiten.saveGroup(nieuw);
  }

  private void richtIn(Groep groep, Map<String, Authorization> geregeld) {
    for (App app : groep.apps()) {
      verleen(groep, Resources.APPLICATION, app.code(), geregeld, Permissions.ACCESS);
    }
    if (groep.apps().contains(App.TASKLIST) && !groep.apps().contains(App.COCKPIT)) {
      // The name and the picture of the process beside a task; no instance.
      verleen(groep, Resources.PROCESS_DEFINITION, ANY, geregeld, Permissions.READ);
    }
    if (groep.apps().contains(App.COCKPIT)) {
      // To see, not to touch: no cancelling, no editing of variables.
      verleen(
          groep,
          Resources.PROCESS_DEFINITION,
          ANY,
          geregeld,
          ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE,
          ProcessDefinitionPermissions.READ_HISTORY,
          ProcessDefinitionPermissions.READ_TASK);
      verleen(
          groep,
          Resources.DECISION_DEFINITION,
          ANY,
          geregeld,
          Permissions.READ,
          Permissions.READ_HISTORY);
      verleen(groep, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, geregeld, Permissions.READ);
      verleen(groep, Resources.DEPLOYMENT, ANY, geregeld, Permissions.READ);
    }
    if (groep.rol() == Rol.BEHEERDER) {
      verleen(groep, Resources.APPLICATION, "admin", geregeld, Permissions.ACCESS);
      for (Resources accounts :
          List.of(Resources.USER, Resources.GROUP_MEMBERSHIP, Resources.TENANT_MEMBERSHIP)) {
        verleen(groep, accounts, ANY, geregeld, Permissions.ALL);
      }
      verleen(groep, Resources.GROUP, ANY, geregeld, Permissions.READ);
      verleen(groep, Resources.TENANT, ANY, geregeld, Permissions.READ);
    }
  }

  private void verleen(
      Groep groep,
      Resource soort,
      String wat,
      Map<String, Authorization> geregeld,
      Permission... wijze) {
    Authorization recht = geregeld.get(sleutel(groep.id(), soort.resourceType(), wat));
    if (recht == null) {
      recht = rechten.createNewAuthorization(AUTH_TYPE_GRANT);
      recht.setGroupId(groep.id());
      recht.setResource(soort);
      recht.setResourceId(wat);
    }
    recht.setPermissions(wijze);
    rechten.saveAuthorization(recht);
  }

  /** What earlier starts have granted already. */
  private Map<String, Authorization> geregeld() {
    return rechten.createAuthorizationQuery().unlimitedList().stream()
        .filter(recht -> recht.getGroupId() != null)
        .collect(
            Collectors.toMap(
                recht ->
                    sleutel(recht.getGroupId(), recht.getResourceType(), recht.getResourceId()),
                Function.identity()));
  }

  private static String sleutel(String groep, int soort, String wat) {
    return groep + "/" + soort + "/" + wat;
  }
}
