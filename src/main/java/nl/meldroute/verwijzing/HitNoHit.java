package nl.meldroute.verwijzing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Kenmerkopgave;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Contactstap;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Partnergids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * RIEC and kenniscentrum ask each other whether an identifier is known in one of their casussen.
 * The answer is yes or no, and whom to phone: nothing of the casus (E26; Twente 2022, actie 11). By
 * identifier and not by name: a name that sounds alike would tell of people who are not meant.
 */
@Component
@Transactional
public class HitNoHit {

  /** The region whose law it is; other grounds do not fit a question without a casus. */
  private static final String GRONDSLAG =
      "Convenant, binnen de eigen taak van elke partner; aanleiding: ";

  private final Partnergids gids;
  private final JdbcClient database;
  private final Toegang toegang;
  private final Clock klok;

  HitNoHit(Partnergids gids, JdbcClient database, Toegang toegang, Clock klok) {
    this.gids = gids;
    this.database = database;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * @param bij whose casussen are asked about: RIEC or KENNISCENTRUM
   * @param kenmerken phone numbers, number plates, accounts and the like, as they were written
   * @param aanleiding why, for the processing log; without personal data
   */
  public record Vraag(String regio, Partnercode bij, Set<String> kenmerken, String aanleiding) {}

  /**
   * @param bel whom to phone there, on a hit; null without one
   */
  public record Antwoord(boolean bekend, String bel) {}

  /**
   * @throws NietToegestaan for who is not of the other side
   */
  public Antwoord vraag(Vraag vraag) {
    Partnercode vrager =
        vraag.bij() == Partnercode.RIEC ? Partnercode.KENNISCENTRUM : Partnercode.RIEC;
    Optional<String> groep = gids.partnergroep(vraag.regio(), vrager, Gemeente.ONBEKEND);
    if (groep.filter(toegang.huidige().groepen()::contains).isEmpty()) {
      throw new NietToegestaan("Alleen het RIEC en het kenniscentrum vragen elkaar dit.");
    }
    String[] sleutels =
        vraag.kenmerken().stream()
            .flatMap(waarde -> Kenmerkopgave.zoekvormen(waarde).stream())
            .collect(Collectors.toSet())
            .toArray(String[]::new);
    boolean bekend =
        sleutels.length > 0
            && database
                .sql("select hit_no_hit(?, ?, ?, ?)")
                .params(vraag.regio(), vraag.bij().name(), sleutels, GRONDSLAG + vraag.aanleiding())
                .query(Boolean.class)
                .single();
    return new Antwoord(bekend, bekend ? wieTeBellen(vraag) : null);
  }

  private String wieTeBellen(Vraag vraag) {
    List<Contactstap> stappen = gids.contactstappen(vraag.regio(), vraag.bij(), klok.instant());
    return stappen.isEmpty() ? vraag.bij().tekst() : stappen.get(0).contact().regel();
  }
}
