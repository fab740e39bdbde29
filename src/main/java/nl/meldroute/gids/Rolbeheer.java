package nl.meldroute.gids;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds the roles of a region, who stands in, and until when (E15, E18). */
@Component
@Transactional
public class Rolbeheer {

  private final JdbcClient database;
  private final Gidsrechten rechten;
  private final Bezettingslijst bezetting;
  private final Groepsbezetting groepen;
  private final Clock klok;

  Rolbeheer(
      JdbcClient database,
      Gidsrechten rechten,
      Bezettingslijst bezetting,
      Groepsbezetting groepen,
      Clock klok) {
    this.database = database;
    this.rechten = rechten;
    this.bezetting = bezetting;
    this.groepen = groepen;
    this.klok = klok;
  }

  /**
   * Gives somebody a role; from the first day on they and who stands in are in its group.
   *
   * @param gemeente code of the municipality; null for a role of the region
   */
  public UUID voegToe(String regio, Rol rol, String gemeente, Houderopgave opgave) {
    Regioprofiel profiel = rechten.beheren(regio);
    Rolplek plek =
        Rolplek.zoek(profiel, rol, gemeente)
            .orElseThrow(
                () ->
                    new OngeldigeInvoer(
                        List.of(new Fout("gemeente", "Deze rol is er niet voor deze gemeente."))));
    List<Fout> fouten = fouten(opgave);
    if (heeft(plek, opgave.gebruiker())) {
      fouten.add(new Fout("gebruiker", "Deze collega heeft deze rol al."));
    }
    meld(fouten);
    LocalDate vandaag = LocalDate.now(klok);
    Set<String> waarnemers =
        bezetting.vacant(plek, vandaag) ? bezetting.terugval(profiel, plek, vandaag) : Set.of();
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into rolhouder (mail, mobiel, vervanger, vervanger_mail, vervanger_mobiel, van, tot, id, regio, rol, gemeente, gebruiker)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(waarden(opgave))
        .param(id)
        .param(regio)
        .param(rol.code())
        .param(gemeente)
        .param(opgave.gebruiker())
        .update();
    groepen.werkBij(profiel, plek, waarnemers);
    return id;
  }

  /**
   * Changes all but the person and the role. A role that has to end today ends by {@code beeindig}.
   *
   * @throws Conflict when somebody else changed it since
   */
  public void wijzig(String regio, UUID id, Houderopgave opgave, long versie) {
    Regioprofiel profiel = rechten.beheren(regio);
    Rolhouder houder = bezetting.houder(regio, id);
    List<Fout> fouten = fouten(opgave);
    if (!houder.gebruiker().equals(opgave.gebruiker())) {
      fouten.add(
          new Fout(
              "gebruiker", "Een andere collega? Voeg die toe, en beëindig dan wie de rol had."));
    }
    if (opgave.tot() != null && opgave.tot().isBefore(LocalDate.now(klok))) {
      fouten.add(new Fout("tot", "Deze dag is voorbij. Kies Beëindigen."));
    }
    meld(fouten);
    int gewijzigd =
        database
            .sql(
                """
                update rolhouder set mail = ?, mobiel = ?, vervanger = ?, vervanger_mail = ?, vervanger_mobiel = ?, van = ?, tot = ?,
                  versie = versie + 1
                where regio = ? and id = ? and versie = ? and beeindigd_op is null
                """)
            .params(waarden(opgave))
            .params(regio, id, versie)
            .update();
    if (gewijzigd == 0) {
      throw Gidsfouten.intussenGewijzigd("deze rol");
    }
    groepen.werkBij(
        profiel,
        houder.plek(profiel),
        houder.vervanger() == null ? Set.of() : Set.of(houder.vervanger()));
  }

  private boolean heeft(Rolplek plek, String gebruiker) {
    return database
        .sql(
            "select exists (select from rolhouder where regio = ? and rol = ? and gemeente is not distinct from ?::text and gebruiker = ? and beeindigd_op is null)")
        .param(plek.regio())
        .param(plek.rol().rol().code())
        .param(plek.gemeenteCode())
        .param(gebruiker)
        .query(Boolean.class)
        .single();
  }

  private List<Fout> fouten(Houderopgave opgave) {
    List<Fout> fouten = new ArrayList<>();
    if (!bezetting.isAccount(opgave.gebruiker())) {
      fouten.add(new Fout("gebruiker", "Kies een collega met een account."));
    }
    if (opgave.vervanger() != null && !bezetting.isAccount(opgave.vervanger())) {
      fouten.add(new Fout("vervanger", "Kies een collega met een account."));
    }
    if (opgave.gebruiker().equals(opgave.vervanger())) {
      fouten.add(new Fout("vervanger", "Niemand vervangt zichzelf. Kies een andere collega."));
    }
    if (opgave.vervanger() == null
        && (opgave.vervangerMail() != null || opgave.vervangerMobiel() != null)) {
      fouten.add(new Fout("vervanger", "Kies van wie deze gegevens zijn."));
    }
    if (opgave.tot() != null && opgave.tot().isBefore(opgave.van())) {
      fouten.add(new Fout("tot", "De laatste dag ligt voor de eerste."));
    }
    return fouten;
  }

  private static void meld(List<Fout> fouten) {
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  private static List<Object> waarden(Houderopgave opgave) {
    List<Object> waarden = new ArrayList<>();
    waarden.add(opgave.mail());
    waarden.add(opgave.mobiel());
    waarden.add(opgave.vervanger());
    waarden.add(opgave.vervangerMail());
    waarden.add(opgave.vervangerMobiel());
    waarden.add(Date.valueOf(opgave.van()));
    waarden.add(opgave.tot() == null ? null : Date.valueOf(opgave.tot()));
    return waarden;
  }
}
