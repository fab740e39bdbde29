package nl.meldroute.openbaar;

/** Tells text from what no text holds. */
final class Tekst {

  private Tekst() {}

  static boolean isGewoon(String tekst, int langste) {
    return !tekst.isBlank()
        && tekst.length() <= langste
        && tekst
            .codePoints()
            .noneMatch(
                teken ->
                    Character.isISOControl(teken) && "\n\r\t".indexOf(teken) < 0
                        || Character.getType(teken) == Character.SURROGATE);
  }
}
