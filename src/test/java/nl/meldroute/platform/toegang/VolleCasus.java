package nl.meldroute.platform.toegang;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A casus of Enschede with a row in each table about casussen, written by the owner of the
 * database. A new table needs a line here: without one {@code RijbeveiligingTest} fails.
 */
record VolleCasus(UUID id, Map<String, String> rijen) {

  static final String EIGENAAR = "twente-enschede-aandachtsfunctionaris";
  static final String PARTNER = "twente-partner-politie";
  static final String TAFELLID = "twente-partner-om";
  static final String DOENER = "twente-partner-kmar";
  static final String SCHRIJVER = "enschede-aandachtsfunctionaris";
  static final String GENOEMDE = "iemand-op-naam";
  static final String IN_CONFLICT = "iemand-met-conflict";
  static final String EERDER_IN_CONFLICT = "iemand-zonder-conflict-meer";
  static final String IN_NOOD = "iemand-in-nood";
  static final String NA_NOOD = "iemand-na-nood";
  static final String EERDER_GENOEMDE = "iemand-van-eerder";

  static VolleCasus maak(JdbcClient eigenaar, String... betrokkenGroepen) {
    UUID casus = UUID.randomUUID();
    Map<String, String> ids =
        List.of(
                "melding",
                "ander",
                "beslissing",
                "verwijzing",
                "opdracht",
                "zitting",
                "agendapunt",
                "besluit",
                "verslag",
                "actie",
                "interventie",
                "behandeling",
                "plaatsing",
                "traject")
            .stream()
            .collect(Collectors.toMap(naam -> naam, naam -> UUID.randomUUID().toString()));
    Map<String, String> rijen = new LinkedHashMap<>();
    opdrachten()
        .forEach(
            (tabel, waarden) ->
                rijen.put(tabel, "insert into " + tabel + " " + vul(waarden, casus, ids)));
    eigenaar.sql(vul(ANDERE_CASUS, casus, ids)).update();
    eigenaar.sql(TAFEL).update();
    eigenaar.sql(vul(ZITTING, casus, ids)).update();
    eigenaar.sql(vul(VERSLAG, casus, ids)).update();
    rijen.values().forEach(opdracht -> eigenaar.sql(opdracht).update());
    for (String groep : betrokkenGroepen) {
      eigenaar
          .sql("insert into casus_toegang values (?, ?, 'twente', 'proef', now())")
          .params(casus, groep)
          .update();
    }
    return new VolleCasus(casus, rijen);
  }

  private static final String ANDERE_CASUS =
      """
      insert into casus (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie,
                         vormen, geopend_op, laatst_bewogen_op, versie)
      values (:ander, 'P-' || :ander, 'twente', 'Borne', 'GEMELD', 'twente-borne-aandachtsfunctionaris', 'GEEN', 'NORMAAL',
              'ONBEKEND', '{ONBEKEND}', now(), now(), 0)
      """;

  private static final String TAFEL =
      """
      insert into tafel (regio, code, soort, naam, ritme, voorzitter, secretaris, lagen, vaste_leden, leden_per_casus,
                         mandaat, mandaat_soorten, grondslag, in_gebruik)
      values ('twente', 'proef', 'CASUSTAFEL', 'proef', 'Als er een casus is', 'tafelvoorzitter', 'secretaris', '{ALLEN}',
              '{OM}', '{}', 'proef', '{}', 'proef', false)
      on conflict do nothing
      """;

  private static final String ZITTING =
      """
      insert into zitting (id, nummer, regio, tafel, aard, begin, sluiting, stand)
      values (:zitting, 'P-' || :zitting, 'twente', 'proef', 'EXTRA', clock_timestamp(), now() - interval '1 day', 'VOORBEREIDING')
      """;

  private static final String VERSLAG =
      "insert into verslag values (:verslag, :zitting, 'twente', 'proef', now())";

  private static Map<String, String> opdrachten() {
    Map<String, String> rijen = new LinkedHashMap<>();
    rijen.put(
        "casus",
        """
        (id, nummer, regio, gemeente, status, eigenaar, gevaarniveau, dringendheid, leeftijdscategorie, vormen, geopend_op,
         laatst_bewogen_op, versie)
        values (:casus, 'P-' || :casus, 'twente', 'Enschede', 'GEMELD', 'twente-enschede-aandachtsfunctionaris', 'GEEN',
                'NORMAAL', 'ONBEKEND', '{ONBEKEND}', now(), now(), 0)
        """);
    rijen.put(
        "casus_toegang",
        "values (:casus, 'twente-enschede-aandachtsfunctionaris', 'twente', 'proef', now())");
    rijen.put(
        "casus_toegang_ingetrokken",
        "values (:casus, 'twente-borne-wijkcoach', 'twente', 'proef', now(), now(), 'proef')");
    rijen.put(
        "casus_genoemde",
        """
        values (gen_random_uuid(), :casus, 'twente', 'iemand-op-naam', 'proef', now(), null),
               (gen_random_uuid(), :casus, 'twente', 'iemand-met-conflict', 'proef', now(), null),
               (gen_random_uuid(), :casus, 'twente', 'iemand-van-eerder', 'proef', now(), now())
        """);
    rijen.put(
        "belangenconflict",
        """
        values (gen_random_uuid(), :casus, 'twente', 'iemand-met-conflict', 'proef', now(), null, null),
               (gen_random_uuid(), :casus, 'twente', 'iemand-zonder-conflict-meer', 'proef', now(), 'proef', now())
        """);
    rijen.put(
        "noodtoegang",
        """
        (id, casus_id, regio, gebruiker, reden, sinds, tot)
        values (gen_random_uuid(), :casus, 'twente', 'iemand-in-nood', 'proef', now(), now() + interval '1 hour'),
               (gen_random_uuid(), :casus, 'twente', 'iemand-met-conflict', 'proef', now(), now() + interval '1 hour'),
               (gen_random_uuid(), :casus, 'twente', 'iemand-na-nood', 'proef', now() - interval '2 hours', now() - interval '1 second')
        """);
    rijen.put(
        "melding",
        """
        values (:melding, 'P-' || :melding, :casus, 'twente', 'Enschede', null, 'GEMEENTE', 'Een verzonnen zorg.', '{}',
                decode(replace(:melding, '-', ''), 'hex'), 'proef', now(), now())
        """);
    rijen.put(
        "melder",
        "values (:melding, :casus, 'Verzonnen Melder', null, null, null, null, false, true, false, 'JA')");
    rijen.put(
        "betrokkene",
        """
        (id, casus_id, rollen, naam, leeftijdscategorie, geslacht, nationaliteitsgroep, verblijf, versie)
        values (gen_random_uuid(), :casus, '{SLACHTOFFER}', 'Verzonnen Naam', 'ONBEKEND', 'ONBEKEND', 'ONBEKEND', 'ONBEKEND', 0)
        """);
    rijen.put(
        "locatie",
        "(id, casus_id, rol, plaats, versie) values (gen_random_uuid(), :casus, 'WOONPLAATS', 'Enschede', 0)");
    rijen.put(
        "kenmerk",
        """
        (id, casus_id, soort, waarde, genormaliseerd, versie)
        values (gen_random_uuid(), :casus, 'TELEFOON', '0600000000', 'proef' || :casus, 0)
        """);
    rijen.put(
        "verrijking",
        "values (gen_random_uuid(), :casus, 'VEILIGHEID', 'proef', 'proef', 'proef', now())");
    rijen.put(
        "beslissing",
        """
        values (:beslissing, :casus, 'vermoeden', 1, null, 'twente', '{}', '[]', '[]', false, 'proef', 'proef', 'proef', now())
        """);
    rijen.put(
        "tabelversie",
        "values (gen_random_uuid(), :casus, 'vermoeden', 'proef', 'proef', 'proef', now(), null)");
    rijen.put(
        "afwijking",
        "values (gen_random_uuid(), :beslissing, :casus, 'proef', 'proef', 'proef', now())");
    rijen.put(
        "verwijzing",
        """
        (id, casus_id, partner, dringendheid, reden, status, vastgesteld_door, vastgesteld_op, versie, regio, groep, verzonden_op)
        values (:verwijzing, :casus, 'POLITIE', 'NORMAAL', 'proef', 'VERZONDEN', 'proef', now(), 0, 'twente',
                'twente-partner-politie', now())
        """);
    rijen.put(
        "verstrekking",
        """
        values (gen_random_uuid(), :casus, :verwijzing, 1, 'twente', 'twente-partner-politie', 'POLITIE', '{}', '{}', now())
        """);
    rijen.put(
        "bezorging",
        """
        (id, casus_id, verwijzing_id, ronde, soort, regio, partner, groep, kanaal, aangemaakt_op)
        values (gen_random_uuid(), :casus, :verwijzing, 1, 'VERWIJZING', 'twente', 'POLITIE', 'twente-partner-politie', 'API', now())
        """);
    rijen.put(
        "toestemming",
        """
        (id, casus_id, doel, gever, wijze, gegeven_op, toelichting, door, tijdstip)
        values (gen_random_uuid(), :casus, 'ZORG', 'SLACHTOFFER', 'MONDELING', current_date, 'proef', 'proef', now())
        """);
    rijen.put(
        "terugkoppeling",
        "values (gen_random_uuid(), :casus, :melding, false, null, null, 'proef', 'proef', now(), null)");
    rijen.put(
        "melderbericht",
        """
        (id, casus_id, melding_id, soort, tekst, door, tijdstip)
        values (gen_random_uuid(), :casus, :melding, 'VRAAG', 'proef', 'proef', now())
        """);
    rijen.put(
        "contactafspraak",
        """
        values (gen_random_uuid(), :casus, :melding, 'nl', '{TELEFOON}', '09:00', '17:00', 'proef', null, 'proef', now())
        """);
    rijen.put("tijdlijn", "values (gen_random_uuid(), :casus, now(), 'proef', 'proef', 'proef')");
    rijen.put(
        "taakconcept",
        "values ('proef-' || :casus, 'enschede-aandachtsfunctionaris', :casus, '{}', now())");
    rijen.put(
        "verband",
        """
        (id, nummer, casus_id, melding_id, treffer_id, redenen, afdrukken, sterkte, oordeel, gevonden_op)
        values (gen_random_uuid(), 'P-' || :casus, :casus, :melding, :ander, '{TELEFOON}', '{x}', 'STERK', 'VOORGESTELD', now())
        """);
    rijen.put(
        "contactopdracht",
        """
        (id, casus_id, melding_id, ronde, partner, volgorde, termijn, geopend_op)
        values (:opdracht, :casus, :melding, gen_random_uuid(), 'POLITIE', 1, 'PT5M', now())
        """);
    rijen.put(
        "contacttrede",
        "values (gen_random_uuid(), :opdracht, :casus, 'PARTNER', now(), now() + interval '1 hour')");
    rijen.put(
        "contactmoment",
        """
        (id, casus_id, partner, tijdstip, afspraak, door, vastgelegd_op)
        values (gen_random_uuid(), :casus, 'POLITIE', now(), 'proef', 'proef', now())
        """);
    rijen.put(
        "kennisgeving",
        """
        values (gen_random_uuid(), :casus, :melding, 'POLITIE', true, 'proef', null, 'NEE', null, 'proef', now())
        """);
    rijen.put(
        "informatieverzoek",
        """
        (id, casus_id, domein, partner, vraag, namens, status, vastgelegd_door, vastgelegd_op, versie)
        values (gen_random_uuid(), :casus, 'VEILIGHEID', 'POLITIE', 'proef', 'proef', 'KLAARGEZET', 'proef', now(), 0)
        """);
    rijen.put(
        "consultatie",
        "values (gen_random_uuid(), :casus, 'proef', 'proef', now(), null, null, null)");
    rijen.put("casus_gemeente", "values (:casus, 'Borne', 'proef', now())");
    rijen.put(
        "doorzetting",
        """
        values (gen_random_uuid(), :casus, 'Borne', 'Enschede', null, 'twente', false, 'proef', 'proef', now())
        """);
    rijen.put(
        "parkering",
        "values (gen_random_uuid(), :casus, 'ANDERS', 'proef', now(), 'proef', now())");
    rijen.put(
        "aanvulling",
        "values (gen_random_uuid(), :casus, :melding, 'proef', '{}', 'proef', now())");
    rijen.put(
        "registratie",
        "values (gen_random_uuid(), :casus, 'NEE', 1, 'proef', 'proef', 'proef', now())");
    rijen.put(
        "noodopvang",
        """
        values (gen_random_uuid(), :casus, :melding, 'NIET_NODIG', null, null, null, 'proef', false, 'proef', now())
        """);
    rijen.put(
        "noodvervoer",
        "values (gen_random_uuid(), :casus, :melding, null, 'proef', 'proef', now())");
    rijen.put(
        "spoedadvies",
        """
        (id, casus_id, melding_id, partner, vraag, gevraagd_door, gevraagd_op)
        values (gen_random_uuid(), :casus, :melding, 'POLITIE', 'proef', 'proef', now())
        """);
    rijen.put(
        "actie",
        """
        (id, casus_id, casusnummer, regio, omschrijving, eigenaar, eigenaar_naam, groep, termijn, stand, afgesproken_door,
         afgesproken_op)
        values (:actie, :casus, 'proef', 'twente', 'proef', 'KMAR', 'proef', 'twente-partner-kmar', current_date, 'OPEN', 'proef',
                now())
        """);
    rijen.put(
        "actiewijziging",
        "values (gen_random_uuid(), :actie, :casus, null, null, 'proef', 'proef', now())");
    rijen.put(
        "interventie",
        """
        (id, casus_id, casusnummer, regio, interventie, soort, bevoegd_gezag, groep, effect, stand, vastgesteld_door,
         vastgesteld_op)
        values (:interventie, :casus, 'proef', 'twente', 'VERVOLGING', 'STRAFRECHT', 'KMAR', 'twente-partner-kmar', 'proef',
                'VASTGESTELD', 'proef', now())
        """);
    rijen.put(
        "interventiestap",
        "values (gen_random_uuid(), :interventie, :casus, 'proef', 'proef', null, null, 'proef', now())");
    rijen.put(
        "bericht",
        """
        values ('P-' || :casus, :casus, 'twente', 'SPOEDTAAK', 'SMS', 'partners-kiezen', 'twente-procesmanager', false,
                'VERSTUURD', 1, now())
        """);
    rijen.put(
        "agendapunt",
        """
        values (:agendapunt, :zitting, :casus, 'P-' || :casus, 'twente', 1, 'WEGEN', '{NIEUW}', 'proef', 'VASTGESTELD', 'proef',
                now(), 0)
        """);
    rijen.put(
        "punttoegang",
        """
        values (:agendapunt, 'ALLEN', 'twente-partner-om', 'OM', 'twente', true, 'proef', null),
               (:agendapunt, 'ALLEN', 'twente-partner-riec', 'RIEC', 'twente', false, 'proef', null)
        """);
    rijen.put(
        "aanwezigheid",
        """
        values (gen_random_uuid(), :agendapunt, 'twente', 'ALLEN', 'twente-partner-om', 'OM', now(), null, null, 'proef')
        """);
    rijen.put(
        "zittinginbreng",
        "values (gen_random_uuid(), :agendapunt, 'twente', 'ALLEN', 'OM', 'proef', 'proef', now())");
    rijen.put(
        "tafelbesluit",
        """
        (id, agendapunt_id, casus_id, regio, laag, soort, tekst, sporen, binnen_mandaat, door, tijdstip)
        values (:besluit, :agendapunt, :casus, 'twente', 'ALLEN', 'AANHOUDEN', 'proef', '{}', true, 'proef', now())
        """);
    rijen.put(
        "tegenstem",
        """
        values (gen_random_uuid(), :besluit, :agendapunt, 'twente', 'ALLEN', 'twente-partner-om', 'OM', 'proef', 'proef', now())
        """);
    rijen.put("verslagdeel", "values (:verslag, :agendapunt, 'twente', 'ALLEN', '{}')");
    rijen.put(
        "verslagaanvulling",
        "values (gen_random_uuid(), :verslag, :agendapunt, 'twente', 'ALLEN', 'proef', 'proef', now())");
    rijen.put(
        "voorbereiding",
        """
        (id, agendapunt_id, regio, partner, groep, gevraagd_op, termijn)
        values (gen_random_uuid(), :agendapunt, 'twente', 'OM', 'twente-partner-om', now(), now())
        """);
    rijen.put(
        "embargo",
        """
        (id, casus_id, reden, namens, gelegd_door, gelegd_op, herzien_op, vrijgave, opgeheven_door, opgeheven_op)
        values (gen_random_uuid(), :casus, 'proef', 'proef', 'proef', now(), current_date, 'proef', 'proef', now())
        """);
    rijen.put(
        "behandeling",
        """
        (id, casus_id, regio, tafel, stap, begonnen_op)
        values (:behandeling, :casus, 'twente', 'proef', 'WEGING', now())
        """);
    rijen.put(
        "tafelvraag",
        """
        (id, behandeling_id, casus_id, regio, tafel, doel, onderwerp, redenen, toelichting, gesteld_op)
        values (gen_random_uuid(), :behandeling, :casus, 'twente', 'proef', 'WEGEN', :behandeling, '{NIEUW}', 'proef', now())
        """);
    rijen.put(
        "adviesdeel",
        """
        (id, behandeling_id, casus_id, ronde, soort, mogelijk, waarom_niet, door, tijdstip)
        values (gen_random_uuid(), :behandeling, :casus, 1, 'ZORG', false, 'proef', 'proef', now())
        """);
    rijen.put(
        "behandelspoor",
        """
        (id, behandeling_id, casus_id, regio, agendapunt_id, laag, spoor, regie, stand, gekozen_op)
        values (gen_random_uuid(), :behandeling, :casus, 'twente', :agendapunt, 'ALLEN', 'ZORGTRAJECT', 'ZORGCOORDINATOR', 'LOOPT', now())
        """);
    rijen.put(
        "escalatie",
        """
        (id, behandeling_id, casus_id, regio, agendapunt_id, laag, doel, onderwerp, soort, gevraagd_op)
        values (gen_random_uuid(), :behandeling, :casus, 'twente', :agendapunt, 'ALLEN', 'WEGEN', :behandeling, 'ESCALEREN', now())
        """);
    rijen.put(
        "verwerking",
        """
        values (gen_random_uuid(), now(), 'proef', '{}', 'twente', 'INZIEN', 'proef', 'proef', array[:casus]::uuid[], '{}')
        """);
    rijen.put(
        "dadergrond",
        """
        values (:casus, 'twente-enschede-aandachtsfunctionaris', 'twente', true, 'proef', null, now()),
               (:casus, 'twente-procesmanager', 'twente', true, 'proef', null, now()),
               (:casus, 'twente-zorgcoordinator', 'twente', false, 'proef', null, now())
        """);
    rijen.put(
        "daderplan",
        """
        (id, casus_id, betrokkene_id, status, jeugd, ook_slachtoffer, stand, door, tijdstip)
        select gen_random_uuid(), :casus, id, 'VERDACHT', false, 'ONBEKEND', 'NIEUW', 'proef', now() from betrokkene where casus_id = :casus
        """);
    rijen.put(
        "nonpunishment",
        """
        (id, casus_id, plan_id, met_naam, beslissing_id, gevraagd_op)
        select gen_random_uuid(), :casus, id, false, :beslissing, now() from daderplan where casus_id = :casus
        """);
    rijen.put(
        "daderdoel",
        """
        (id, casus_id, plan_id, doel, omschrijving, partner, stand, door, tijdstip)
        select gen_random_uuid(), :casus, id, 'RE_INTEGRATIE', 'proef', 'GEMEENTE', 'OPEN', 'proef', now() from daderplan
        where casus_id = :casus
        """);
    rijen.put(
        "dadertermijn",
        """
        (id, casus_id, plan_id, soort, dag, stand, tijdstip)
        select gen_random_uuid(), :casus, id, 'DETENTIE', current_date, 'GESTELD', now() from daderplan where casus_id = :casus
        """);
    rijen.put(
        "barriere",
        """
        values (gen_random_uuid(), :casus, 'HUISVESTING', 'proef', null, 'BOUW', 'JA', 'JA', :beslissing, 'proef', now())
        """);
    rijen.put(
        "opvangplaatsing",
        """
        (id, casus_id, regio, vrouwen, antwoorden, stand, spoed, gevraagd_door, gevraagd_op)
        values (:plaatsing, :casus, 'twente', 1, '{}', 'GEVRAAGD', false, 'proef', now())
        """);
    rijen.put(
        "opvangverblijf",
        """
        (id, plaatsing_id, casus_id, regio, naam, vorm, ligging, partner, personen, tijdelijk, stand, gereserveerd_tot, door, tijdstip)
        values (gen_random_uuid(), :plaatsing, :casus, 'twente', 'proef', 'NOODPLEK', 'EIGEN_REGIO', 'OPVANG', 1, false, 'BEVESTIGD',
                now(), 'proef', now())
        """);
    rijen.put(
        "opvanggebeurtenis",
        "values (gen_random_uuid(), :plaatsing, :casus, 'proef', 'proef', 'proef', now())");
    rijen.put(
        "barriereinstrument",
        "values (gen_random_uuid(), :casus, 'HUISVESTING', :interventie, null, 'proef', now())");
    rijen.put(
        "zorgtraject",
        """
        (id, casus_id, regio, groepen, fase, begonnen_op)
        values (:traject, :casus, 'twente', '{twente-zorgcoordinator}', 'AANMELDING', now())
        """);
    rijen.put(
        "zorgdoel",
        """
        (id, casus_id, traject_id, doel, aanbieder, wet, stand, door, tijdstip)
        values (gen_random_uuid(), :casus, :traject, 'proef', 'proef', 'WMO', 'OPEN', 'proef', now())
        """);
    rijen.put(
        "zorgcontact",
        "values (gen_random_uuid(), :casus, :traject, current_date, 'TELEFOON', true, 'proef', 'proef', now())");
    rijen.put(
        "zorgoverdracht",
        """
        (id, casus_id, traject_id, reden, gevraagd_door, gevraagd_op) values (gen_random_uuid(), :casus, :traject, 'proef', 'proef', now())
        """);
    rijen.put(
        "zorgjeugd",
        """
        values (gen_random_uuid(), :casus, :traject, 'OUDERS', null, 'NIET_NODIG', 'NIET_NODIG', 'proef', 'proef', now())
        """);
    rijen.put(
        "nazorgmoment",
        "(id, casus_id, traject_id, dag) values (gen_random_uuid(), :casus, :traject, current_date)");
    rijen.put(
        "bedenktijd",
        """
        (id, casus_id, traject_id, stand, tijdstip) values (gen_random_uuid(), :casus, :traject, 'NAGAAN', now())
        """);
    rijen.put(
        "comensharegistratie",
        """
        (id, casus_id, traject_id, registreren, vereiste, beslissing_id, bepaald_op)
        values (gen_random_uuid(), :casus, :traject, false, 'GEEN', :beslissing, now())
        """);
    rijen.put(
        "toestemmingopvolging",
        "(id, casus_id, doel, algedeeld, teruggehaald, tijdstip) values (gen_random_uuid(), :casus, 'ZORG', '{}', '{}', now())");
    return rijen;
  }

  private static String vul(String sql, UUID casus, Map<String, String> ids) {
    String gevuld = sql.replace(":casus", "'" + casus + "'");
    for (Map.Entry<String, String> id : ids.entrySet()) {
      gevuld = gevuld.replace(":" + id.getKey(), "'" + id.getValue() + "'");
    }
    return gevuld;
  }

  /** Which rows of a table are about this casus, in SQL. */
  String waar(String tabel) {
    return switch (tabel) {
      case "casus" -> "id = '%s'".formatted(id);
      case "verwerking" -> "'%s' = any (casussen)".formatted(id);
      case "punttoegang",
          "aanwezigheid",
          "zittinginbreng",
          "tegenstem",
          "verslagdeel",
          "verslagaanvulling",
          "voorbereiding" ->
          "agendapunt_id in (select id from agendapunt where casus_id = '%s')".formatted(id);
      default -> "casus_id = '%s'".formatted(id);
    };
  }
}
