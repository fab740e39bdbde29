package nl.meldroute.beleid.proces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meldroute.beleid.Beleidsaard;
import nl.meldroute.beleid.Beleidsdeel;
import nl.meldroute.beleid.Beleidssoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beletsel;
import nl.meldroute.beleid.Geldend;
import nl.meldroute.beleid.Tabeleis;
import nl.meldroute.platform.Modelkeuring;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decision tables: those of a region are decisions of the engine, under its tenant. */
@Component
class Tabeldeel implements Beleidsdeel {

  private final RepositoryService repository;
  private final Tabelplaatsing plaatsing;
  private final ObjectProvider<Tabeleis> eisen;
  private final JdbcClient database;
  private final Clock klok;

  Tabeldeel(
      RepositoryService repository,
      Tabelplaatsing plaatsing,
      ObjectProvider<Tabeleis> eisen,
      JdbcClient database,
      Clock klok) {
    this.repository = repository;
    this.plaatsing = plaatsing;
    this.eisen = eisen;
    this.database = database;
    this.klok = klok;
  }

  @Override
  public Beleidssoort soort() {
    return Beleidssoort.TABEL;
  }

  private record Definitie(String id, int versie, boolean eigen) {}

  @Override
  public Optional<Geldend> geldend(String regio, String sleutel) {
    return database
        .sql(
            """
            select id_ as id, version_ as versie, tenant_id_ is not null as eigen from act_re_decision_def
            where key_ = :sleutel and (tenant_id_ = :regio or tenant_id_ is null)
            order by (tenant_id_ is null) is distinct from
                       exists (select from gedeelde_tabel where regio = :regio and sleutel = :sleutel),
                     version_ desc limit 1
            """)
        .param("sleutel", sleutel)
        .param("regio", regio)
        .query(Definitie.class)
        .optional()
        .map(this::lees);
  }

  @Override
  public Optional<Geldend> gedeeld(String sleutel) {
    return database
        .sql(
            """
            select id_ as id, version_ as versie, false as eigen from act_re_decision_def
            where key_ = ? and tenant_id_ is null order by version_ desc limit 1
            """)
        .param(sleutel)
        .query(Definitie.class)
        .optional()
        .map(this::lees);
  }

  private Geldend lees(Definitie definitie) {
    try (InputStream model = repository.getDecisionModel(definitie.id())) {
      return new Geldend(
          new String(model.readAllBytes(), StandardCharsets.UTF_8),
          definitie.versie(),
          definitie.eigen());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  @Override
  public List<String> onbewaarbaar(String inhoud) {
    return Modelkeuring.vanBeslistabel(inhoud.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Beletsel> beletselen(Beleidswijziging wijziging) {
    if (wijziging.aard() == Beleidsaard.TERUG_NAAR_GEDEELD) {
      return List.of();
    }
    List<Beletsel> beletselen = new ArrayList<>(vanHetBestand(wijziging));
    for (Tabeleis eis : eisen.orderedStream().toList()) {
      if (!beletselen.stream().allMatch(Beletsel::aanvaardbaar)) {
        break;
      }
      beletselen.addAll(eis.beletselen(wijziging));
    }
    return beletselen;
  }

  private List<Beletsel> vanHetBestand(Beleidswijziging wijziging) {
    List<String> redenen = onbewaarbaar(wijziging.inhoud());
    return redenen.isEmpty()
        ? Tabelvoorschrift.beletselen(wijziging.sleutel(), wijziging.inhoud())
        : redenen.stream().map(reden -> Beletsel.hard("MODEL", reden)).toList();
  }

  @Override
  public int publiceer(Beleidswijziging wijziging) {
    int versie =
        plaatsing.vanMensen(
            wijziging.regio(), wijziging.sleutel(), wijziging.inhoud(), wijziging.nummer());
    database
        .sql("delete from gedeelde_tabel where regio = ? and sleutel = ?")
        .params(wijziging.regio(), wijziging.sleutel())
        .update();
    return versie;
  }

  @Override
  public int neemGedeeld(Beleidswijziging wijziging) {
    database
        .sql(
            "insert into gedeelde_tabel (regio, sleutel, wijziging_id, sinds) values (?, ?, ?, ?) on conflict do nothing")
        .params(
            wijziging.regio(), wijziging.sleutel(), wijziging.id(), Timestamp.from(klok.instant()))
        .update();
    return gedeeld(wijziging.sleutel()).orElseThrow().versie();
  }
}
