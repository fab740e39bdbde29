package nl.meldroute.interventie;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Daderdoel;
import nl.meldroute.begrippen.Dadertermijnsoort;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.begrippen.Jeugdroute;
import nl.meldroute.begrippen.NonPunishment;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Daderplan.Doel;
import nl.meldroute.interventie.Daderplan.Einddatum;
import nl.meldroute.interventie.Daderplan.Oordeel;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import org.springframework.stereotype.Component;

/** What the forms for a plan have in common: how it stands, and what may be put in it. */
@Component
class Planopgave {

  /** Nobody remembers why after longer than this (aanname). */
  private static final int LANGSTE_MAANDEN = 6;

  private static final String GEEN = "GEEN";

  private static final Map<Interventie, Dadertermijnsoort> VERBODEN =
      Map.of(
          Interventie.CONTACTVERBOD, Dadertermijnsoort.CONTACTVERBOD,
          Interventie.LOCATIEVERBOD_EM, Dadertermijnsoort.LOCATIEVERBOD_EM);

  private final Daderplanlijst lijst;
  private final Daderpersonen personen;
  private final Dossiers dossiers;
  private final Clock klok;

  Planopgave(Daderplanlijst lijst, Daderpersonen personen, Dossiers dossiers, Clock klok) {
    this.lijst = lijst;
    this.personen = personen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  Daderplan plan(Taak taak) {
    return lijst.plan(UUID.fromString(taak.onderwerp()));
  }

  Map<String, Object> gegevens(Taak taak, Casus casus) {
    Daderplan plan = plan(taak);
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("persoon", personen.tekst(personen.een(casus, plan.betrokkene())));
    gegevens.put("status", plan.status().name());
    gegevens.put("rol", rol(plan));
    gegevens.put("stand", stand(plan));
    if (plan.samenvatting() != null) {
      gegevens.put("samenvatting", plan.samenvatting());
    }
    if (plan.herzienOp() != null && plan.herzienOp().isAfter(LocalDate.now(klok))) {
      gegevens.put("herzienOp", plan.herzienOp().toString());
    }
    if (plan.jeugdroute() != null) {
      gegevens.put("jeugdroute", plan.jeugdroute().name());
    }
    return gegevens;
  }

  private String rol(Daderplan plan) {
    String tekst = "Ook slachtoffer? %s.".formatted(plan.ookSlachtoffer().tekst());
    return lijst
        .oordeel(plan.id())
        .filter(oordeel -> oordeel.uitkomst() != null)
        .map(
            oordeel ->
                "%s\nOordeel van het OM: %s. %s"
                    .formatted(tekst, oordeel.uitkomst().tekst(), oordeel.toelichting()))
        .orElse(tekst);
  }

  private String stand(Daderplan plan) {
    List<String> regels = new ArrayList<>();
    lijst.doelen(plan.id()).forEach(doel -> regels.add(regel(doel)));
    lijst.einddata(List.of(plan.id())).getOrDefault(plan.id(), List.of()).stream()
        .filter(dag -> !Einddatum.VERVALLEN.equals(dag.stand()))
        .forEach(dag -> regels.add("%s eindigt op %s.".formatted(dag.soort().tekst(), dag.dag())));
    return regels.isEmpty()
        ? "Er staat nog niets in het plan."
        : regels.stream().collect(Collectors.joining("\n"));
  }

  static String regel(Doel doel) {
    return "%s (%s): %s. %s"
        .formatted(
            doel.doel().tekst(),
            doel.partner().tekst(),
            doel.stand().tekst().toLowerCase(),
            doel.omschrijving());
  }

  /**
   * Stores a plan as it was filled in.
   *
   * @throws OngeldigeInvoer naming every fault
   */
  void stelOp(Casus casus, Taak taak, Invoer invoer) {
    Daderplan plan = plan(taak);
    List<Invoer> rijen = invoer.rijen("doelen");
    LocalDate herzienOp = LocalDate.parse(invoer.tekst("herzienOp"));
    LocalDate detentieTot = dag(invoer, "detentieTot");
    List<Fout> fouten = new ArrayList<>();
    toetsHerziening(herzienOp, fouten);
    toetsEinde("detentieTot", detentieTot, fouten);
    NonPunishment oordeel = lijst.oordeel(plan.id()).map(Oordeel::uitkomst).orElse(null);
    for (int i = 0; i < rijen.size(); i++) {
      toets("doelen[%d]".formatted(i), plan, oordeel, rijen.get(i), fouten);
    }
    boolean loopt =
        lijst.doelen(plan.id()).stream().anyMatch(doel -> doel.stand() == Doelstand.OPEN);
    if (rijen.isEmpty() && !loopt) {
      fouten.add(new Fout("doelen", "Kies ten minste één doel."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    lijst.stelOp(
        plan.id(),
        invoer.tekst("samenvatting"),
        plan.jeugd() ? invoer.code("jeugdroute", Jeugdroute.class) : null,
        herzienOp);
    rijen.forEach(rij -> voegToe(plan, rij));
    if (detentieTot != null) {
      lijst.stelEinddatum(plan, Dadertermijnsoort.DETENTIE, detentieTot);
    }
  }

  private void voegToe(Daderplan plan, Invoer rij) {
    Interventie interventie = interventie(rij);
    LocalDate tot = dag(rij, "tot");
    lijst.voegDoelToe(
        plan,
        rij.code("doel", Daderdoel.class),
        rij.tekst("omschrijving"),
        rij.code("partner", Partnercode.class),
        interventie,
        interventie == null ? null : rij.tekst("effect"),
        tot);
    if (tot != null && VERBODEN.containsKey(interventie)) {
      lijst.stelEinddatum(plan, VERBODEN.get(interventie), tot);
    }
  }

  private void toets(
      String plek, Daderplan plan, NonPunishment oordeel, Invoer rij, List<Fout> fouten) {
    Interventie interventie = interventie(rij);
    toetsEinde(plek + ".tot", dag(rij, "tot"), fouten);
    if (interventie != null && !plan.staatToe(interventie, oordeel)) {
      fouten.add(
          new Fout(
              plek + ".interventie",
              "Deze persoon is misschien ook slachtoffer. Strafrecht kan pas als het OM zegt dat vervolgen mag."));
    }
    if (plan.jeugd()
        && plan.isAlleenVoorVolwassenen(rij.code("partner", Partnercode.class), interventie)) {
      fouten.add(
          new Fout(
              plek + ".partner",
              "Dit is alleen voor volwassenen. Kies Halt, de Raad of de jeugdreclassering als route."));
    }
  }

  void toetsHerziening(LocalDate herzienOp, List<Fout> fouten) {
    LocalDate vandaag = LocalDate.now(klok);
    if (!herzienOp.isAfter(vandaag)) {
      fouten.add(new Fout("herzienOp", "Kies een dag na vandaag."));
    } else if (herzienOp.isAfter(vandaag.plusMonths(LANGSTE_MAANDEN))) {
      fouten.add(new Fout("herzienOp", "Kies een dag binnen zes maanden."));
    }
  }

  void toetsEinde(String veld, LocalDate einde, List<Fout> fouten) {
    if (einde != null && einde.isBefore(LocalDate.now(klok))) {
      fouten.add(new Fout(veld, "Kies vandaag of een latere dag."));
    }
  }

  private static Interventie interventie(Invoer rij) {
    return GEEN.equals(rij.tekst("interventie"))
        ? null
        : rij.code("interventie", Interventie.class);
  }

  static LocalDate dag(Invoer invoer, String veld) {
    String dag = invoer.tekst(veld);
    return dag == null ? null : LocalDate.parse(dag);
  }
}
