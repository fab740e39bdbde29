package nl.meldroute.beleid.uitwisseling;

/** A file that is not even read; says why, to who sent it. */
final class Geweigerd extends Exception {

  Geweigerd(String reden) {
    super(reden);
  }
}
