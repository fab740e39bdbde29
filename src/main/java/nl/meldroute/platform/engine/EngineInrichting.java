package nl.meldroute.platform.engine;

import java.util.ArrayList;
import java.util.List;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.toegang.Engineverbindingen;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** How the engine is set up; what properties can say stands in application.yaml. */
@Component
class EngineInrichting extends AbstractProcessEnginePlugin {

  static {
    // Java looks through all jars for it again at each timer that starts.
    System.setProperty(
        "javax.xml.datatype.DatatypeFactory",
        "com.sun.org.apache.xerces.internal.jaxp.datatype.DatatypeFactoryImpl");
  }

  private final Toegang toegang;
  private final Modelbonen bonen;

  EngineInrichting(Toegang toegang, Modelbonen bonen) {
    this.toegang = toegang;
    this.bonen = bonen;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setDataSource(
        new Engineverbindingen(
            ((TransactionAwareDataSourceProxy) engine.getDataSource()).getTargetDataSource()));
    engine.setTenantIdProvider(new Regiokiezer());
    engine.setDelegateInterceptor(new Stapcontext(toegang));
    engine.setCustomPreCommandInterceptorsTxRequired(
        metWacht(engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        metWacht(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    engine.setCustomPostCommandInterceptorsTxRequired(
        metGebruikwacht(engine.getCustomPostCommandInterceptorsTxRequired()));
    engine.setBeans(bonen.voorDeMotor());
    // Who may do a task can claim it, give it back and complete it, not rename it.
    engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
    engine.setResourceAuthorizationProvider(new Taakrechten());
    engine.setCustomSessionFactories(List.of(Rechtentoets.voorElkeOpdracht()));
    engine.setHistoryEventHandler(new Geschiedenis());
    // Counts tasks per person for the vendor's licences, with one more row per task.
    engine.setTaskMetricsEnabled(false);
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    // The platform carries no personal data in the engine: what Tasklist would add is closed too.
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(true);
    engine.setEnablePasswordPolicy(true);
    engine.setPasswordPolicy(new Wachtwoordbeleid());
    // Waiting after failures is ours (Inlogrem): the engine locks the account for everybody.
    engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    engine.setLoginDelayBase(0);
    Jobfouten.zonderTekst(engine);
    // A failed command is answered or retried, and logged there, without its texts.
    engine.setEnableCmdExceptionLogging(false);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    Variabelenwacht.bewaak(engine);
  }

  private List<CommandInterceptor> metWacht(List<CommandInterceptor> bestaande) {
    List<CommandInterceptor> alle =
        new ArrayList<>(
            List.of(
                new Commandowacht(),
                new Uitdrukkingswacht(),
                new Invoerwacht(),
                new Plaatsingswacht(bonen)));
    if (bestaande != null) {
      alle.addAll(bestaande);
    }
    return alle;
  }

  private static List<CommandInterceptor> metGebruikwacht(List<CommandInterceptor> bestaande) {
    List<CommandInterceptor> alle = new ArrayList<>(List.of(Uitdrukkingswacht.bijGebruik()));
    if (bestaande != null) {
      alle.addAll(bestaande);
    }
    return alle;
  }
}
