package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An expression in a query is code: nobody gets any evaluated (CVE-2026-109432). */
@Meldroutetest
class UitdrukkingenTest {

  private static final String MEDEWERKER = "hengelo-aandachtsfunctionaris";

  /** Fails on evaluation, and so tells whether that happened. */
  private static final String CODE = "${''.getClass().forName('x')}";

  @Autowired private Environment omgeving;
  @Autowired private TaskService taken;
  @Autowired private FilterService filters;
  @Autowired private RuntimeService instanties;
  @Autowired private Databasetoegang toegang;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"${''.getClass()}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}",
        "{\"orQueries\":[{\"assignee\\u0045xpression\":\"${''.getClass()}\"}]}",
        "{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\",\"nameLike\":\"%\"}]}",
        "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}",
        "{\"orQueries\":[{\"processInstanceBusinessKeyExpression\":\"${1+1}\"}]}",
        "{\"orQueries\":[{},{\"ownerExpression\":\"#{execution}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"orQueries\":[{\"taskNameExpression\":\"${1}\"}]}]}]}"
      })
  void inTheBodyOfAQuery(String vraag) {
    Api medewerker = Api.als(MEDEWERKER, omgeving);
    Sessie sessie = Sessie.van(MEDEWERKER, omgeving);
    sessie.haal("/camunda/api/engine/engine/default/task/count");
    String filter = medewerker.haal("/engine-rest/filter").inhoud().at("/0/id").asText();
    for (String pad :
        List.of(
            "/task",
            "/task/count",
            "/engine/default/task",
            "/filter/" + filter + "/list",
            "/filter/" + filter + "/count",
            "/filter/" + filter + "/singleResult")) {
      Antwoord antwoord = medewerker.post("/engine-rest" + pad, vraag);
      assertThat(antwoord.status()).as(pad + " " + antwoord.tekst()).isEqualTo(403);
      if (!pad.startsWith("/engine/")) {
        var doorWebapp = sessie.schrijf("POST", "/camunda/api/engine/engine/default" + pad, vraag);
        assertThat(doorWebapp.statusCode()).as(pad).isEqualTo(403);
        assertThat(doorWebapp.body()).as("past the CSRF check").contains("staat hier niet open");
      }
    }
    for (String soort :
        List.of("application/hal+json", "text/plain", "application/json;charset=utf-16")) {
      assertThat(
              medewerker
                  .stuur("POST", "/engine-rest/task", vraag.getBytes(), "Content-Type", soort)
                  .status())
          .as(soort)
          .isIn(400, 403, 406, 415);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assigneeExpression",
        "candidateGroupExpression",
        "dueBeforeExpression",
        "ownerExpression",
        "candidateUserExpression"
      })
  void inTheAddressOfAQuery(String naam) {
    Antwoord antwoord =
        Api.als(MEDEWERKER, omgeving).haal("/engine-rest/task?" + naam + "=%24%7B''.getClass()%7D");
    assertThat(antwoord.status()).isEqualTo(403);
  }

  @Test
  void ordinaryQueriesPass() {
    Sessie sessie = Sessie.van(MEDEWERKER, omgeving);
    sessie.haal("/camunda/api/engine/engine/default/task/count");
    assertThat(
            Api.als(MEDEWERKER, omgeving)
                .post("/engine-rest/task", "{\"orQueries\":[{\"nameLike\":\"%\"}]}")
                .status())
        .isEqualTo(200);
    assertThat(
            sessie
                .schrijf(
                    "POST",
                    "/camunda/api/engine/engine/default/task",
                    "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
                .statusCode())
        .isEqualTo(200);
    for (var filter : Api.als(MEDEWERKER, omgeving).haal("/engine-rest/filter").inhoud()) {
      String lijst =
          "/camunda/api/engine/engine/default/filter/" + filter.path("id").asText() + "/list";
      assertThat(
              sessie
                  .schrijf(
                      "POST",
                      lijst,
                      "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
                  .statusCode())
          .as(filter.path("name").asText())
          .isEqualTo(200);
    }
  }

  @Test
  void insideTheEngineToo() {
    assertThatThrownBy(() -> taken.createTaskQuery().taskAssigneeExpression(CODE).list())
        .isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(
            () -> taken.createTaskQuery().or().taskAssigneeExpression(CODE).endOr().list())
        .isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(
            () -> taken.createTaskQuery().or().taskAssigneeExpression(CODE).endOr().count())
        .isInstanceOf(BadUserRequestException.class);
    String filter = filters.createFilterQuery().filterName("Spoed").singleResult().getId();
    assertThatThrownBy(
            () ->
                filters.list(
                    filter, taken.createTaskQuery().or().taskOwnerExpression(CODE).endOr()))
        .isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(
            () -> filters.count(filter, taken.createTaskQuery().taskOwnerExpression(CODE)))
        .isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void inAStoredFilterOnlyThoseOfTheReadyFilters() {
    for (var vraag :
        List.of(
            taken.createTaskQuery().taskAssigneeExpression(CODE),
            taken.createTaskQuery().taskAssigneeExpression("${currentUser()}${''.getClass()}"),
            taken.createTaskQuery().or().taskAssigneeExpression(CODE).endOr())) {
      Filter filter = filters.newTaskFilter("aanval").setQuery(vraag);
      assertThatThrownBy(() -> filters.saveFilter(filter))
          .isInstanceOf(BadUserRequestException.class);
    }
    assertThat(filters.createFilterQuery().filterName("aanval").count()).isZero();
  }

  @Test
  void atAnyDepthInsideTheEngine() {
    for (int diepte = 1; diepte <= 4; diepte++) {
      int lagen = diepte;
      assertThatThrownBy(() -> genest(lagen).list())
          .as("depth %s", diepte)
          .isInstanceOf(BadUserRequestException.class)
          .hasMessageContaining("staan niet open");
    }
    assertThatThrownBy(
            () -> {
              var vraag = (ProcessInstanceQueryImpl) instanties.createProcessInstanceQuery();
              vraag.addExpression("processInstanceBusinessKey", CODE);
              vraag.list();
            })
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("staan niet open");
  }

  private TaskQueryImpl genest(int diepte) {
    TaskQueryImpl binnenste = (TaskQueryImpl) taken.createTaskQuery();
    binnenste.addExpression("taskAssignee", CODE);
    for (int laag = 0; laag < diepte; laag++) {
      TaskQueryImpl buitenste = (TaskQueryImpl) taken.createTaskQuery();
      buitenste.addOrQuery(binnenste);
      binnenste = buitenste;
    }
    return binnenste;
  }

  /** Written by something else than the engine: a restored backup, an earlier version, SQL. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"${''.getClass().forName('x')}\"}",
        "{\"orQueries\":[{\"ownerExpression\":\"${''.getClass().forName('x')}\"}]}"
      })
  void aStoredFilterWithCodeIsNotUsed(String vraag) {
    String id = "aanval-" + Math.abs(vraag.hashCode());
    try (Opslag opslag = new Opslag(toegang)) {
      opslag
          .vraag()
          .sql(
              "insert into act_ru_filter (id_, rev_, resource_type_, name_, query_) values (?, 1, 'Task', ?, ?)")
          .params(id, id, vraag)
          .update();
      try {
        assertThatThrownBy(() -> filters.list(id))
            .isInstanceOf(BadUserRequestException.class)
            .hasMessageContaining("staan niet open");
        assertThatThrownBy(() -> filters.count(id))
            .isInstanceOf(BadUserRequestException.class)
            .hasMessageContaining("staan niet open");
        for (String pad : List.of("/list", "/count", "/singleResult")) {
          assertThat(
                  Api.als("beheerder", omgeving).haal("/engine-rest/filter/" + id + pad).status())
              .isBetween(400, 404);
        }
      } finally {
        opslag.vraag().sql("delete from act_ru_filter where id_ = ?").param(id).update();
      }
    }
  }
}
