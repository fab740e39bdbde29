package nl.meldroute.gids;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.dossier.Genoemden;
import nl.meldroute.platform.Aanmeldingen;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.taak.Taakoverdracht;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends that somebody holds a role: their open tasks go to the group or to a colleague, they leave
 * the group and the roster, and sign in again without it. All of that or none (E15).
 */
@Component
@Transactional
public class Roleinde {

  private static final Logger LOG = LoggerFactory.getLogger(Roleinde.class);

  private final JdbcClient database;
  private final Gidsrechten rechten;
  private final Bezettingslijst bezetting;
  private final Taakoverdracht taken;
  private final Groepsbezetting groepen;
  private final Genoemden genoemden;
  private final Collegas collegas;
  private final Aanmeldingen aanmeldingen;
  private final Toegang toegang;
  private final Clock klok;

  Roleinde(
      JdbcClient database,
      Gidsrechten rechten,
      Bezettingslijst bezetting,
      Taakoverdracht taken,
      Groepsbezetting groepen,
      Genoemden genoemden,
      Collegas collegas,
      Aanmeldingen aanmeldingen,
      Toegang toegang,
      Clock klok) {
    this.database = database;
    this.rechten = rechten;
    this.bezetting = bezetting;
    this.taken = taken;
    this.groepen = groepen;
    this.genoemden = genoemden;
    this.collegas = collegas;
    this.aanmeldingen = aanmeldingen;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Who gets the open tasks. */
  public enum Overdracht {
    GROEP,
    COLLEGA
  }

  /**
   * What leaving would leave behind.
   *
   * @param taken how many tasks are taken up
   * @param collegas who else can do them, by user id
   */
  public record Achterblijvend(int taken, List<String> collegas) {}

  public Achterblijvend achterblijvend(String regio, UUID id) {
    Regioprofiel profiel = rechten.beheren(regio);
    Rolhouder houder = bezetting.houder(regio, id);
    Rolplek plek = houder.plek(profiel);
    return new Achterblijvend(
        taken.aantal(regio, houder.gebruiker(), plek.groep()),
        List.copyOf(bezetting.anderen(plek, houder.gebruiker())));
  }

  /**
   * Ends at once when the last day is today or before, else on the morning after it.
   *
   * @param overdracht null when nothing was chosen, which is refused while there are open tasks or
   *     may come some
   * @param collega who gets the tasks; only with {@link Overdracht#COLLEGA}
   * @throws Conflict when somebody else changed it since
   */
  public void beeindig(
      String regio,
      UUID id,
      LocalDate laatsteDag,
      Overdracht overdracht,
      String collega,
      long versie) {
    Regioprofiel profiel = rechten.beheren(regio);
    Rolhouder houder = bezetting.houder(regio, id);
    toets(profiel, houder, laatsteDag, overdracht, collega);
    int gewijzigd =
        database
            .sql(
                """
                update rolhouder set tot = greatest(van, ?), overdracht_aan = ?, versie = versie + 1
                where regio = ? and id = ? and versie = ? and beeindigd_op is null
                """)
            .param(Date.valueOf(laatsteDag))
            .param(collega)
            .param(regio)
            .param(id)
            .param(versie)
            .update();
    if (gewijzigd == 0) {
      throw Gidsfouten.intussenGewijzigd("deze rol");
    }
    if (!laatsteDag.isAfter(LocalDate.now(klok))) {
      voerUit(profiel, bezetting.houder(regio, id));
    }
  }

  private void toets(
      Regioprofiel profiel,
      Rolhouder houder,
      LocalDate laatsteDag,
      Overdracht overdracht,
      String collega) {
    List<Fout> fouten = new ArrayList<>();
    Rolplek plek = houder.plek(profiel);
    boolean later = laatsteDag.isAfter(LocalDate.now(klok));
    int open = taken.aantal(profiel.code(), houder.gebruiker(), plek.groep());
    if (overdracht == null && (later || open > 0)) {
      fouten.add(
          new Fout(
              "overdracht",
              open == 1
                  ? "Deze collega heeft nog 1 open taak. Kies wie haar krijgt."
                  : open > 1
                      ? "Deze collega heeft nog %d open taken. Kies wie ze krijgt.".formatted(open)
                      : "Kies wie de taken krijgt die dan nog open staan."));
    }
    if ((overdracht == Overdracht.COLLEGA) != (collega != null)) {
      fouten.add(
          new Fout(
              "collega",
              collega == null
                  ? "Kies welke collega de taken krijgt."
                  : "Kies hierboven dat een collega de taken krijgt."));
    } else if (collega != null && !bezetting.anderen(plek, houder.gebruiker()).contains(collega)) {
      fouten.add(new Fout("collega", "Deze collega heeft de rol niet. Voeg de collega eerst toe."));
    }
    if (laatsteZichtOp(profiel, houder, plek) > 0) {
      fouten.add(
          new Fout(
              "laatsteDag",
              "Deze collega ziet als enige een afgeschermde casus. Vraag de collega om daar eerst iemand bij te zetten."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  private int laatsteZichtOp(Regioprofiel profiel, Rolhouder houder, Rolplek plek) {
    boolean blijft =
        collegas.van(profiel).stream()
            .filter(collega -> collega.id().equals(houder.gebruiker()))
            .flatMap(collega -> collega.groepen().stream())
            .anyMatch(groep -> !groep.equals(plek.groep()));
    return blijft
        ? 0
        : toegang.alsSysteem(
            profiel.code(), () -> genoemden.alleenGezienDoor(profiel.code(), houder.gebruiker()));
  }

  /**
   * On the morning after the last day, in the name of the service. Who by then has become the only
   * one to see a shielded casus keeps the role until a colleague was named: the task about this end
   * is still there.
   */
  void opDeDag(Regioprofiel profiel, Rolhouder houder) {
    if (laatsteZichtOp(profiel, houder, houder.plek(profiel)) == 0) {
      voerUit(profiel, houder);
    } else {
      LOG.warn(
          "Een rol in regio {} eindigt niet: een afgeschermde casus zou niemand meer zien",
          profiel.code());
    }
  }

  private void voerUit(Regioprofiel profiel, Rolhouder houder) {
    String wie = houder.gebruiker();
    Rolplek plek = houder.plek(profiel);
    String collega =
        bezetting.anderen(plek, wie).contains(houder.overdrachtAan())
            ? houder.overdrachtAan()
            : null;
    taken.draagOver(profiel.code(), wie, plek.groep(), collega);
    Timestamp nu = Timestamp.from(klok.instant());
    database
        .sql(
            "update rolhouder set beeindigd_op = ?, versie = versie + 1 where regio = ? and id = ?")
        .param(nu)
        .param(profiel.code())
        .param(houder.id())
        .update();
    haalUitRooster(profiel.code(), houder, nu);
    groepen.werkBij(profiel, plek, mensen(houder));
    verlaatVacatures(profiel, plek, wie);
    aanmeldingen.beeindig(wie);
  }

  private static Set<String> mensen(Rolhouder houder) {
    return Stream.of(houder.gebruiker(), houder.vervanger())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Who stood in for vacancies by this role, does so no more; who has it now, does. */
  private void verlaatVacatures(Regioprofiel profiel, Rolplek verlaten, String wie) {
    LocalDate vandaag = LocalDate.now(klok);
    Rolplek.van(profiel)
        .filter(plek -> bezetting.invaller(profiel, plek).filter(verlaten::equals).isPresent())
        .filter(plek -> bezetting.vacant(plek, vandaag))
        .forEach(plek -> groepen.werkBij(profiel, plek, Set.of(wie)));
  }

  /** No alert goes to who left; who holds the role in another municipality too keeps the duty. */
  private void haalUitRooster(String regio, Rolhouder houder, Timestamp nu) {
    boolean blijft =
        bezetting.lopende(regio).stream()
            .anyMatch(
                een ->
                    een.rol() == houder.rol()
                        && (houder.gebruiker().equals(een.gebruiker())
                            || houder.gebruiker().equals(een.vervanger())));
    if (!blijft) {
      database
          .sql("delete from piketdienst where regio = ? and rol = ? and gebruiker = ? and van >= ?")
          .params(regio, houder.rol().code(), houder.gebruiker(), nu)
          .update();
      database
          .sql(
              "update piketdienst set tot = ?, versie = versie + 1 where regio = ? and rol = ? and gebruiker = ? and tot > ?")
          .params(nu, regio, houder.rol().code(), houder.gebruiker(), nu)
          .update();
    }
  }
}
