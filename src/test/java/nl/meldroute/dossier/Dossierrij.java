package nl.meldroute.dossier;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Kenmerksoort;
import nl.meldroute.begrippen.Locatierol;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts casussen into the database directly, with the keys that the product would make. */
final class Dossierrij {

  private static final Pattern PERSOON =
      Pattern.compile("(?<naam>[^(*]*)(?:\\((?<bijnaam>[^)]*)\\))?\\s*(?:\\*(?<datum>.*))?");

  private final JdbcClient eigenaar;

  Dossierrij(JdbcClient eigenaar) {
    this.eigenaar = eigenaar;
  }

  /** An empty casus, seen by one group. */
  UUID casus(String nummer, String regio, String gemeente, String groep) {
    UUID id = UUID.randomUUID();
    eigenaar
        .sql(
            """
            insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid,
                               leeftijdscategorie, vormen, geopend_op, laatst_bewogen_op, versie)
            values (?, ?, ?, ?, 'GEMELD', ?, 'GEEN', 'NORMAAL', 'ONBEKEND', '{ARBEID}', now(), now(), 0)
            """)
        .params(id, nummer, regio, gemeente, groep)
        .update();
    eigenaar
        .sql("insert into casus_toegang values (?, ?, ?, 'test', now())")
        .params(id, groep, regio)
        .update();
    return id;
  }

  /**
   * @param soort PERSOON, LOCATIE or a kind of identifier
   * @param opgave as in {@code verbanden/paren.txt}
   */
  void voegToe(UUID casus, String soort, String opgave) {
    switch (soort) {
      case "PERSOON" -> persoon(casus, opgave);
      case "LOCATIE" -> locatie(casus, opgave.split("/", -1));
      default -> kenmerk(casus, new Kenmerkopgave(Kenmerksoort.valueOf(soort), opgave));
    }
  }

  private void kenmerk(UUID casus, Kenmerkopgave opgave) {
    Adressleutels adres = Adressleutels.van(opgave);
    eigenaar
        .sql(
            "insert into kenmerk (id, casus_id, soort, waarde, genormaliseerd, adressleutels, toevoeging, versie) values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 0)")
        .params(
            casus,
            opgave.soort().name(),
            opgave.waarde(),
            Normalisatie.kenmerk(opgave.soort(), opgave.waarde()),
            adres.sleutels().toArray(String[]::new),
            adres.toevoeging())
        .update();
  }

  private void locatie(UUID casus, String[] delen) {
    Locatieopgave opgave =
        new Locatieopgave(
            Locatierol.UITBUITING, leeg(delen[0]), leeg(delen[1]), leeg(delen[2]), null);
    Adressleutels adres = Adressleutels.van(opgave);
    eigenaar
        .sql(
            "insert into locatie (id, casus_id, rol, adres, postcode, plaats, adressleutels, toevoeging, versie) values (gen_random_uuid(), ?, 'UITBUITING', ?, ?, ?, ?, ?, 0)")
        .params(
            casus,
            opgave.adres(),
            Normalisatie.postcode(opgave.postcode()),
            opgave.plaats(),
            adres.sleutels().toArray(String[]::new),
            adres.toevoeging())
        .update();
  }

  private void persoon(UUID casus, String opgave) {
    Matcher delen = PERSOON.matcher(opgave);
    if (!delen.matches()) {
      throw new IllegalArgumentException(opgave);
    }
    LocalDate datum = delen.group("datum") == null ? null : LocalDate.parse(delen.group("datum"));
    Naamsleutels sleutels =
        Naamsleutels.van(delen.group("naam").strip(), delen.group("bijnaam"), datum);
    eigenaar
        .sql(
            """
            insert into betrokkene (id, casus_id, rollen, naam, bijnaam, geboortedatum, leeftijdscategorie, geslacht,
                                    nationaliteitsgroep, verblijf, naamklank, naamsleutels, versie)
            values (gen_random_uuid(), ?, '{SLACHTOFFER}', ?, ?, ?, 'ONBEKEND', 'ONBEKEND', 'ONBEKEND', 'ONBEKEND', ?, ?, 0)
            """)
        .params(
            casus,
            delen.group("naam").strip(),
            delen.group("bijnaam"),
            datum,
            sleutels.klank(),
            sleutels.sleutels().toArray(String[]::new))
        .update();
  }

  private static String leeg(String deel) {
    return deel.isBlank() ? null : deel.strip();
  }
}
