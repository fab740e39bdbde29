package nl.meldroute.beleid;

import java.util.List;
import java.util.Optional;

/**
 * One kind of policy (tables, texts, signals): where it is, what a draft of it must be like, and
 * how it is put to use. Called in the name of the service, within the region.
 */
public interface Beleidsdeel {

  Beleidssoort soort();

  /** What counts for the region now; empty when there is nothing by this key. */
  Optional<Geldend> geldend(String regio, String sleutel);

  /** What regions without anything of their own have. */
  Optional<Geldend> gedeeld(String sleutel);

  /**
   * Why this can be no draft at all: what is not even kept. Cheap, for it is asked at each save.
   *
   * @return sentences in Dutch; empty when it can be kept
   */
  List<String> onbewaarbaar(String inhoud);

  /** What stands in the way of handing it in, in the order in which it is to be solved. */
  List<Beletsel> beletselen(Beleidswijziging wijziging);

  /**
   * Puts the text to use for the region from now on, as a version of its own.
   *
   * @return the number of that version
   */
  int publiceer(Beleidswijziging wijziging);

  /**
   * From now on the region has what is shared.
   *
   * @return the number of the shared version
   */
  int neemGedeeld(Beleidswijziging wijziging);
}
