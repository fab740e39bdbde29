package nl.meldroute.regio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;

/**
 * How one region works together. The parts of a profile fit: each role, partner, municipality and
 * table that it names is there, and each step of the route has a role.
 *
 * @param centrumgemeente pays for shelter in the whole region; empty when that is none of its own
 * @param begintBijGemeente whose reports start with the municipality, beside its own
 * @param partners the directory as the region was delivered; what holds now, says {@link
 *     Partnergids}
 * @param noodtoegang empty when nobody may
 * @param cijfers what is hidden when figures are published
 * @param zonderGemeente the role that stands in where no municipality of the region is known
 * @param uitzonderingen where the region's own tables ask less than the shared ones, and why
 */
public record Regioprofiel(
    String code,
    String naam,
    List<Gemeente> gemeenten,
    Optional<Gemeente> centrumgemeente,
    List<Regiorol> rollen,
    Rol zonderGemeente,
    List<Meldersoort> begintBijGemeente,
    List<Stap> stappen,
    List<Tafel> tafels,
    List<Partner> partners,
    Optional<Noodregel> noodtoegang,
    Cijferregel cijfers,
    Map<Streekwoord, String> woorden,
    List<Uitzondering> uitzonderingen) {

  public Regioprofiel {
    gemeenten = List.copyOf(gemeenten);
    rollen = List.copyOf(rollen);
    begintBijGemeente = List.copyOf(begintBijGemeente);
    stappen = List.copyOf(stappen);
    tafels = List.copyOf(tafels);
    partners = List.copyOf(partners);
    woorden = Map.copyOf(woorden);
    uitzonderingen = List.copyOf(uitzonderingen);
  }

  public Optional<Gemeente> gemeente(String naamOfCode) {
    return gemeenten.stream().filter(gemeente -> gemeente.heet(naamOfCode)).findFirst();
  }

  public Optional<Regiorol> rol(Rol rol) {
    return rollen.stream().filter(regiorol -> regiorol.rol() == rol).findFirst();
  }

  /** As the region was delivered; what holds now, says {@link Partnergids}. */
  public Optional<Partner> partner(Partnercode partner) {
    return partners.stream().filter(regel -> regel.code() == partner).findFirst();
  }

  public Optional<Tafel> tafel(String tafel) {
    return tafels.stream().filter(regel -> regel.code().equals(tafel)).findFirst();
  }

  /** The region's own word, or the general one. */
  public String woord(Streekwoord woord) {
    return woorden.getOrDefault(woord, woord.tekst());
  }

  public List<Groep> groepen() {
    return rollen.stream().flatMap(this::groepen).toList();
  }

  /**
   * The group that has a role for a municipality. A municipal role for a place outside the region
   * falls to the region, so that every casus has somebody.
   *
   * @param gemeente a code; anything that is no municipality of this region counts as outside it
   */
  public String groep(Rol rol, String gemeente) {
    Regiorol regiorol =
        rol(rol)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "regio %s heeft geen rol %s".formatted(code, rol.code())));
    return switch (regiorol.niveau()) {
      case GEMEENTE ->
          gemeente(gemeente)
              .map(bekend -> id(code, bekend.code(), rol.code()))
              .orElseGet(() -> groep(zonderGemeente, gemeente));
      case REGIO -> id(code, rol.code());
      case ALLE_REGIOS -> rol.code();
      case PARTNER -> throw new IllegalArgumentException("vraag een partnergroep per partner op");
    };
  }

  /** Whether the route of such a report starts with the municipality and not with the region. */
  public boolean begintBijGemeente(Meldersoort melder) {
    return melder.vanGemeente() || begintBijGemeente.contains(melder);
  }

  /**
   * As much of the reporter as a partner may know: GEMEENTE where the route started with the
   * municipality, and one code for all others. Leads to the same groups as the real kind.
   */
  public Meldersoort verhuld(Meldersoort melder) {
    return begintBijGemeente(melder)
        ? Meldersoort.GEMEENTE
        : Stream.concat(Stream.of(Meldersoort.OVERIG), Stream.of(Meldersoort.values()))
            .filter(soort -> !begintBijGemeente(soort))
            .findFirst()
            .orElseThrow();
  }

  /** The groups that may take a step, without doubles. */
  public List<String> kandidaatgroepen(String stap, String gemeente, Meldersoort melder) {
    return stappen.stream()
        .filter(regel -> regel.stap().code().equals(stap))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("onbekende stap " + stap))
        .rollenVoor(begintBijGemeente(melder))
        .stream()
        .map(rol -> groep(rol, gemeente))
        .distinct()
        .toList();
  }

  /**
   * The group that receives a referral to a partner: its own, or that of the role or table behind
   * it. Empty for a partner that this region only calls.
   */
  public Optional<String> partnergroep(Partner partner, String gemeente) {
    Optional<Rol> rol =
        partner.rol().or(() -> partner.tafel().flatMap(this::tafel).map(Tafel::voorzitter));
    return partner.groep().map(this::partnerId).or(() -> rol.map(een -> groep(een, gemeente)));
  }

  /** What a partner's own group is called, also of one that has none yet. */
  public String eigenGroep(Partnercode partner) {
    return partner(partner).flatMap(Partner::groep).orElseGet(() -> Kebab.van(partner.name()));
  }

  /** The groups of the partners that had none of their own when the region was delivered. */
  List<Groep> laterePartnergroepen() {
    return rol(Rol.PARTNER).stream()
        .flatMap(
            regiorol ->
                Stream.of(Partnercode.values())
                    .filter(code -> partner(code).flatMap(Partner::groep).isEmpty())
                    .map(
                        code ->
                            groep(
                                regiorol,
                                partnerId(eigenGroep(code)),
                                code.tekst(),
                                Optional.empty(),
                                Optional.of(code))))
        .toList();
  }

  /** The groups that see every casus of a municipality, whether or not they are involved in it. */
  public List<String> dossiertoegang(String gemeente) {
    return rollen.stream()
        .filter(
            regiorol ->
                switch (regiorol.dossier()) {
                  case GEMEENTE_CASUSSEN -> gemeente(gemeente).isPresent();
                  case REGIO_CASUSSEN -> true;
                  case BETROKKEN, GEEN -> false;
                })
        .map(regiorol -> groep(regiorol.rol(), gemeente))
        .toList();
  }

  /**
   * As {@link #dossiertoegang(String)}, at the start of a casus: a municipality is not told of a
   * melding that did not start there until that was weighed (Twente 2022 §6.1 stap 3).
   */
  public List<String> dossiertoegang(String gemeente, Meldersoort melder) {
    return dossiertoegang(begintBijGemeente(melder) ? gemeente : Gemeente.ONBEKEND);
  }

  private Stream<Groep> groepen(Regiorol regiorol) {
    Rol rol = regiorol.rol();
    return switch (regiorol.niveau()) {
      case GEMEENTE ->
          gemeenten.stream()
              .map(
                  gemeente ->
                      groep(
                          regiorol,
                          id(code, gemeente.code(), rol.code()),
                          regiorol.naam() + " " + gemeente.naam(),
                          Optional.of(gemeente.code()),
                          Optional.empty()));
      case PARTNER ->
          partners.stream()
              .filter(partner -> partner.groep().isPresent())
              .map(
                  partner ->
                      groep(
                          regiorol,
                          partnerId(partner.groep().get()),
                          partner.naam(),
                          Optional.empty(),
                          Optional.of(partner.code())));
      case REGIO ->
          Stream.of(
              groep(
                  regiorol,
                  id(code, rol.code()),
                  regiorol.naam() + " " + naam,
                  Optional.empty(),
                  Optional.empty()));
      case ALLE_REGIOS ->
          Stream.of(
              groep(regiorol, rol.code(), regiorol.naam(), Optional.empty(), Optional.empty()));
    };
  }

  private Groep groep(
      Regiorol regiorol,
      String id,
      String label,
      Optional<String> gemeente,
      Optional<Partnercode> partner) {
    Optional<String> regio =
        regiorol.niveau() == Rolniveau.ALLE_REGIOS ? Optional.empty() : Optional.of(code);
    return new Groep(
        id, label, regio, gemeente, regiorol.rol(), partner, regiorol.dossier(), regiorol.apps());
  }

  private String partnerId(String groep) {
    return id(code, Rol.PARTNER.code(), groep);
  }

  private static String id(String... delen) {
    return String.join("-", delen);
  }
}
