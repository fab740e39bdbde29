package nl.meldroute.beleid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.Beleidsoordeel.Besluit;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.beleid.opslag.Gesprekken;
import nl.meldroute.beleid.proces.Beleidsprocessen;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Taken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a change as the desk asks for them. Where a task waits for the step, the step is the
 * completion of that task: so both doors do the same, and neither without the other.
 */
@Component
@Transactional
public class Beleidsgang {

  private static final Duration VERSTE = Duration.ofDays(366);

  private final Beleidswijzigingen beleidswijzigingen;
  private final Beleidsregister register;
  private final Gesprekken gesprekken;
  private final Indiening indiening;
  private final Beoordeling beoordeling;
  private final Intrekking intrekking;
  private final Beleidsprocessen processen;
  private final Beleidsrechten rechten;
  private final Taken taken;
  private final Clock klok;

  Beleidsgang(
      Beleidswijzigingen beleidswijzigingen,
      Beleidsregister register,
      Gesprekken gesprekken,
      Indiening indiening,
      Beoordeling beoordeling,
      Intrekking intrekking,
      Beleidsprocessen processen,
      Beleidsrechten rechten,
      Taken taken,
      Clock klok) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.register = register;
    this.gesprekken = gesprekken;
    this.indiening = indiening;
    this.beoordeling = beoordeling;
    this.intrekking = intrekking;
    this.processen = processen;
    this.rechten = rechten;
    this.taken = taken;
    this.klok = klok;
  }

  /**
   * @param ingaatOp from when it is to count; null: as soon as it is approved
   * @param aanvaard the warnings that are taken for granted, with the reason
   * @throws OngeldigeInvoer naming all that stands in the way
   */
  public void dienIn(String nummer, Instant ingaatOp, List<Aanvaarding> aanvaard) {
    Beleidswijziging wijziging = beleidswijzigingen.bewerk(nummer);
    Beleidswijzigingen.eisConcept(wijziging);
    Instant nu = klok.instant();
    if (ingaatOp != null && (ingaatOp.isBefore(nu) || ingaatOp.isAfter(nu.plus(VERSTE)))) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout(
                  "ingaatOp",
                  "Kies een tijdstip vanaf nu, tot ten hoogste een jaar vooruit. Laat het leeg als de wijziging meteen na goedkeuring mag gelden.")));
    }
    register.bewaarIngang(wijziging.id(), ingaatOp);
    gesprekken.aanvaard(wijziging, aanvaard, rechten.ik(), nu);
    if (processen.loopt(wijziging)) {
      rondAf(nummer, WijzigingAanpassen.SOORT, Map.of("besluit", WijzigingAanpassen.INDIENEN));
    } else {
      processen.begin(indiening.dienIn(nummer), WijzigingAanpassen.INDIENEN);
    }
  }

  /**
   * @param toelichting null when there is nothing to say
   * @param versie of the text that was judged
   */
  public void beoordeel(String nummer, Besluit besluit, String toelichting, long versie) {
    Beleidswijziging wijziging = beleidswijzigingen.bewerk(nummer);
    beoordeling.eisTweede(wijziging);
    if (wijziging.versie() != versie) {
      throw new ConceptIngehaald(wijziging);
    }
    Map<String, Object> gegevens = new HashMap<>();
    gegevens.put("besluit", besluit.name());
    if (toelichting != null) {
      gegevens.put("toelichting", toelichting);
    }
    rondAf(nummer, Indiening.BEOORDELEN, gegevens);
  }

  /** The change does not go on; nobody has to do anything about it any more. */
  public void trekIn(String nummer, String reden) {
    processen.stop(intrekking.trekIn(nummer, reden));
  }

  private void rondAf(String nummer, String soort, Map<String, Object> gegevens) {
    String taak =
        taken
            .over(nummer, soort)
            .orElseThrow(
                () ->
                    new Conflict(
                        "Deze stap is nu niet aan u. Laad de wijziging opnieuw om te zien waar zij op wacht."))
            .id();
    taken.rondAf(taak, gegevens);
  }
}
