package nl.meldroute.beleid.naspelen;

import java.util.List;
import java.util.Map;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.beleid.Beleidswijzigingen;
import nl.meldroute.beslissing.Proeftabel;
import nl.meldroute.beslissing.Uitslag;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trying an example on a draft; nothing is kept of it. */
@Component
@Transactional(readOnly = true)
public class Proeven {

  private final Beleidswijzigingen wijzigingen;

  Proeven(Beleidswijzigingen wijzigingen) {
    this.wijzigingen = wijzigingen;
  }

  /**
   * What a draft says.
   *
   * @param regels ids of the rules hit, in table order
   */
  public record Proef(Uitslag uitslag, List<String> regels) {}

  /**
   * @param inhoud what is typed now; null for the stored draft
   * @throws OngeldigeInvoer naming every fault of the input, or why the draft cannot be asked
   */
  public Proef reken(String nummer, Map<String, Object> invoer, String inhoud) {
    Beleidswijziging wijziging = wijzigingen.lees(nummer);
    Proeftabel tabel = Concepten.tabel(wijziging, inhoud);
    List<Fout> fouten = tabel.fouten(invoer);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    try {
      Uitslag uitslag = tabel.reken(wijziging.regio(), invoer);
      return new Proef(uitslag, tabel.regels(uitslag.invoer()));
    } catch (RuntimeException nietTeRekenen) {
      throw Concepten.ongeldig(
          List.of("Een cel van de tabel is niet te rekenen. Kijk naar de controles."));
    }
  }
}
