package nl.meldroute.beleid;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Startnieuws;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells staff of a region that rules or texts changed, in words and without a name. */
@Component
@Transactional
public class Beleidsnieuws implements Startnieuws {

  private static final Duration NIEUW = Duration.ofDays(30);
  private static final int OP_DE_STARTPAGINA = 5;
  private static final DateTimeFormatter DAG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  private final JdbcClient database;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final Clock klok;

  Beleidsnieuws(JdbcClient database, Regioprofielen regios, Toegang toegang, Clock klok) {
    this.database = database;
    this.regios = regios;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @param zin what changed, as staff read it
   */
  public record Nieuws(
      Beleidssoort soort,
      String sleutel,
      Beleidsaard aard,
      String titel,
      Instant sinds,
      String zin) {}

  private record Rij(String soort, String sleutel, String aard, String titel, Instant sinds) {}

  /**
   * Of the last month, newest first.
   *
   * @throws NietGevonden for a region that the user does not work for
   */
  public List<Nieuws> van(String regio) {
    if (!werktVoor(regio)) {
      throw new NietGevonden("regio");
    }
    return database
        .sql("select * from beleidsnieuws(?, ?)")
        .params(regio, Timestamp.from(klok.instant().minus(NIEUW)))
        .query(Rij.class)
        .list()
        .stream()
        .map(rij -> nieuws(rij, klok.getZone()))
        .toList();
  }

  @Override
  public List<String> zinnen() {
    return regios.alle().stream()
        .map(Regioprofiel::code)
        .filter(this::werktVoor)
        .flatMap(regio -> van(regio).stream())
        .sorted(Comparator.comparing(Nieuws::sinds).reversed())
        .limit(OP_DE_STARTPAGINA)
        .map(Nieuws::zin)
        .toList();
  }

  /** Partners apply no rules of the region; they get no news of them. */
  private boolean werktVoor(String regio) {
    return toegang.huidige().regios().contains(regio)
        && toegang.huidige().groepen().stream()
            .flatMap(groep -> regios.groep(groep).stream())
            .filter(groep -> groep.regio().map(regio::equals).orElse(true))
            .map(Groep::rol)
            .anyMatch(rol -> rol != Rol.PARTNER);
  }

  private static Nieuws nieuws(Rij rij, ZoneId zone) {
    Beleidssoort soort = Beleidssoort.valueOf(rij.soort());
    Beleidsaard aard = Beleidsaard.valueOf(rij.aard());
    String wat =
        switch (soort) {
          case TABEL -> "De regels voor " + Leestekst.gewoon(rij.sleutel());
          case TEKSTEN -> "De teksten voor " + Leestekst.gewoon(rij.sleutel());
          case SIGNALEN -> "De lijst met signalen";
        };
    String gewijzigd =
        soort == Beleidssoort.SIGNALEN
            ? aard == Beleidsaard.TERUGDRAAIEN ? " is weer zoals eerder" : " is gewijzigd"
            : aard == Beleidsaard.TERUGDRAAIEN ? " zijn weer zoals eerder" : " zijn gewijzigd";
    String waarom = aard == Beleidsaard.TERUGDRAAIEN ? "" : ": " + rij.titel();
    return new Nieuws(
        soort,
        rij.sleutel(),
        aard,
        rij.titel(),
        rij.sinds(),
        "%s%s sinds %s%s.".formatted(wat, gewijzigd, DAG.format(rij.sinds().atZone(zone)), waarom));
  }
}
