package nl.meldroute.platform;

/** Somebody asks too much in too short a time; nothing was done. */
public class TeVaak extends RuntimeException {

  public TeVaak() {
    super("Te veel verzoeken");
  }
}
