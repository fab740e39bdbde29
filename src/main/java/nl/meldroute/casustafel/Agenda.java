package nl.meldroute.casustafel;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.begrippen.Zittingstand;
import nl.meldroute.casustafel.Behandelingen.Wachtend;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Acties;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Tafels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a session is about. The service proposes: what waits for the table, what has an overdue
 * action or a review date, what has not moved since the last session and why, and what an earlier
 * session did not get to. The chair fixes it. After the closing time only what cannot wait is
 * added, with a reason.
 */
@Component
@Transactional
public class Agenda {

  /** What was written down on the day of a session belongs to it. */
  private static final Duration NAZIT = Duration.ofDays(1);

  private final Zittingen zittingen;
  private final Behandelingen behandelingen;
  private final Acties acties;
  private final Stilstandsreden stilstand;
  private final Punttoegangen toegangen;
  private final Voorbereidingen voorbereidingen;
  private final Tafels tafels;
  private final Dossiers dossiers;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  Agenda(
      Zittingen zittingen,
      Behandelingen behandelingen,
      Acties acties,
      Stilstandsreden stilstand,
      Punttoegangen toegangen,
      Voorbereidingen voorbereidingen,
      Tafels tafels,
      Dossiers dossiers,
      JdbcClient database,
      Toegang toegang,
      Clock klok) {
    this.zittingen = zittingen;
    this.behandelingen = behandelingen;
    this.acties = acties;
    this.stilstand = stilstand;
    this.toegangen = toegangen;
    this.voorbereidingen = voorbereidingen;
    this.tafels = tafels;
    this.dossiers = dossiers;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** A casus that could be on an agenda, with every reason for it. */
  private static final class Voorstel {
    private final UUID casus;
    private final String casusnummer;
    private Agendadoel doel;
    private final Set<Agendareden> redenen = EnumSet.noneOf(Agendareden.class);
    private final Set<String> toelichting = new LinkedHashSet<>();

    private Voorstel(UUID casus, String casusnummer, Agendadoel doel) {
      this.casus = casus;
      this.casusnummer = casusnummer;
      this.doel = doel;
    }

    private void voegToe(Collection<Agendareden> waarom, String uitleg) {
      redenen.addAll(waarom);
      if (!uitleg.isBlank()) {
        toelichting.add(uitleg);
      }
    }
  }

  /** What the chair decided about a proposed item. */
  public record Keuze(UUID agendapunt, boolean opnemen, Agendadoel doel, String reden) {}

  /** Proposes the agenda of a session. Twice gives the same as once. */
  public void stelOp(String nummer) {
    Zitting zitting = zittingen.zitting(nummer);
    Map<UUID, Voorstel> voorstellen = new LinkedHashMap<>();
    doorgeschoven(zitting.regio(), zitting.tafel())
        .forEach(eerder -> voorstellen.put(eerder.casus, eerder));
    LocalDate dag = zitting.begin().atZone(klok.getZone()).toLocalDate();
    behandelingen.wachtend(zitting.regio(), zitting.tafel()).stream()
        .filter(wachtend -> wachtend.herzienOp() == null || !wachtend.herzienOp().isAfter(dag))
        .forEach(wachtend -> voegToe(voorstellen, wachtend));
    opDeTafel(zitting).forEach((casus, bewogen) -> volg(zitting, voorstellen, casus, bewogen));
    Set<UUID> elders = opAndereAgenda(zitting);
    voorstellen.values().stream()
        .filter(voorstel -> !elders.contains(voorstel.casus))
        .forEach(voorstel -> zetOp(zitting, voorstel, Puntstand.VOORGESTELD));
  }

  private static void voegToe(Map<UUID, Voorstel> voorstellen, Wachtend wachtend) {
    Voorstel voorstel =
        voorstellen.computeIfAbsent(
            wachtend.casus(),
            casus -> new Voorstel(casus, wachtend.casusnummer(), wachtend.doel()));
    voorstel.doel = wachtend.doel();
    voorstel.voegToe(wachtend.redenen(), wachtend.toelichting());
  }

  /** A casus on the table that waits for nothing may still have to come back. */
  private void volg(
      Zitting zitting, Map<UUID, Voorstel> voorstellen, String nummer, Instant bewogen) {
    Casus casus = dossiers.lees(nummer, "Agenda van een tafel opstellen");
    Voorstel voorstel =
        voorstellen.getOrDefault(
            casus.id(), new Voorstel(casus.id(), nummer, Agendadoel.VOORTGANG));
    int teLaat = acties.teLaat(casus.id()).size();
    if (teLaat > 0) {
      voorstel.voegToe(
          List.of(Agendareden.ACTIE_TE_LAAT),
          teLaat == 1 ? "Er is 1 actie te laat." : "Er zijn %d acties te laat.".formatted(teLaat));
    }
    vorige(zitting)
        .filter(vorige -> bewogen.isBefore(vorige.plus(NAZIT)))
        .filter(vorige -> !voorstel.redenen.contains(Agendareden.NIEUW))
        .ifPresent(
            vorige -> voorstel.voegToe(List.of(Agendareden.STILSTAND), stilstand.van(casus)));
    if (!voorstel.redenen.isEmpty()) {
      voorstellen.put(casus.id(), voorstel);
    }
  }

  /** The casussen that are on the table, by number, with when somebody last worked on each. */
  private Map<String, Instant> opDeTafel(Zitting zitting) {
    Map<String, Instant> casussen = new LinkedHashMap<>();
    database
        .sql(
            """
            select c.nummer, c.laatst_bewogen_op from behandeling b join casus c on c.id = b.casus_id
            where b.regio = ? and b.tafel = ? and b.geeindigd_op is null order by c.nummer
            """)
        .params(zitting.regio(), zitting.tafel())
        .query(
            rij -> {
              casussen.put(rij.getString(1), rij.getTimestamp(2).toInstant());
            });
    return casussen;
  }

  /** When the table last sat. */
  private Optional<Instant> vorige(Zitting zitting) {
    return zittingen.zittingen(zitting.regio(), zitting.tafel()).stream()
        .filter(
            eerder ->
                eerder.stand() == Zittingstand.VERSLAG
                    || eerder.stand() == Zittingstand.VASTGESTELD)
        .map(Zitting::begin)
        .filter(begin -> begin.isBefore(zitting.begin()))
        .findFirst();
  }

  /** What an earlier session of the table did not get to, and no later one took over. */
  private List<Voorstel> doorgeschoven(String regio, String tafel) {
    return database
        .sql(
            """
            select distinct on (a.casus_id) a.casus_id, a.casusnummer, a.doel, a.redenen, a.toelichting, a.stand
            from agendapunt a join zitting z on z.id = a.zitting_id
            where z.regio = ? and z.tafel = ? order by a.casus_id, a.ingebracht_op desc, z.begin desc
            """)
        .params(regio, tafel)
        .query(
            (rij, nummer) -> {
              if (!Puntstand.DOORGESCHOVEN.name().equals(rij.getString("stand"))) {
                return Optional.<Voorstel>empty();
              }
              Voorstel voorstel =
                  new Voorstel(
                      rij.getObject("casus_id", UUID.class),
                      rij.getString("casusnummer"),
                      Agendadoel.valueOf(rij.getString("doel")));
              voorstel.redenen.add(Agendareden.DOORGESCHOVEN);
              for (String reden : (String[]) rij.getArray("redenen").getArray()) {
                voorstel.redenen.add(Agendareden.valueOf(reden));
              }
              voorstel.toelichting.addAll(rij.getString("toelichting").lines().toList());
              return Optional.of(voorstel);
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** A casus is on one agenda of a table at a time. */
  private Set<UUID> opAndereAgenda(Zitting zitting) {
    return Set.copyOf(
        database
            .sql(
                """
                select a.casus_id from agendapunt a join zitting z on z.id = a.zitting_id
                where z.regio = ? and z.tafel = ? and z.id <> ? and z.stand in ('GEPLAND', 'VOORBEREIDING', 'BEZIG')
                  and a.stand in ('VOORGESTELD', 'VASTGESTELD')
                """)
            .params(zitting.regio(), zitting.tafel(), zitting.id())
            .query(UUID.class)
            .list());
  }

  /** Empty when the casus is on this agenda already. */
  private Optional<Agendapunt> zetOp(Zitting zitting, Voorstel voorstel, Puntstand stand) {
    UUID id = UUID.randomUUID();
    int nieuw =
        database
            .sql(
                """
                insert into agendapunt (id, zitting_id, casus_id, casusnummer, regio, volgorde, doel, redenen, toelichting, stand,
                                        ingebracht_door, ingebracht_op)
                select ?, ?, ?, ?, ?, (select coalesce(max(volgorde), 0) + 1 from agendapunt where zitting_id = ?), ?, ?, ?, ?, ?, ?
                on conflict (zitting_id, casus_id) do nothing
                """)
            .params(
                id,
                zitting.id(),
                voorstel.casus,
                voorstel.casusnummer,
                zitting.regio(),
                zitting.id(),
                voorstel.doel.name(),
                voorstel.redenen.stream().map(Enum::name).toArray(String[]::new),
                String.join("\n", voorstel.toelichting),
                stand.name(),
                toegang.huidige().gebruiker(),
                Timestamp.from(klok.instant()))
            .update();
    if (nieuw == 0) {
      return Optional.empty();
    }
    Agendapunt punt = zittingen.agendapunt(id);
    toegangen.bepaal(zitting, punt);
    return Optional.of(punt);
  }

  /**
   * Fixes the agenda; what the chair leaves off stays known with its reason, and comes back when it
   * still waits.
   */
  public void stelVast(String nummer, List<Keuze> keuzes) {
    Zitting zitting = zittingen.zitting(nummer);
    toegang.alsSysteem(
        zitting.regio(),
        () -> {
          keuzes.forEach(keuze -> pasToe(zitting, keuze));
          // What the chair may not see, because of somebody in it, does not drop off either.
          laatGelden(nummer);
        });
  }

  private void pasToe(Zitting zitting, Keuze keuze) {
    database
        .sql(
            """
              update agendapunt set stand = ?, doel = ?, toelichting = case when ? then toelichting else ? end, versie = versie + 1
              where id = ? and zitting_id = ? and stand = 'VOORGESTELD'
              """)
        .params(
            keuze.opnemen() ? Puntstand.VASTGESTELD.name() : Puntstand.AFGEVOERD.name(),
            keuze.doel().name(),
            keuze.opnemen(),
            keuze.reden() == null ? "" : keuze.reden(),
            keuze.agendapunt(),
            zitting.id())
        .update();
  }

  /**
   * Without a chair in time, everything that was proposed is on the agenda: nothing may drop off.
   */
  public void laatGelden(String nummer) {
    database
        .sql(
            """
            update agendapunt a set stand = 'VASTGESTELD', versie = a.versie + 1 from zitting z
            where z.id = a.zitting_id and z.nummer = ? and a.stand = 'VOORGESTELD'
            """)
        .param(nummer)
        .update();
  }

  /** From now on the agenda is fixed, and the partners prepare for it. */
  public void zetUit(String nummer) {
    Zitting zitting = zittingen.zitting(nummer);
    database
        .sql(
            "update zitting set stand = 'VOORBEREIDING', versie = versie + 1 where id = ? and stand = 'GEPLAND'")
        .param(zitting.id())
        .update();
    zittingen.agenda(zitting).stream()
        .filter(punt -> punt.stand() == Puntstand.VASTGESTELD)
        .forEach(punt -> voorbereidingen.zetUit(zitting, punt));
  }

  /**
   * Puts a casus on the agenda of the next session of a table, at any moment: after the closing
   * time only with a reason why it cannot wait.
   *
   * @param reden may be empty before the closing time
   * @return number of the session
   */
  public String brengIn(String casusnummer, String tafel, Agendadoel doel, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus op de agenda van een tafel zetten");
    return toegang.alsSysteem(
        casus.regio(),
        () -> {
          tafels
              .tafel(casus.regio(), tafel)
              .filter(een -> een.bespreektCasussen())
              .orElseThrow(
                  () ->
                      new OngeldigeInvoer(
                          List.of(
                              new Fout(
                                  "tafel",
                                  "Kies een tafel van deze regio die casussen bespreekt."))));
          Zitting zitting = eerstvolgende(casus.regio(), tafel);
          boolean spoed = zitting.isGesloten(klok.instant());
          if (spoed && reden == null) {
            throw new Conflict(
                "De agenda van de eerstvolgende zitting is gesloten. Schrijf op waarom deze casus niet kan wachten.");
          }
          if (opAndereAgenda(zitting).contains(casus.id())) {
            throw new Conflict("Deze casus staat al op de agenda van een latere zitting.");
          }
          Voorstel voorstel = new Voorstel(casus.id(), casusnummer, doel);
          voorstel.voegToe(
              List.of(spoed ? Agendareden.SPOED : Agendareden.OPNIEUW_GEVRAAGD),
              reden == null ? "" : reden);
          boolean vast = zitting.stand() == Zittingstand.VOORBEREIDING;
          Agendapunt punt =
              zetOp(zitting, voorstel, vast ? Puntstand.VASTGESTELD : Puntstand.VOORGESTELD)
                  .orElseThrow(
                      () -> new Conflict("Deze casus staat al op de agenda van die zitting."));
          if (vast) {
            voorbereidingen.zetUit(zitting, punt);
          }
          dossiers.schrijfBij(
              casus, "agenda", "Op de agenda van zitting %s gezet.".formatted(zitting.nummer()));
          return zitting.nummer();
        });
  }

  private Zitting eerstvolgende(String regio, String tafel) {
    return eerstvolgendeZitting(regio, tafel)
        .orElseThrow(
            () ->
                new Conflict(
                    "Voor deze tafel is nog geen zitting gepland. Vraag de voorzitter om een zitting te plannen."));
  }

  private Optional<Zitting> eerstvolgendeZitting(String regio, String tafel) {
    return zittingen.zittingen(regio, tafel).stream()
        .filter(Zitting::komtNog)
        .filter(zitting -> zitting.begin().isAfter(klok.instant()))
        .reduce((later, eerder) -> eerder);
  }

  /** What a session did not deal with goes on to the next. */
  void schuifDoor(Zitting zitting) {
    database
        .sql(
            """
            update agendapunt set stand = 'DOORGESCHOVEN', versie = versie + 1
            where zitting_id = ? and stand in ('VOORGESTELD', 'VASTGESTELD')
            """)
        .param(zitting.id())
        .update();
  }

  /** As {@link #schuifDoor(Zitting)}, at the end of the session. */
  public void rondAf(String nummer) {
    schuifDoor(zittingen.zitting(nummer));
  }

  /** What was carried over goes on the agenda of the next session, when there is one. */
  void neemOver(String regio, String tafel) {
    eerstvolgendeZitting(regio, tafel)
        .ifPresent(
            zitting -> {
              boolean vast = zitting.stand() == Zittingstand.VOORBEREIDING;
              for (Voorstel voorstel : doorgeschoven(regio, tafel)) {
                zetOp(zitting, voorstel, vast ? Puntstand.VASTGESTELD : Puntstand.VOORGESTELD)
                    .filter(punt -> vast)
                    .ifPresent(punt -> voorbereidingen.zetUit(zitting, punt));
              }
            });
  }

  /** Whether there is something for a table that sits only then. */
  boolean heeftWachtenden(String regio, String tafel) {
    return !behandelingen.wachtend(regio, tafel).isEmpty()
        || !doorgeschoven(regio, tafel).isEmpty();
  }

  /** The reasons of an item as staff read them. */
  static String redenen(Agendapunt punt) {
    String redenen = String.join(", ", punt.redenen().stream().map(Agendareden::tekst).toList());
    return punt.toelichting().isBlank()
        ? redenen + "."
        : redenen + ". " + punt.toelichting().replace("\n", " ");
  }
}
