package nl.meldroute.verwijzing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gegevenscategorie;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Weigeringsreden;
import nl.meldroute.beslissing.Regel;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Rol;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals for who watches over them and sees no casus, the auditor and the privacy officer: who,
 * when, on which rules of which version, and on what legal ground. Without personal data of whom it
 * is about.
 */
@Component
public class Verantwoording {

  private static final String GEVRAAGD =
      " from verantwoording(:regio, :casus, :partner, :vanaf, :tot)";

  private final JdbcClient database;
  private final Toegang toegang;
  private final Verwerkingen verwerkingen;
  private final ObjectMapper json;
  private final Clock klok;

  Verantwoording(
      JdbcClient database,
      Toegang toegang,
      Verwerkingen verwerkingen,
      ObjectMapper json,
      Clock klok) {
    this.database = database;
    this.toegang = toegang;
    this.verwerkingen = verwerkingen;
    this.json = json;
    this.klok = klok;
  }

  /**
   * Which referrals.
   *
   * @param casus number of a casus; null for all
   * @param partner null for all
   * @param vanaf first day on which they were decided on
   * @param totEnMet last day
   * @param pagina from 1
   */
  public record Vraag(
      String regio,
      String casus,
      Partnercode partner,
      LocalDate vanaf,
      LocalDate totEnMet,
      int pagina,
      int grootte) {}

  /**
   * @param totaal how many there are on all pages together
   */
  public record Bladzijde(List<Verwezen> verwijzingen, long totaal) {}

  /**
   * One referral.
   *
   * @param vastgesteldDoor name of who decided on it
   * @param advies null when a human added it
   * @param gedeeld which kinds of data may go along, on what ground
   * @param verstrektOp when data went to the partner, per round
   */
  public record Verwezen(
      @JsonIgnore UUID casusId,
      UUID id,
      String casus,
      Partnercode partner,
      Partnercode via,
      Dringendheid dringendheid,
      Verwijzingstatus status,
      int ronde,
      Antwoord toestemming,
      boolean embargo,
      String vastgesteldDoor,
      Instant vastgesteldOp,
      Instant verzondenOp,
      Instant ontvangenOp,
      Instant geantwoordOp,
      Instant afgerondOp,
      Weigeringsreden redenWeigering,
      Partneruitkomst uitkomst,
      Advies advies,
      List<Gedeeld> gedeeld,
      List<Instant> verstrektOp) {}

  /**
   * What the table advised.
   *
   * @param variant region whose own table it was; null for the shared table
   * @param regels those that named this partner
   * @param afgeweken whether people decided otherwise on a part of the advice
   */
  public record Advies(
      String sleutel, Integer versie, String variant, List<Regel> regels, boolean afgeweken) {}

  public record Gedeeld(Gegevenscategorie categorie, Deelbaarheid toegestaan, String grondslag) {}

  /** The regions that the current user watches over. */
  public List<String> regios() {
    var wie = toegang.huidige();
    return wie.regios().stream()
        .filter(
            regio ->
                Rol.TOEZICHT.stream()
                    .anyMatch(rol -> wie.groepen().contains(regio + "-" + rol.code())))
        .toList();
  }

  /**
   * @return as {@link #regios()}
   * @throws NietToegestaan when there are none
   */
  public List<String> eigenRegios() {
    List<String> eigen = regios();
    if (eigen.isEmpty()) {
      throw new NietToegestaan("Alleen de auditor en de privacy-officer gaan verwijzingen na.");
    }
    return eigen;
  }

  /**
   * The newest first. Each look is a line in the processing log. The database gives nothing of a
   * region that the current user does not watch over.
   */
  @Transactional
  public Bladzijde verwijzingen(Vraag vraag) {
    long totaal = gevraagd("select count(*)" + GEVRAAGD, vraag).query(Long.class).single();
    List<Verwezen> verwijzingen =
        gevraagd(
                "select *"
                    + GEVRAAGD
                    + " order by vastgesteld_op desc, id limit :grootte offset :begin",
                vraag)
            .param("grootte", vraag.grootte())
            .param("begin", (vraag.pagina() - 1) * vraag.grootte())
            .query(this::lees)
            .list();
    verwerkingen.legVast(
        Verwerking.van(
            Handeling.INZIEN,
            "Verwijzingen nagaan",
            vraag.regio(),
            verwijzingen.stream().map(Verwezen::casusId).distinct().toList()));
    return new Bladzijde(verwijzingen, totaal);
  }

  private StatementSpec gevraagd(String sql, Vraag vraag) {
    return database
        .sql(sql)
        .param("regio", vraag.regio())
        .param("casus", vraag.casus(), Types.VARCHAR)
        .param("partner", vraag.partner() == null ? null : vraag.partner().code(), Types.VARCHAR)
        .param("vanaf", begin(vraag.vanaf()))
        .param("tot", begin(vraag.totEnMet().plusDays(1)));
  }

  private Timestamp begin(LocalDate dag) {
    return Timestamp.from(dag.atStartOfDay(klok.getZone()).toInstant());
  }

  private Verwezen lees(ResultSet rij, int nummer) throws SQLException {
    Partnercode partner = code(Partnercode.class, rij.getString("partner"));
    return new Verwezen(
        rij.getObject("casus_id", UUID.class),
        rij.getObject("id", UUID.class),
        rij.getString("casus"),
        partner,
        code(Partnercode.class, rij.getString("via")),
        code(Dringendheid.class, rij.getString("dringendheid")),
        code(Verwijzingstatus.class, rij.getString("status")),
        rij.getInt("ronde"),
        code(Antwoord.class, rij.getString("toestemming")),
        rij.getBoolean("embargo"),
        rij.getString("vastgesteld_door"),
        moment(rij.getTimestamp("vastgesteld_op")),
        moment(rij.getTimestamp("verzonden_op")),
        moment(rij.getTimestamp("ontvangen_op")),
        moment(rij.getTimestamp("geantwoord_op")),
        moment(rij.getTimestamp("afgerond_op")),
        code(Weigeringsreden.class, rij.getString("reden_weigering")),
        code(Partneruitkomst.class, rij.getString("uitkomst")),
        rij.getString("sleutel") == null ? null : advies(rij, partner),
        json(rij.getString("deling"), new TypeReference<List<Deling>>() {}).stream()
            .map(deel -> new Gedeeld(deel.categorie(), deel.toegestaan(), deel.grondslag()))
            .toList(),
        momenten(rij.getArray("verstrekt_op")));
  }

  /** The rules that gave this partner; when the table names no partner per rule, all of them. */
  private Advies advies(ResultSet rij, Partnercode partner) throws SQLException {
    List<Map<String, Object>> uitkomsten =
        json(rij.getString("uitkomsten"), new TypeReference<>() {});
    List<Regel> regels = json(rij.getString("regels"), new TypeReference<>() {});
    List<Regel> eigen =
        IntStream.range(0, Math.min(uitkomsten.size(), regels.size()))
            .filter(i -> partner.code().equals(uitkomsten.get(i).get("partner")))
            .mapToObj(regels::get)
            .toList();
    return new Advies(
        rij.getString("sleutel"),
        rij.getObject("versie", Integer.class),
        rij.getString("variant"),
        eigen.isEmpty() ? regels : eigen,
        rij.getBoolean("afgeweken"));
  }

  private <T> T json(String tekst, TypeReference<T> soort) {
    try {
      return json.readValue(tekst, soort);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Wat over een verwijzing is opgeslagen, is te lezen", fout);
    }
  }

  private static <W extends Enum<W> & Waarde> W code(Class<W> lijst, String code) {
    return code == null ? null : Waarde.zoek(lijst, code).orElseThrow();
  }

  private static Instant moment(Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static List<Instant> momenten(Array momenten) throws SQLException {
    return momenten == null
        ? List.of()
        : Arrays.stream((Timestamp[]) momenten.getArray()).map(Timestamp::toInstant).toList();
  }
}
