package nl.meldroute.beleid;

import java.util.List;

/**
 * What a draft of a table must meet before the second person sees it, beside the form of the file.
 * Those that are there are asked in their order (cheap before dear), the next only when a reason
 * can take away what the ones before it say.
 */
public interface Tabeleis {

  List<Beletsel> beletselen(Beleidswijziging wijziging);
}
