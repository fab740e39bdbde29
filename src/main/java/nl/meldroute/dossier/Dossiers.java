package nl.meldroute.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.dossier.opslag.Betrokkenen;
import nl.meldroute.dossier.opslag.Casussen;
import nl.meldroute.dossier.opslag.Kenmerken;
import nl.meldroute.dossier.opslag.Locaties;
import nl.meldroute.dossier.opslag.Melders;
import nl.meldroute.dossier.opslag.Meldingen;
import nl.meldroute.dossier.opslag.Tijdlijn;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Toegangscontext;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the case store. Whoever comes in says what for; that goes into the processing log
 * in the same transaction. Row-level security decides what is there to be found.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Dossiers {

  private final Casussen casussen;
  private final Meldingen meldingen;
  private final Melders melders;
  private final Betrokkenen betrokkenen;
  private final Locaties locaties;
  private final Kenmerken kenmerken;
  private final Tijdlijn tijdlijn;
  private final EntityManager entityManager;
  private final JdbcClient database;
  private final Verwerkingen verwerkingen;
  private final Toegang toegang;
  private final ObjectMapper json;
  private final Clock klok;

  Dossiers(
      Casussen casussen,
      Meldingen meldingen,
      Melders melders,
      Betrokkenen betrokkenen,
      Locaties locaties,
      Kenmerken kenmerken,
      Tijdlijn tijdlijn,
      EntityManager entityManager,
      JdbcClient database,
      Verwerkingen verwerkingen,
      Toegang toegang,
      ObjectMapper json,
      Clock klok) {
    this.casussen = casussen;
    this.meldingen = meldingen;
    this.melders = melders;
    this.betrokkenen = betrokkenen;
    this.locaties = locaties;
    this.kenmerken = kenmerken;
    this.tijdlijn = tijdlijn;
    this.entityManager = entityManager;
    this.database = database;
    this.verwerkingen = verwerkingen;
    this.toegang = toegang;
    this.json = json;
    this.klok = klok;
  }

  /**
   * A melding's new casus, with all that was told in it. To be called in the name of the service.
   */
  public Melding neemOp(NieuweMelding nieuw) {
    return neemOp(nieuw, "");
  }

  /** As {@link #neemOp}, about somebody who does not exist; both numbers say so. */
  public Melding neemOpAlsOefening(NieuweMelding verzonnen) {
    return neemOp(verzonnen, Casus.OEFENING);
  }

  private Melding neemOp(NieuweMelding nieuw, String merk) {
    Instant nu = klok.instant();
    LocalDate vandaag = LocalDate.now(klok);
    Nummers nummers = nummers(nieuw.regio(), merk);
    Casus casus =
        new Casus(
            nummers.casus(),
            nieuw.regio(),
            nieuw.gemeente(),
            nieuw.eigenaar(),
            nieuw.vormen(),
            nieuw.leeftijdscategorie(vandaag),
            nu);
    entityManager.persist(casus);
    Melding melding =
        new Melding(
            nieuw.id(),
            nummers.melding(),
            casus,
            nieuw.gemeenteNaam(),
            nieuw.meldersoort(),
            nieuw.omschrijving(),
            nieuw.inhoud(),
            nieuw.volgcodeHash(),
            toegang.huidige().gebruiker(),
            nieuw.ontvangenOp() == null ? nu : nieuw.ontvangenOp(),
            nu);
    entityManager.persist(melding);
    entityManager.persist(new Melder(melding.id(), casus, nieuw.melder()));
    List<UUID> personen = new ArrayList<>();
    nieuw
        .slachtoffers()
        .forEach(
            persoon ->
                personen.add(
                    legBetrokkeneVast(
                        casus, melding.id(), Set.of(Betrokkenerol.SLACHTOFFER), persoon)));
    nieuw
        .vermoedelijkePlegers()
        .forEach(
            persoon ->
                personen.add(
                    legBetrokkeneVast(
                        casus, melding.id(), Set.of(Betrokkenerol.VERMOEDELIJKE_PLEGER), persoon)));
    nieuw.locaties().forEach(plek -> entityManager.persist(new Locatie(casus, melding.id(), plek)));
    nieuw
        .kenmerken()
        .forEach(kenmerk -> entityManager.persist(new Kenmerk(casus, melding.id(), kenmerk)));
    entityManager.flush();
    verleen(casus.nummer(), nieuw.toegang(), "Rol in de meldroute van de gemeente of regio");
    schrijfBij(casus, "melding-ontvangen", "Melding " + melding.nummer() + " ontvangen.");
    verwerkingen.legVast(
        new Verwerking(
            Handeling.VASTLEGGEN,
            "Melding ontvangen",
            casus.regio(),
            List.of(casus.id()),
            personen));
    return melding;
  }

  /** Lets more groups see a casus from now on. To be called in the name of the service. */
  public void verleen(String casusnummer, Set<String> groepen, String reden) {
    database
        .sql(
            """
            insert into casus_toegang (casus_id, groep, regio, reden, sinds)
            select casus.id, groep, casus.regio, ?, ? from casus, unnest(?) groep where casus.nummer = ?
            on conflict do nothing
            """)
        .params(reden, Timestamp.from(klok.instant()), groepen.toArray(String[]::new), casusnummer)
        .update();
  }

  /**
   * A casus to read or to show.
   *
   * @param doel what for, in Dutch, without personal data
   * @throws NietGevonden when there is none that the current user may see
   */
  public Casus lees(String nummer, String doel) {
    return open(nummer, Handeling.INZIEN, doel);
  }

  /** As {@link #lees}, to change. */
  public Casus bewerk(String nummer, String doel) {
    return open(nummer, Handeling.WIJZIGEN, doel);
  }

  /** Whether there is such a casus that the current user, or the service in its region, sees. */
  public boolean ziet(String nummer) {
    return casussen.id(nummer).isPresent();
  }

  /** The key of a casus, for what is stored about it without showing any of it. */
  public UUID id(String nummer) {
    return casussen.id(nummer).orElseThrow(() -> new NietGevonden("casus"));
  }

  /**
   * Waits until no other transaction is settling something about the casus as a whole, and keeps
   * the next one waiting: "are all parts done?" must not be asked twice at once, or both see the
   * other's part still open and nobody goes on.
   */
  public void vergrendel(String nummer) {
    database
        .sql("select id from casus where nummer = ? for update")
        .param(nummer)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NietGevonden("casus"));
  }

  private Casus open(String nummer, Handeling handeling, String doel) {
    return open(
        casussen.findByNummer(nummer).orElseThrow(() -> new NietGevonden("casus")),
        handeling,
        doel);
  }

  private Casus open(Casus casus, Handeling handeling, String doel) {
    eisToegelaten(casus);
    verwerkingen.legVast(
        new Verwerking(
            handeling,
            doel,
            casus.regio(),
            List.of(casus.id()),
            betrokkenen.idsVanCasus(casus.id())));
    return casus;
  }

  /**
   * The first wall around a shielded casus and a conflict of interest; the database is the second.
   */
  private void eisToegelaten(Casus casus) {
    Toegangscontext wie = toegang.huidige();
    if (!wie.systeem() && !isToegelaten(casus, wie.gebruiker())) {
      throw new NietGevonden("casus");
    }
  }

  /** Whether the current user sees a casus by access in an emergency and by nothing else. */
  public boolean isAlleenInNood(Casus casus) {
    Toegangscontext wie = toegang.huidige();
    return !database
        .sql(
            """
            select case when ?
              then exists (select from casus_genoemde where casus_id = ? and gebruiker = ? and tot is null)
              else exists (select from casus_toegang where casus_id = ? and groep = any (?)) end
            """)
        .params(
            casus.isAfgeschermd(),
            casus.id(),
            wie.gebruiker(),
            casus.id(),
            wie.groepen().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private boolean isToegelaten(Casus casus, String gebruiker) {
    return database
        .sql(
            """
            select (not ? or exists (select from casus_genoemde where casus_id = ? and gebruiker = ? and tot is null)
                    or exists (select from noodtoegang where casus_id = ? and gebruiker = ? and tot > now()))
              and not exists (select from belangenconflict where casus_id = ? and gebruiker = ? and opgeheven_op is null)
            """)
        .params(
            casus.isAfgeschermd(),
            casus.id(),
            gebruiker,
            casus.id(),
            gebruiker,
            casus.id(),
            gebruiker)
        .query(Boolean.class)
        .single();
  }

  /**
   * What every task form shows on top: the numbers, the text of the melding and what came later.
   */
  public Map<String, Object> kop(Casus casus, String meldingnummer) {
    Melding melding =
        meldingen.findByNummer(meldingnummer).orElseThrow(() -> new NietGevonden("melding"));
    return Map.of(
        "meldingNummer", melding.nummer(),
        "casusNummer", casus.nummer(),
        "omschrijving",
            Stream.concat(Stream.of(melding.omschrijving()), aanvullingen(casus).stream())
                .collect(Collectors.joining("\n\nToegevoegd: ")));
  }

  /** What the reporter ticked, for the same form as {@link #kop}. */
  public List<Gemeldsignaal> signalen(String meldingnummer) {
    return meldingen
        .findByNummer(meldingnummer)
        .orElseThrow(() -> new NietGevonden("melding"))
        .signalen();
  }

  private List<String> aanvullingen(Casus casus) {
    return database
        .sql("select tekst from aanvulling where casus_id = ? order by tijdstip")
        .param(casus.id())
        .query(String.class)
        .list();
  }

  /** All that is known about a casus, also by way of the casussen that were added to it. */
  public Dossier dossier(Casus casus) {
    List<UUID> delen = delen(casus);
    return new Dossier(
        casus,
        meldingen.findByCasusIdInOrderByOntvangenOp(delen),
        melders.findByCasusIdIn(delen),
        betrokkenen.findByCasusIdIn(delen),
        locaties.findByCasusIdIn(delen),
        kenmerken.findByCasusIdIn(delen),
        tijdlijn.findByCasusIdInOrderByTijdstip(delen),
        database
            .sql("select gemeente from casus_gemeente where casus_id = ? order by sinds")
            .param(casus.id())
            .query(String.class)
            .list());
  }

  /** The keys of a casus and of those that were added to it. */
  public List<UUID> delen(Casus casus) {
    return Stream.concat(Stream.of(casus.id()), casussen.idsSamengevoegdIn(casus.id()).stream())
        .toList();
  }

  /** A casus and those that were added to it. */
  public List<Casus> samen(Casus casus) {
    return delen(casus).stream().map(id -> casussen.findById(id).orElseThrow()).toList();
  }

  /** The melding that opened a casus: its route leads, also when more meldingen were added. */
  public Melding leidendeMelding(Casus casus) {
    return meldingen.findByCasusId(casus.id()).orElseThrow(() -> new NietGevonden("melding"));
  }

  /**
   * Adds a casus to another one about the same situation. Nothing that was stored moves or changes;
   * it is read along from now on, by the groups of both. To be called in the name of the service.
   */
  public void voegSamen(Casus bron, Casus doel, String reden) {
    if (bron.isOefening() || doel.isOefening()) {
      throw new Conflict("Een oefening kan niet met een casus worden samengevoegd.");
    }
    Instant nu = klok.instant();
    casussen.idsSamengevoegdIn(bron.id()).forEach(id -> leidOm(id, doel));
    bron.gaOpIn(doel, nu);
    doel.neemOver(bron, nu);
    entityManager.flush();
    deelToegang(bron, doel);
    deelToegang(doel, bron);
    betrek(doel, bron.gemeente(), "Samengevoegd met casus " + bron.nummer());
    Melding melding = leidendeMelding(bron);
    vulAan(
        doel,
        "Melding " + melding.nummer() + " is toegevoegd: " + melding.omschrijving(),
        melding.inhoud().get("gevaar") instanceof Map<?, ?> gevaar ? codes(gevaar) : Map.of());
    schrijfBij(bron, "samengevoegd", "Gaat verder in casus %s. %s".formatted(doel.nummer(), reden));
    schrijfBij(doel, "samengevoegd", "Casus %s is toegevoegd. %s".formatted(bron.nummer(), reden));
  }

  private static Map<String, String> codes(Map<?, ?> antwoorden) {
    return antwoorden.entrySet().stream()
        .collect(
            Collectors.toMap(deel -> deel.getKey().toString(), deel -> deel.getValue().toString()));
  }

  private void leidOm(UUID eerder, Casus doel) {
    database
        .sql("update casus set samengevoegd_in = ?, versie = versie + 1 where id = ?")
        .params(doel.id(), eerder)
        .update();
  }

  private void deelToegang(Casus van, Casus naar) {
    List<String> groepen =
        database
            .sql("select groep from casus_toegang where casus_id = ?")
            .param(van.id())
            .query(String.class)
            .list();
    verleen(naar.nummer(), Set.copyOf(groepen), "Samengevoegd met casus " + van.nummer());
  }

  /** A municipality takes part in a casus beside the one that owns it (E41). */
  public void betrek(Casus casus, String gemeente, String reden) {
    if (gemeente.equals(casus.gemeente())) {
      return;
    }
    database
        .sql(
            "insert into casus_gemeente (casus_id, gemeente, reden, sinds) values (?, ?, ?, ?) on conflict do nothing")
        .params(casus.id(), gemeente, reden, Timestamp.from(klok.instant()))
        .update();
  }

  /**
   * Groups that have no part in a casus any more; that they had one stays known. To be called in
   * the name of the service.
   */
  public void trekIn(Casus casus, Set<String> groepen, String reden) {
    database
        .sql("select trek_toegang_in(?, ?, ?, ?)")
        .params(casus.id(), groepen.toArray(String[]::new), reden, Timestamp.from(klok.instant()))
        .query((rij, nummer) -> nummer)
        .list();
  }

  /**
   * A melding for the service itself, such as a step that asks a table: nobody gets to see it, and
   * what a decision was based on is kept with the decision. So it gives no line in the log. What
   * the running transaction took in is not read again. To be called in the name of the service.
   */
  public Melding opgenomen(String nummer) {
    return Optional.ofNullable(
            entityManager.unwrap(Session.class).bySimpleNaturalId(Melding.class).load(nummer))
        .filter(melding -> toegang.huidige().isSysteemVan(melding.regio()))
        .orElseThrow(() -> new NietGevonden("melding"));
  }

  /** A melding, by way of its casus: reading it is logged like reading the casus. */
  public Melding melding(String nummer, String doel) {
    Melding melding = meldingen.findByNummer(nummer).orElseThrow(() -> new NietGevonden("melding"));
    Casus casus =
        casussen.findById(melding.casusId()).orElseThrow(() -> new NietGevonden("melding"));
    open(casus, Handeling.INZIEN, doel);
    return melding;
  }

  /**
   * The casus that a melding belongs to; the one that goes on with it, when it was added to one.
   */
  public Casus casusVan(Melding melding) {
    Casus casus = casussen.findById(melding.casusId()).orElseThrow(() -> new NietGevonden("casus"));
    return casus.samengevoegdIn() == null
        ? casus
        : casussen.findById(casus.samengevoegdIn()).orElseThrow(() -> new NietGevonden("casus"));
  }

  /** The reporter of a melding; unknown where the current user may not know. */
  public Melderopgave melder(Melding melding) {
    return melders.findById(melding.id()).map(Melder::opgave).orElse(Melderopgave.ONBEKEND);
  }

  /**
   * Adds what was told later.
   *
   * @param gevaar answers to the questions of the table {@code acuut-gevaar}
   */
  public void vulAan(Casus casus, String tekst, Map<String, ?> gevaar) {
    database
        .sql(
            "insert into aanvulling (id, casus_id, tekst, gevaar, door, tijdstip) values (?, ?, ?, ?::jsonb, ?, ?)")
        .params(
            UUID.randomUUID(),
            casus.id(),
            tekst,
            json(gevaar),
            toegang.huidige().gebruiker(),
            Timestamp.from(klok.instant()))
        .update();
    schrijfBij(casus, "aanvulling", tekst);
  }

  /**
   * @throws NietGevonden when nothing was added to the casus
   */
  public Aanvulling nieuwsteAanvulling(Casus casus) {
    return aanvulling(casus).orElseThrow(() -> new NietGevonden("aanvulling"));
  }

  /** What was told last about a casus; empty when nothing was added to it. */
  public Optional<Aanvulling> aanvulling(Casus casus) {
    return database
        .sql(
            "select tekst, gevaar from aanvulling where casus_id = ? order by tijdstip desc limit 1")
        .param(casus.id())
        .query((rij, nummer) -> new Aanvulling(rij.getString(1), antwoorden(rij.getString(2))))
        .optional();
  }

  private String json(Map<String, ?> waarden) {
    try {
      return json.writeValueAsString(waarden);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Codes zijn altijd als JSON te schrijven", fout);
    }
  }

  private Map<String, Object> antwoorden(String tekst) {
    try {
      return json.readValue(tekst, new TypeReference<>() {});
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Aanvulling in de database is geen geldige JSON", fout);
    }
  }

  /** Notes that somebody worked on a casus, without getting in the way of who works beside. */
  public void beweeg(Casus casus) {
    database
        .sql("update casus set laatst_bewogen_op = greatest(laatst_bewogen_op, ?) where id = ?")
        .params(Timestamp.from(klok.instant()), casus.id())
        .update();
  }

  /** Adds a person found later; the change is logged by who opened the casus. */
  public UUID voegBetrokkeneToe(Casus casus, Set<Betrokkenerol> rollen, Persoonsopgave persoon) {
    return legBetrokkeneVast(casus, null, rollen, persoon);
  }

  public void voegKenmerkToe(Casus casus, Kenmerkopgave kenmerk) {
    entityManager.persist(new Kenmerk(casus, null, kenmerk));
  }

  /** Adds a line to the timeline. */
  public void schrijfBij(Casus casus, String soort, String tekst) {
    entityManager.persist(
        new Tijdlijnregel(casus, soort, tekst, toegang.huidige().gebruiker(), klok.instant()));
  }

  private UUID legBetrokkeneVast(
      Casus casus, UUID melding, Set<Betrokkenerol> rollen, Persoonsopgave persoon) {
    Betrokkene betrokkene = new Betrokkene(casus, melding, rollen, persoon, LocalDate.now(klok));
    entityManager.persist(betrokkene);
    return betrokkene.id();
  }

  private record Nummers(String casus, String melding) {}

  /**
   * Numbers may have holes: a sequence never waits for another transaction, a counter without holes
   * would let meldingen queue for each other.
   */
  private Nummers nummers(String regio, String merk) {
    String begin = "%s-%d-".formatted(regio, LocalDate.now(klok).getYear());
    return database
        .sql("select nextval('casus_volgnummer'), nextval('melding_volgnummer')")
        .query(
            (rij, nummer) ->
                new Nummers(
                    "C-" + begin + "%06d".formatted(rij.getLong(1)) + merk,
                    "M-" + begin + "%06d".formatted(rij.getLong(2)) + merk))
        .single();
  }
}
