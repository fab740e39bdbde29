package nl.meldroute.zorg;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.begrippen.Zorguitkomst;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.zorg.Zorgtraject.Onderdelen;
import org.springframework.stereotype.Component;

/**
 * The care of the victims in the view of a casus; there for who does the care or owns the casus.
 */
@Component
class Zorgdeel implements Dossieronderdeel {

  private final Zorglijst lijst;
  private final Bedenktijdlijst bedenktijden;
  private final Comenshalijst registraties;
  private final Slachtoffers slachtoffers;
  private final Vervangers vervangers;
  private final Dossiers dossiers;

  Zorgdeel(
      Zorglijst lijst,
      Bedenktijdlijst bedenktijden,
      Comenshalijst registraties,
      Slachtoffers slachtoffers,
      Vervangers vervangers,
      Dossiers dossiers) {
    this.lijst = lijst;
    this.bedenktijden = bedenktijden;
    this.registraties = registraties;
    this.slachtoffers = slachtoffers;
    this.vervangers = vervangers;
    this.dossiers = dossiers;
  }

  /**
   * The care of one victim, as those read it who do it.
   *
   * @param vervanger the name of the colleague who stands in
   * @param latereCasussen in which the same person is helped again
   */
  record Weergave(
      UUID id,
      String slachtoffer,
      Zorgfase fase,
      String coordinator,
      String vervanger,
      String taal,
      Antwoord tolk,
      String veiligContact,
      String hulpvraag,
      String samenvatting,
      LocalDate herzienOp,
      LocalDate laterOp,
      Zorguitkomst uitkomst,
      String toelichting,
      String eerdereCasus,
      List<String> latereCasussen,
      Instant begonnenOp,
      Instant afgeslotenOp,
      List<Bedenktijd> bedenktijden,
      List<Comensharegistratie> comensha,
      @JsonUnwrapped Onderdelen onderdelen) {}

  @Override
  public String naam() {
    return "zorgtrajecten";
  }

  @Override
  public List<Weergave> van(Casus casus) {
    return lijst.vanCasussen(dossiers.delen(casus)).stream()
        .map(traject -> weergave(casus, traject))
        .toList();
  }

  private Weergave weergave(Casus casus, Zorgtraject traject) {
    return new Weergave(
        traject.id(),
        slachtoffers.naam(casus, traject.betrokkene()),
        traject.fase(),
        traject.coordinator(),
        vervangers.naam(traject.vervanger()),
        traject.taal(),
        traject.tolk(),
        traject.veiligContact(),
        traject.hulpvraag(),
        traject.samenvatting(),
        traject.herzienOp(),
        traject.laterOp(),
        traject.uitkomst(),
        traject.toelichting(),
        traject.eerdereCasus(),
        lijst.latereCasussen(casus.nummer()),
        traject.begonnenOp(),
        traject.afgeslotenOp(),
        bedenktijden.vanTraject(traject.id()),
        registraties.vanTraject(traject.id()),
        lijst.onderdelen(traject.id()));
  }
}
