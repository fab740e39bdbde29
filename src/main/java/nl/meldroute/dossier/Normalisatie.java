package nl.meldroute.dossier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Kenmerksoort;

/**
 * One way of writing for what people write in many ways, so that equal things compare equal. What
 * cannot be understood is kept in a plain form and never refused: half a licence plate is a signal
 * too.
 */
final class Normalisatie {

  private static final PhoneNumberUtil TELEFOONNUMMERS = PhoneNumberUtil.getInstance();
  private static final Pattern HUISNUMMER =
      Pattern.compile("(\\d{1,5})\\s*-?\\s*([A-Za-z]{0,4})\\s*$");

  private Normalisatie() {}

  static String kenmerk(Kenmerksoort soort, String waarde) {
    return switch (soort) {
      case TELEFOON -> telefoon(waarde);
      case KENTEKEN, REKENING -> lettersEnCijfers(waarde).toUpperCase(Locale.ROOT);
      case KVK -> waarde.replaceAll("\\D", "");
      case EMAIL -> waarde.strip().toLowerCase(Locale.ROOT);
      case SOCIAL_MEDIA -> webadres(waarde).replaceFirst("^@", "");
      case ADVERTENTIE -> webadres(waarde);
      case ADRES -> lettersEnCijfers(waarde).toLowerCase(Locale.ROOT);
    };
  }

  /** E.164; a number without country is Dutch. */
  private static String telefoon(String waarde) {
    try {
      var nummer = TELEFOONNUMMERS.parse(waarde, "NL");
      if (TELEFOONNUMMERS.isPossibleNumber(nummer)) {
        return TELEFOONNUMMERS.format(nummer, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException geenNummer) {
      // Falls through to the digits that were given.
    }
    return waarde.replaceAll("[^0-9+]", "");
  }

  private static String webadres(String waarde) {
    return waarde
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/+$", "");
  }

  private static String lettersEnCijfers(String waarde) {
    return waarde.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Four digits and two capitals without a space; null stays null. */
  static String postcode(String postcode) {
    return postcode == null ? null : postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** Postcode and house number, such as {@code 7511AA-12B}; null when either is missing. */
  static String postcodeHuisnummer(String postcode, String adres) {
    if (postcode == null || adres == null) {
      return null;
    }
    Matcher huisnummer = HUISNUMMER.matcher(adres.strip());
    return huisnummer.find()
        ? postcode(postcode)
            + "-"
            + huisnummer.group(1)
            + huisnummer.group(2).toUpperCase(Locale.ROOT)
        : null;
  }
}
