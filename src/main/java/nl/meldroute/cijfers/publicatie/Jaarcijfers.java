package nl.meldroute.cijfers.publicatie;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meldroute.cijfers.Cijfers;
import nl.meldroute.cijfers.onderdrukking.Cijferset;
import nl.meldroute.cijfers.onderdrukking.Eerder;
import nl.meldroute.cijfers.onderdrukking.NietTeBeschermen;
import nl.meldroute.cijfers.onderdrukking.Onderdrukking;
import nl.meldroute.cijfers.onderdrukking.Veiligeset;
import nl.meldroute.cijfers.proces.Jaarcijferprocessen;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.taak.Taakuitsluiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of the figures of a year from a question to what is fixed for good. */
@Component
@Transactional
public class Jaarcijfers {

  static final String BEOORDELEN = "jaarcijfers-beoordelen";

  private static final int EERSTE_JAAR = 2000;

  /** What became of counting and hiding. */
  public enum Berekening {
    BEREKEND,
    NIET_TE_BESCHERMEN
  }

  private final Publicatieregister register;
  private final Cijfers cijfers;
  private final Publicatierechten rechten;
  private final Regioprofielen regios;
  private final Jaarcijferprocessen processen;
  private final Taakuitsluiting uitsluiting;
  private final Clock klok;

  Jaarcijfers(
      Publicatieregister register,
      Cijfers cijfers,
      Publicatierechten rechten,
      Regioprofielen regios,
      Jaarcijferprocessen processen,
      Taakuitsluiting uitsluiting,
      Clock klok) {
    this.register = register;
    this.cijfers = cijfers;
    this.rechten = rechten;
    this.regios = regios;
    this.processen = processen;
    this.uitsluiting = uitsluiting;
    this.klok = klok;
  }

  /**
   * @throws NietToegestaan for who publishes figures in no region
   */
  @Transactional(readOnly = true)
  public void eisPubliceren() {
    rechten.eisPubliceren();
  }

  /**
   * @return the number of the publication
   * @throws NietToegestaan for who publishes no figures
   * @throws NietGevonden for a region where the user does not publish them
   * @throws OngeldigeInvoer for a year that is not over
   * @throws Conflict when figures of that year are under way
   */
  public String begin(String regio, int jaar) {
    rechten.eisPubliceren(regio);
    // A year is over when it is over here, wherever the machine stands.
    int nu = LocalDate.ofInstant(klok.instant(), ZoneId.of("Europe/Amsterdam")).getYear();
    if (jaar < EERSTE_JAAR || jaar >= nu) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout(
                  "jaar",
                  "Kies een jaar dat voorbij is, van %d tot en met %d."
                      .formatted(EERSTE_JAAR, nu - 1))));
    }
    register.vergrendel(regio, jaar);
    if (register.loopt(regio, jaar)) {
      throw new Conflict(
          "De cijfers over %d worden al gemaakt. Wacht tot die klaar zijn.".formatted(jaar));
    }
    String nummer = "J-%s-%d-%02d".formatted(regio, jaar, register.begonnen(regio, jaar) + 1);
    register.voegToe(UUID.randomUUID(), nummer, regio, jaar, rechten.ik(), klok.instant());
    processen.begin(regio, nummer);
    return nummer;
  }

  /** Counts and hides. Who had a hand in it gets no part in the task that follows. */
  public Berekening bereken(String nummer) {
    Publicatie publicatie = lees(nummer);
    String regio = publicatie.regio();
    int jaar = publicatie.jaar();
    int drempel = regios.profiel(regio).orElseThrow().cijfers().drempel();
    Cijferset geteld =
        new Cijferset(
            jaar, cijfers.voorPublicatie(regio, jaar), cijfers.kengetallen(regio, jaar), List.of());
    Veiligeset veilig;
    try {
      veilig = Onderdrukking.onderdruk(geteld, drempel, eerder(regio));
    } catch (NietTeBeschermen onveilig) {
      register.licht(
          publicatie.id(),
          "De cijfers van %d zijn al eerder gepubliceerd. Naast die cijfers zou nu een klein aantal uit te rekenen zijn. Daarom is er niets berekend. Vul eerst meer aan, of stop."
              .formatted(jaar));
      return Berekening.NIET_TE_BESCHERMEN;
    }
    byte[] inhoud =
        Publicatiebestand.schrijf(
            new Publicatieinhoud(
                regio,
                jaar,
                drempel,
                Cijfers.TOELICHTING,
                veilig.tabellen(),
                veilig.kengetallen(),
                vorigJaar(regio, jaar - 1)));
    register.bewaar(
        publicatie.id(), regio, drempel, inhoud, Publicatiebestand.schrijf(geteld), klok.instant());
    uitsluiting.houBuiten(regio, nummer, BEOORDELEN, register.bewerkers(publicatie.id()));
    return Berekening.BEREKEND;
  }

  private Publicatieinhoud.VorigJaar vorigJaar(String regio, int jaar) {
    return register
        .geldig(regio, jaar)
        .map(vorig -> Publicatiebestand.leesInhoud(vorig.inhoud()))
        .map(vorig -> new Publicatieinhoud.VorigJaar(jaar, vorig.tabellen(), vorig.kengetallen()))
        .orElse(null);
  }

  /** All that ever went outside, also what was replaced: nobody forgets it. */
  private Eerder eerder(String regio) {
    List<Eerder.Uitgave> uitgaven = new ArrayList<>();
    for (Publicatie publicatie : register.van(regio)) {
      if (publicatie.vastgesteldOp() != null) {
        Publicatieinhoud inhoud = Publicatiebestand.leesInhoud(publicatie.inhoud());
        uitgaven.add(
            new Eerder.Uitgave(
                Publicatiebestand.leesTelling(register.telling(publicatie.id())),
                new Veiligeset(inhoud.tabellen(), inhoud.kengetallen())));
      }
    }
    return new Eerder(uitgaven);
  }

  /** For good: exactly what was approved. */
  public void stelVast(String nummer) {
    register.stelVast(lees(nummer), klok.instant());
  }

  Publicatie lees(String nummer) {
    return register.zoek(nummer).orElseThrow(() -> new NietGevonden("publicatie"));
  }
}
