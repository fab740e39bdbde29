package nl.meldroute.interventie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.NonPunishment;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Planstand;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Daderplan.Doel;
import nl.meldroute.interventie.Daderplan.Einddatum;
import nl.meldroute.interventie.Daderplan.Oordeel;
import nl.meldroute.interventie.proces.Daderprocessen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the processes about offenders do with the plans. To be called in the name of the service.
 */
@Component
@Transactional
public class Daderplannen {

  /** Time to arrange a place, a ban or a talk before somebody comes free (aanname). */
  private static final int DAGEN_VOORAF = 30;

  /** From here on it cannot wait for who should look (aanname). */
  private static final int DAGEN_UITERLIJK = 3;

  private final Daderplanlijst lijst;
  private final Dadergronden gronden;
  private final Daderaanpakken aanpakken;
  private final Interventies interventies;
  private final Acties acties;
  private final Daderprocessen processen;
  private final Dossiers dossiers;
  private final Clock klok;

  Daderplannen(
      Daderplanlijst lijst,
      Dadergronden gronden,
      Daderaanpakken aanpakken,
      Interventies interventies,
      Acties acties,
      Daderprocessen processen,
      Dossiers dossiers,
      Clock klok) {
    this.lijst = lijst;
    this.gronden = gronden;
    this.aanpakken = aanpakken;
    this.interventies = interventies;
    this.acties = acties;
    this.processen = processen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /** Keys of the plans that were asked for and not begun. */
  public List<String> klaar(String casusnummer) {
    return lijst.vanCasussen(List.of(dossiers.id(casusnummer))).stream()
        .filter(plan -> plan.stand() == Planstand.NIEUW)
        .map(plan -> plan.id().toString())
        .toList();
  }

  /**
   * Codes for the process.
   *
   * @param jeugd JA or NEE
   * @param besluit VRAGEN when the prosecution service has something to say first, else BEKEND
   */
  public record Voorbereid(String jeugd, String besluit) {}

  public Voorbereid bereidVoor(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Daderplan voorbereiden");
    gronden.stelVast(casus);
    Daderplan plan = lijst.plan(id);
    NonPunishment laatste = lijst.oordeel(id).map(Oordeel::uitkomst).orElse(null);
    boolean vragen = plan.vraagtOordeel(laatste);
    if (vragen) {
      Beslissing delen = gronden.beslis(casus, Partnercode.OM, Gegevenscategorie.STRAF);
      lijst.vraagOordeel(plan, "JA".equals(delen.uitslag().eerste("toegestaan")), delen.id());
    }
    return new Voorbereid(Antwoord.van(plan.jeugd()).name(), vragen ? "VRAGEN" : "BEKEND");
  }

  public void oordeelBlijftUit(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Oordeel over non-punishment uitgebleven");
    lijst
        .oordeel(id)
        .filter(oordeel -> oordeel.uitkomst() == null)
        .ifPresent(
            oordeel ->
                lijst.geefOordeel(
                    oordeel.id(),
                    NonPunishment.UITGEBLEVEN,
                    "Er kwam geen antwoord binnen de termijn. Het plan gaat door zonder strafrecht."));
    dossiers.schrijfBij(casus, "daderaanpak", "Het OM gaf nog geen oordeel over een vraag.");
  }

  /** Sets out what is new in a plan; what was set out already stays as it is. */
  public void zetUit(String casusnummer, UUID id) {
    Casus casus = dossiers.bewerk(casusnummer, "Daderplan uitzetten");
    Daderplan plan = lijst.plan(id);
    lijst.doelen(id).stream()
        .filter(doel -> !doel.isUitgezet())
        .forEach(doel -> zetUit(casus, plan, doel));
    lijst.einddata(List.of(id)).getOrDefault(id, List.of()).stream()
        .filter(dag -> dag.stand().equals("GESTELD"))
        .forEach(
            dag -> {
              lijst.einddatumLoopt(dag.id());
              processen.bewaak(aanpakken.zaak(casus), dag.id());
            });
  }

  /** Neither says who it is about or what is in the plan: more people read it than the plan. */
  private void zetUit(Casus casus, Daderplan plan, Doel doel) {
    if (doel.interventie() == null) {
      UUID actie =
          acties.spreekAf(
              casus,
              Actieopgave.van(
                  "Daderaanpak, doel: %s. Vraag de regie wat er is afgesproken."
                      .formatted(doel.doel().tekst().toLowerCase()),
                  doel.partner(),
                  plan.herzienOp()));
      lijst.doelUitgezet(doel.id(), null, actie);
    } else {
      UUID interventie =
          interventies.stelVast(
              casus,
              new Interventieopgave(
                  doel.interventie(),
                  doel.partner(),
                  doel.effect(),
                  "Deel van de daderaanpak.",
                  null,
                  null,
                  null,
                  null));
      lijst.doelUitgezet(doel.id(), interventie, null);
    }
  }

  public Instant herzienOp(UUID plan) {
    return begin(lijst.plan(plan).herzienOp());
  }

  public Instant waarschuwOp(UUID einddatum) {
    return begin(lijst.einddatum(einddatum).dag().minusDays(DAGEN_VOORAF));
  }

  /** With a day at least for who looks, also when the day itself is near. */
  public Instant uiterlijk(UUID einddatum) {
    Instant vooraf = begin(lijst.einddatum(einddatum).dag().minusDays(DAGEN_UITERLIJK));
    Instant morgen = klok.instant().plus(Duration.ofDays(1));
    return vooraf.isAfter(morgen) ? vooraf : morgen;
  }

  /**
   * @return VERVALLEN when nothing ends on that day any more, else GELDT
   */
  public String nagaan(UUID einddatum) {
    return Einddatum.VERVALLEN.equals(lijst.einddatum(einddatum).stand())
        ? Einddatum.VERVALLEN
        : "GELDT";
  }

  private Instant begin(LocalDate dag) {
    return dag.atStartOfDay(klok.getZone()).toInstant();
  }
}
