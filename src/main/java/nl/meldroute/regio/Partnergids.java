package nl.meldroute.regio;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The partner directory as it is now. The region profile was its factory setting; since the first
 * start the database is the truth (ontwerp 4). Each question is one statement, by primary key where
 * it is about one partner, so nothing has to be kept in memory and told to other nodes.
 */
@Component
@Transactional
public class Partnergids {

  private static final String VRAAG =
      """
      select p.*, c.namen, c.vanaf, c.totenmet
      from gidspartner p left join lateral (
        select array_agg(naam order by naam, id) namen, array_agg(van order by naam, id) vanaf, array_agg(tot order by naam, id) totenmet
        from convenant where convenant.regio = p.regio and convenant.partner = p.code) c on true
      where p.regio = ?
      """;

  private final Regioprofielen regios;
  private final Tafels tafels;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Partnergids(
      Regioprofielen regios, Tafels tafels, JdbcClient database, Toegang toegang, Clock klok) {
    this.regios = regios;
    this.tafels = tafels;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Empty for a partner that the region does not have, or no longer uses. */
  public Optional<Partner> partner(String regio, Partnercode code) {
    return binnen(
        regio,
        () ->
            database
                .sql(VRAAG + " and p.in_gebruik and p.code = ?")
                .params(regio, code.name())
                .query(Partnerrij::lees)
                .optional());
  }

  /** All that the region uses, in the order of the codes. */
  public List<Partner> partners(String regio) {
    return binnen(
            regio,
            () ->
                database
                    .sql(VRAAG + " and p.in_gebruik")
                    .param(regio)
                    .query(Partnerrij::lees)
                    .list())
        .stream()
        .sorted((een, ander) -> een.code().compareTo(ander.code()))
        .toList();
  }

  /** All that the region ever had, in the order of the codes, for who keeps the directory. */
  public List<Gidsregel> alle(String regio) {
    return binnen(
            regio,
            () ->
                database
                    .sql(VRAAG)
                    .param(regio)
                    .query(
                        (rij, nummer) ->
                            new Gidsregel(
                                Partnerrij.lees(rij, nummer),
                                rij.getBoolean("in_gebruik"),
                                rij.getLong("versie")))
                    .list())
        .stream()
        .sorted((een, ander) -> een.partner().code().compareTo(ander.partner().code()))
        .toList();
  }

  /**
   * The group that receives a referral to a partner, for a casus of a municipality. Empty for a
   * partner that is only called, and for one that the region does not have.
   */
  public Optional<String> partnergroep(String regio, Partnercode code, String gemeente) {
    Regioprofiel profiel = regios.profiel(regio).orElseThrow();
    return partner(regio, code)
        .filter(partner -> partner.kanaal() != Kanaal.TELEFOON)
        .flatMap(
            partner ->
                partner
                    .tafel()
                    .map(tafel -> tafels.tafel(regio, tafel))
                    .map(tafel -> tafel.map(een -> tafels.voorzittersgroep(regio, een)))
                    .orElseGet(() -> profiel.partnergroep(partner, gemeente)));
  }

  /** Whom to call to reach a partner at a moment, in this order. Empty without such a partner. */
  public List<Contactstap> contactstappen(String regio, Partnercode code, Instant moment) {
    return partner(regio, code)
        .map(partner -> partner.contactstappen(moment.atZone(klok.getZone())))
        .orElse(List.of());
  }

  /** A step of a process has nobody's rights; the service reads the directory of its region. */
  private <T> T binnen(String regio, Supplier<T> vraag) {
    return toegang.huidige().regios().contains(regio)
        ? vraag.get()
        : toegang.alsSysteem(regio, vraag);
  }
}
