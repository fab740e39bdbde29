package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Proces;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.casustafel.Agendapunt;
import nl.meldroute.casustafel.Behandelingen;
import nl.meldroute.casustafel.Behandelingen.Wachtend;
import nl.meldroute.casustafel.Zittingwerk;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings casussen on a table, and lets the table decide, without holding a session. */
@Component
final class Tafelgang {

  static final String KETENREGISSEUR = "twente-ketenregisseur";
  static final String TREKKER = "twente-bestuurlijk-trekker";
  static final String ZORG = "twente-zorgcoordinator";
  static final String RIEC = "twente-partner-riec";
  static final String OM = "twente-partner-om";

  static final Map<String, Object> ADVIES =
      Map.ofEntries(
          Map.entry("strafrechtMogelijk", "JA"),
          Map.entry("strafrechtWat", "Opsporen."),
          Map.entry("strafrechtGezag", "POLITIE"),
          Map.entry("strafrechtEffect", "Het slachtoffer wordt gehoord."),
          Map.entry("bestuursrechtMogelijk", "JA"),
          Map.entry("bestuursrechtWat", "Pand sluiten."),
          Map.entry("bestuursrechtGezag", "BURGEMEESTER"),
          Map.entry("bestuursrechtEffect", "Het slachtoffer verliest een slaapplek."),
          Map.entry("fiscaalMogelijk", "NEE"),
          Map.entry("fiscaalWaaromNiet", "Er is geen onderneming."),
          Map.entry("zorgMogelijk", "JA"),
          Map.entry("zorgWat", "Opvang."),
          Map.entry("zorgGezag", "ZORGCOORDINATOR"),
          Map.entry("zorgEffect", "Het slachtoffer is veilig."));

  private final ProcessEngine engine;
  private final Werkbank werk;
  private final Behandelingen behandelingen;
  private final ApplicationEventPublisher gebeurtenissen;
  private final TransactionTemplate transactie;
  private final Toegang toegang;

  Tafelgang(
      ProcessEngine engine,
      Werkbank werk,
      Behandelingen behandelingen,
      ApplicationEventPublisher gebeurtenissen,
      TransactionTemplate transactie,
      Toegang toegang) {
    this.engine = engine;
    this.werk = werk;
    this.behandelingen = behandelingen;
    this.gebeurtenissen = gebeurtenissen;
    this.transactie = transactie;
    this.toegang = toegang;
  }

  Casusgang nieuw() {
    Casusgang gang = new Casusgang(werk.meldZonderVervolg(Antwoorden.VEILIG));
    gang.aangenomen();
    return gang;
  }

  /** One casus on the table of Twente. */
  final class Casusgang {

    private final Route route;
    private final String sleutel;
    private final JdbcClient eigenaar = JdbcClient.create(werk.eigenaar());
    private final Zittingwerk zittingwerk = new Zittingwerk(eigenaar);
    private final String tafel = zittingwerk.tafel("twente");
    private Agendapunt laatste;

    private Casusgang(Route route) {
      this.route = route;
      this.sleutel = Behandelingen.sleutel(route.casus(), "casustafel");
    }

    /** The table takes the referral. */
    void aangenomen() {
      toegang.alsSysteem(
          "twente",
          () ->
              transactie.executeWithoutResult(
                  nu ->
                      gebeurtenissen.publishEvent(
                          new VerwijzingAangenomen(
                              route.casus(), route.melding(), Partnercode.CASUSTAFEL))));
      werkAf();
    }

    Route route() {
      return route;
    }

    String sleutel() {
      return sleutel;
    }

    UUID casus() {
      return eigenaar
          .sql("select id from casus where nummer = ?")
          .param(route.casus())
          .query(UUID.class)
          .single();
    }

    Casusgang werkAf() {
      new Proces(engine).werkAf(sleutel);
      return this;
    }

    ProcessInstance instantie(String proces) {
      return engine
          .getRuntimeService()
          .createProcessInstanceQuery()
          .processDefinitionKey(proces)
          .processInstanceBusinessKey(sleutel)
          .singleResult();
    }

    List<ProcessInstance> instanties(String proces) {
      return engine
          .getRuntimeService()
          .createProcessInstanceQuery()
          .processDefinitionKey(proces)
          .processInstanceBusinessKey(sleutel)
          .list();
    }

    List<Task> taken(String soort) {
      return engine
          .getTaskService()
          .createTaskQuery()
          .processInstanceBusinessKey(sleutel)
          .taskDefinitionKey(soort)
          .list();
    }

    Task taak(String soort) {
      List<Task> taken = taken(soort);
      assertThat(taken).as("Open taak %s", soort).hasSize(1);
      return taken.get(0);
    }

    JsonNode formulier(String gebruiker, String soort) {
      Api.Antwoord antwoord =
          werk.api(gebruiker).haal("/api/v1/taken/" + taak(soort).getId() + "/formulier");
      assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
      return antwoord.inhoud();
    }

    Api.Antwoord probeer(String gebruiker, Task taak, Map<String, Object> antwoord) {
      return werk.api(gebruiker).post("/api/v1/taken/" + taak.getId() + "/afronding", antwoord);
    }

    Casusgang voltooi(String gebruiker, String soort, Map<String, Object> antwoord) {
      return voltooi(gebruiker, taak(soort), antwoord);
    }

    Casusgang voltooi(String gebruiker, Task taak, Map<String, Object> antwoord) {
      Api.Antwoord uitkomst = probeer(gebruiker, taak, antwoord);
      assertThat(uitkomst.status()).as("%s: %s", taak.getName(), uitkomst.tekst()).isEqualTo(204);
      return werkAf();
    }

    Casusgang totWeging() {
      return voltooi(
          Werkbank.AANDACHTSFUNCTIONARIS,
          "dossier-vormen",
          Map.of(
              "dossier", "Een controle en twee meldingen.", "ontbreekt", "De bedrijfsgegevens."));
    }

    Casusgang totUitvoering(Spoor... sporen) {
      return totWeging().besluit(Agendadoel.WEGEN, Besluitsoort.SPOOR_KIEZEN, true, sporen);
    }

    Casusgang adviesGegeven() {
      return voltooi(KETENREGISSEUR, "interventieadvies-opstellen", ADVIES);
    }

    /** Care has been told of what will happen. */
    Casusgang sporenAangekondigd() {
      taken("spoor-aankondigen")
          .forEach(taak -> voltooi(ZORG, taak, Map.of("zorgVooraf", "Een plek voor vannacht.")));
      return this;
    }

    /** Whoever heard it from the prosecutor says so, and the work behind it is done. */
    Casusgang embargoOpgeheven() {
      String embargo =
          engine
              .getRuntimeService()
              .createProcessInstanceQuery()
              .processDefinitionKey("embargo")
              .variableValueEquals("casus", route.casus())
              .singleResult()
              .getBusinessKey();
      assertThat(
              route
                  .door(Werkbank.PROCESMANAGER)
                  .probeerActie("embargo-opheffingen", EmbargoPadenTest.VRIJGAVE)
                  .status())
          .isEqualTo(204);
      new Proces(engine).werkAf(embargo);
      return werkAf();
    }

    /** Care has been told, and each lead says that it is done. */
    Casusgang sporenKlaar() {
      sporenAangekondigd();
      for (Task taak : taken("spoor-uitvoeren")) {
        voltooi(doener(taak), taak, Map.of("besluit", "KLAAR", "voortgang", "Alles is gedaan."));
      }
      return this;
    }

    private String doener(Task taak) {
      return engine
          .getIdentityService()
          .createUserQuery()
          .memberOfGroup(
              engine.getTaskService().getIdentityLinksForTask(taak.getId()).get(0).getGroupId())
          .userEmailLike("%@demo.example")
          .listPage(0, 1)
          .get(0)
          .getId();
    }

    /** The table dealt with the item and decided this. */
    Casusgang besluit(Agendadoel doel, Besluitsoort soort, boolean binnenMandaat, Spoor... sporen) {
      Agendapunt punt = punt(doel);
      eigenaar
          .sql(
              """
              insert into tafelbesluit (id, agendapunt_id, casus_id, regio, laag, soort, tekst, sporen, binnen_mandaat, door, tijdstip)
              values (gen_random_uuid(), ?, ?, 'twente', 'ALLEN', ?, 'Besloten aan tafel.', ?, ?, 'proef', now())
              """)
          .params(
              punt.id(),
              punt.casus(),
              soort.name(),
              List.of(sporen).stream().map(Enum::name).toArray(String[]::new),
              binnenMandaat)
          .update();
      return behandeld(punt);
    }

    private Agendapunt punt(Agendadoel doel) {
      Agendapunt punt =
          zittingwerk.punt(
              zittingwerk.zitting("twente", tafel, Instant.now().plusNanos(System.nanoTime())),
              casus());
      eigenaar
          .sql("update agendapunt set doel = ? where id = ?")
          .params(doel.name(), punt.id())
          .update();
      return punt;
    }

    /** Tells the process as a session does. */
    private Casusgang behandeld(Agendapunt punt) {
      laatste = punt;
      engine
          .getRuntimeService()
          .createMessageCorrelation("besluit-genomen")
          .processInstanceBusinessKey(sleutel)
          .setVariables(Map.of("agendapunt", punt.id().toString()))
          .correlateAll();
      return werkAf();
    }

    List<Wachtend> wachtend() {
      return behandelingen.wachtend("twente", "casustafel").stream()
          .filter(wachtend -> wachtend.casusnummer().equals(route.casus()))
          .toList();
    }

    Casusgang verstrijkt(Instant moment) {
      ClockUtil.setCurrentTime(Date.from(moment));
      return werkAf();
    }

    /** The casus page, as one who works at it reads it. */
    JsonNode opTafel(String gebruiker) {
      return werk.api(gebruiker).haal("/api/v1/casussen/" + route.casus()).inhoud().path("opTafel");
    }

    /** Who of this group sits at the table may hear of the item that was dealt with last. */
    void hoort(String groep) {
      zittingwerk.toegang(laatste, Laag.ALLEN, groep, null, true);
    }
  }
}
