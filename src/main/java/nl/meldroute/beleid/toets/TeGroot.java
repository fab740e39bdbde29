package nl.meldroute.beleid.toets;

/** A table asks for more computing than a check may take. */
class TeGroot extends RuntimeException {

  TeGroot() {
    super("Te groot om te controleren", null, false, false);
  }
}
