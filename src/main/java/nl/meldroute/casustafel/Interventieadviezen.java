package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Behandelstap;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The advices about interventions: what was there before a new one, stays readable. */
@Component
@Transactional
public class Interventieadviezen {

  private static final String TABEL = "interventieadvies";

  private final Behandelingen behandelingen;
  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Interventieadviezen(
      Behandelingen behandelingen,
      Beslissingen beslissingen,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.behandelingen = behandelingen;
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Asks the table {@code interventieadvies} what is possible, and stores its answer. */
  public void bepaal(String casusnummer, UUID behandeling) {
    Casus casus = dossiers.bewerk(casusnummer, "Interventies bepalen");
    Map<String, Object> invoer = new HashMap<>(casus.beoordeling());
    invoer.put("vormen", casus.vormen().stream().map(Enum::name).toList());
    Object sector = dossiers.leidendeMelding(casus).inhoud().get("sector");
    if (sector != null) {
      invoer.put("sector", sector);
    }
    beslissingen.beslis(
        new Beslisvraag(TABEL, casus.regio(), casus.id(), "interventies-bepalen", invoer));
    behandelingen.stap(behandeling, Behandelstap.UITVOERING);
    dossiers.schrijfBij(casus, "interventies-bepaald", "Advies over interventies is bepaald.");
  }

  Optional<Beslissing> beslissing(UUID casus) {
    return beslissingen.laatste(casus, TABEL);
  }

  /**
   * A possibility that the table named.
   *
   * @param interventie its code
   */
  record Mogelijkheid(String interventie, Interventiesoort soort, Partnercode bevoegdGezag) {}

  /** What the table named for one part of the advice. */
  List<Mogelijkheid> mogelijkheden(UUID casus, Interventiesoort deel) {
    return beslissing(casus).stream()
        .flatMap(gevonden -> gevonden.uitslag().uitkomsten().stream())
        .map(
            uitkomst ->
                new Mogelijkheid(
                    (String) uitkomst.get("interventie"),
                    Interventiesoort.valueOf((String) uitkomst.get("soort")),
                    Waarde.zoek(Partnercode.class, (String) uitkomst.get("bevoegdGezag"))
                        .orElse(null)))
        .filter(een -> deel(een.soort()) == deel)
        .distinct()
        .toList();
  }

  /** Labour law is administrative law of an inspectorate, and prevention stands beside care. */
  private static Interventiesoort deel(Interventiesoort soort) {
    return switch (soort) {
      case ARBEIDSRECHT -> Interventiesoort.BESTUURSRECHT;
      case PREVENTIE -> Interventiesoort.ZORG;
      default -> soort;
    };
  }

  void legVast(UUID behandeling, UUID casus, List<Adviesdeel> delen) {
    int ronde =
        database
            .sql("select coalesce(max(ronde), 0) + 1 from adviesdeel where behandeling_id = ?")
            .param(behandeling)
            .query(Integer.class)
            .single();
    for (Adviesdeel deel : delen) {
      database
          .sql(
              """
              insert into adviesdeel (id, behandeling_id, casus_id, ronde, soort, mogelijk, wat, bevoegd_gezag, effect, waarom_niet,
                                      door, tijdstip)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              UUID.randomUUID(),
              behandeling,
              casus,
              ronde,
              deel.soort().name(),
              deel.mogelijk(),
              deel.wat(),
              deel.bevoegdGezag() == null ? null : deel.bevoegdGezag().name(),
              deel.effect(),
              deel.waaromNiet(),
              toegang.huidige().gebruiker(),
              Timestamp.from(klok.instant()))
          .update();
    }
  }

  /** The parts of the newest advice. */
  List<Adviesdeel> delen(UUID behandeling) {
    return database
        .sql(
            """
            select soort, mogelijk, wat, bevoegd_gezag, effect, waarom_niet from adviesdeel
            where behandeling_id = ? and ronde = (select max(ronde) from adviesdeel where behandeling_id = ?)
            order by array_position(array['STRAFRECHT', 'BESTUURSRECHT', 'FISCAAL', 'ZORG'], soort)
            """)
        .params(behandeling, behandeling)
        .query(Interventieadviezen::lees)
        .list();
  }

  private static Adviesdeel lees(ResultSet rij, int nummer) throws SQLException {
    return new Adviesdeel(
        Interventiesoort.valueOf(rij.getString(1)),
        rij.getBoolean(2),
        rij.getString(3),
        rij.getString(4) == null ? null : Partnercode.valueOf(rij.getString(4)),
        rij.getString(5),
        rij.getString(6));
  }
}
