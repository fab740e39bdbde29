package nl.meldroute.regio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people who work on casussen: staff of a region in a role that sees casussen. Not partners,
 * and not roles such as manager or auditor.
 */
@Component
public class Collegas {

  private final Regioprofielen regios;
  private final JdbcClient database;

  Collegas(Regioprofielen regios, JdbcClient database) {
    this.regios = regios;
    this.database = database;
  }

  /** Whether a group's members work on casussen of the region. */
  public boolean werktAanCasussen(String groep) {
    return regios
        .groep(groep)
        .filter(een -> een.dossier() != Dossiertoegang.GEEN && een.rol() != Rol.PARTNER)
        .isPresent();
  }

  /** Names by user id, of whoever has an account here: colleagues, partners and systems. */
  public Map<String, String> namen(Collection<String> gebruikers) {
    Map<String, String> namen = new TreeMap<>();
    database
        .sql("select id_, trim(concat(first_, ' ', last_)) from act_id_user where id_ = any (?)")
        .param(gebruikers.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                rij -> {
                  if (!rij.getString(2).isEmpty()) {
                    namen.put(rij.getString(1), rij.getString(2));
                  }
                });
    return namen;
  }

  /** Whether somebody has an account here by this user id. */
  public boolean bestaat(String gebruiker) {
    return database
        .sql("select exists (select from act_id_user where id_ = ?)")
        .param(gebruiker)
        .query(Boolean.class)
        .single();
  }

  /** All of a region, by name. Asked in one question instead of one per group. */
  public List<Collega> van(Regioprofiel regio) {
    String[] groepen =
        regio.groepen().stream()
            .map(Groep::id)
            .filter(this::werktAanCasussen)
            .toArray(String[]::new);
    Map<String, Collega> collegas = new LinkedHashMap<>();
    database
        .sql(
            """
            select u.id_, trim(concat(u.first_, ' ', u.last_)), m.group_id_
            from act_id_membership m join act_id_user u on u.id_ = m.user_id_
            where m.group_id_ = any (?) order by m.group_id_
            """)
        .param(groepen)
        .query(
            (RowCallbackHandler)
                rij -> {
                  String id = rij.getString(1);
                  String naam = rij.getString(2);
                  collegas
                      .computeIfAbsent(
                          id,
                          nieuw -> new Collega(id, naam.isEmpty() ? id : naam, new ArrayList<>()))
                      .groepen()
                      .add(rij.getString(3));
                });
    return collegas.values().stream()
        .sorted(Comparator.comparing(Collega::naam).thenComparing(Collega::id))
        .toList();
  }
}
