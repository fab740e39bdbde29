package nl.meldroute.openbaar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.melding.Aanvullen;
import nl.meldroute.melding.Meldinginvoer.Gevaar;
import nl.meldroute.melding.Volgcode;
import nl.meldroute.openbaar.Bezoekrem.Maat;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.TeVaak;
import nl.meldroute.platform.Toegang;
import nl.meldroute.terugkoppeling.Melderberichten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody learns who has the code of a report, which is next to nothing, and what they may
 * add to it (ADR 0037).
 */
@Component
public class Volgen {

  private static final int LANGSTE_TEKST = 10_000;

  private final JdbcClient database;
  private final Bezoekrem rem;
  private final Dossiers dossiers;
  private final Aanvullen aanvullen;
  private final Melderberichten berichten;
  private final Idempotentie idempotentie;
  private final Toegang toegang;
  private final TransactionTemplate transactie;

  Volgen(
      JdbcClient database,
      Bezoekrem rem,
      Dossiers dossiers,
      Aanvullen aanvullen,
      Melderberichten berichten,
      Idempotentie idempotentie,
      Toegang toegang,
      TransactionTemplate transactie) {
    this.database = database;
    this.rem = rem;
    this.dossiers = dossiers;
    this.aanvullen = aanvullen;
    this.berichten = berichten;
    this.idempotentie = idempotentie;
    this.toegang = toegang;
    this.transactie = transactie;
  }

  /**
   * @param vraag of somebody who works on the report; null when there is none
   * @param bericht code of a sentence that the page says in its own language; null when there is
   *     none
   */
  public record Voortgang(Stand stand, String vraag, String bericht) {}

  /**
   * @param volgcode as it was typed
   * @param tekst the answer to the question, or news
   */
  public record Reactie(String volgcode, String tekst, Gevaar gevaar) {}

  /** What the database gives for a code; all empty when there is no such report. */
  private record Gevonden(
      String regio, String melding, String stand, String vraag, String bericht) {}

  /**
   * @param code as it was typed; null when nothing was
   * @param adres where the request comes from
   * @throws NietGevonden when there is no report with this code
   * @throws TeVaak when this code, or too many others, were tried too often
   */
  public Voortgang voortgang(String code, String adres) {
    Gevonden gevonden = zoek(Maat.CODE, code, adres);
    return new Voortgang(Stand.valueOf(gevonden.stand()), gevonden.vraag(), gevonden.bericht());
  }

  /**
   * Adds to a report what its reporter writes; the danger is judged again.
   *
   * @param inhoud the body as it was sent, for the idempotency key
   * @param sleutel Idempotency-Key; null when there is none
   * @throws Conflict when the report is dealt with
   */
  public void reageer(Reactie reactie, byte[] inhoud, String sleutel, String adres) {
    Gevonden gevonden = zoek(Maat.REACTIE, reactie.volgcode(), adres);
    String tekst = reactie.tekst() == null ? "" : reactie.tekst().strip();
    if (!Tekst.isGewoon(tekst, LANGSTE_TEKST)) {
      throw new OngeldigeInvoer(
          List.of(new Fout("tekst", "Gebruik gewone tekst van ten hoogste 10.000 tekens.")));
    }
    transactie.executeWithoutResult(
        lopend ->
            toegang.alsOnbekendeMelder(
                gevonden.regio(),
                () ->
                    idempotentie.eenmalig(
                        sleutel,
                        inhoud,
                        () -> voegToe(gevonden.melding(), tekst, reactie.gevaar()))));
  }

  private String voegToe(String nummer, String tekst, Gevaar gevaar) {
    Melding melding = dossiers.opgenomen(nummer);
    Casus casus = dossiers.casusVan(melding);
    try {
      aanvullen.vulAan(casus.nummer(), "De melder schreef: " + tekst, antwoorden(gevaar));
    } catch (Conflict afgerond) {
      // Its own words name the casus.
      throw new Conflict("Deze melding is afgerond. Doe een nieuwe melding.");
    }
    berichten.reageer(casus, melding, tekst);
    return "";
  }

  private static Map<String, Antwoord> antwoorden(Gevaar gevaar) {
    Gevaar gegeven = gevaar == null ? new Gevaar(null, null, null, null) : gevaar;
    Map<String, Antwoord> antwoorden = new LinkedHashMap<>();
    antwoorden.put("levensbedreigend", gegeven.levensbedreigend());
    antwoorden.put("fysiekGevaarDreigt", gegeven.fysiekGevaarDreigt());
    antwoorden.put("veiligheidKomendeDagenGeborgd", gegeven.veiligheidKomendeDagenGeborgd());
    antwoorden.put("directeBeschermingNodig", gegeven.directeBeschermingNodig());
    antwoorden.replaceAll((vraag, antwoord) -> antwoord == null ? Antwoord.ONBEKEND : antwoord);
    return antwoorden;
  }

  /**
   * Whether there is such a code or not, it takes the same questions to the database, each of which
   * always gives one row.
   */
  private Gevonden zoek(Maat maat, String code, String adres) {
    byte[] hash = Volgcode.hashVanIngetypt(code == null ? "" : code);
    byte[] herkomst = Bezoekrem.adres(adres);
    rem.tel(Maat.OPROEP, herkomst);
    rem.tel(maat, hash);
    rem.eisRuimte(Maat.MISTE_CODE, herkomst);
    Gevonden gevonden =
        database
            .sql("select regio, melding, stand, vraag, bericht from volgstand(?)")
            .param(hash)
            .query(
                (rij, nummer) ->
                    new Gevonden(
                        rij.getString(1),
                        rij.getString(2),
                        rij.getString(3),
                        rij.getString(4),
                        rij.getString(5)))
            .single();
    rem.onthoud(Maat.MISTE_CODE, herkomst, gevonden.stand() == null);
    if (gevonden.stand() == null) {
      throw new NietGevonden("melding met deze code");
    }
    return gevonden;
  }
}
