package nl.meldroute.zorg;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was registered with CoMensha, in the fields that CoMensha and the National Rapporteur
 * publish figures on, and nothing that tells who it is. The function in the database asks for the
 * role once more, and writes the processing log.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Comenshauitvoer {

  /** Rows that are in memory at once. */
  private static final int PORTIE = 500;

  private static final int LANGSTE_JAREN = 5;

  private final Regioprofielen regios;
  private final JdbcClient database;
  private final Toegang toegang;

  Comenshauitvoer(Regioprofielen regios, DataSource bron, Toegang toegang) {
    JdbcTemplate inPorties = new JdbcTemplate(bron);
    inPorties.setFetchSize(PORTIE);
    this.regios = regios;
    this.database = JdbcClient.create(inPorties);
    this.toegang = toegang;
  }

  /** One victim; codes of value lists and a year. */
  public record Regel(
      int jaar,
      String dossiersoort,
      List<String> vormen,
      String sector,
      String geslacht,
      String leeftijdsgroep,
      String nationaliteitsgroep,
      String meldersoort,
      String regio) {}

  /**
   * @throws NietToegestaan for another role
   * @throws NietGevonden for another region
   */
  public void eis(String regio, LocalDate van, LocalDate tot) {
    List<Groep> eigen =
        toegang.huidige().groepen().stream()
            .flatMap(groep -> regios.groep(groep).stream())
            .filter(groep -> groep.rol() == Rol.ZORGCOORDINATOR || groep.rol() == Rol.MANAGER)
            .toList();
    if (eigen.isEmpty()) {
      throw new NietToegestaan(
          "Deze uitvoer is voor de zorgcoördinator en de manager van een regio.");
    }
    if (eigen.stream().noneMatch(groep -> groep.regio().filter(regio::equals).isPresent())) {
      throw new NietGevonden("regio");
    }
    if (tot.isBefore(van) || van.plusYears(LANGSTE_JAREN).isBefore(tot)) {
      throw new OngeldigeInvoer(
          List.of(new Fout("tot", "Kies een dag na het begin, binnen vijf jaar.")));
    }
  }

  /** One by one, in an order that tells nothing; the whole is never in memory. */
  public void lees(String regio, LocalDate van, LocalDate tot, Consumer<Regel> ontvanger) {
    database
        .sql("select * from comensha_regels(?, ?, ?)")
        .params(regio, van, tot)
        .query(
            rij -> {
              ontvanger.accept(
                  new Regel(
                      rij.getInt("jaar"),
                      rij.getString("dossiersoort"),
                      List.of((String[]) rij.getArray("vormen").getArray()),
                      rij.getString("sector"),
                      rij.getString("geslacht"),
                      rij.getString("leeftijdsgroep"),
                      rij.getString("nationaliteitsgroep"),
                      rij.getString("meldersoort"),
                      regio));
            });
  }
}
