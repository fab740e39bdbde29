package nl.meldroute.dossier;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Verbandoordeel;
import nl.meldroute.begrippen.Verbandreden;
import nl.meldroute.begrippen.Verbandsterkte;
import nl.meldroute.dossier.Verbandvoorstel.Gelijkenis;
import nl.meldroute.dossier.opslag.Casussen;
import nl.meldroute.dossier.opslag.Meldingen;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links between casussen of one region, also across municipalities (E26): the machine suggests, a
 * human judges. Of a casus elsewhere one learns that it is there and whom to ask, nothing else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Verbanden implements Dossieronderdeel {

  /** More than a person can go through is no help. */
  private static final int MEESTE_VOORSTELLEN = 25;

  private final Casussen casussen;
  private final Meldingen meldingen;
  private final Dossiers dossiers;
  private final Regioprofielen regios;
  private final EntityManager entityManager;
  private final JdbcClient database;
  private final Verwerkingen verwerkingen;
  private final Toegang toegang;
  private final Clock klok;

  Verbanden(
      Casussen casussen,
      Meldingen meldingen,
      Dossiers dossiers,
      Regioprofielen regios,
      EntityManager entityManager,
      JdbcClient database,
      Verwerkingen verwerkingen,
      Toegang toegang,
      Clock klok) {
    this.casussen = casussen;
    this.meldingen = meldingen;
    this.dossiers = dossiers;
    this.regios = regios;
    this.entityManager = entityManager;
    this.database = database;
    this.verwerkingen = verwerkingen;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * Compares the casus of a melding with all others of its region and keeps what is new as
   * suggestions. Can be called again when more is known.
   *
   * @throws NietGevonden when there is no such melding that the current user may see
   */
  public void zoek(String meldingnummer) {
    Melding melding =
        meldingen.findByNummer(meldingnummer).orElseThrow(() -> new NietGevonden("melding"));
    Casus casus = casussen.findById(melding.casusId()).orElseThrow(() -> new NietGevonden("casus"));
    entityManager.flush();
    toegang.alsSysteem(casus.regio(), () -> vergelijk(casus, melding));
  }

  private void vergelijk(Casus casus, Melding melding) {
    List<Verbandvoorstel> voorstellen = voorstellen(casus);
    List<UUID> aangeraakt = new ArrayList<>(List.of(casus.id()));
    int nieuw = 0;
    for (Verbandvoorstel voorstel : voorstellen) {
      UUID treffer = dossiers.id(voorstel.treffer());
      aangeraakt.add(treffer);
      if (!isBeoordeeld(casus.id(), treffer, voorstel)
          && stelVoor(casus, melding, treffer, voorstel)) {
        nieuw++;
      }
    }
    if (nieuw > 0) {
      dossiers.schrijfBij(casus, "verbanden", "Mogelijke verbanden gevonden: " + nieuw + ".");
    }
    verwerkingen.legVast(
        Verwerking.van(Handeling.ZOEKEN, "Verbanden zoeken", casus.regio(), aangeraakt));
  }

  private List<Verbandvoorstel> voorstellen(Casus casus) {
    return database
        .sql("select nummer, reden, sterkte, afdruk from zoek_verbanden(?)")
        .param(casus.id())
        .query(
            (rij, nummer) ->
                new Gelijkenis(
                    rij.getString(1),
                    Verbandreden.valueOf(rij.getString(2)),
                    Verbandsterkte.valueOf(rij.getString(3)),
                    rij.getString(4)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Gelijkenis::treffer))
        .entrySet()
        .stream()
        .map(treffer -> Verbandvoorstel.van(treffer.getKey(), treffer.getValue()))
        .sorted(Verbandvoorstel.STERKSTE_EERST)
        .limit(MEESTE_VOORSTELLEN)
        .toList();
  }

  /** Confirmed once is enough; rejected counts for the values that it was rejected by. */
  private boolean isBeoordeeld(UUID casus, UUID treffer, Verbandvoorstel voorstel) {
    return database
        .sql(
            """
            select exists (select from verband
              where ((casus_id = ? and treffer_id = ?) or (casus_id = ? and treffer_id = ?))
                and (oordeel = 'BEVESTIGD' or (oordeel = 'AFGEWEZEN' and afdrukken @> cast(? as text[]))))
            """)
        .params(casus, treffer, treffer, casus, voorstel.afdrukken().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Whether it is new; one that waits for a judgement already gets its reasons anew. */
  private boolean stelVoor(Casus casus, Melding melding, UUID treffer, Verbandvoorstel voorstel) {
    String[] redenen = voorstel.redenen().stream().map(Enum::name).toArray(String[]::new);
    return database
        .sql(
            """
            insert into verband (id, nummer, casus_id, melding_id, treffer_id, redenen, afdrukken, sterkte, oordeel, gevonden_op)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'VOORGESTELD', ?)
            on conflict (casus_id, treffer_id) where oordeel = 'VOORGESTELD'
            do update set redenen = excluded.redenen, afdrukken = excluded.afdrukken, sterkte = excluded.sterkte
            returning xmax = 0
            """)
        .params(
            UUID.randomUUID(),
            nummer(casus.regio()),
            casus.id(),
            melding.id(),
            treffer,
            redenen,
            voorstel.afdrukken().toArray(String[]::new),
            voorstel.sterkte().name(),
            Timestamp.from(klok.instant()))
        .query(Boolean.class)
        .single();
  }

  private String nummer(String regio) {
    long volgnummer =
        database.sql("select nextval('verband_volgnummer')").query(Long.class).single();
    return "V-%s-%d-%06d".formatted(regio, LocalDate.now(klok).getYear(), volgnummer);
  }

  /**
   * What is known of the links of a casus that was opened by the caller, strongest first; as the
   * current user may see it.
   */
  @Override
  public List<Verband> van(Casus casus) {
    return database
        .sql(
            """
            select k.verband, k.inkomend, k.casus, k.gemeente, k.eigenaar, k.redenen, k.sterkte, k.oordeel,
                   v.toelichting, k.gevonden_op
            from verband_contacten(?) k left join verband v on v.nummer = k.verband and not k.inkomend
            order by array_position(array['STERK', 'MIDDEL', 'ZWAK'], k.sterkte), k.verband desc
            """)
        .param(casus.id())
        .query((rij, nummer) -> verband(rij))
        .list();
  }

  /** The suggestions that wait for a judgement. */
  public List<Verband> voorgesteld(Casus casus) {
    return van(casus).stream()
        .filter(verband -> verband.oordeel() == Verbandoordeel.VOORGESTELD)
        .toList();
  }

  @Override
  public String naam() {
    return "verbanden";
  }

  private Verband verband(ResultSet rij) throws SQLException {
    String eigenaar = rij.getString(5);
    return new Verband(
        rij.getString(1),
        rij.getBoolean(2),
        rij.getString(3),
        rij.getString(4),
        regios.groep(eigenaar).map(Groep::naam).orElse(eigenaar),
        Arrays.stream((String[]) rij.getArray(6).getArray()).map(Verbandreden::valueOf).toList(),
        Verbandsterkte.valueOf(rij.getString(7)),
        Verbandoordeel.valueOf(rij.getString(8)),
        rij.getString(9),
        rij.getTimestamp(10).toInstant());
  }

  /**
   * A human's judgement about a suggestion of a casus that the caller opened. Confirmed, it is told
   * to the other side too, so that both know whom to ask.
   *
   * @param toelichting why; needed to reject
   * @throws NietGevonden when this casus has no such suggestion
   * @throws Conflict when a colleague judged otherwise in the meantime
   */
  public void oordeel(Casus casus, String nummer, Verbandoordeel oordeel, String toelichting) {
    Verband verband =
        van(casus).stream()
            .filter(een -> een.nummer().equals(nummer) && !een.inkomend())
            .findFirst()
            .orElseThrow(() -> new NietGevonden("verband"));
    if (verband.oordeel() == oordeel) {
      return;
    }
    if (verband.oordeel() != Verbandoordeel.VOORGESTELD) {
      throw new Conflict("Een collega heeft verband " + nummer + " al anders beoordeeld.");
    }
    database
        .sql(
            "update verband set oordeel = ?, toelichting = ?, beoordeeld_door = ?, beoordeeld_op = ? where nummer = ?")
        .params(
            oordeel.name(),
            toelichting,
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()),
            nummer)
        .update();
    dossiers.schrijfBij(
        casus,
        "verband",
        "Verband %s: %s.".formatted(nummer, oordeel.tekst().toLowerCase(Locale.ROOT))
            + (toelichting == null ? "" : " " + toelichting));
    if (oordeel == Verbandoordeel.BEVESTIGD) {
      toegang.alsSysteem(casus.regio(), () -> vertelAndereKant(casus, nummer));
    }
  }

  private void vertelAndereKant(Casus casus, String nummer) {
    Casus ander =
        database
            .sql("select treffer_id from verband where nummer = ?")
            .param(nummer)
            .query(UUID.class)
            .optional()
            .flatMap(casussen::findById)
            .orElseThrow(() -> new NietGevonden("verband"));
    dossiers.schrijfBij(
        ander,
        "verband",
        "Verband %s is bevestigd vanuit gemeente %s. Neem contact op met: %s."
            .formatted(
                nummer,
                casus.gemeente(),
                regios.groep(casus.eigenaar()).map(Groep::naam).orElse(casus.eigenaar())));
    verwerkingen.legVast(
        Verwerking.van(
            Handeling.WIJZIGEN, "Verband bevestigen", ander.regio(), Set.of(ander.id())));
  }
}
