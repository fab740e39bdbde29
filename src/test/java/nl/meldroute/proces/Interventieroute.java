package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.interventie.Interventieopgave;
import nl.meldroute.interventie.Interventies;
import nl.meldroute.interventie.VastgesteldeInterventie;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Interventions in a casus of Enschede, driven by those who do their tasks. */
@Component
class Interventieroute {

  static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  static final String VEILIGHEID = "enschede-medewerker-veiligheid";
  static final String ZORG = "twente-zorgcoordinator";
  static final String KETENREGISSEUR = "twente-ketenregisseur";
  static final String OM = "twente-partner-om";

  private final Werkbank werk;
  private final ProcessEngine engine;
  private final Interventies interventies;
  private final Dossiers dossiers;
  private final Embargos embargos;
  private final Toegang toegang;
  private final TransactionTemplate transactie;

  Interventieroute(
      Werkbank werk,
      ProcessEngine engine,
      Interventies interventies,
      Dossiers dossiers,
      Embargos embargos,
      Toegang toegang,
      TransactionTemplate transactie) {
    this.werk = werk;
    this.engine = engine;
    this.interventies = interventies;
    this.dossiers = dossiers;
    this.embargos = embargos;
    this.toegang = toegang;
    this.transactie = transactie;
  }

  /** One of them. */
  final class Lopend {
    private final Route route;
    private final UUID id;

    private Lopend(Route route, UUID id) {
      this.route = route;
      this.id = id;
    }

    Route route() {
      return route;
    }

    VastgesteldeInterventie bewaard() {
      return binnen(
          () ->
              interventies.van(dossiers.id(route.casus())).stream()
                  .filter(een -> een.id().equals(id))
                  .findFirst()
                  .orElseThrow());
    }

    Task taak(String soort) {
      return engine
          .getTaskService()
          .createTaskQuery()
          .processInstanceBusinessKey(route.casus())
          .taskDefinitionKey(soort)
          .initializeFormKeys()
          .singleResult();
    }

    JsonNode formulier(String wie, String soort) {
      return werk.api(wie)
          .haal("/api/v1/taken/" + taak(soort).getId() + "/formulier")
          .inhoud()
          .path("gegevens");
    }

    Api.Antwoord probeer(String wie, String soort, Map<String, Object> antwoord) {
      return werk.api(wie).post("/api/v1/taken/" + taak(soort).getId() + "/afronding", antwoord);
    }

    Lopend rondAf(String wie, String soort, Map<String, Object> antwoord) {
      Api.Antwoord uitkomst = probeer(wie, soort, antwoord);
      assertThat(uitkomst.status()).as("%s: %s", soort, uitkomst.tekst()).isEqualTo(204);
      werkAf();
      return this;
    }

    Lopend werkAf() {
      new Proces(engine).werkAf(route.casus());
      return this;
    }

    Lopend verstrijkt(Duration tijd) {
      ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(tijd)));
      return werkAf();
    }

    List<ProcessInstance> lopend() {
      return engine
          .getRuntimeService()
          .createProcessInstanceQuery()
          .processDefinitionKey("interventie")
          .processInstanceBusinessKey(route.casus())
          .list();
    }

    Lopend legEmbargo() {
      binnen(
          () ->
              embargos.leg(
                  casus(route), "Onderzoek", "Zaaksofficier", LocalDate.parse("2027-03-01")));
      return this;
    }

    Lopend hefEmbargoOp(boolean metBericht) {
      binnen(
          () -> {
            embargos.hefOp(casus(route), "Iedereen hoort het vandaag.");
            return null;
          });
      if (metBericht) {
        engine
            .getRuntimeService()
            .createMessageCorrelation("embargo-opgeheven")
            .processInstanceVariableEquals("casus", route.casus())
            .correlateAllWithResult();
      }
      return werkAf();
    }
  }

  Lopend sluiting() {
    return stelVast(
        new Interventieopgave(
            Interventie.PAND_SLUITEN,
            Partnercode.BURGEMEESTER,
            "Zij heeft die nacht een andere plek nodig.",
            "Het pand aan de verzonnen straat.",
            null,
            null,
            null,
            null));
  }

  Lopend vervolging(String spoedreden) {
    return stelVast(
        new Interventieopgave(
            Interventie.VERVOLGING,
            Partnercode.OM,
            "Zij kan gehoord worden.",
            null,
            null,
            spoedreden,
            null,
            null));
  }

  Lopend opvang() {
    return stelVast(
        Interventieopgave.aanTafel(
            Interventie.OPVANG, Partnercode.ZORGCOORDINATOR, "Zij is veilig.", null, null));
  }

  private Lopend stelVast(Interventieopgave opgave) {
    Route route = werk.meld(Antwoorden.VEILIG);
    UUID id = binnen(() -> interventies.stelVast(casus(route), opgave));
    Lopend lopend = new Lopend(route, id);
    return lopend.werkAf();
  }

  private Casus casus(Route route) {
    return dossiers.lees(route.casus(), "Proef");
  }

  private <T> T binnen(Supplier<T> wat) {
    return toegang.alsSysteem("twente", () -> transactie.execute(status -> wat.get()));
  }
}
