package nl.meldroute.dossier.api;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Casusweergave;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.dossier.opslag.Casussen;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of casussen. A function of the database finds them at once; what is shown of them is read
 * through row-level security again.
 */
@Component
class Casuslijst {

  private static final int STANDAARD_GROOTTE = 20;
  private static final int GROOTSTE = 100;
  private static final int LANGSTE_ZOEKTERM = 200;
  private static final int KORTSTE_DEEL = 3;

  private final JdbcClient database;
  private final Casussen casussen;
  private final Verwerkingen verwerkingen;
  private final Toegang toegang;

  Casuslijst(JdbcClient database, Casussen casussen, Verwerkingen verwerkingen, Toegang toegang) {
    this.database = database;
    this.casussen = casussen;
    this.verwerkingen = verwerkingen;
    this.toegang = toegang;
  }

  /**
   * What to list.
   *
   * @param nummers of the casussen that somebody has before them; empty for all there are
   * @param zoekterm null for a list without search
   * @param pagina from 1
   */
  record Filter(
      List<String> nummers,
      String status,
      String gemeente,
      String vorm,
      String eigenaar,
      String zoekterm,
      int pagina,
      int grootte) {

    /**
     * @throws OngeldigeInvoer naming every fault
     */
    static Filter van(
        List<String> nummers,
        String status,
        String gemeente,
        String vorm,
        String eigenaar,
        String zoekterm,
        String pagina,
        String grootte) {
      List<Fout> fouten = new ArrayList<>();
      if (nummers.size() > GROOTSTE) {
        fouten.add(new Fout("nummer", "Vraag ten hoogste " + GROOTSTE + " nummers tegelijk."));
      }
      code("status", status, Casusstatus.values(), fouten);
      code("vorm", vorm, Uitbuitingsvorm.values(), fouten);
      if (zoekterm != null
          && (zoekterm.isBlank()
              || zoekterm.length() > LANGSTE_ZOEKTERM
              || zoekterm.indexOf('\0') >= 0)) {
        fouten.add(new Fout("zoekterm", "Vul een zoekterm in van ten hoogste 200 tekens."));
      }
      int bladzijde = getal("pagina", pagina, 1, Integer.MAX_VALUE / GROOTSTE, fouten);
      int aantal = getal("grootte", grootte, STANDAARD_GROOTTE, GROOTSTE, fouten);
      if (!fouten.isEmpty()) {
        throw new OngeldigeInvoer(fouten);
      }
      return new Filter(nummers, status, gemeente, vorm, eigenaar, zoekterm, bladzijde, aantal);
    }

    private static void code(String veld, String waarde, Enum<?>[] lijst, List<Fout> fouten) {
      if (waarde != null && Arrays.stream(lijst).noneMatch(code -> code.name().equals(waarde))) {
        fouten.add(
            new Fout(
                veld,
                "Kies uit: "
                    + Arrays.stream(lijst).map(Enum::name).collect(Collectors.joining(", "))
                    + "."));
      }
    }

    private static int getal(
        String veld, String waarde, int standaard, int hoogste, List<Fout> fouten) {
      if (waarde == null) {
        return standaard;
      }
      if (waarde.matches("[1-9]\\d{0,8}") && Integer.parseInt(waarde) <= hoogste) {
        return Integer.parseInt(waarde);
      }
      fouten.add(new Fout(veld, "Vul een getal in van 1 tot en met " + hoogste + "."));
      return standaard;
    }
  }

  /**
   * @param totaal how many there are on all pages together
   */
  record Bladzijde(List<Casusweergave> casussen, long totaal) {}

  Bladzijde zoek(Filter filter) {
    Gevonden gevonden =
        database
            .sql(
                """
                select totaal, ids
                from casuslijst(:status, :gemeente, :vorm, :eigenaar, :nummers, :treffers, :grootte, :vanaf)
                """)
            .param("status", filter.status(), Types.VARCHAR)
            .param("gemeente", filter.gemeente(), Types.VARCHAR)
            .param("vorm", filter.vorm(), Types.VARCHAR)
            .param("eigenaar", filter.eigenaar(), Types.VARCHAR)
            .param(
                "nummers",
                filter.nummers().isEmpty() ? null : filter.nummers().toArray(String[]::new),
                Types.ARRAY)
            .param("treffers", treffers(filter.zoekterm()), Types.ARRAY)
            .param("grootte", filter.grootte())
            .param("vanaf", (filter.pagina() - 1) * filter.grootte())
            .query(
                (rij, nummer) ->
                    new Gevonden(
                        rij.getLong("totaal"), List.of((UUID[]) rij.getArray("ids").getArray())))
            .single();
    if (gevonden.ids().isEmpty()) {
      toegang.huidige().regios().forEach(regio -> legVast(regio, List.of()));
    }
    return new Bladzijde(lees(gevonden.ids()), gevonden.totaal());
  }

  private record Gevonden(long totaal, List<UUID> ids) {}

  /** Null without a search: then all casussen count. */
  private UUID[] treffers(String zoekterm) {
    if (zoekterm == null) {
      return null;
    }
    return database
        .sql("select zoek_casussen(:zoekterm, :naamdelen, :varianten)")
        .param("zoekterm", zoekterm.strip())
        .param("naamdelen", naamdelen(zoekterm.strip()))
        .param("varianten", Kenmerkopgave.zoekvormen(zoekterm).toArray(String[]::new))
        .query(UUID.class)
        .list()
        .toArray(UUID[]::new);
  }

  /** One or two letters are in most names; then only a name of its own counts. */
  private static String[] naamdelen(String zoekterm) {
    String letterlijk = zoekterm.replaceAll("([%_\\\\])", "\\\\$1");
    return zoekterm.length() < KORTSTE_DEEL
        ? new String[] {letterlijk, letterlijk + " %", "% " + letterlijk, "% " + letterlijk + " %"}
        : new String[] {"%" + letterlijk + "%"};
  }

  private List<Casusweergave> lees(List<UUID> ids) {
    Map<UUID, Casus> gevonden =
        casussen.findAllById(ids).stream().collect(Collectors.toMap(Casus::id, casus -> casus));
    List<Casus> inVolgorde = ids.stream().map(gevonden::get).filter(Objects::nonNull).toList();
    inVolgorde.stream().collect(Collectors.groupingBy(Casus::regio)).forEach(this::legVast);
    return inVolgorde.stream().map(Casusweergave::van).toList();
  }

  /** A search that finds nothing is a look into the case store too. */
  private void legVast(String regio, List<Casus> gevonden) {
    verwerkingen.legVast(
        Verwerking.van(
            Handeling.ZOEKEN,
            "Lijst van casussen",
            regio,
            gevonden.stream().map(Casus::id).toList()));
  }
}
