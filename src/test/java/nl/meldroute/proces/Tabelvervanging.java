package nl.meldroute.proces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A decision table of Twente that went wrong, as a policy officer could publish one; the former
 * version counts again when this is closed.
 */
final class Tabelvervanging implements AutoCloseable {

  private final ProcessEngine engine;
  private final String deployment;
  private final boolean metInstanties;

  private Tabelvervanging(ProcessEngine engine, String deployment, boolean metInstanties) {
    this.engine = engine;
    this.deployment = deployment;
    this.metInstanties = metInstanties;
  }

  /** No rule applies to anything. */
  static Tabelvervanging zonderRegels(ProcessEngine engine, String sleutel) {
    return vervang(engine, sleutel, tabel -> tabel.replaceAll("(?s)<rule .*</rule>", ""));
  }

  /** The first condition is no expression, so nothing can be evaluated. */
  static Tabelvervanging stuk(ProcessEngine engine, String sleutel) {
    return vervang(
        engine,
        sleutel,
        tabel -> tabel.replaceFirst("(?s)(<inputEntry[^>]*>\\s*<text>).*?</text>", "$1((</text>"));
  }

  /** Every rule answers with a word that the product does not know. */
  static Tabelvervanging metOnbekendeUitkomst(ProcessEngine engine, String sleutel) {
    return vervang(
        engine,
        sleutel,
        tabel ->
            tabel.replaceAll(
                "(?s)(<outputEntry[^>]*>\\s*<text>).*?</text>", "$1\"MISSCHIEN\"</text>"));
  }

  /** A stand-in for a process, in a region of its own; its instances go when this is closed. */
  static Tabelvervanging model(ProcessEngine engine, String regio, BpmnModelInstance model) {
    return new Tabelvervanging(
        engine,
        plaats(
            engine,
            engine
                .getRepositoryService()
                .createDeployment()
                .tenantId(regio)
                .addModelInstance("proef.bpmn", model)),
        true);
  }

  private static Tabelvervanging vervang(
      ProcessEngine engine, String sleutel, UnaryOperator<String> wijziging) {
    String oud = lees("/dmn/" + sleutel + ".dmn");
    String nieuw = wijziging.apply(oud);
    if (nieuw.equals(oud)) {
      throw new IllegalStateException("Niets gewijzigd in " + sleutel);
    }
    return new Tabelvervanging(
        engine,
        plaats(
            engine,
            engine
                .getRepositoryService()
                .createDeployment()
                .tenantId("twente")
                .addString(sleutel + ".dmn", nieuw)),
        false);
  }

  private static String lees(String bestand) {
    try (InputStream bron = Tabelvervanging.class.getResourceAsStream(bestand)) {
      return new String(bron.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Past the product's own guards, which let nobody deploy. */
  private static String plaats(ProcessEngine engine, DeploymentBuilder bouwer) {
    return naDeWachten(engine).execute(new DeployCmd((DeploymentBuilderImpl) bouwer)).getId();
  }

  /** Past the product's own guards, which let nobody delete a deployment. */
  @Override
  public void close() {
    naDeWachten(engine).execute(new DeleteDeploymentCmd(deployment, metInstanties, false, false));
  }

  private static CommandInterceptor naDeWachten(ProcessEngine engine) {
    var configuratie = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuratie.getCommandInterceptorsTxRequired().stream()
        .filter(schakel -> !schakel.getClass().getName().startsWith("nl.meldroute"))
        .findFirst()
        .orElseThrow();
  }
}
