package nl.meldroute.casustafel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Behandelstap;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.casustafel.Mandaten.Escalatie;
import nl.meldroute.casustafel.Tafeluitslag.Vervolg;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a question to a table, and does what the table decided about it. */
@Component
@Transactional
public class Tafelbesluitverwerking {

  private final Behandelingen behandelingen;
  private final Behandelsporen sporen;
  private final Sporenadvies sporenadvies;
  private final Tafelvragen vragen;
  private final Mandaten mandaten;
  private final Dossiers dossiers;
  private final JdbcClient database;

  Tafelbesluitverwerking(
      Behandelingen behandelingen,
      Behandelsporen sporen,
      Sporenadvies sporenadvies,
      Tafelvragen vragen,
      Mandaten mandaten,
      Dossiers dossiers,
      JdbcClient database) {
    this.behandelingen = behandelingen;
    this.sporen = sporen;
    this.sporenadvies = sporenadvies;
    this.vragen = vragen;
    this.mandaten = mandaten;
    this.dossiers = dossiers;
    this.database = database;
  }

  /**
   * @param onderwerp the track that is asked about, with {@code VOORTGANG}; else the treatment
   */
  public void agendeer(String casusnummer, Agendadoel doel, UUID onderwerp) {
    dossiers.bewerk(casusnummer, "Op de agenda van de tafel zetten");
    Behandeling behandeling = behandeling(doel, onderwerp);
    if (doel == Agendadoel.EVALUEREN) {
      behandelingen.stap(behandeling.id(), Behandelstap.EVALUATIE);
    }
    Optional<Escalatie> hoger = mandaten.laatste(behandeling.id(), doel, onderwerp);
    if (hoger.isPresent()) {
      vragen.stel(
          behandeling,
          doel,
          onderwerp,
          Agendareden.OPNIEUW_GEVRAAGD,
          "Wie boven de tafel staat, zei %s."
              .formatted(Boolean.TRUE.equals(hoger.get().akkoord()) ? "ja" : "nee"));
    } else {
      vragen.stel(behandeling, doel, onderwerp, reden(doel), uitleg(doel, behandeling));
    }
  }

  private static Agendareden reden(Agendadoel doel) {
    return switch (doel) {
      case WEGEN -> Agendareden.NIEUW;
      case INTERVENTIES_BESLUITEN -> Agendareden.OPNIEUW_GEVRAAGD;
      case VOORTGANG -> Agendareden.STILSTAND;
      case EVALUEREN -> Agendareden.HERZIENING;
    };
  }

  private static String uitleg(Agendadoel doel, Behandeling behandeling) {
    return switch (doel) {
      case WEGEN ->
          behandeling.ontbreekt() == null
              ? "Nieuw op deze tafel."
              : "Nieuw op deze tafel. In het dossier ontbreekt nog iets.";
      case INTERVENTIES_BESLUITEN -> "Het advies over interventies ligt klaar.";
      case VOORTGANG -> "Een spoor heeft niet bewogen binnen de termijn.";
      case EVALUEREN -> "Alle sporen zijn klaar.";
    };
  }

  /**
   * @param agendapunt the item that the table has dealt with
   * @return what the process goes by
   */
  public String verwerk(String casusnummer, Agendadoel doel, UUID onderwerp, UUID agendapunt) {
    dossiers.vergrendel(casusnummer);
    Casus casus = dossiers.bewerk(casusnummer, "Besluit van de tafel verwerken");
    Behandeling behandeling = behandeling(doel, onderwerp);
    Spoor spoor = doel == Agendadoel.VOORTGANG ? sporen.spoor(onderwerp).spoor() : null;
    Tafeluitslag uitslag =
        Tafeluitslag.van(
            doel,
            besproken(agendapunt),
            besluiten(agendapunt),
            spoor,
            mandaten.isGemachtigd(behandeling.id(), doel, onderwerp));
    switch (uitslag.vervolg()) {
      case OPNIEUW -> terug(behandeling, doel, onderwerp, uitslag);
      case ESCALEREN -> {
        vragen.beantwoord(behandeling.id(), doel, onderwerp);
        mandaten.vraag(behandeling, doel, onderwerp, uitslag.besluit());
      }
      case VERDER, SLUITEN -> {
        vragen.beantwoord(behandeling.id(), doel, onderwerp);
        mandaten.gebruik(behandeling.id(), doel, onderwerp);
        kiesSporen(behandeling, doel, uitslag);
      }
    }
    dossiers.schrijfBij(
        casus, "tafelbesluit", "De tafel heeft de casus besproken: %s.".formatted(doel.tekst()));
    return uitslag.vervolg().name();
  }

  private void terug(
      Behandeling behandeling, Agendadoel doel, UUID onderwerp, Tafeluitslag uitslag) {
    if (uitslag.reden() != null) {
      vragen.stelOpnieuw(
          behandeling,
          doel,
          onderwerp,
          uitslag.reden(),
          uitslag.toelichting(),
          uitslag.herzienOp());
    }
  }

  private void kiesSporen(Behandeling behandeling, Agendadoel doel, Tafeluitslag uitslag) {
    if (uitslag.vervolg() == Vervolg.VERDER
        && (doel == Agendadoel.WEGEN || doel == Agendadoel.EVALUEREN)) {
      uitslag
          .besluit()
          .sporen()
          .forEach(
              spoor ->
                  sporen.kies(
                      behandeling,
                      uitslag.besluit(),
                      spoor,
                      sporenadvies.regie(behandeling.casus(), spoor)));
      sporenadvies.legAfwijkingVast(behandeling.casus(), uitslag.besluit());
    }
  }

  private Behandeling behandeling(Agendadoel doel, UUID onderwerp) {
    return behandelingen.behandeling(
        doel == Agendadoel.VOORTGANG ? sporen.spoor(onderwerp).behandeling() : onderwerp);
  }

  private Agendadoel besproken(UUID agendapunt) {
    return database
        .sql("select doel from agendapunt where id = ?")
        .param(agendapunt)
        .query((rij, nummer) -> Agendadoel.valueOf(rij.getString(1)))
        .single();
  }

  private List<Puntbesluit> besluiten(UUID agendapunt) {
    return database
        .sql(
            """
            select agendapunt_id, laag, soort, sporen, herzien_op, binnen_mandaat from tafelbesluit
            where agendapunt_id = ? order by tijdstip
            """)
        .param(agendapunt)
        .query(Tafelbesluitverwerking::besluit)
        .list();
  }

  private static Puntbesluit besluit(ResultSet rij, int nummer) throws SQLException {
    return new Puntbesluit(
        rij.getObject(1, UUID.class),
        Laag.valueOf(rij.getString(2)),
        Besluitsoort.valueOf(rij.getString(3)),
        Stream.of((String[]) rij.getArray(4).getArray())
            .map(Spoor::valueOf)
            .collect(Collectors.toSet()),
        rij.getObject(5, LocalDate.class),
        rij.getBoolean(6));
  }
}
