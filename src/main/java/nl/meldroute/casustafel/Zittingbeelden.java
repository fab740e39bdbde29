package nl.meldroute.casustafel;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Puntstand;
import nl.meldroute.casustafel.Zittingbeeld.Lid;
import nl.meldroute.casustafel.Zittingbeeld.Punt;
import nl.meldroute.casustafel.Zittinginhoud.Gehoord;
import nl.meldroute.casustafel.Zittinginhoud.Genodigde;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.verwerking.Handeling;
import nl.meldroute.verwerking.Verwerking;
import nl.meldroute.verwerking.Verwerkingen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions as the current user may have them. A session of sixty items is read in as many questions
 * as one of a single item; row-level security takes away what is not for this reader.
 */
@Component
@Transactional
public class Zittingbeelden {

  /** How far back the list goes. */
  private static final Duration TERUG = Duration.ofDays(400);

  /** What was proposed is not on the agenda yet, and what was taken off no longer. */
  private static final Set<Puntstand> OP_DE_AGENDA =
      EnumSet.of(Puntstand.VASTGESTELD, Puntstand.BEHANDELD, Puntstand.DOORGESCHOVEN);

  private final Zittinghoofden hoofden;
  private final Zittingdeelnames deelnames;
  private final Zittinginhoud inhoud;
  private final Regioprofielen regios;
  private final Verwerkingen verwerkingen;
  private final Clock klok;

  Zittingbeelden(
      Zittinghoofden hoofden,
      Zittingdeelnames deelnames,
      Zittinginhoud inhoud,
      Regioprofielen regios,
      Verwerkingen verwerkingen,
      Clock klok) {
    this.hoofden = hoofden;
    this.deelnames = deelnames;
    this.inhoud = inhoud;
    this.regios = regios;
    this.verwerkingen = verwerkingen;
    this.klok = klok;
  }

  /** The sessions that the current user has part in, the latest first. */
  public List<Zittingregel> lijst() {
    List<Zittinghoofd> alle = hoofden.na(klok.instant().minus(TERUG));
    Map<UUID, Zittingdeelname> mijn = deelnames.van(alle);
    return alle.stream()
        .filter(zitting -> mijn.get(zitting.id()).rol() != Zittingrol.GEEN)
        .map(
            zitting ->
                new Zittingregel(
                    zitting.nummer(),
                    zitting.tafel(),
                    zitting.tafelnaam(),
                    zitting.soort(),
                    zitting.begin(),
                    zitting.sluiting(),
                    zitting.stand(),
                    mijn.get(zitting.id()).rol()))
        .toList();
  }

  /** Whether the current user has part in a session, for who keeps a line open about it. */
  public boolean ziet(String nummer) {
    try {
      deelnames.van(hoofden.van(nummer));
      return true;
    } catch (NietGevonden geenDeelname) {
      return false;
    }
  }

  /** The key of a session that the current user has part in. */
  public UUID id(String nummer) {
    Zittinghoofd zitting = hoofden.van(nummer);
    deelnames.van(zitting);
    return zitting.id();
  }

  /** How often the session itself changed; nothing of what is in it. */
  public long versie(String nummer) {
    return hoofden.van(nummer).versie();
  }

  /**
   * A session with all that the current user may hear of it.
   *
   * @throws NietGevonden when the current user has no part in it
   */
  public Zittingbeeld zitting(String nummer) {
    Zittinghoofd zitting = hoofden.van(nummer);
    return beeld(zitting, deelnames.van(zitting));
  }

  /** The items with all that the current user, or the service, may hear of them. */
  List<Punt> punten(Zittinghoofd zitting) {
    List<Gehoord> gehoord = gehoord(zitting);
    return punten(zitting, gehoord, List.of());
  }

  private List<Gehoord> gehoord(Zittinghoofd zitting) {
    return inhoud.gehoord(zitting.id()).stream()
        .filter(punt -> OP_DE_AGENDA.contains(punt.stand()))
        .toList();
  }

  private Zittingbeeld beeld(Zittinghoofd zitting, Zittingdeelname ik) {
    List<Gehoord> gehoord = gehoord(zitting);
    if (!gehoord.isEmpty()) {
      verwerkingen.legVast(
          Verwerking.van(
              Handeling.INZIEN,
              "Zitting " + zitting.nummer() + " bekijken",
              zitting.regio(),
              gehoord.stream().map(Gehoord::casus).distinct().toList()));
    }
    List<Genodigde> genodigden = inhoud.genodigden(zitting.regio(), gehoord);
    boolean hoorIk =
        gehoord.stream()
            .anyMatch(
                punt ->
                    punt.id().equals(zitting.agendapunt())
                        && punt.lagen().contains(zitting.laag()));
    return new Zittingbeeld(
        zitting.nummer(),
        zitting.tafel(),
        zitting.tafelnaam(),
        zitting.soort(),
        zitting.begin(),
        zitting.stand(),
        zitting.laag(),
        hoorIk ? zitting.agendapunt() : null,
        zitting.agendapunt() != null && !hoorIk,
        zitting.lagen(),
        zitting.mandaat(),
        ik.rol(),
        ik.partner(),
        ik.groep(),
        zitting.versie(),
        punten(zitting, gehoord, genodigden),
        leden(zitting, genodigden));
  }

  private List<Punt> punten(
      Zittinghoofd zitting, List<Gehoord> gehoord, List<Genodigde> genodigden) {
    List<UUID> ids = gehoord.stream().map(Gehoord::id).toList();
    var kernen = inhoud.kernen(zitting.regio(), gehoord.stream().map(Gehoord::casus).toList());
    var inbreng = inhoud.inbreng(ids);
    var besluiten = inhoud.besluiten(ids);
    var aanwezig = inhoud.aanwezig(ids);
    var acties = inhoud.acties(gehoord);
    var interventies = inhoud.interventies(gehoord);
    Map<UUID, List<Genodigde>> perPunt =
        genodigden.stream().collect(Collectors.groupingBy(Genodigde::agendapunt));
    return gehoord.stream()
        .map(
            punt ->
                new Punt(
                    punt.id(),
                    punt.volgorde(),
                    punt.casusnummer(),
                    punt.doel(),
                    punt.redenen(),
                    punt.toelichting(),
                    punt.stand(),
                    punt.lagen(),
                    kernen.get(punt.casus()),
                    perLaag(perPunt.getOrDefault(punt.id(), List.of())),
                    inbreng.getOrDefault(punt.id(), List.of()),
                    besluiten.getOrDefault(punt.id(), List.of()),
                    acties.getOrDefault(punt.id(), List.of()),
                    interventies.getOrDefault(punt.id(), List.of()),
                    aanwezig.getOrDefault(punt.id(), List.of())))
        .toList();
  }

  private static Map<Laag, List<String>> perLaag(List<Genodigde> genodigden) {
    return genodigden.stream()
        .collect(
            Collectors.groupingBy(
                Genodigde::laag,
                () -> new EnumMap<>(Laag.class),
                Collectors.mapping(Genodigde::groep, Collectors.toList())));
  }

  private List<Lid> leden(Zittinghoofd zitting, Collection<Genodigde> genodigden) {
    Map<String, Set<Laag>> lagen = new TreeMap<>();
    Map<String, Partnercode> partners = new TreeMap<>();
    genodigden.forEach(
        een -> {
          lagen.computeIfAbsent(een.groep(), nieuw -> EnumSet.noneOf(Laag.class)).add(een.laag());
          if (een.partner() != null) {
            partners.put(een.groep(), een.partner());
          }
        });
    return lagen.keySet().stream()
        .map(
            groep ->
                new Lid(
                    groep,
                    partners.get(groep),
                    regios.groep(groep).map(Groep::naam).orElse(groep),
                    List.copyOf(lagen.get(groep))))
        .toList();
  }
}
