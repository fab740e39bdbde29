package nl.meldroute.verwijzing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Verwijzingstatus;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.verwijzing.opslag.Verwijzinglijst;
import org.springframework.stereotype.Component;

/** The referrals of a casus. */
@Component
public class Verwijzingen implements Dossieronderdeel {

  private final Verwijzinglijst lijst;

  Verwijzingen(Verwijzinglijst lijst) {
    this.lijst = lijst;
  }

  /** In the order in which they were decided on. */
  public List<Verwijzing> verwijzingen(Casus casus) {
    return lijst.findByCasusIdOrderByVastgesteldOpAscPartnerAsc(casus.id());
  }

  record Weergave(
      UUID id,
      Partnercode partner,
      Dringendheid dringendheid,
      String reden,
      Verwijzingstatus status,
      String redenNiet,
      UUID beslissing,
      String vastgesteldDoor,
      Instant vastgesteldOp) {}

  @Override
  public String naam() {
    return "verwijzingen";
  }

  @Override
  public List<Weergave> van(Casus casus) {
    return verwijzingen(casus).stream()
        .map(
            verwijzing ->
                new Weergave(
                    verwijzing.id(),
                    verwijzing.partner(),
                    verwijzing.dringendheid(),
                    verwijzing.reden(),
                    verwijzing.status(),
                    verwijzing.redenNiet(),
                    verwijzing.beslissing(),
                    verwijzing.vastgesteldDoor(),
                    verwijzing.vastgesteldOp()))
        .toList();
  }

  void stelVast(Verwijzing verwijzing) {
    lijst.save(verwijzing);
  }
}
