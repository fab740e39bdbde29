package nl.meldroute.cijfers.verslag;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfers;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Cijfertoegang;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.cijfers.publicatie.Publicatie;
import nl.meldroute.cijfers.publicatie.Publicatieinhoud;
import nl.meldroute.cijfers.publicatie.Publicaties;
import nl.meldroute.cijfers.verslag.Verslagstof.Uitgave;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Regioprofiel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The yearly report of a region: of what it published, or of the figures as they are now. */
@Component
@Transactional(readOnly = true)
public class Jaarverslagen {

  /** Outside these a year is a slip of the pen. */
  private static final int EERSTE_JAAR = 2000;

  private static final int LAATSTE_JAAR = 2100;

  private final Cijfers cijfers;
  private final Publicaties publicaties;
  private final Cijfertoegang toegang;
  private final Clock klok;

  Jaarverslagen(Cijfers cijfers, Publicaties publicaties, Cijfertoegang toegang, Clock klok) {
    this.cijfers = cijfers;
    this.publicaties = publicaties;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * The report of a publication: the same publication gives the same report, as long as the product
   * and the profile of the region stay the same.
   *
   * @throws NietGevonden for who does not work in the region, or when nothing was published
   */
  public Jaarverslag gepubliceerd(String regio, int jaar) {
    Regioprofiel profiel = toegang.eisRegio(regio);
    Publicatie publicatie =
        publicaties
            .laatste(regio, jaar)
            .orElseThrow(() -> new NietGevonden("publicatie van de cijfers van " + jaar));
    Publicatieinhoud inhoud = publicaties.lees(publicatie);
    return verslag(
        new Verslagstof(
            profiel,
            jaar,
            Optional.of(new Uitgave(publicatie.versie(), publicatie.sha256())),
            publicatie.vastgesteldOp(),
            inhoud.drempel(),
            Optional.ofNullable(inhoud.toelichting()).orElse(""),
            inhoud.tabellen(),
            inhoud.kengetallen(),
            Optional.ofNullable(inhoud.vorigJaar())
                .map(Publicatieinhoud.VorigJaar::tabellen)
                .orElse(List.of())));
  }

  /**
   * The report of what is known now, small numbers included.
   *
   * @throws NietGevonden for who does not work in the region or sees what is published only, and
   *     for a year that can have no figures
   */
  public Jaarverslag intern(String regio, int jaar) {
    Regioprofiel profiel = toegang.eisIntern(regio);
    if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
      throw new NietGevonden("cijfers van " + jaar);
    }
    return verslag(
        new Verslagstof(
            profiel,
            jaar,
            Optional.empty(),
            klok.instant(),
            profiel.cijfers().drempel(),
            "",
            metTotalen(cijfers.voorPublicatie(regio, jaar)),
            cijfers.kengetallen(regio, jaar),
            vorigJaar(regio, jaar - 1)));
  }

  /** In the first year there is nothing to compare with. */
  private List<Publicatietabel> vorigJaar(String regio, int jaar) {
    List<Cijfertabel> tabellen = cijfers.voorPublicatie(regio, jaar);
    return tabellen.stream()
            .filter(tabel -> tabel.eenheid() == Eenheid.MELDING)
            .flatMap(tabel -> tabel.totaal().stream())
            .anyMatch(totaal -> totaal > 0)
        ? metTotalen(tabellen)
        : List.of();
  }

  static Jaarverslag verslag(Verslagstof stof) {
    return switch (stof.regio().cijfers().vorm()) {
      case TWENTE -> Twenteverslag.van(stof);
      case DRENTHE -> Drentheverslag.van(stof);
    };
  }

  static List<Publicatietabel> metTotalen(List<Cijfertabel> tabellen) {
    return tabellen.stream()
        .map(
            tabel ->
                new Publicatietabel(
                    tabel.code(),
                    tabel.titel(),
                    tabel.eenheid(),
                    tabel.assen(),
                    tabel.cellen(),
                    totalen(tabel)))
        .toList();
  }

  /** Every sum over one axis or more: each cell counts along in all of them. */
  private static List<Cel> totalen(Cijfertabel tabel) {
    Map<List<String>, Long> sommen = new LinkedHashMap<>();
    int assen = tabel.assen().size();
    for (Cel cel : tabel.cellen()) {
      for (int keuze = 1; keuze < 1 << assen; keuze++) {
        List<String> plek = new ArrayList<>(cel.plek());
        for (int as = 0; as < assen; as++) {
          if ((keuze & 1 << as) != 0) {
            plek.set(as, Publicatietabel.TOTAAL);
          }
        }
        sommen.merge(plek, cel.aantal(), Long::sum);
      }
    }
    return sommen.entrySet().stream().map(som -> new Cel(som.getKey(), som.getValue())).toList();
  }
}
