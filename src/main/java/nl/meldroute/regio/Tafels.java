package nl.meldroute.regio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelafwijking;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables as they are now. The region profile was their factory setting; since the first start
 * the database is the truth (ontwerp 4).
 */
@Component
@Transactional
public class Tafels {

  private final Regioprofielen regios;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Tafels(Regioprofielen regios, JdbcClient database, Toegang toegang, Clock klok) {
    this.regios = regios;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Empty for a table that the region does not have, or no longer uses. */
  public Optional<Tafel> tafel(String regio, String code) {
    return alle(regio).stream()
        .filter(Tafelregel::inGebruik)
        .map(Tafelregel::tafel)
        .filter(tafel -> tafel.code().equals(code))
        .findFirst();
  }

  /** All that the region uses, in the order of their names. */
  public List<Tafel> tafels(String regio) {
    return alle(regio).stream().filter(Tafelregel::inGebruik).map(Tafelregel::tafel).toList();
  }

  /** All that the region ever had, in the order of their names, for who keeps them. */
  public List<Tafelregel> alle(String regio) {
    return binnen(
        regio,
        () -> {
          Map<String, List<Tafeluitzondering>> uitzonderingen = uitzonderingen(regio);
          return database
              .sql("select * from tafel where regio = ? order by naam, code")
              .param(regio)
              .query((rij, nummer) -> regel(rij, uitzonderingen))
              .list();
        });
  }

  /** The group that chairs a table. */
  public String voorzittersgroep(String regio, Tafel tafel) {
    return groep(regio, tafel.voorzitter());
  }

  /** The group that keeps the minutes of a table. */
  public String secretarisgroep(String regio, Tafel tafel) {
    return groep(regio, tafel.secretaris());
  }

  private String groep(String regio, Rol rol) {
    return regios.profiel(regio).orElseThrow().groep(rol, Gemeente.ONBEKEND);
  }

  private Map<String, List<Tafeluitzondering>> uitzonderingen(String regio) {
    Map<String, List<Tafeluitzondering>> perTafel = new HashMap<>();
    database
        .sql("select * from tafeluitzondering where regio = ? order by dag")
        .param(regio)
        .query(
            rij -> {
              perTafel
                  .computeIfAbsent(rij.getString("tafel"), tafel -> new ArrayList<>())
                  .add(
                      new Tafeluitzondering(
                          Tafelafwijking.valueOf(rij.getString("soort")),
                          rij.getObject("dag", LocalDate.class),
                          Optional.ofNullable(rij.getTimestamp("naar"))
                              .map(naar -> naar.toInstant().atZone(klok.getZone()))
                              .map(ZonedDateTime::toLocalDateTime),
                          rij.getString("reden")));
            });
    return perTafel;
  }

  private static Tafelregel regel(
      ResultSet rij, Map<String, List<Tafeluitzondering>> uitzonderingen) throws SQLException {
    String code = rij.getString("code");
    return new Tafelregel(
        new Tafel(
            code,
            Tafelsoort.valueOf(rij.getString("soort")),
            rij.getString("naam"),
            Ritme.lees(rij.getString("ritme")).ritme().orElseThrow(),
            Waarde.zoek(Rol.class, rij.getString("voorzitter")).orElseThrow(),
            Waarde.zoek(Rol.class, rij.getString("secretaris")).orElseThrow(),
            codes(rij, "lagen", Laag::valueOf),
            codes(rij, "vaste_leden", Partnercode::valueOf),
            codes(rij, "leden_per_casus", Partnercode::valueOf),
            rij.getString("mandaat"),
            codes(rij, "mandaat_soorten", Interventiesoort::valueOf),
            rij.getString("grondslag"),
            uitzonderingen.getOrDefault(code, List.of())),
        rij.getBoolean("in_gebruik"),
        rij.getLong("versie"));
  }

  private static <W> List<W> codes(ResultSet rij, String kolom, Function<String, W> lees)
      throws SQLException {
    return Stream.of((String[]) rij.getArray(kolom).getArray()).map(lees).toList();
  }

  /** A step of a process has nobody's rights; the service reads the tables of its region. */
  private <T> T binnen(String regio, Supplier<T> vraag) {
    return toegang.huidige().regios().contains(regio)
        ? vraag.get()
        : toegang.alsSysteem(regio, vraag);
  }
}
