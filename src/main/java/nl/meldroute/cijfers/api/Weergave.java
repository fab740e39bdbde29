package nl.meldroute.cijfers.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Cijfertabel;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Indicator;
import nl.meldroute.cijfers.Kengetal;
import nl.meldroute.cijfers.Uitsplitsing;

/** Figures as they are sent: codes, with the words that staff read. */
final class Weergave {

  private Weergave() {}

  /** Whether a reader gets all, or what is published. */
  enum Soort {
    INTERN,
    PUBLICATIE
  }

  record Code(String code, String tekst) {}

  record Asweergave(Uitsplitsing uitsplitsing, String naam, List<Code> waarden) {}

  /**
   * @param totalen of what is published, the sums that are told, with TOTAAL in the place of what
   *     was added up; left out where totals are just sums
   * @param totaal left out when it is hidden
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tabel(
      String code,
      String titel,
      Eenheid eenheid,
      List<Asweergave> assen,
      List<Cel> cellen,
      List<Cel> totalen,
      Long totaal) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figuur(
      String code,
      String naam,
      String uitleg,
      String teller,
      String noemer,
      String datumregel,
      String bron,
      BigDecimal waarde,
      String eenheid,
      Long aantalTeller,
      Long aantalNoemer) {}

  /**
   * @param drempel below which numbers are hidden; left out when none are
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Eentabel(
      String regio, int jaar, Soort weergave, String toelichting, Integer drempel, Tabel tabel) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Kengetallen(
      String regio,
      int jaar,
      Soort weergave,
      String toelichting,
      Integer drempel,
      List<Figuur> kengetallen) {}

  /**
   * @param ontbrekend meldingen that lack something; left out for who sees what is published
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Overzicht(
      String regio,
      int jaar,
      Soort weergave,
      String toelichting,
      Integer drempel,
      Long ontbrekend,
      List<Tabel> tabellen) {}

  static Tabel tabel(Cijfertabel tabel) {
    return tabel(
        tabel.code(),
        tabel.titel(),
        tabel.eenheid(),
        tabel.assen(),
        tabel.cellen(),
        null,
        tabel.totaal().orElse(null));
  }

  static Tabel tabel(
      String code,
      String titel,
      Eenheid eenheid,
      List<As> assen,
      List<Cel> cellen,
      List<Cel> totalen,
      Long totaal) {
    return new Tabel(
        code,
        titel,
        eenheid,
        assen.stream()
            .map(
                as ->
                    new Asweergave(
                        as.uitsplitsing(),
                        as.uitsplitsing().tekst(),
                        codes(as.uitsplitsing(), as.waarden())))
            .toList(),
        cellen,
        totalen,
        totaal);
  }

  static List<Code> codes(Uitsplitsing as, List<String> waarden) {
    return waarden.stream().map(code -> new Code(code, as.tekst(code))).toList();
  }

  static Figuur figuur(Indicator indicator) {
    return figuur(indicator, null, null, null);
  }

  static Figuur figuur(Kengetal kengetal) {
    return figuur(
        Indicator.valueOf(kengetal.code()),
        kengetal.waarde(),
        kengetal.teller(),
        kengetal.noemer());
  }

  private static Figuur figuur(Indicator indicator, BigDecimal waarde, Long teller, Long noemer) {
    return new Figuur(
        indicator.code(),
        indicator.tekst(),
        indicator.uitleg(),
        indicator.teller(),
        indicator.noemer().orElse(null),
        indicator.datumregel(),
        indicator.bron(),
        waarde,
        indicator.eenheid().code(),
        teller,
        noemer);
  }
}
