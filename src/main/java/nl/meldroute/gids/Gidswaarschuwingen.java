package nl.meldroute.gids;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What in the directory of a region ends soon; how soon that is, says the table of terms. */
@Component
public class Gidswaarschuwingen {

  private static final Logger LOG = LoggerFactory.getLogger(Gidswaarschuwingen.class);
  private static final String STAP = "gids-einde";

  private final Beslissingen beslissingen;
  private final Bezettingslijst bezetting;
  private final Regioprofielen regios;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Gidswaarschuwingen(
      Beslissingen beslissingen,
      Bezettingslijst bezetting,
      Regioprofielen regios,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.beslissingen = beslissingen;
    this.bezetting = bezetting;
    this.regios = regios;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** What ends. */
  public enum Soort {
    ROLHOUDER,
    CONVENANT
  }

  /**
   * @param onderwerp key of the holder or the convenant
   * @param wat the role, or the convenant and its partner
   * @param wie user id of the holder; null for a convenant
   * @param dag the last day
   */
  public record Waarschuwing(Soort soort, UUID onderwerp, String wat, String wie, LocalDate dag) {}

  List<Waarschuwing> van(String regio) {
    Regioprofiel profiel = regios.profiel(regio).orElseThrow();
    LocalDate grens = grens(regio);
    List<Waarschuwing> gevonden = new ArrayList<>();
    bezetting.lopende(regio).stream()
        .filter(houder -> houder.tot() != null && !houder.tot().isAfter(grens))
        .forEach(
            houder ->
                gevonden.add(
                    new Waarschuwing(
                        Soort.ROLHOUDER,
                        houder.id(),
                        houder.plek(profiel).naam(),
                        houder.gebruiker(),
                        houder.tot())));
    gevonden.addAll(convenanten(regio, grens));
    return gevonden.stream().sorted(Comparator.comparing(Waarschuwing::dag)).toList();
  }

  /** Of partners in use, also what has ended, unless the partner signed something that goes on. */
  private List<Waarschuwing> convenanten(String regio, LocalDate grens) {
    return database
        .sql(
            """
            select c.id, c.naam, c.partner, p.naam, c.tot
            from convenant c join gidspartner p on p.regio = c.regio and p.code = c.partner
            where c.regio = ? and c.tot <= ? and p.in_gebruik
              and not exists (select from convenant later where later.regio = c.regio and later.partner = c.partner
                              and later.id <> c.id and coalesce(later.van, '-infinity') <= c.tot + 1 and coalesce(later.tot, 'infinity') > c.tot)
            """)
        .params(regio, Date.valueOf(grens))
        .query(
            (rij, nummer) ->
                new Waarschuwing(
                    Soort.CONVENANT,
                    rij.getObject(1, UUID.class),
                    "%s van %s (%s)"
                        .formatted(
                            rij.getString(2),
                            rij.getString(4),
                            Partnercode.valueOf(rij.getString(3)).tekst()),
                    null,
                    rij.getObject(5, LocalDate.class)))
        .list();
  }

  /** Without a rule every end is soon: somebody then sees all of them, and asks why. */
  private LocalDate grens(String regio) {
    String termijn =
        toegang.alsSysteem(
            regio,
            () ->
                beslissingen
                    .reken(
                        "termijnen",
                        regio,
                        Map.of("stap", STAP, "dringendheid", Dringendheid.NORMAAL.name()))
                    .map(uitslag -> uitslag.eerste("termijn"))
                    .orElse(null));
    if (termijn == null) {
      LOG.error("Geen termijn voor stap {} in regio {}", STAP, regio);
      return LocalDate.of(9999, 12, 31);
    }
    return IsoDuur.na(klok.instant(), termijn).atZone(klok.getZone()).toLocalDate();
  }
}
