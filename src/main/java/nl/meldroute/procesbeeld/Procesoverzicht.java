package nl.meldroute.procesbeeld;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which processes there are, and of which regions the current user sees them. */
@Component
public class Procesoverzicht {

  private final Procesrechten rechten;
  private final JdbcClient database;

  Procesoverzicht(Procesrechten rechten, JdbcClient database) {
    this.rechten = rechten;
    this.database = database;
  }

  /** A region to choose. */
  public record Regio(String code, String naam) {}

  /**
   * A process to choose.
   *
   * @param definitie the engine's key of its newest model, to open it
   */
  public record Model(String sleutel, String naam, String definitie) {}

  /** What there is to choose from. */
  public record Keuzes(List<Regio> regios, List<Model> processen) {}

  public Keuzes keuzes() {
    return new Keuzes(
        rechten.regios().stream().map(regio -> new Regio(regio.code(), regio.naam())).toList(),
        processen());
  }

  /** By name, each as its newest model names it. */
  List<Model> processen() {
    return database
        .sql(
            """
            select sleutel, naam, definitie from (
              select distinct on (key_) key_ as sleutel, coalesce(name_, key_) as naam, id_ as definitie from act_re_procdef
              where tenant_id_ is null order by key_, version_ desc) nieuwste
            order by lower(naam)
            """)
        .query(Model.class)
        .list();
  }

  Map<String, String> namen() {
    return processen().stream().collect(Collectors.toMap(Model::sleutel, Model::naam));
  }
}
