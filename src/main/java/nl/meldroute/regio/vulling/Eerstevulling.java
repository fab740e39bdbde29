package nl.meldroute.regio.vulling;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Contact;
import nl.meldroute.regio.Convenant;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Tafeluitzondering;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the factory setting of a region to the database: at the first start all of it, later only
 * partners and tables that an upgrade brought. What is there is never touched, and what a region
 * has done with stays as a row, so that it does not come back (ontwerp 4).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Eerstevulling {

  private final JdbcTemplate database;
  private final Toegang toegang;
  private final Clock klok;

  Eerstevulling(JdbcTemplate database, Toegang toegang, Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @param bewerking what this installation makes of a partner before it is written
   */
  public void vul(Regioprofiel regio, UnaryOperator<Partner> bewerking) {
    toegang.alsSysteem(
        regio.code(),
        () -> {
          Set<String> bekend =
              new HashSet<>(
                  database.queryForList(
                      "select code from gidspartner where regio = ?", String.class, regio.code()));
          List<Partner> nieuwe =
              regio.partners().stream()
                  .filter(partner -> !bekend.contains(partner.code().name()))
                  .map(bewerking)
                  .toList();
          schrijf(regio.code(), nieuwe);
          vulTafels(regio);
          vulHouders(regio);
        });
  }

  private void schrijf(String regio, List<Partner> partners) {
    database.batchUpdate(
        """
        insert into gidspartner (regio, code, naam, kanaal, uren, mail, contact_naam, contact_telefoon, contact_mail,
          vervanger_naam, vervanger_telefoon, vervanger_mail, nood_naam, nood_telefoon, groep, rol, tafel)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        partners.stream().map(partner -> rij(regio, partner)).toList());
    List<Object[]> convenanten = new ArrayList<>();
    for (Partner partner : partners) {
      for (Convenant convenant : partner.convenanten()) {
        convenanten.add(
            new Object[] {
              UUID.randomUUID(),
              regio,
              partner.code().name(),
              convenant.naam(),
              convenant.van().map(Date::valueOf).orElse(null),
              convenant.tot().map(Date::valueOf).orElse(null)
            });
      }
    }
    database.batchUpdate(
        "insert into convenant (id, regio, partner, naam, van, tot) values (?, ?, ?, ?, ?, ?)",
        convenanten);
  }

  /** Also those that the region has done with stay as a row, so that they do not come back. */
  private void vulTafels(Regioprofiel regio) {
    Set<String> bekend =
        new HashSet<>(
            database.queryForList(
                "select code from tafel where regio = ?", String.class, regio.code()));
    List<Tafel> nieuwe =
        regio.tafels().stream().filter(tafel -> !bekend.contains(tafel.code())).toList();
    database.batchUpdate(
        """
        insert into tafel (regio, code, soort, naam, ritme, voorzitter, secretaris, lagen, vaste_leden, leden_per_casus,
          mandaat, mandaat_soorten, grondslag)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        nieuwe.stream().map(tafel -> rij(regio.code(), tafel)).toList());
    List<Object[]> uitzonderingen = new ArrayList<>();
    for (Tafel tafel : nieuwe) {
      for (Tafeluitzondering een : tafel.uitzonderingen()) {
        uitzonderingen.add(
            new Object[] {
              UUID.randomUUID(),
              regio.code(),
              tafel.code(),
              een.soort().name(),
              Date.valueOf(een.dag()),
              een.naar()
                  .map(naar -> Timestamp.from(naar.atZone(klok.getZone()).toInstant()))
                  .orElse(null),
              een.reden()
            });
      }
    }
    database.batchUpdate(
        "insert into tafeluitzondering (id, regio, tafel, soort, dag, naar, reden) values (?, ?, ?, ?, ?, ?, ?)",
        uitzonderingen);
  }

  private static Object[] rij(String regio, Tafel tafel) {
    return new Object[] {
      regio,
      tafel.code(),
      tafel.soort().name(),
      tafel.naam(),
      tafel.ritme().tekst(),
      tafel.voorzitter().code(),
      tafel.secretaris().code(),
      namen(tafel.lagen()),
      namen(tafel.vasteLeden()),
      namen(tafel.ledenPerCasus()),
      tafel.mandaat(),
      namen(tafel.mandaatSoorten()),
      tafel.grondslag()
    };
  }

  private static String[] namen(List<? extends Enum<?>> waarden) {
    return waarden.stream().map(Enum::name).toArray(String[]::new);
  }

  private static Object[] rij(String regio, Partner partner) {
    return new Object[] {
      regio,
      partner.code().name(),
      partner.naam(),
      partner.kanaal().name(),
      partner.uren().notatie(),
      partner.mail().orElse(null),
      partner.contact().map(Contact::naam).orElse(null),
      partner.contact().flatMap(Contact::telefoon).orElse(null),
      partner.contact().flatMap(Contact::mail).orElse(null),
      partner.vervanger().map(Contact::naam).orElse(null),
      partner.vervanger().flatMap(Contact::telefoon).orElse(null),
      partner.vervanger().flatMap(Contact::mail).orElse(null),
      partner.noodcontact().map(Contact::naam).orElse(null),
      partner.noodcontact().flatMap(Contact::telefoon).orElse(null),
      partner.groep().orElse(null),
      partner.rol().map(Rol::code).orElse(null),
      partner.tafel().orElse(null)
    };
  }

  /**
   * A region in which nobody holds a role yet gets those who are in the groups: an installation
   * from before the directory knows them only there. A profile names organisations, not people.
   */
  private void vulHouders(Regioprofiel regio) {
    if (Boolean.TRUE.equals(
        database.queryForObject(
            "select exists (select from rolhouder where regio = ?)",
            Boolean.class,
            regio.code()))) {
      return;
    }
    LocalDate vandaag = LocalDate.now(klok);
    List<Object[]> houders = new ArrayList<>();
    for (Groep groep : regio.groepen()) {
      if (groep.regio().isPresent() && groep.rol() != Rol.PARTNER) {
        Optional<String> gemeente = groep.gemeente();
        database
            .queryForList(
                "select user_id_ from act_id_membership where group_id_ = ? order by 1",
                String.class,
                groep.id())
            .forEach(
                gebruiker ->
                    houders.add(
                        new Object[] {
                          UUID.randomUUID(),
                          regio.code(),
                          groep.rol().code(),
                          gemeente.orElse(null),
                          gebruiker,
                          Date.valueOf(vandaag)
                        }));
      }
    }
    database.batchUpdate(
        "insert into rolhouder (id, regio, rol, gemeente, gebruiker, van) values (?, ?, ?, ?, ?, ?)",
        houders);
  }
}
