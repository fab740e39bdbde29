package nl.meldroute.cijfers.verslag;

/** What a region calls a melding in its report. */
record Woordkeus(String een, String meer) {

  static final Woordkeus MELDING = new Woordkeus("melding", "meldingen");
  static final Woordkeus SIGNAAL = new Woordkeus("signaal", "signalen");

  String aantal(long hoeveel) {
    return Zinnen.aantal(hoeveel, een, meer);
  }
}
