package nl.meldroute.dossier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Kenmerksoort;

/**
 * One way of writing for what people write in many ways, so that equal things compare equal. What
 * cannot be understood is kept in a plain form and never refused: half a licence plate is a signal
 * too.
 */
final class Normalisatie {

  /**
   * Goes up when the same input gives another key; then the keys of existing rows are made again at
   * the next start.
   */
  static final int VERSIE = 1;

  private static final PhoneNumberUtil TELEFOONNUMMERS = PhoneNumberUtil.getInstance();
  private static final Pattern PLATFORM =
      Pattern.compile(
          "^(instagram|insta|ig|snapchat|snap|tiktok|telegram|facebook|fb|twitter|whatsapp)\\b\\s*:?\\s*(?=[^.\\s])");
  private static final Pattern VOLGCODE_IN_ADRES =
      Pattern.compile("(utm_\\w+|fbclid|gclid|igshid|igsh|ref|source|hl|lang)=.*");

  private Normalisatie() {}

  static String kenmerk(Kenmerksoort soort, String waarde) {
    return switch (soort) {
      case TELEFOON -> telefoon(waarde);
      case KENTEKEN -> kenteken(waarde);
      case REKENING ->
          lettersEnCijfers(waarde).toUpperCase(Locale.ROOT).replaceFirst("^IBAN(?=.)", "");
      case KVK -> waarde.replaceAll("\\D", "");
      case EMAIL -> email(waarde);
      case SOCIAL_MEDIA -> account(waarde);
      case ADVERTENTIE -> webadres(waarde);
      case ADRES -> lettersEnCijfers(waarde).toLowerCase(Locale.ROOT);
    };
  }

  /** E.164; a number without country is Dutch, unless it can only be a foreign one. */
  private static String telefoon(String waarde) {
    String cijfers = waarde.replaceAll("[^0-9+]", "");
    return e164(waarde, TELEFOONNUMMERS::isValidNumber)
        .or(() -> e164("+" + cijfers, TELEFOONNUMMERS::isValidNumber))
        .or(() -> e164(waarde, TELEFOONNUMMERS::isPossibleNumber))
        .orElse(cijfers);
  }

  private static Optional<String> e164(String waarde, Predicate<PhoneNumber> goed) {
    try {
      return Optional.of(TELEFOONNUMMERS.parse(waarde, "NL"))
          .filter(goed)
          .map(nummer -> TELEFOONNUMMERS.format(nummer, PhoneNumberFormat.E164));
    } catch (NumberParseException geenNummer) {
      return Optional.empty();
    }
  }

  /** A Dutch plate has no O and no I; who writes one has misread a 0 or a 1. */
  private static String kenteken(String waarde) {
    return lettersEnCijfers(waarde)
        .toUpperCase(Locale.ROOT)
        .replaceFirst("^NL(?=.{6}$)", "")
        .replace('O', '0')
        .replace('I', '1');
  }

  /** Without what the receiver ignores: a +label, and for Gmail the dots. */
  private static String email(String waarde) {
    String adres = waarde.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
    int at = adres.lastIndexOf('@');
    if (at < 1) {
      return adres;
    }
    String naam = adres.substring(0, at).replaceFirst("(?<=.)\\+.*$", "");
    String domein = adres.substring(at + 1).replaceFirst("^googlemail\\.com$", "gmail.com");
    return ("gmail.com".equals(domein) ? naam.replace(".", "") : naam) + "@" + domein;
  }

  /**
   * The name of an account, whatever the platform: people use one name on many. A number of a
   * profile stands behind the question mark.
   */
  private static String account(String waarde) {
    String account = PLATFORM.matcher(webadres(waarde)).replaceFirst("");
    if (account.contains("/") && !account.contains("?")) {
      account = account.substring(account.lastIndexOf('/') + 1);
    }
    return account.replaceFirst("^@", "").strip();
  }

  /**
   * Without scheme, www, mobile site, anchor, and the labels that only tell where one came from.
   */
  private static String webadres(String waarde) {
    String adres =
        waarde
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceFirst("^(www|m|mobile|nl-nl)\\.(?=[^/]+\\.)", "")
            .replaceFirst("#.*$", "");
    int vraag = adres.indexOf('?');
    String vragen =
        vraag < 0
            ? ""
            : Arrays.stream(adres.substring(vraag + 1).split("&"))
                .filter(deel -> !deel.isEmpty() && !VOLGCODE_IN_ADRES.matcher(deel).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    String pad = (vraag < 0 ? adres : adres.substring(0, vraag)).replaceFirst("/+$", "");
    return vragen.isEmpty() ? pad : pad + "?" + vragen;
  }

  private static String lettersEnCijfers(String waarde) {
    return waarde.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Four digits and two capitals without a space; null stays null. */
  static String postcode(String postcode) {
    return postcode == null ? null : postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
