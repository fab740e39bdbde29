package nl.meldroute.opvang;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Collegas;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a secret place is. Named people read it, and each time is logged; a role, a list, a form, a
 * notice and the engine never get it. The facility says who.
 */
@Component
@Transactional
public class Opvangadressen {

  private final Opvangregister register;
  private final Verwerkingen verwerkingen;
  private final JdbcClient database;
  private final Collegas collegas;
  private final Toegang toegang;
  private final Clock klok;

  Opvangadressen(
      Opvangregister register,
      Verwerkingen verwerkingen,
      JdbcClient database,
      Collegas collegas,
      Toegang toegang,
      Clock klok) {
    this.register = register;
    this.verwerkingen = verwerkingen;
    this.database = database;
    this.collegas = collegas;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @throws NietGevonden for who is not named, and when there is none
   */
  public String lees(UUID plek) {
    String adres =
        database
            .sql("select adres from opvangadres where plek_id = ?")
            .param(plek)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NietGevonden("adres"));
    log(Handeling.INZIEN, "Geheim adres van een opvangplek lezen");
    return adres;
  }

  /** Writes the address; who does so may read it from then on. */
  public void leg(UUID plek, String adres) {
    Opvangplek een = eisBijhouden(plek);
    if (!een.adresGeheim()) {
      throw new Conflict("Het adres van deze plek is niet geheim. Schrijf het bij de plek zelf.");
    }
    if (!kent(plek, wie())) {
      noem(een, wie());
    }
    database
        .sql(
            """
            insert into opvangadres (plek_id, regio, adres, door, tijdstip) values (?, ?, ?, ?, ?)
            on conflict (plek_id) do update set adres = excluded.adres, door = excluded.door, tijdstip = excluded.tijdstip
            """)
        .params(plek, een.regio(), adres, wie(), nu())
        .update();
    log(Handeling.WIJZIGEN, "Geheim adres van een opvangplek vastleggen");
  }

  /** Who may read the address now, for who keeps the place. */
  public List<String> kenners(UUID plek) {
    eisBijhouden(plek);
    return database
        .sql(
            "select gebruiker from opvangadreskenner where plek_id = ? and tot is null order by gebruiker")
        .param(plek)
        .query(String.class)
        .list();
  }

  /**
   * Somebody who may read a secret address.
   *
   * @param naam as colleagues read it
   */
  public record Kenner(String gebruiker, String naam) {}

  /**
   * The secret places of a region that the current user keeps, each with who may read where it is.
   */
  public Map<UUID, List<Kenner>> bijTeHouden(String regio) {
    Map<UUID, List<String>> genoemd = new LinkedHashMap<>();
    database
        .sql(
            """
            select p.id, k.gebruiker from opvangplek p
            left join opvangadreskenner k on k.plek_id = p.id and k.tot is null
            where p.regio = ? and p.adres_geheim and mag_adres_bijhouden(p.id) order by k.gebruiker
            """)
        .param(regio)
        .query(
            (RowCallbackHandler)
                rij -> {
                  List<String> wie =
                      genoemd.computeIfAbsent(
                          rij.getObject(1, UUID.class), nieuw -> new ArrayList<>());
                  if (rij.getString(2) != null) {
                    wie.add(rij.getString(2));
                  }
                });
    Map<String, String> namen =
        collegas.namen(genoemd.values().stream().flatMap(List::stream).distinct().toList());
    Map<UUID, List<Kenner>> kenners = new LinkedHashMap<>();
    genoemd.forEach(
        (plek, wie) ->
            kenners.put(
                plek,
                wie.stream().map(een -> new Kenner(een, namen.getOrDefault(een, een))).toList()));
    return kenners;
  }

  /**
   * Lets somebody read the address.
   *
   * @throws OngeldigeInvoer when nobody has that name: a typing error lets nobody in
   */
  public void noem(UUID plek, String gebruiker) {
    Opvangplek een = eisBijhouden(plek);
    if (!collegas.bestaat(gebruiker)) {
      throw new OngeldigeInvoer(
          List.of(new Fout("gebruiker", "Niemand heeft deze gebruikersnaam. Kijk haar na.")));
    }
    if (kent(plek, gebruiker)) {
      throw new Conflict("Deze persoon mag het adres al zien.");
    }
    noem(een, gebruiker);
  }

  /** Nobody reads the address by this name any more; that they could stays known. */
  public void trekIn(UUID plek, String gebruiker) {
    eisBijhouden(plek);
    int ingetrokken =
        database
            .sql(
                "update opvangadreskenner set tot = ? where plek_id = ? and gebruiker = ? and tot is null")
            .params(nu(), plek, gebruiker)
            .update();
    if (ingetrokken == 0) {
      throw new NietGevonden("persoon");
    }
  }

  private void noem(Opvangplek plek, String gebruiker) {
    database
        .sql(
            "insert into opvangadreskenner (plek_id, gebruiker, regio, door, sinds) values (?, ?, ?, ?, ?)")
        .params(plek.id(), gebruiker, plek.regio(), wie(), nu())
        .update();
  }

  private boolean kent(UUID plek, String gebruiker) {
    return database
            .sql(
                "select count(*) from opvangadreskenner where plek_id = ? and gebruiker = ? and tot is null")
            .params(plek, gebruiker)
            .query(Long.class)
            .single()
        > 0;
  }

  private Opvangplek eisBijhouden(UUID id) {
    Opvangplek plek = register.plek(id);
    if (!database.sql("select mag_adres_bijhouden(?)").param(id).query(Boolean.class).single()) {
      throw new NietToegestaan("Alleen de opvang zelf zegt wie het adres mag zien.");
    }
    return plek;
  }

  private void log(Handeling handeling, String doel) {
    verwerkingen.legVast(
        Verwerking.van(handeling, doel, toegang.huidige().regios().iterator().next(), List.of()));
  }

  private String wie() {
    return toegang.huidige().gebruiker();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}
