package nl.meldroute.beleid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.beleid.opslag.Gesprekken;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Taakuitsluiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gate between a draft and the second person. */
@Component
@Transactional
class Indiening {

  static final String BEOORDELEN = "beleidswijziging-beoordelen";

  private final Beleidswijzigingen beleidswijzigingen;
  private final Beleidsregister register;
  private final Gesprekken gesprekken;
  private final Beleidsdelen delen;
  private final Beleidsrechten rechten;
  private final Taakuitsluiting uitsluiting;
  private final Clock klok;

  Indiening(
      Beleidswijzigingen beleidswijzigingen,
      Beleidsregister register,
      Gesprekken gesprekken,
      Beleidsdelen delen,
      Beleidsrechten rechten,
      Taakuitsluiting uitsluiting,
      Clock klok) {
    this.beleidswijzigingen = beleidswijzigingen;
    this.register = register;
    this.gesprekken = gesprekken;
    this.delen = delen;
    this.rechten = rechten;
    this.uitsluiting = uitsluiting;
    this.klok = klok;
  }

  /**
   * Hands a draft in as it stands, with the moment and the reasons that were kept with it. Its
   * makers have no part in the task that follows.
   *
   * @throws OngeldigeInvoer naming all that stands in the way
   */
  Beleidswijziging dienIn(String nummer) {
    Beleidswijziging wijziging = beleidswijzigingen.bewerk(nummer);
    Beleidswijzigingen.eisConcept(wijziging);
    List<Fout> fouten = beletselen(wijziging);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    Instant nu = klok.instant();
    register.dienIn(
        wijziging.id(), rechten.ik(), nu, wijziging.ingaatOp() == null ? nu : wijziging.ingaatOp());
    uitsluiting.houBuiten(
        wijziging.regio(), nummer, BEOORDELEN, register.bewerkers(wijziging.id()));
    return wijziging;
  }

  private List<Fout> beletselen(Beleidswijziging wijziging) {
    if (delen.achterhaald(wijziging)) {
      return List.of(
          new Fout(
              "uitgangspunt",
              "Sinds het begin van dit concept is er iets anders gaan gelden. Neem dat als nieuw uitgangspunt en bekijk het verschil."));
    }
    if (wijziging.inhoud().equals(wijziging.uitgangspunt().inhoud())) {
      return List.of(new Fout("inhoud", "Het concept is gelijk aan wat nu geldt."));
    }
    Map<String, Set<String>> aanvaard =
        gesprekken.aanvaardingen(wijziging.id()).stream()
            .collect(
                Collectors.groupingBy(
                    Aanvaarding::code,
                    Collectors.mapping(Aanvaarding::plaats, Collectors.toSet())));
    return delen
        .bij(wijziging.regio(), wijziging.soort(), deel -> deel.beletselen(wijziging))
        .stream()
        .filter(
            beletsel ->
                !beletsel.aanvaardbaar()
                    || !aanvaard
                        .getOrDefault(beletsel.code(), Set.of())
                        .contains(beletsel.plaats()))
        .map(
            beletsel ->
                new Fout(
                    beletsel.plaats().isEmpty()
                        ? beletsel.code()
                        : beletsel.code() + "@" + beletsel.plaats(),
                    beletsel.tekst()))
        .toList();
  }
}
