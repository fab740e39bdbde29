package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One referral of a casus, driven from outside the meldroute. */
final class Verwijsronde {

  static final String POLITIE = "twente-partner-politie";
  static final String COMENSHA = "twente-partner-comensha";
  static final String PRIVACY = "twente-privacy-officer";

  private static final Map<String, Object> PERSOON =
      Map.of(
          "naam", "Xandra Verzonnen",
          "geboortedatum", "2001-02-03",
          "leeftijdscategorie", "MEERDERJARIG",
          "geslacht", "VROUW");

  private final ProcessEngine engine;
  private final JdbcClient database;
  private final Route route;
  private final String id;
  private final ProcessInstance instantie;

  private Verwijsronde(
      ProcessEngine engine, JdbcClient database, Route route, String id, ProcessInstance lopend) {
    this.engine = engine;
    this.database = database;
    this.route = route;
    this.id = id;
    this.instantie = lopend;
  }

  /** A casus with a person, a phone number and an address. */
  static Route casus(Werkbank werk) {
    return werk.meldAls(
        Werkbank.AANDACHTSFUNCTIONARIS,
        Antwoorden.met(
            Antwoorden.melding(Antwoorden.VEILIG),
            Map.of(
                "slachtoffers", List.of(PERSOON),
                "kenmerken", List.of(Map.of("soort", "TELEFOON", "waarde", "06 00000099")),
                "locaties",
                    List.of(
                        Map.of(
                            "rol", "WOONPLAATS",
                            "adres", "Verzonnenlaan 99",
                            "postcode", "7500AA",
                            "plaats", "Enschede")))));
  }

  /** A referral that is decided on and not sent yet. */
  static String zetKlaar(String partner, Route route, Werkbank werk) {
    String id = UUID.randomUUID().toString();
    JdbcClient.create(werk.eigenaar())
        .sql(
            """
            insert into verwijzing (id, casus_id, regio, partner, dringendheid, reden, status, vastgesteld_door, vastgesteld_op, versie)
            select ?::uuid, id, regio, ?, 'NORMAAL', 'Xandra heeft u nodig.', 'KLAARGEZET', 'proef', now(), 0
            from casus where nummer = ?
            """)
        .params(id, partner, route.casus())
        .update();
    return id;
  }

  static Verwijsronde naar(String partner, Route route, Werkbank werk, ProcessEngine engine) {
    String id = zetKlaar(partner, route, werk);
    Map<String, Object> codes =
        new HashMap<>(
            engine.getRuntimeService().getVariables(route.instantie().getProcessInstanceId()));
    codes.put("onderwerp", id);
    ProcessInstance instantie =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("verwijzing")
            .processDefinitionWithoutTenantId()
            .businessKey(route.melding())
            .setVariables(codes)
            .execute();
    return new Verwijsronde(engine, JdbcClient.create(werk.eigenaar()), route, id, instantie);
  }

  /** Does the work that waits, timers that are due included. */
  Verwijsronde werkAf() {
    new Proces(engine).werkAf(route.melding());
    return this;
  }

  Verwijsronde voltooi(String gebruiker, String taak, Map<String, Object> antwoord) {
    route.door(gebruiker).voltooi(taak, antwoord);
    return this;
  }

  Verwijsronde beantwoord(String gebruiker, String antwoord) {
    return voltooi(
        gebruiker,
        "verwijzing-beantwoorden",
        "GEWEIGERD".equals(antwoord)
            ? Map.of(
                "antwoord", antwoord,
                "redenWeigering", "NIET_BEVOEGD",
                "toelichtingWeigering", "Dit ligt bij een ander.")
            : Map.of("antwoord", antwoord));
  }

  Verwijsronde meldUitkomst(String gebruiker) {
    return voltooi(
        gebruiker,
        "verwijzing-uitkomst",
        Map.of("uitkomst", "NIET_VERVOLGD", "redenNiet", "Er is te weinig bewijs."));
  }

  Verwijsronde beoordeelGrond(Map<String, Object> antwoord) {
    return voltooi(PRIVACY, "grondslag-beoordelen", antwoord);
  }

  Verwijsronde heroverweeg(Map<String, Object> antwoord) {
    return voltooi(Werkbank.AANDACHTSFUNCTIONARIS, "verwijzing-heroverwegen", antwoord);
  }

  Route route() {
    return route;
  }

  String id() {
    return id;
  }

  ProcessInstance instantie() {
    return instantie;
  }

  Job job() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instantie.getProcessInstanceId())
        .messages()
        .singleResult();
  }

  /** The referral as the sender sees it. */
  JsonNode weergave() {
    return StreamSupport.stream(
            route.door(Werkbank.AANDACHTSFUNCTIONARIS).dossier().path("verwijzingen").spliterator(),
            false)
        .filter(verwijzing -> verwijzing.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  String status() {
    return weergave().path("status").asText();
  }

  long verstrekkingen() {
    return database
        .sql("select count(*) from verstrekking where verwijzing_id = ?::uuid")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** Lines of the processing log that say that something was disclosed. */
  long verstrekkingenInRegister() {
    return database
        .sql(
            """
            select count(*) from verwerking where handeling = 'VERSTREKKEN'
            and casussen @> array(select id from casus where nummer = ?)
            """)
        .param(route.casus())
        .query(Long.class)
        .single();
  }

  /** All that was disclosed, as it is kept. */
  String verstrekt() {
    return database
        .sql(
            "select coalesce(string_agg(inhoud::text, ' '), '') from verstrekking where verwijzing_id = ?::uuid")
        .param(id)
        .query(String.class)
        .single();
  }

  /** What the partner reads on the form. */
  JsonNode formulier(String gebruiker) {
    return route.door(gebruiker).gegevens("verwijzing-beantwoorden");
  }

  Api.Antwoord antwoord(Api partner, Map<String, ?> antwoord, String... koppen) {
    return partner.post("/api/v1/verwijzingen/" + id + "/antwoorden", antwoord, koppen);
  }

  Verwijsronde moet(String status) {
    assertThat(status()).isEqualTo(status);
    return this;
  }
}
