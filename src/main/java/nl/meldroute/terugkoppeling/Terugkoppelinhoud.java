package nl.meldroute.terugkoppeling;

/** How much a reporter may hear, as the table {@code terugkoppeling} says it. */
enum Terugkoppelinhoud {
  GEEN("Vertel de melder niets."),
  ALLEEN_ONTVANGST("Vertel alleen dat de melding is ontvangen en gelezen."),
  ONTVANGST_EN_VERVOLG("Vertel alleen dat de melding is ontvangen en dat er iets mee is gedaan."),
  HOOFDLIJN(
      "Vertel in hoofdlijn wat er is gedaan, zonder namen en zonder wat er onderzocht wordt.");

  private final String tekst;

  Terugkoppelinhoud(String tekst) {
    this.tekst = tekst;
  }

  String tekst() {
    return tekst;
  }

  /** What the code shows: never more than that something was done. */
  String onderVolgcode() {
    return switch (this) {
      case GEEN, ALLEEN_ONTVANGST -> ALLEEN_ONTVANGST.name();
      case ONTVANGST_EN_VERVOLG, HOOFDLIJN -> ONTVANGST_EN_VERVOLG.name();
    };
  }
}
