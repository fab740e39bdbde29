package nl.meldroute.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Locatierol;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives rows of before the keys of now, region by region and a few hundred at a time, beside the
 * work. Rows that another node has taken up are left to it.
 */
@Component
class Sleutelbijwerking {

  private static final int PER_KEER = 500;

  private final Regioprofielen regios;
  private final JdbcClient database;
  private final Toegang toegang;
  private final TransactionTemplate transactie;

  Sleutelbijwerking(
      Regioprofielen regios,
      JdbcClient database,
      Toegang toegang,
      PlatformTransactionManager transacties) {
    this.regios = regios;
    this.database = database;
    this.toegang = toegang;
    this.transactie = new TransactionTemplate(transacties);
  }

  @EventListener(ApplicationReadyEvent.class)
  void werkBij() {
    for (Regioprofiel regio : regios.alle()) {
      for (Soort soort : Soort.values()) {
        int bijgewerkt = PER_KEER;
        while (bijgewerkt == PER_KEER) {
          bijgewerkt =
              toegang.alsSysteem(regio.code(), () -> transactie.execute(status -> eenDeel(soort)));
        }
      }
    }
  }

  private int eenDeel(Soort soort) {
    List<List<Object>> rijen =
        database
            .sql(
                "select * from %s where sleutelversie < ? limit ? for update skip locked"
                    .formatted(soort.tabel))
            .params(Normalisatie.VERSIE, PER_KEER)
            .query((rij, nummer) -> soort.sleutels(rij))
            .list();
    rijen.forEach(rij -> database.sql(soort.wijziging).params(rij).update());
    return rijen.size();
  }

  private enum Soort {
    BETROKKENE("betrokkene", "naamklank = ?, naamsleutels = ?") {
      @Override
      List<Object> sleutels(ResultSet rij) throws SQLException {
        var datum = rij.getDate("geboortedatum");
        Naamsleutels nu =
            Naamsleutels.van(
                rij.getString("naam"),
                rij.getString("bijnaam"),
                datum == null ? null : datum.toLocalDate());
        return List.of(nu.klank(), nu.sleutels().toArray(String[]::new), rij.getObject("id"));
      }
    },
    LOCATIE("locatie", "adressleutels = ?, toevoeging = nullif(?, '')") {
      @Override
      List<Object> sleutels(ResultSet rij) throws SQLException {
        Adressleutels nu =
            Adressleutels.van(
                new Locatieopgave(
                    Locatierol.valueOf(rij.getString("rol")),
                    rij.getString("adres"),
                    rij.getString("postcode"),
                    rij.getString("plaats"),
                    rij.getString("gemeente")));
        return List.of(
            nu.sleutels().toArray(String[]::new), leeg(nu.toevoeging()), rij.getObject("id"));
      }
    },
    KENMERK("kenmerk", "genormaliseerd = ?, adressleutels = ?, toevoeging = nullif(?, '')") {
      @Override
      List<Object> sleutels(ResultSet rij) throws SQLException {
        Kenmerkopgave opgave =
            new Kenmerkopgave(
                Kenmerksoort.valueOf(rij.getString("soort")), rij.getString("waarde"));
        Adressleutels nu = Adressleutels.van(opgave);
        return List.of(
            Normalisatie.kenmerk(opgave.soort(), opgave.waarde()),
            nu.sleutels().toArray(String[]::new),
            leeg(nu.toevoeging()),
            rij.getObject("id"));
      }
    };

    private final String tabel;
    private final String wijziging;

    Soort(String tabel, String kolommen) {
      this.tabel = tabel;
      this.wijziging =
          "update %s set %s, sleutelversie = %d where id = ?"
              .formatted(tabel, kolommen, Normalisatie.VERSIE);
    }

    abstract List<Object> sleutels(ResultSet rij) throws SQLException;

    private static String leeg(String tekst) {
      return tekst == null ? "" : tekst;
    }
  }
}
