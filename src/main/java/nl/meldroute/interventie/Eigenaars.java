package nl.meldroute.interventie;

import java.util.Optional;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.regio.Groep;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Routestap;
import org.springframework.stereotype.Component;

/** Which group does what was agreed: that of a partner or of a role, for the casus at hand. */
@Component
class Eigenaars {

  private final Regioprofielen regios;
  private final Partnergids gids;
  private final Dossiers dossiers;

  Eigenaars(Regioprofielen regios, Partnergids gids, Dossiers dossiers) {
    this.regios = regios;
    this.gids = gids;
    this.dossiers = dossiers;
  }

  /**
   * Who does something.
   *
   * @param code of the partner or role, or the group itself
   * @param naam as staff read it
   */
  record Eigenaar(String code, String naam, String groep) {}

  /**
   * Empty when this is no partner, role or group of the region.
   *
   * @param eigenaar code of a partner, code of a role, or a group of the region
   */
  Optional<Eigenaar> zoek(Casus casus, String eigenaar) {
    Regioprofiel regio = regios.profiel(casus.regio()).orElseThrow();
    return Waarde.zoek(Partnercode.class, eigenaar)
        .flatMap(partner -> partner(casus, partner))
        .or(
            () ->
                Waarde.zoek(Rol.class, eigenaar)
                    .filter(rol -> rol != Rol.PARTNER && rol != Rol.BEHEERDER)
                    .filter(rol -> regio.rol(rol).isPresent())
                    .map(
                        rol ->
                            new Eigenaar(
                                rol.code(), rol.tekst(), regio.groep(rol, gemeente(casus)))))
        .or(
            () ->
                regio.groepen().stream()
                    .filter(groep -> groep.id().equals(eigenaar))
                    .filter(groep -> groep.rol() != Rol.BEHEERDER)
                    .findFirst()
                    .map(Eigenaars::vanGroep));
  }

  private static Eigenaar vanGroep(Groep groep) {
    return new Eigenaar(
        groep.partner().map(Partnercode::code).orElse(groep.rol().code()),
        groep.naam(),
        groep.id());
  }

  /**
   * A partner of the region. For one that is only called, who calls does it: the first of those who
   * settle what follows. Empty for a partner that the region does not have.
   */
  Optional<Eigenaar> partner(Casus casus, Partnercode code) {
    return gids.partner(casus.regio(), code)
        .map(Partner::code)
        .map(
            partner ->
                new Eigenaar(
                    partner.code(),
                    partner.tekst(),
                    gids.partnergroep(casus.regio(), partner, gemeente(casus))
                        .orElseGet(() -> beller(casus))));
  }

  private String beller(Casus casus) {
    return regios
        .profiel(casus.regio())
        .orElseThrow()
        .kandidaatgroepen(
            Routestap.VERVOLG_VASTSTELLEN.code(),
            gemeente(casus),
            dossiers.leidendeMelding(casus).meldersoort())
        .get(0);
  }

  /** The code of the municipality, or what stands in its place. */
  String gemeente(Casus casus) {
    return regios.gemeentecode(casus.regio(), casus.gemeente());
  }
}
