package nl.meldroute.cijfers;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Geslacht;
import nl.meldroute.begrippen.Leeftijdscategorie;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Nationaliteitsgroep;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Partneruitkomst;
import nl.meldroute.begrippen.Risicogroep;
import nl.meldroute.begrippen.Sector;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Uitkomst;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;

/**
 * What a table is split by: one definition for the screen, the files, the report and the docs. The
 * codes are those of the function {@code cijfer_assen} in the database.
 */
public enum Uitsplitsing implements Waarde {
  GEMEENTE(
      "Gemeente",
      "De gemeente van de melding. Noemde de melding er geen, dan die van de casus.",
      "Drenthe 2023, Cijfers; Twente 2022 §1.3 actie 1"),
  VORM(
      "Vorm van uitbuiting",
      "De vorm die de melder noemde. Noemde de melder er geen, dan wat er in de casus is vastgesteld. Meer vormen tellen samen één keer.",
      "Drenthe 2023, Signalen en geboden ondersteuning; Twente 2022 §1.3 tabel 4"),
  MELDERSOORT("Bron", "Wie meldde.", "Twente 2022 §1.3 tabel 3; Rapporteur 2012 §7.6.1"),
  SECTOR("Sector", "De sector die de melder noemde.", "Twente 2022 §1.3"),
  RISICOGROEP(
      "Risicogroep",
      "De risicogroep die de melder noemde. Meer groepen tellen samen één keer.",
      "Twente 2022 §1.3"),
  MAAND(
      "Maand",
      "De maand waarin de melding is ontvangen.",
      "Aanname: de maand maakt de jaarcijfers te volgen"),
  JAAR("Jaar", "Het jaar waarin de melding is ontvangen.", "Drenthe 2023, Nieuwe signalen"),
  CLASSIFICATIE(
      "Beoordeling",
      "Hoe de casus nu is beoordeeld.",
      "Heuvelrug 2023 §4.1.4; Rapporteur 2012 §4.3.3"),
  LEEFTIJD(
      "Leeftijd",
      "De leeftijd op de dag van de melding: volgens de geboortedatum, en anders zoals gemeld.",
      "Twente 2022 §1.3 tabel 1"),
  GESLACHT("Geslacht", "Het geslacht van het slachtoffer.", "Twente 2022 §1.3"),
  NATIONALITEITSGROEP(
      "Nationaliteit", "Nederlands, Europees of niet-Europees.", "Twente 2022 §1.3"),
  UITKOMST(
      "Uitkomst",
      "Hoe de casus is afgesloten. Bij een verwijzing: wat de partner ermee deed.",
      "Rapporteur 2012 §4.3.3; Drenthe 2023, Nieuwe signalen"),
  STATUS("Stap", "Waar de casus nu staat.", "Aanname: de stappen van de route, Twente 2022 §6.1"),
  PARTNER("Partner", "De partner die de verwijzing kreeg.", "Rapporteur 2012 §3.3.3"),
  VERWIJZINGSTATUS(
      "Stand van de verwijzing", "Hoe ver de verwijzing nu is.", "Rapporteur 2012 §3.3.3"),
  WOONGEMEENTE(
      "Woongemeente",
      "De gemeente van de woonplaats in de casus.",
      "Rapporteur 2012 §5; IJsselland 2021 §1.2"),
  WERVINGSGEMEENTE(
      "Gemeente van werving",
      "De gemeente waar het slachtoffer is geworven.",
      "Rapporteur 2012 §5; IJsselland 2021 §1.2"),
  UITBUITINGSGEMEENTE(
      "Gemeente van uitbuiting",
      "De gemeente waar de uitbuiting was.",
      "Rapporteur 2012 §5; IJsselland 2021 §1.2");

  /** More than one value applies; the unit still counts once. */
  public static final String MEERDERE = "MEERDERE";

  public static final String ONBEKEND = "ONBEKEND";

  /** There is no outcome yet. */
  public static final String OPEN = "OPEN";

  private static final Set<Uitsplitsing> VAN_SLACHTOFFERS =
      EnumSet.of(LEEFTIJD, GESLACHT, NATIONALITEITSGROEP);
  private static final Set<Uitsplitsing> VAN_VERWIJZINGEN = EnumSet.of(PARTNER, VERWIJZINGSTATUS);
  private static final Set<Uitsplitsing> VAN_CASUSSEN =
      EnumSet.of(STATUS, WOONGEMEENTE, WERVINGSGEMEENTE, UITBUITINGSGEMEENTE);

  private static final Locale NEDERLANDS = Locale.forLanguageTag("nl");

  private final String tekst;
  private final String uitleg;
  private final String bron;

  Uitsplitsing(String tekst, String uitleg, String bron) {
    this.tekst = tekst;
    this.uitleg = uitleg;
    this.bron = bron;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  /** What decides in which cell something counts. */
  public String uitleg() {
    return uitleg;
  }

  /** Document and section that ask for it. */
  public String bron() {
    return bron;
  }

  /** Whether it says something of this unit. */
  public boolean past(Eenheid eenheid) {
    if (VAN_SLACHTOFFERS.contains(this)) {
      return eenheid == Eenheid.SLACHTOFFER || eenheid == Eenheid.MELDING;
    }
    if (VAN_VERWIJZINGEN.contains(this)) {
      return eenheid == Eenheid.VERWIJZING;
    }
    return !VAN_CASUSSEN.contains(this) || eenheid == Eenheid.CASUS;
  }

  /** Every value that can occur, in order of display: zeros are told too. */
  List<String> waarden(Regioprofiel regio, Periode periode, Eenheid eenheid) {
    return switch (this) {
      case GEMEENTE -> gemeenten(regio).toList();
      case WOONGEMEENTE, WERVINGSGEMEENTE, UITBUITINGSGEMEENTE ->
          Stream.concat(gemeenten(regio), Stream.of(MEERDERE)).toList();
      case VORM -> metMeerdere(Uitbuitingsvorm.values());
      case MELDERSOORT -> codes(Meldersoort.values()).toList();
      case SECTOR -> codes(Sector.values()).toList();
      case RISICOGROEP -> metMeerdere(Risicogroep.values());
      case MAAND -> IntStream.rangeClosed(1, 12).mapToObj("%02d"::formatted).toList();
      case JAAR ->
          IntStream.rangeClosed(periode.van().getYear(), periode.tot().minusDays(1).getYear())
              .mapToObj(String::valueOf)
              .toList();
      case CLASSIFICATIE ->
          Stream.concat(codes(Classificatie.values()), Stream.of(ONBEKEND)).toList();
      case LEEFTIJD -> vanSlachtoffers(eenheid, Leeftijdscategorie.values());
      case GESLACHT -> vanSlachtoffers(eenheid, Geslacht.values());
      case NATIONALITEITSGROEP -> vanSlachtoffers(eenheid, Nationaliteitsgroep.values());
      case UITKOMST ->
          Stream.concat(
                  eenheid == Eenheid.VERWIJZING
                      ? codes(Partneruitkomst.values())
                      : codes(Uitkomst.values()).filter(code -> !isSamengevoegd(code)),
                  Stream.of(OPEN))
              .toList();
      case STATUS -> codes(Casusstatus.values()).toList();
      case PARTNER -> codes(Partnercode.values()).toList();
      case VERWIJZINGSTATUS -> codes(Verwijzingstatus.values()).toList();
    };
  }

  /** A casus that went up in another counts with that one. */
  private static boolean isSamengevoegd(String code) {
    return code.equals(Uitkomst.SAMENGEVOEGD.code());
  }

  private static Stream<String> gemeenten(Regioprofiel regio) {
    return Stream.concat(
        regio.gemeenten().stream().map(Gemeente::naam),
        Stream.of(Gemeente.BUITEN_REGIO, Gemeente.ONBEKEND));
  }

  private static Stream<String> codes(Waarde... lijst) {
    return Arrays.stream(lijst).map(Waarde::code);
  }

  private static List<String> metMeerdere(Waarde... lijst) {
    return Stream.concat(
            codes(lijst).filter(code -> !code.equals(ONBEKEND)), Stream.of(MEERDERE, ONBEKEND))
        .toList();
  }

  /** A melding may be about several people; one of them has one age. */
  private static List<String> vanSlachtoffers(Eenheid eenheid, Waarde... lijst) {
    return eenheid == Eenheid.MELDING ? metMeerdere(lijst) : codes(lijst).toList();
  }

  /** What staff read for a code on this axis. */
  public String tekst(String code) {
    return switch (code) {
      case MEERDERE -> "Meer dan één";
      case OPEN -> "Nog geen uitkomst";
      case Gemeente.BUITEN_REGIO -> "Buiten de regio";
      case ONBEKEND -> this == CLASSIFICATIE ? "Nog niet beoordeeld" : "Onbekend";
      default -> woord(code).orElse(code);
    };
  }

  private Optional<String> woord(String code) {
    Stream<Waarde> lijst =
        switch (this) {
          case VORM -> Arrays.stream(Uitbuitingsvorm.values());
          case MELDERSOORT -> Arrays.stream(Meldersoort.values());
          case SECTOR -> Arrays.stream(Sector.values());
          case RISICOGROEP -> Arrays.stream(Risicogroep.values());
          case CLASSIFICATIE -> Arrays.stream(Classificatie.values());
          case LEEFTIJD -> Arrays.stream(Leeftijdscategorie.values());
          case GESLACHT -> Arrays.stream(Geslacht.values());
          case NATIONALITEITSGROEP -> Arrays.stream(Nationaliteitsgroep.values());
          case UITKOMST ->
              Stream.concat(
                  Arrays.stream(Uitkomst.values()), Arrays.stream(Partneruitkomst.values()));
          case STATUS -> Arrays.stream(Casusstatus.values());
          case PARTNER -> Arrays.stream(Partnercode.values());
          case VERWIJZINGSTATUS -> Arrays.stream(Verwijzingstatus.values());
          case GEMEENTE, WOONGEMEENTE, WERVINGSGEMEENTE, UITBUITINGSGEMEENTE, MAAND, JAAR ->
              Stream.empty();
        };
    return this == MAAND
        ? Optional.of(
            Month.of(Integer.parseInt(code)).getDisplayName(TextStyle.FULL_STANDALONE, NEDERLANDS))
        : lijst.filter(waarde -> waarde.code().equals(code)).map(Waarde::tekst).findFirst();
  }
}
