package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges the value of one field. Rules are tried in a fixed order and the first that fails gives
 * the message.
 */
sealed interface Waardetoets {

  /**
   * What came of it.
   *
   * @param waarde the cleaned value, null when the field was left empty
   * @param melding the fault, null when there is none
   */
  record Oordeel(JsonNode waarde, String melding) {
    static final Oordeel LEEG = new Oordeel(null, null);

    static Oordeel goed(JsonNode waarde) {
      return new Oordeel(waarde, null);
    }

    static Oordeel fout(String melding) {
      return new Oordeel(null, melding);
    }

    static Oordeel leeg(boolean verplicht, String melding) {
      return verplicht ? fout(melding) : LEEG;
    }
  }

  /**
   * @param waarde the value as sent; never null, a missing value is a JSON null
   */
  Oordeel toets(JsonNode waarde);

  record Tekst(boolean meerregelig, boolean verplicht, int minimum, int maximum, Vorm vorm)
      implements Waardetoets {

    /** A shape that a text must have, with the message for when it has not. */
    record Vorm(Patroon patroon, Pattern email, String melding) {
      boolean past(String tekst) {
        return patroon != null ? patroon.past(tekst) : email.matcher(tekst).matches();
      }
    }

    /**
     * As form-js has it, but the domain needs a dot. Quantifiers are bounded, so that it stays
     * fast.
     */
    static final Vorm EMAIL =
        new Vorm(
            null,
            Pattern.compile(
                "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+"),
            Meldingen.GEEN_EMAIL);

    @Override
    public Oordeel toets(JsonNode waarde) {
      if (!waarde.isNull() && !waarde.isTextual()) {
        return Oordeel.fout(Meldingen.GEEN_TEKST);
      }
      String tekst = Teksten.schoon(waarde.asText(""));
      if (tekst.isEmpty()) {
        return Oordeel.leeg(verplicht, Meldingen.VERPLICHT);
      }
      if (Teksten.heeftVerbodenTekens(tekst, meerregelig)) {
        return Oordeel.fout(Meldingen.VERBODEN_TEKENS);
      }
      if (tekst.length() < minimum) {
        return Oordeel.fout(Meldingen.teKort(minimum));
      }
      if (tekst.length() > maximum) {
        return Oordeel.fout(Meldingen.teLang(maximum));
      }
      if (vorm != null && !vorm.past(tekst)) {
        return Oordeel.fout(vorm.melding());
      }
      return Oordeel.goed(TextNode.valueOf(tekst));
    }
  }

  record Getal(boolean verplicht, BigDecimal minimum, BigDecimal maximum, int decimalen)
      implements Waardetoets {
    @Override
    public Oordeel toets(JsonNode waarde) {
      if (waarde.isNull()) {
        return Oordeel.leeg(verplicht, Meldingen.VERPLICHT);
      }
      if (!waarde.isNumber()
          || waarde.isFloatingPointNumber() && !Double.isFinite(waarde.doubleValue())) {
        return Oordeel.fout(Meldingen.GEEN_GETAL);
      }
      BigDecimal getal = waarde.decimalValue();
      if (getal.compareTo(minimum) < 0) {
        return Oordeel.fout(Meldingen.teLaag(minimum));
      }
      if (getal.compareTo(maximum) > 0) {
        return Oordeel.fout(Meldingen.teHoog(maximum));
      }
      getal = getal.stripTrailingZeros();
      if (getal.scale() > decimalen) {
        return Oordeel.fout(
            decimalen == 0 ? Meldingen.GEEN_HEEL_GETAL : Meldingen.teVeelDecimalen(decimalen));
      }
      return Oordeel.goed(
          decimalen == 0
              ? JsonNodeFactory.instance.numberNode(getal.longValueExact())
              : JsonNodeFactory.instance.numberNode(getal));
    }
  }

  record Keuze(boolean verplicht, Set<String> waarden) implements Waardetoets {
    @Override
    public Oordeel toets(JsonNode waarde) {
      if (waarde.isNull() || waarde.isTextual() && waarde.textValue().isEmpty()) {
        return Oordeel.leeg(verplicht, Meldingen.KEUZE_VERPLICHT);
      }
      return waarde.isTextual() && waarden.contains(waarde.textValue())
          ? Oordeel.goed(waarde)
          : Oordeel.fout(Meldingen.ONBEKENDE_KEUZE);
    }
  }

  record Meerkeuze(boolean verplicht, Set<String> waarden) implements Waardetoets {
    @Override
    public Oordeel toets(JsonNode waarde) {
      var gekozen = new LinkedHashSet<String>();
      if (!waarde.isNull() && !waarde.isArray()) {
        return Oordeel.fout(Meldingen.ONBEKENDE_KEUZE);
      }
      for (JsonNode een : waarde) {
        if (!een.isTextual() || !waarden.contains(een.textValue())) {
          return Oordeel.fout(Meldingen.ONBEKENDE_KEUZE);
        }
        gekozen.add(een.textValue());
      }
      if (verplicht && gekozen.isEmpty()) {
        return Oordeel.fout(Meldingen.MEERKEUZE_VERPLICHT);
      }
      var lijst = JsonNodeFactory.instance.arrayNode();
      gekozen.forEach(lijst::add);
      return Oordeel.goed(lijst);
    }
  }

  record Vinkje(boolean verplicht) implements Waardetoets {
    @Override
    public Oordeel toets(JsonNode waarde) {
      if (!waarde.isNull() && !waarde.isBoolean()) {
        return Oordeel.fout(Meldingen.GEEN_VINKJE);
      }
      boolean gezet = waarde.booleanValue();
      return verplicht && !gezet
          ? Oordeel.fout(Meldingen.VINKJE_VERPLICHT)
          : Oordeel.goed(BooleanNode.valueOf(gezet));
    }
  }

  record Datum(boolean verplicht, boolean metTijd) implements Waardetoets {

    private static final Pattern DATUM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIJDSTIP =
        Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?Z");

    @Override
    public Oordeel toets(JsonNode waarde) {
      if (waarde.isNull() || waarde.isTextual() && waarde.textValue().isEmpty()) {
        return Oordeel.leeg(verplicht, Meldingen.VERPLICHT);
      }
      String schoon = waarde.isTextual() ? geldig(waarde.textValue()) : null;
      return schoon != null
          ? Oordeel.goed(TextNode.valueOf(schoon))
          : Oordeel.fout(metTijd ? Meldingen.GEEN_DATUM_EN_TIJD : Meldingen.GEEN_DATUM);
    }

    private String geldig(String tekst) {
      if (!(metTijd ? TIJDSTIP : DATUM).matcher(tekst).matches()) {
        return null;
      }
      try {
        if (!metTijd) {
          return inDezeTijd(LocalDate.parse(tekst)) ? tekst : null;
        }
        LocalDateTime tijdstip = LocalDateTime.parse(tekst.substring(0, tekst.length() - 1));
        Instant moment = tijdstip.toInstant(ZoneOffset.UTC);
        return inDezeTijd(tijdstip.toLocalDate()) ? moment.toString() : null;
      } catch (DateTimeException geenDatum) {
        return null;
      }
    }

    private static boolean inDezeTijd(LocalDate datum) {
      return datum.getYear() >= 1900 && datum.getYear() <= 2100;
    }
  }
}
