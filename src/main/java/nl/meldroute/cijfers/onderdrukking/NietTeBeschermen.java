package nl.meldroute.cijfers.onderdrukking;

/** A small number follows from what was published before, so hiding it is of no use. */
public final class NietTeBeschermen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NietTeBeschermen() {
    super("A small number follows from what was published before.");
  }
}
