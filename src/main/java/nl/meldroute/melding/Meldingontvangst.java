package nl.meldroute.melding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.beleidstekst.Regiosignalen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Gemeldsignaal;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.dossier.Melding;
import nl.meldroute.dossier.NieuweMelding;
import nl.meldroute.melding.proces.Meldroute;
import nl.meldroute.platform.Idempotentie;
import nl.meldroute.platform.Idempotentie.Resultaat;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.terugkoppeling.Terugkoppelafspraken;
import nl.meldroute.terugkoppeling.Terugkoppelafspraken.Afspraak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes meldingen in. Case store, route and first decisions are one transaction: a melding that was
 * answered with a number is there, with one running route.
 */
@Component
public class Meldingontvangst {

  private final Meldingcontrole controle;
  private final Volgcode volgcodes;
  private final Regiosignalen signalen;
  private final Regioprofielen regios;
  private final Dossiers dossiers;
  private final Meldroute route;
  private final Idempotentie idempotentie;
  private final Terugkoppelafspraken afspraken;
  private final Toegang toegang;
  private final ObjectMapper json;

  Meldingontvangst(
      Meldingcontrole controle,
      Volgcode volgcodes,
      Regiosignalen signalen,
      Regioprofielen regios,
      Dossiers dossiers,
      Meldroute route,
      Idempotentie idempotentie,
      Terugkoppelafspraken afspraken,
      Toegang toegang,
      ObjectMapper json) {
    this.controle = controle;
    this.volgcodes = volgcodes;
    this.signalen = signalen;
    this.regios = regios;
    this.dossiers = dossiers;
    this.route = route;
    this.idempotentie = idempotentie;
    this.afspraken = afspraken;
    this.toegang = toegang;
    this.json = json;
  }

  /**
   * A stored melding.
   *
   * @param casus number of its casus
   * @param terugkoppelingVoor by when the reporter hears back; null when that is not possible
   */
  public record Ontvangen(
      String nummer,
      String casus,
      String volgcode,
      Gevaarniveau gevaarniveau,
      Instant terugkoppelingVoor) {}

  /**
   * Checks and stores a melding and starts its route.
   *
   * @param inhoud the body as it was sent, for the idempotency key
   * @param sleutel Idempotency-Key; null when there is none
   * @throws OngeldigeInvoer naming every fault; then nothing was stored
   */
  @Transactional
  public Ontvangen ontvang(JsonNode melding, byte[] inhoud, String sleutel) {
    Meldinginvoer invoer = controle.lees(melding, toegang.huidige().regios());
    Resultaat resultaat =
        idempotentie.eenmalig(
            sleutel, inhoud, () -> alsMelder(invoer, () -> neemOp(invoer, melding)));
    return alsMelder(invoer, () -> ontvangen(resultaat));
  }

  /** An anonymous or shielded reporter is not named by what is stored either (E4). */
  private <T> T alsMelder(Meldinginvoer invoer, Supplier<T> werk) {
    Melderopgave melder = invoer.melder();
    boolean onbekend =
        melder != null
            && (Boolean.TRUE.equals(melder.anoniem()) || Boolean.TRUE.equals(melder.afgeschermd()));
    return onbekend
        ? toegang.alsOnbekendeMelder(invoer.regio(), werk)
        : toegang.alsSysteem(invoer.regio(), werk);
  }

  private String neemOp(Meldinginvoer invoer, JsonNode melding) {
    Regioprofiel regio = regios.profiel(invoer.regio()).orElseThrow();
    String gemeente =
        regio.gemeente(invoer.gemeente()).map(Gemeente::naam).orElse(invoer.gemeente());
    List<String> behandelaars =
        regio.kandidaatgroepen("signaal-bespreken", gemeente, invoer.meldersoort());
    Set<String> lezers = new HashSet<>(regio.dossiertoegang(gemeente, invoer.meldersoort()));
    lezers.addAll(behandelaars);
    UUID id = UUID.randomUUID();
    Melding opgenomen =
        dossiers.neemOp(
            new NieuweMelding(
                id,
                invoer.regio(),
                gemeente,
                invoer.gemeenteNaam(),
                behandelaars.get(0),
                lezers,
                invoer.meldersoort(),
                invoer.melder() == null ? Melderopgave.ONBEKEND : invoer.melder(),
                invoer.omschrijving(),
                invoer.vormen(),
                lijst(invoer.slachtoffers()),
                lijst(invoer.vermoedelijkePlegers()),
                lijst(invoer.locaties()),
                lijst(invoer.kenmerken()),
                bewaard(invoer, melding),
                Volgcode.hash(volgcodes.van(id)),
                invoer.ontvangenOp()));
    route.start(
        opgenomen,
        dossiers.casusVan(opgenomen),
        regio.gemeente(gemeente).map(Gemeente::code).orElse(gemeente));
    return opgenomen.nummer();
  }

  /**
   * Starts a melding again in another region that it belongs to, as it came in; the reporter keeps
   * being shielded there. To be called in the name of the service.
   *
   * @return the number of the new melding
   */
  String draagOver(Melding melding, String regio, String gemeente, String gemeenteNaam) {
    ObjectNode inhoud = json.valueToTree(melding.inhoud());
    inhoud.put("regio", regio).put("gemeente", gemeente);
    inhoud.remove("gemeenteNaam");
    if (gemeenteNaam != null) {
      inhoud.put("gemeenteNaam", gemeenteNaam);
    }
    inhoud.put("ontvangenOp", melding.ontvangenOp().toString());
    inhoud.set("melder", json.valueToTree(dossiers.melder(melding)));
    JsonNode woorden = inhoud.remove(Gemeldsignaal.WOORDEN);
    Meldinginvoer invoer = json.convertValue(inhoud, Meldinginvoer.class);
    // A signal that only the first region has says there what it said.
    if (woorden != null) {
      inhoud.set(Gemeldsignaal.WOORDEN, woorden);
    }
    return alsMelder(invoer, () -> neemOp(invoer, inhoud));
  }

  /** Shown again, the melding is inspected again; the first time it was only just stored. */
  private Ontvangen ontvangen(Resultaat resultaat) {
    Melding melding =
        resultaat.nieuw()
            ? dossiers.opgenomen(resultaat.nummer())
            : dossiers.melding(resultaat.nummer(), "Ontvangst bevestigen");
    Casus casus = dossiers.casusVan(melding);
    return new Ontvangen(
        melding.nummer(),
        casus.nummer(),
        volgcodes.van(melding.id()),
        casus.gevaarniveau(),
        afspraken.van(melding).map(Afspraak::uiterlijk).orElse(null));
  }

  /**
   * Who reported is kept apart, so that it can be shielded. What the signals said is kept with
   * them, because a region may reword or hide them later.
   */
  private Map<String, Object> bewaard(Meldinginvoer invoer, JsonNode melding) {
    ObjectNode inhoud = melding.deepCopy();
    inhoud.remove("melder");
    if (!lijst(invoer.signalen()).isEmpty() && !inhoud.has(Gemeldsignaal.WOORDEN)) {
      inhoud.set(
          Gemeldsignaal.WOORDEN,
          json.valueToTree(signalen.woorden(invoer.regio(), invoer.signalen())));
    }
    return json.convertValue(inhoud, new TypeReference<>() {});
  }

  private static <T> List<T> lijst(List<T> gegeven) {
    return gegeven == null ? List.of() : gegeven;
  }
}
