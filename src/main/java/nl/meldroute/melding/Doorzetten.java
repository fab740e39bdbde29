package nl.meldroute.melding;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Uitkomst;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.taak.Behandelaars;
import nl.meldroute.taak.Routes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a casus to the municipality or region that it belongs to. There is exactly one owner at
 * any moment (E11); a municipality that stays involved keeps seeing the casus (E41).
 */
@Component
@Transactional
public class Doorzetten {

  private final Dossiers dossiers;
  private final Routes routes;
  private final Behandelaars behandelaars;
  private final Meldingontvangst ontvangst;
  private final Regioprofielen regios;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Doorzetten(
      Dossiers dossiers,
      Routes routes,
      Behandelaars behandelaars,
      Meldingontvangst ontvangst,
      Regioprofielen regios,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.dossiers = dossiers;
    this.routes = routes;
    this.behandelaars = behandelaars;
    this.ontvangst = ontvangst;
    this.regios = regios;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Where a casus goes.
   *
   * @param regio code of another region; null or the own one to stay in the region
   * @param gemeente name of a municipality of that region, BUITEN_REGIO or ONBEKEND
   * @param gemeenteNaam name of a municipality outside the region; null otherwise
   * @param blijftBetrokken whether the municipality that forwards goes on seeing the casus
   */
  public record Bestemming(
      String regio, String gemeente, String gemeenteNaam, boolean blijftBetrokken) {}

  /**
   * @throws OngeldigeInvoer naming every fault
   * @throws Conflict when it is shielded, or when another region would take over while something
   *     runs here
   */
  public void besluit(String casusnummer, Bestemming bestemming, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus doorzetten");
    behandelaars.eis(casus);
    if (casus.isAfgeschermd()) {
      throw new Conflict("Deze casus is afgeschermd. Hef dat op voordat u haar doorzet.");
    }
    String regio = bestemming.regio() == null ? casus.regio() : bestemming.regio();
    boolean andereRegio = !regio.equals(casus.regio());
    String gemeente = getoetst(casus, regio, bestemming);
    if (andereRegio && routes.loopt(casus, Routedelen.NIET_AF_TE_BREKEN)) {
      throw new Conflict(
          "Er loopt nog een verwijzing, een informatieverzoek of de aanpak van acuut gevaar. Rond die eerst af voordat een andere regio de casus overneemt.");
    }
    legVast(casus, regio, gemeente, bestemming, reden);
    dossiers.schrijfBij(
        casus,
        "doorgezet",
        "Naar %s. %s"
            .formatted(
                andereRegio
                    ? "regio " + regios.profiel(regio).orElseThrow().naam()
                    : Gemeente.tekst(gemeente),
                reden));
    routes.meld(casus, andereRegio ? "overdragen" : "doorzetten");
  }

  /** The municipality as the profile writes it. */
  private String getoetst(Casus casus, String regio, Bestemming bestemming) {
    List<Fout> fouten = new ArrayList<>();
    String gemeente = bestemming.gemeente();
    Regioprofiel profiel = regios.profiel(regio).orElse(null);
    if (profiel == null) {
      fouten.add(new Fout("regio", "Deze regio werkt niet met dit systeem."));
    } else if (gemeente == null) {
      fouten.add(new Fout("gemeente", "Kies een gemeente, BUITEN_REGIO of ONBEKEND."));
    } else if (profiel.gemeente(gemeente).isPresent()) {
      gemeente = profiel.gemeente(gemeente).get().naam();
    } else if (!Set.of(Gemeente.BUITEN_REGIO, Gemeente.ONBEKEND).contains(gemeente)) {
      fouten.add(
          new Fout("gemeente", "Deze gemeente hoort niet bij de regio " + profiel.naam() + "."));
    }
    boolean buiten = Gemeente.BUITEN_REGIO.equals(gemeente);
    if (buiten == (bestemming.gemeenteNaam() == null)) {
      fouten.add(
          new Fout(
              "gemeenteNaam",
              buiten
                  ? "Vul de naam van de gemeente buiten de regio in."
                  : "Vul dit alleen in bij een gemeente buiten de regio."));
    }
    if (casus.gemeente().equals(gemeente) && casus.regio().equals(regio)) {
      fouten.add(new Fout("gemeente", "De casus is al van deze gemeente."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return gemeente;
  }

  private void legVast(
      Casus casus, String regio, String gemeente, Bestemming bestemming, String reden) {
    database
        .sql(
            """
            insert into doorzetting (id, casus_id, van_gemeente, naar_gemeente, naar_naam, naar_regio, blijft_betrokken,
                                     reden, door, tijdstip)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(casus.id())
        .param(casus.gemeente())
        .param(gemeente)
        .param(bestemming.gemeenteNaam())
        .param(regio)
        .param(bestemming.blijftBetrokken())
        .param(reden)
        .param(toegang.huidige().gebruiker())
        .param(Timestamp.from(klok.instant()))
        .update();
  }

  private record Besluit(
      String vanGemeente,
      String naarGemeente,
      String naarNaam,
      String naarRegio,
      boolean betrokken) {}

  private Besluit laatste(Casus casus) {
    return database
        .sql(
            """
            select van_gemeente, naar_gemeente, naar_naam, naar_regio, blijft_betrokken
            from doorzetting where casus_id = ? order by tijdstip desc limit 1
            """)
        .param(casus.id())
        .query(
            (rij, nummer) ->
                new Besluit(
                    rij.getString(1),
                    rij.getString(2),
                    rij.getString(3),
                    rij.getString(4),
                    rij.getBoolean(5)))
        .single();
  }

  /** Gives a casus and its open tasks to the municipality that was decided on. */
  public void voerUit(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus doorzetten");
    Besluit besluit = laatste(casus);
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    Meldersoort melder = dossiers.leidendeMelding(casus).meldersoort();
    List<String> eigenaars =
        regio.kandidaatgroepen("signaal-bespreken", besluit.naarGemeente(), melder);
    casus.zetDoor(besluit.naarGemeente(), eigenaars.get(0), klok.instant());
    if (besluit.betrokken()) {
      dossiers.betrek(casus, besluit.vanGemeente(), "Blijft betrokken na doorzetten");
    } else {
      dossiers.trekIn(
          casus, groepen(regio, besluit.vanGemeente()), "Doorgezet naar een andere gemeente");
    }
    Set<String> lezers = new HashSet<>(regio.dossiertoegang(besluit.naarGemeente(), melder));
    lezers.addAll(eigenaars);
    dossiers.verleen(casusnummer, lezers, "Doorgezet naar de gemeente of regio");
    routes.naarGemeente(
        casus,
        regio.gemeente(besluit.naarGemeente()).map(Gemeente::code).orElse(besluit.naarGemeente()));
  }

  /** All groups of a municipality of the region. */
  private static Set<String> groepen(Regioprofiel regio, String gemeente) {
    Optional<String> code = regio.gemeente(gemeente).map(Gemeente::code);
    return regio.groepen().stream()
        .filter(groep -> code.isPresent() && groep.gemeente().equals(code))
        .map(Groep::id)
        .collect(Collectors.toSet());
  }

  /** Starts the same melding in the other region that was decided on. */
  public void draagOver(String casusnummer) {
    Casus casus = dossiers.bewerk(casusnummer, "Melding overdragen");
    Besluit besluit = laatste(casus);
    String nummer =
        ontvangst.draagOver(
            dossiers.leidendeMelding(casus),
            besluit.naarRegio(),
            besluit.naarGemeente(),
            besluit.naarNaam());
    dossiers.schrijfBij(casus, "overgedragen", "Gaat verder als melding " + nummer + ".");
  }

  /** Ends a casus that another region goes on with. */
  public void sluitAf(String casusnummer) {
    dossiers
        .bewerk(casusnummer, "Overgedragen casus afsluiten")
        .sluitAf(Uitkomst.OVERGEDRAGEN, klok.instant());
  }
}
