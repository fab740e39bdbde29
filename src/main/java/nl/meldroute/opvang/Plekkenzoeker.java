package nl.meldroute.opvang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.Schermtijd;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges every place of the register for somebody, in one statement: those that fit in the order of
 * the table, and of the others why they do not. To be called in the name of the service.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Plekkenzoeker {

  /** More than anybody reads, of each kind. */
  private static final int MEESTE = 30;

  private static final String VRAAG =
      """
      with advies as (
        select * from unnest(:vormen::text[], :rangen::int[], :buiten::boolean[]) as regel (vorm, rang, buiten_regio)
      ), beoordeeld as (
        select p.id, p.naam, p.vorm, case when p.regio = :regio then p.ligging else 'LANDELIJK' end ligging, p.partner, p.uren,
               p.vrij, p.adres_geheim, a.rang, coalesce(:taal::text = any (p.talen), true) spreekt,
               array_remove(array[
                 case when p.id = any (:gemeden::uuid[]) then 'EERDER' end,
                 case when a.vorm is null then 'VORM' end,
                 case when a.buiten_regio and p.regio = :regio and p.ligging = 'EIGEN_REGIO' then 'LIGGING' end,
                 case when p.vrij = 0 then 'VOL' when p.vrij < :personen then 'TE_WEINIG' end,
                 case when not p.geslachten @> :geslachten::text[] then 'GESLACHT' end,
                 case when :jongste::int < p.leeftijd_van or :oudste::int > p.leeftijd_tot then 'LEEFTIJD' end,
                 case when :kinderen > 0 and not p.kinderen then 'KINDEREN' end,
                 case when :toegankelijk and not p.toegankelijk then 'TOEGANKELIJK' end,
                 case when :huisdier and not p.huisdieren then 'HUISDIER' end], null) bezwaren
        from opvangplek p left join advies a on a.vorm = p.vorm
        where p.in_gebruik and (p.regio = :regio or p.landelijk)
      ), geordend as (
        select *, row_number() over (partition by cardinality(bezwaren) = 0
                                     order by cardinality(bezwaren), rang nulls last, spreekt desc, vrij desc, naam, id) volgorde
        from beoordeeld
      )
      select id, naam, vorm, ligging, partner, uren, vrij, adres_geheim, rang, spreekt, bezwaren
      from geordend where volgorde <= :meeste order by cardinality(bezwaren), volgorde
      """;

  private final JdbcClient database;
  private final Clock klok;

  Plekkenzoeker(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /**
   * Best first, and then what does not fit, nearest first. Who has to be somewhere within the hour
   * gets what is open now first.
   *
   * @param gemeden places where it went wrong before
   */
  List<Kandidaat> zoek(
      String regio, Doelgroep wie, Opvangadvies advies, boolean spoed, Collection<UUID> gemeden) {
    List<Opvangadvies.Regel> regels = advies.regels();
    Instant nu = klok.instant();
    List<Kandidaat> gevonden =
        database
            .sql(VRAAG)
            .param("vormen", regels.stream().map(een -> een.vorm().name()).toArray(String[]::new))
            .param(
                "rangen",
                Stream.iterate(1, een -> een + 1).limit(regels.size()).toArray(Integer[]::new))
            .param(
                "buiten",
                regels.stream().map(Opvangadvies.Regel::buitenRegio).toArray(Boolean[]::new))
            .param("gemeden", gemeden.toArray(UUID[]::new))
            .param("regio", regio)
            .param("taal", wie.taal())
            .param("personen", wie.personen())
            .param("geslachten", wie.geslachten().toArray(String[]::new))
            .param("jongste", wie.jongste())
            .param("oudste", wie.oudste())
            .param("kinderen", wie.kinderen())
            .param("toegankelijk", wie.toegankelijk())
            .param("huisdier", wie.huisdier())
            .param("meeste", MEESTE)
            .query((rij, nummer) -> lees(rij, wie, nu))
            .list();
    if (spoed) {
      gevonden.sort(
          Comparator.comparing((Kandidaat een) -> !een.past()).thenComparing(een -> !een.openNu()));
    }
    return gevonden;
  }

  private Kandidaat lees(ResultSet rij, Doelgroep wie, Instant nu) throws SQLException {
    Instant opent = Opnametijd.eerste(rij.getString("uren"), nu, klok.getZone()).orElse(null);
    boolean openNu = nu.equals(opent);
    List<String> uitsluitingen =
        Stream.of((String[]) rij.getArray("bezwaren").getArray())
            .map(code -> Uitsluiting.valueOf(code).tekst())
            .toList();
    return new Kandidaat(
        rij.getObject("id", UUID.class),
        rij.getString("naam"),
        Opvangvorm.valueOf(rij.getString("vorm")),
        Ligging.valueOf(rij.getString("ligging")),
        Partnercode.valueOf(rij.getString("partner")),
        rij.getInt("vrij"),
        openNu,
        opent,
        uitsluitingen,
        redenen(rij, wie, openNu, opent));
  }

  private List<String> redenen(ResultSet rij, Doelgroep wie, boolean openNu, Instant opent)
      throws SQLException {
    List<String> redenen = new ArrayList<>();
    int rang = rij.getInt("rang");
    if (rang > 0) {
      redenen.add(
          "Keus %d van de beslistabel: %s"
              .formatted(rang, Opvangvorm.valueOf(rij.getString("vorm")).tekst()));
    }
    redenen.add(Ligging.valueOf(rij.getString("ligging")).tekst());
    int vrij = rij.getInt("vrij");
    redenen.add(vrij == 1 ? "1 plek vrij" : vrij + " plekken vrij");
    redenen.add(opname(openNu, opent));
    if (wie.taal() != null) {
      redenen.add(
          rij.getBoolean("spreekt")
              ? "Men spreekt hier " + wie.taal()
              : "Regel een tolk: men spreekt hier geen " + wie.taal());
    }
    if (wie.jongste() == null || wie.oudste() == null) {
      redenen.add("Vraag na of de leeftijd past");
    }
    if (wie.anders() > 0) {
      redenen.add("Vraag na of de plek past bij het geslacht");
    }
    if (rij.getBoolean("adres_geheim")) {
      redenen.add("Het adres is geheim");
    }
    return redenen;
  }

  private String opname(boolean openNu, Instant opent) {
    if (openNu) {
      return "Neemt nu op";
    }
    return opent == null
        ? "Vraag na wanneer men opneemt"
        : "Neemt op vanaf " + new Schermtijd(klok.getZone()).van(opent);
  }
}
