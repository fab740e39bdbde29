package nl.meldroute.verwijzing.koppeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.StartGeweigerd;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Webhook;
import nl.meldroute.verwijzing.koppeling.Bezorginstellingen.Partnersysteem;
import nl.meldroute.verwijzing.koppeling.NietBezorgd.Reden;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The systems of partners that Meldroute is connected with. The directory says where a partner
 * listens, the settings say on which machine that may be and with which secret: neither who manages
 * the directory nor who manages the installation can send referrals elsewhere alone.
 */
@Component
@EnableConfigurationProperties(Bezorginstellingen.class)
public class Koppelingen {

  private final Map<String, Partnersysteem> systemen;
  private final Partnergids gids;
  private final boolean ookHttp;

  /**
   * @throws StartGeweigerd naming every system that is not in order
   */
  Koppelingen(Bezorginstellingen instellingen, Partnergids gids, Environment omgeving) {
    this.systemen = new TreeMap<>(instellingen.partners());
    this.gids = gids;
    this.ookHttp = omgeving.acceptsProfiles(Profiles.of("demo"));
    List<String> fouten = new ArrayList<>();
    systemen.forEach(
        (naam, systeem) -> {
          try {
            koppeling("https://" + systeem.machine(), systeem);
          } catch (IllegalArgumentException fout) {
            fouten.add(naam + ": " + fout.getMessage());
          }
        });
    if (!fouten.isEmpty()) {
      throw new StartGeweigerd(
          "Meldroute start niet, want koppelingen met partners zijn niet goed ingesteld:\n  - "
              + String.join("\n  - ", fouten),
          "Pas de instellingen onder meldroute.bezorging aan; docs/beheer/partnerkoppeling.md legt ze uit.");
    }
  }

  /**
   * @throws NietBezorgd when directory and settings do not say, or not the same
   */
  public Koppeling van(String regio, Partnercode partner) {
    Webhook webhook = gids.partner(regio, partner).flatMap(Partner::webhook).orElse(null);
    Partnersysteem systeem =
        Optional.ofNullable(webhook).map(Webhook::geheim).map(systemen::get).orElse(null);
    if (systeem == null) {
      throw new NietBezorgd(Reden.GEEN_KOPPELING);
    }
    try {
      return koppeling(webhook.adres(), systeem);
    } catch (IllegalArgumentException nietInOrde) {
      throw new NietBezorgd(Reden.ANDER_ADRES);
    }
  }

  private Koppeling koppeling(String adres, Partnersysteem systeem) {
    Koppeling koppeling = Koppeling.van(adres, systeem.geheim(), systeem.vorigGeheim(), ookHttp);
    if (!koppeling.adres().getHost().equalsIgnoreCase(systeem.machine())) {
      throw new IllegalArgumentException("de machine is geen naam, of niet die van het adres");
    }
    return koppeling;
  }
}
