package nl.meldroute.taak.formulier;

import java.math.BigDecimal;

/**
 * What a user reads about a fault. The same texts stand in {@code
 * frontend/src/formulier/meldingen.ts}; the shared cases in {@code
 * src/test/resources/formulieren/gevallen} keep them equal.
 */
final class Meldingen {

  static final String VERPLICHT = "Vul dit veld in.";
  static final String KEUZE_VERPLICHT = "Maak een keuze.";
  static final String MEERKEUZE_VERPLICHT = "Kies minstens één antwoord.";
  static final String VINKJE_VERPLICHT = "Zet hier een vinkje.";
  static final String GEEN_TEKST = "Vul tekst in.";
  static final String GEEN_GETAL = "Vul een getal in.";
  static final String GEEN_HEEL_GETAL = "Vul een heel getal in.";
  static final String GEEN_VINKJE = "Zet een vinkje of laat het vakje leeg.";
  static final String ONBEKENDE_KEUZE = "Kies een van de antwoorden.";
  static final String GEEN_DATUM = "Vul een geldige datum in.";
  static final String GEEN_DATUM_EN_TIJD = "Vul een geldige datum en tijd in.";
  static final String GEEN_EMAIL = "Vul een geldig e-mailadres in.";
  static final String VERBODEN_TEKENS = "Haal de tekens weg die geen tekst zijn.";
  static final String ONBEKEND_VELD = "Dit veld hoort niet bij deze taak.";
  static final String GEEN_GEGEVENS = "De gegevens zijn niet leesbaar.";
  static final String GEEN_LIJST = "Dit is geen lijst.";
  static final String GEEN_RIJ = "Dit is geen rij met velden.";

  static String teKort(int minimum) {
    return "Gebruik minstens " + minimum + (minimum == 1 ? " teken." : " tekens.");
  }

  static String teLang(int maximum) {
    return "Gebruik niet meer dan " + maximum + (maximum == 1 ? " teken." : " tekens.");
  }

  static String teLaag(BigDecimal minimum) {
    return "Vul een getal in van " + getal(minimum) + " of hoger.";
  }

  static String teHoog(BigDecimal maximum) {
    return "Vul een getal in van " + getal(maximum) + " of lager.";
  }

  static String teVeelDecimalen(int decimalen) {
    return "Gebruik niet meer dan "
        + decimalen
        + (decimalen == 1 ? " cijfer" : " cijfers")
        + " achter de komma.";
  }

  static String teWeinigRijen(String rij) {
    return "Voeg minstens één " + rij + " toe.";
  }

  static String teVeelRijen(int maximum) {
    return "Voeg niet meer dan " + maximum + " rijen toe.";
  }

  private static String getal(BigDecimal waarde) {
    return waarde.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private Meldingen() {}
}
