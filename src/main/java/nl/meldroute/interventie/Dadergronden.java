package nl.meldroute.interventie;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Grondslag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Routestap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read about the offenders of a casus (E24): those who do the steps and who owns the casus;
 * another role that sees the casus only when the table {@code informatiedeling} gives it a ground
 * for criminal data. Partners get none: they get their task.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Dadergronden {

  private static final String TABEL = "informatiedeling";

  private static final List<Routestap> STAPPEN =
      List.of(
          Routestap.DADERS_VASTSTELLEN,
          Routestap.DADERPLAN_OPSTELLEN,
          Routestap.JEUGDPLAN_OPSTELLEN,
          Routestap.DADERPLAN_HERZIEN,
          Routestap.VRIJLATING_VOORBEREIDEN);

  private static final Map<Rol, Partnercode> ANDERE_ROLLEN =
      Map.of(
          Rol.ZORGCOORDINATOR, Partnercode.ZORGCOORDINATOR,
          Rol.WIJKCOACH, Partnercode.WIJKCOACH,
          Rol.KETENREGISSEUR, Partnercode.KETENREGISSEUR,
          Rol.MEDEWERKER_VEILIGHEID, Partnercode.MEDEWERKER_VEILIGHEID);

  private final Regioprofielen regios;
  private final Partnergids gids;
  private final Beslissingen beslissingen;
  private final Embargos embargos;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Dadergronden(
      Regioprofielen regios,
      Partnergids gids,
      Beslissingen beslissingen,
      Embargos embargos,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.regios = regios;
    this.gids = gids;
    this.beslissingen = beslissingen;
    this.embargos = embargos;
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Settles the grounds anew, for the groups that have part in the casus now. */
  void stelVast(Casus casus) {
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
          List<String> doeners = doeners(casus, regio);
          doeners.forEach(
              groep -> bewaar(casus, groep, true, "Doet de daderaanpak in deze regio", null));
          if (!doeners.contains(casus.eigenaar())) {
            bewaar(casus, casus.eigenaar(), true, "Eigenaar van de casus", null);
          }
          betrokken(casus).stream()
              .filter(groep -> !doeners.contains(groep) && !groep.equals(casus.eigenaar()))
              .forEach(groep -> vraagGrond(casus, groep));
        });
  }

  private List<String> doeners(Casus casus, Regioprofiel regio) {
    return STAPPEN.stream()
        .flatMap(
            stap ->
                regio
                    .kandidaatgroepen(
                        stap.code(),
                        casus.gemeente(),
                        dossiers.leidendeMelding(casus).meldersoort())
                    .stream())
        .distinct()
        .toList();
  }

  private List<String> betrokken(Casus casus) {
    return database
        .sql("select groep from casus_toegang where casus_id = ?")
        .param(casus.id())
        .query(String.class)
        .list();
  }

  /** Without a role that the table knows there is nothing to ask, and so no ground. */
  private void vraagGrond(Casus casus, String groep) {
    regios
        .groep(groep)
        .map(bekend -> ANDERE_ROLLEN.get(bekend.rol()))
        .ifPresent(
            rol -> {
              Beslissing beslissing = beslis(casus, rol, Gegevenscategorie.STRAF);
              boolean mag = "JA".equals(beslissing.uitslag().eerste("toegestaan"));
              bewaar(
                  casus, groep, mag, mag ? grond(beslissing) : "Geen grondslag", beslissing.id());
            });
  }

  private static String grond(Beslissing beslissing) {
    return Grondslag.valueOf(beslissing.uitslag().eerste("grondslag")).tekst();
  }

  /**
   * Whether data of a kind may go to who acts by criminal law or another; the municipality gives
   * them.
   */
  Beslissing beslis(Casus casus, Partnercode ontvanger, Gegevenscategorie soort) {
    boolean convenant =
        gids.partner(casus.regio(), ontvanger)
            .map(partner -> partner.heeftConvenant(LocalDate.now(klok)))
            .orElse(false);
    return beslissingen.beslis(
        new Beslisvraag(
            TABEL,
            casus.regio(),
            casus.id(),
            "daderaanpak",
            Map.of(
                "ontvanger", ontvanger.name(),
                "verstrekker", Partnercode.GEMEENTE.name(),
                "doel", ontvanger.doel().name(),
                "gegevenscategorie", soort.name(),
                "convenantGeldig", Antwoord.van(convenant).name(),
                "noodsituatie", Antwoord.NEE.name(),
                "onderzoeksembargo", Antwoord.van(embargos.geldt(casus.id())).name())));
  }

  private void bewaar(
      Casus casus, String groep, boolean toegestaan, String grondslag, UUID beslissing) {
    database
        .sql(
            """
            insert into dadergrond (casus_id, groep, regio, toegestaan, grondslag, beslissing_id, vastgesteld_op)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (casus_id, groep) do update
            set toegestaan = excluded.toegestaan, grondslag = excluded.grondslag, beslissing_id = excluded.beslissing_id,
                vastgesteld_op = excluded.vastgesteld_op
            """)
        .param(casus.id())
        .param(groep)
        .param(casus.regio())
        .param(toegestaan)
        .param(grondslag)
        .param(beslissing)
        .param(Timestamp.from(klok.instant()))
        .update();
  }

  /**
   * @throws NietToegestaan when the current user may not read about the offenders of this casus,
   *     and so decides nothing about them
   */
  void eis(Casus casus) {
    if (dossiers.isAlleenInNood(casus)) {
      throw new NietToegestaan(
          "Met noodtoegang leest u mee en meldt u gevaar. Beslissen doen de mensen van deze casus.");
    }
    if (!heeft(casus)) {
      throw new NietToegestaan(
          "Over daders en barrières beslist wie de daderaanpak van deze casus doet.");
    }
  }

  /** Whether the current user may read about the offenders of this casus. */
  boolean heeft(Casus casus) {
    if (vastgesteld(casus).isEmpty()) {
      stelVast(casus);
    }
    return mag(casus);
  }

  private Optional<UUID> vastgesteld(Casus casus) {
    return toegang.alsSysteem(
        casus.regio(),
        () ->
            database
                .sql("select casus_id from dadergrond where casus_id = ? limit 1")
                .param(casus.id())
                .query(UUID.class)
                .optional());
  }

  private boolean mag(Casus casus) {
    return database
        .sql("select mag_daders_zien(?)")
        .param(casus.id())
        .query(Boolean.class)
        .single();
  }
}
