package nl.meldroute.regio;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;

/** A partner as the database holds it, with its convenants beside it in three lists. */
final class Partnerrij {

  private final ResultSet rij;

  private Partnerrij(ResultSet rij) {
    this.rij = rij;
  }

  static Partner lees(ResultSet rij, int nummer) throws SQLException {
    return new Partnerrij(rij).partner();
  }

  private Partner partner() throws SQLException {
    Optional<String> geheim = tekst("webhook_geheim");
    return new Partner(
        Partnercode.valueOf(rij.getString("code")),
        rij.getString("naam"),
        Kanaal.valueOf(rij.getString("kanaal")),
        Openingstijden.lees(rij.getString("uren")).orElseThrow(),
        tekst("mail"),
        contact(tekst("contact_naam"), tekst("contact_telefoon"), tekst("contact_mail")),
        contact(tekst("vervanger_naam"), tekst("vervanger_telefoon"), tekst("vervanger_mail")),
        contact(tekst("nood_naam"), tekst("nood_telefoon"), Optional.empty()),
        tekst("webhook").map(adres -> new Webhook(adres, geheim.orElseThrow())),
        tekst("groep"),
        tekst("rol").flatMap(code -> Waarde.zoek(Rol.class, code)),
        tekst("tafel"),
        convenanten());
  }

  private Optional<String> tekst(String kolom) throws SQLException {
    return Optional.ofNullable(rij.getString(kolom));
  }

  private static Optional<Contact> contact(
      Optional<String> naam, Optional<String> telefoon, Optional<String> mail) {
    return naam.map(wie -> new Contact(wie, telefoon, mail));
  }

  private List<Convenant> convenanten() throws SQLException {
    Array namen = rij.getArray("namen");
    if (namen == null) {
      return List.of();
    }
    String[] naam = (String[]) namen.getArray();
    Date[] van = (Date[]) rij.getArray("vanaf").getArray();
    Date[] tot = (Date[]) rij.getArray("totenmet").getArray();
    return IntStream.range(0, naam.length)
        .mapToObj(nummer -> new Convenant(naam[nummer], dag(van[nummer]), dag(tot[nummer])))
        .toList();
  }

  private static Optional<LocalDate> dag(Date dag) {
    return Optional.ofNullable(dag).map(Date::toLocalDate);
  }
}
