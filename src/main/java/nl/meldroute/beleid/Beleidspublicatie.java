package nl.meldroute.beleid;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldroute.beleid.Beleidswijziging.Stop;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.beleid.opslag.Gesprekken;
import nl.meldroute.beleid.proces.Beleidsprocessen;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moment that a change counts, and the way back. */
@Component
@Transactional
public class Beleidspublicatie {

  private final Beleidswijzigingen beleidswijzigingen;
  private final Beleidsregister register;
  private final Gesprekken gesprekken;
  private final Beleidsdelen delen;
  private final Beleidsprocessen processen;
  private final Beleidsrechten rechten;
  private final Verwerkingen verwerkingen;
  private final JdbcClient database;
  private final Clock klok;

  Beleidspublicatie(
      Beleidswijzigingen beleidswijzigingen,
      Beleidsregister register,
      Gesprekken gesprekken,
      Beleidsdelen delen,
      Beleidsprocessen processen,
      Beleidsrechten rechten,
      Verwerkingen verwerkingen,
      JdbcClient database,
      Clock klok) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.register = register;
    this.gesprekken = gesprekken;
    this.delen = delen;
    this.processen = processen;
    this.rechten = rechten;
    this.verwerkingen = verwerkingen;
    this.database = database;
    this.klok = klok;
  }

  /** What became of a publication. */
  public enum Uitkomst {
    GEPUBLICEERD,

    /** Something else counts by now than what was approved against; people look again. */
    ACHTERHAALD
  }

  /** What was decided on a version, while it counted. */
  public record Tussenliggend(
      Instant van,
      Instant tot,
      long beslissingen,
      long casussen,
      long afgeweken,
      List<String> casusnummers) {}

  /**
   * Puts an approved change to use; called by its process. Doing it twice gives the same as once.
   */
  public Uitkomst publiceer(String nummer) {
    Beleidswijziging gelezen = register.zoek(nummer).orElseThrow();
    register.vergrendel(gelezen.regio(), gelezen.soort(), gelezen.sleutel());
    Beleidswijziging wijziging = register.vergrendel(nummer).orElseThrow();
    if (wijziging.gepubliceerdOp() != null) {
      return Uitkomst.GEPUBLICEERD;
    }
    if (wijziging.stand() != Beleidsstand.GOEDGEKEURD) {
      throw new IllegalStateException("Niet goedgekeurd: " + nummer);
    }
    Instant nu = klok.instant();
    if (delen.achterhaald(wijziging)) {
      register.geefTerug(wijziging.id(), nu);
      gesprekken.merkOp(
          wijziging,
          new Opmerking(
              UUID.randomUUID(),
              null,
              "Deze wijziging is niet gepubliceerd: sinds het begin van het concept is er iets anders gaan gelden. "
                  + "Neem dat als nieuw uitgangspunt, bekijk het verschil en dien opnieuw in.",
              "systeem",
              nu,
              null,
              null));
      return Uitkomst.ACHTERHAALD;
    }
    boolean eigen = wijziging.aard() != Beleidsaard.TERUG_NAAR_GEDEELD;
    register.publiceer(wijziging.id(), nu, zetNeer(wijziging, eigen), eigen);
    return Uitkomst.GEPUBLICEERD;
  }

  private int zetNeer(Beleidswijziging wijziging, boolean eigen) {
    return delen.bij(
        wijziging.regio(),
        wijziging.soort(),
        deel -> eigen ? deel.publiceer(wijziging) : deel.neemGedeeld(wijziging));
  }

  /**
   * Takes the newest change back, at once: what counted before it, counts again.
   *
   * @return the number under which that is kept
   */
  public String draaiTerug(String regio, Beleidssoort soort, String sleutel, String reden) {
    rechten.eisMaken(regio);
    register.vergrendel(regio, soort, sleutel);
    Geldend geldend = delen.geldend(regio, soort, sleutel);
    Beleidswijziging laatste =
        register
            .laatsteGepubliceerde(regio, soort, sleutel)
            .orElseThrow(
                () -> new Conflict("Hier is geen wijziging van de regio om terug te draaien."));
    Instant nu = klok.instant();
    Geldend was = laatste.uitgangspunt();
    Beleidswijziging terug =
        terugdraaiing(
            laatste,
            beleidswijzigingen.concept(
                regio,
                soort,
                sleutel,
                Beleidsaard.TERUGDRAAIEN,
                "Terugdraaien van " + laatste.nummer(),
                reden,
                was.inhoud(),
                geldend),
            nu);
    register.stop(laatste.id(), Beleidsstand.TERUGGEDRAAID, new Stop(rechten.ik(), nu, reden));
    register.voegToe(terug);
    zetNummer(terug, zetNeer(terug, was.eigen()));
    processen.stop(laatste);
    processen.begin(terug, Beleidsaard.TERUGDRAAIEN.name());
    return terug.nummer();
  }

  private static Beleidswijziging terugdraaiing(
      Beleidswijziging laatste, Beleidswijziging concept, Instant nu) {
    return new Beleidswijziging(
        concept.id(),
        concept.nummer(),
        concept.regio(),
        concept.soort(),
        concept.sleutel(),
        concept.aard(),
        Beleidsstand.GEPUBLICEERD,
        concept.titel(),
        concept.reden(),
        concept.inhoud(),
        concept.uitgangspunt(),
        0,
        concept.auteur(),
        nu,
        concept.auteur(),
        nu,
        null,
        null,
        null,
        null,
        null,
        nu,
        laatste.uitgangspunt().versie(),
        laatste.uitgangspunt().eigen(),
        null,
        laatste.id());
  }

  /** Known only once it is put down, and that names the change. */
  private void zetNummer(Beleidswijziging terug, int versienummer) {
    database
        .sql("update beleidswijziging set versienummer = ? where id = ?")
        .params(versienummer, terug.id())
        .update();
  }

  /**
   * What was decided between the publication of a change and the moment that it was taken back, or
   * until now. Casussen by number for who may see them; the counts are of all.
   */
  public Tussenliggend tussenliggend(String nummer) {
    Beleidswijziging wijziging = gepubliceerde(nummer);
    List<Zichtbaar> zichtbaar =
        database
            .sql(
                """
                select distinct c.id, c.nummer from beslissing b join casus c on c.id = b.casus_id
                where b.sleutel = ? and b.regio = ? and b.versie = ? and (b.variant_van is not null) = ?
                  and b.tijdstip >= ? and b.tijdstip < ? order by c.nummer limit 500
                """)
            .params(
                wijziging.sleutel(),
                wijziging.regio(),
                wijziging.versienummer(),
                wijziging.eigen(),
                Timestamp.from(wijziging.gepubliceerdOp()),
                Timestamp.from(tot(wijziging)))
            .query(Zichtbaar.class)
            .list();
    if (!zichtbaar.isEmpty()) {
      verwerkingen.legVast(
          Verwerking.van(
              Handeling.ZOEKEN,
              "Wat is besloten met beleidswijziging " + wijziging.nummer(),
              wijziging.regio(),
              zichtbaar.stream().map(Zichtbaar::id).toList()));
    }
    return tel(wijziging, zichtbaar.stream().map(Zichtbaar::nummer).toList());
  }

  /** The same in counts only. */
  Tussenliggend geteld(String nummer) {
    return tel(gepubliceerde(nummer), List.of());
  }

  private record Zichtbaar(UUID id, String nummer) {}

  private record Telling(long aantal, long casussen, long afgeweken) {}

  /** Of a change that takes another back, that other one. */
  private Beleidswijziging gepubliceerde(String nummer) {
    Beleidswijziging gevraagd = beleidswijzigingen.lees(nummer);
    Beleidswijziging wijziging =
        gevraagd.draaitTerug() == null
            ? gevraagd
            : register.zoek(gevraagd.draaitTerug()).orElseThrow();
    if (wijziging.gepubliceerdOp() == null) {
      throw new NietGevonden("publicatie");
    }
    return wijziging;
  }

  private Instant tot(Beleidswijziging wijziging) {
    return wijziging.gestopt() == null ? klok.instant() : wijziging.gestopt().op();
  }

  private Tussenliggend tel(Beleidswijziging wijziging, List<String> casusnummers) {
    Instant tot = tot(wijziging);
    Telling telling =
        database
            .sql("select * from beslist_met(?, ?, ?, ?, ?, ?)")
            .params(
                wijziging.sleutel(),
                wijziging.regio(),
                wijziging.versienummer(),
                wijziging.eigen(),
                Timestamp.from(wijziging.gepubliceerdOp()),
                Timestamp.from(tot))
            .query(Telling.class)
            .single();
    return new Tussenliggend(
        wijziging.gepubliceerdOp(),
        tot,
        telling.aantal(),
        telling.casussen(),
        telling.afgeweken(),
        casusnummers);
  }
}
