package nl.meldroute.taak;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.bericht.Bericht;
import nl.meldroute.bericht.Berichten;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.NietVerstuurd;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Geadresseerden.Geadresseerde;
import nl.meldroute.taak.proces.Taakdoeners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people outside the task list that an urgent task waits for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Waarschuwingen {

  private final Geadresseerden geadresseerden;
  private final Taakdoeners doeners;
  private final Berichten berichten;
  private final Dossiers dossiers;

  Waarschuwingen(
      Geadresseerden geadresseerden, Taakdoeners doeners, Berichten berichten, Dossiers dossiers) {
    this.geadresseerden = geadresseerden;
    this.doeners = doeners;
    this.berichten = berichten;
    this.dossiers = dossiers;
  }

  /**
   * Tells everybody on one rung by one way; nobody when the task is done meanwhile. Somebody for
   * whom several tasks of a casus opened in the same five minutes is told once.
   */
  public void verstuur(Spoedtaak taak, Waarschuwtrede trede, Berichtweg weg) {
    if (!doeners.isOpen(taak.id())) {
      return;
    }
    UUID casus = dossiers.id(taak.casus());
    List<Geadresseerde> ontvangers = geadresseerden.van(taak, trede);
    Optional<NietVerstuurd> mislukt = Optional.empty();
    for (int i = 0; i < ontvangers.size(); i++) {
      try {
        berichten.verstuur(bericht(taak, trede, weg, casus, ontvangers.get(i), i));
      } catch (NietVerstuurd fout) {
        // Whose mailbox is full must not keep the others from hearing of it.
        mislukt = Optional.of(fout);
      }
    }
    if (mislukt.isPresent()) {
      throw mislukt.get();
    }
  }

  private static Bericht bericht(
      Spoedtaak taak,
      Waarschuwtrede trede,
      Berichtweg weg,
      UUID casus,
      Geadresseerde ontvanger,
      int nummer) {
    return new Bericht(
        "w-%s-%s-%s-%d-%s-%d"
            .formatted(
                taak.casus(),
                trede.name(),
                ontvanger.ontvanger(),
                nummer,
                weg.name(),
                taak.tijdvak()),
        Optional.of(casus),
        taak.regio(),
        trede.bericht(),
        weg,
        taak.stap(),
        ontvanger.ontvanger(),
        weg == Berichtweg.E_MAIL ? ontvanger.mail() : ontvanger.mobiel(),
        Bericht.AANMELDEN,
        Casus.isOefening(taak.casus()));
  }
}
