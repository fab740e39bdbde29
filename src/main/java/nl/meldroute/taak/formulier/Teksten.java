package nl.meldroute.taak.formulier;

/** How a text is cleaned before it is judged, the same as in the browser. */
final class Teksten {

  /**
   * What JavaScript's trim() takes for white space; Java's strip() leaves the no-break spaces in
   * place.
   */
  private static final String WIT =
      "\t\n\u000B\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

  static String schoon(String tekst) {
    int begin = 0;
    int eind = tekst.length();
    while (begin < eind && WIT.indexOf(tekst.charAt(begin)) >= 0) {
      begin++;
    }
    while (begin < eind && WIT.indexOf(tekst.charAt(eind - 1)) >= 0) {
      eind--;
    }
    return tekst.substring(begin, eind).replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Whether a text holds control characters or half characters, which no keyboard makes and a
   * database refuses.
   */
  static boolean heeftVerbodenTekens(String tekst, boolean meerregelig) {
    return tekst.codePoints().anyMatch(teken -> isVerboden(teken, meerregelig));
  }

  private static boolean isVerboden(int teken, boolean meerregelig) {
    if (meerregelig && (teken == '\n' || teken == '\t')) {
      return false;
    }
    int soort = Character.getType(teken);
    return soort == Character.CONTROL || soort == Character.SURROGATE;
  }

  private Teksten() {}
}
